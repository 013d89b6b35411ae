import type { TimelineWords } from './read-facts.ts';

const list = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

export const timeline: TimelineWords = {
  label: 'Kva som skjedde, i rekkjefølgje',
  save: 'Lagre tidslinja',
  saving: 'Lagrar.',
  saved: (path) => `Lagra som ${path}`,
  file: {
    title: 'Tidslinja til ei betaling',
    notReal: {
      practice: 'Øving: ikkje noko kort vart belasta',
      sandbox: 'Testkonto: ikkje noko kort vart belasta',
    },
    about: 'Om',
    shop: 'Butikk',
    register: 'Kasse',
    version: 'Versjonen av kassa',
    savedAt: 'Lagra',
    sale: 'Sal',
    receipt: 'Kvittering',
    lines: 'Kva som vart selt',
    quantity: 'Antal',
    name: 'Namn',
    price: 'Pris',
    amount: 'Beløp',
    attempts: 'Betalingar og refusjonar',
    kinds: { payment: 'Betaling', refund: 'Refusjon' },
    outcomes: {
      open: 'går føre seg',
      paid: 'betalt',
      declined: 'avvist',
      cancelled: 'avbroten',
      failed: 'mislukka, ingenting trekt',
      unknown: 'ikkje avgjord',
      refunded: 'refundert',
      otherwise: 'betalt tilbake på anna måte',
    },
    ids: {
      attempt: 'Forsøk',
      reference: 'Referanse',
      session: 'Økt',
      transaction: 'Transaksjon',
      terminal: 'Terminal',
      began: 'Byrja',
    },
    entries: 'Kva som skjedde, i rekkjefølgje',
    proof: 'Sjølve journalen',
    howToCheck:
      'Dette er radene i journalen til kassa, slik dei vart skrivne. Kvar `hash` er SHA-256, heksadesimalt, av JSON-teksten til [before, at, zone, what, movement, sale, body]; `before` er hashen til rada før i journalen. Ei rad som er endra, eller som aldri har stått i journalen, passar ikkje. Nummer som manglar imellom, gjeld andre sal.',
  },
  support: 'For brukarstøtte',
  facts: {
    reference: 'Referanse',
    session: 'Økt',
    transaction: 'Transaksjon',
    status: 'Status hos Dintero',
    slip: 'Kvitteringsnummer frå terminalen',
    handSlip: 'Kvitteringsnummer, oppgitt for hand',
    answer: 'Svar',
    code: 'Kode',
    text: 'Orda til Dintero',
    fault: 'Feil',
    request: 'Id-en til førespurnaden',
    asked: 'Spurt',
  },
  by: {
    cashier: 'Kasseraren bad om det.',
    idle: 'Ingen viste kort i tide.',
    expiry: 'Tida for det gjekk ut.',
    'failed-try': 'Forsøket på terminalen mislukkast.',
    superseded: 'Eit nytt forsøk tok over.',
    elsewhere: 'Det vart stoppa på terminalen eller hos Dintero.',
  },
  roles: {
    cashier: 'kasserar',
    manager: 'leiar',
    owner: 'eigar',
    none: 'utan operatør',
    till: 'kassa sjølv',
  },
  reasons: {
    'wrong item': 'Feil vare',
    faulty: 'Feil på vara',
    regret: 'Ombestemte seg',
    'price error': 'Feil pris',
    other: 'Ein annan grunn',
  },
  exchange: 'i eit byte',
  means: { cash: 'kontant', bank: 'med bankoverføring' },
  approvedBy: (who) => `godkjent av ${who}`,
  hand: {
    slip: (number) => `kvittering ${number}`,
    reasons: {
      'slip-says-so': 'etter kvitteringa frå terminalen',
      'no-slip': 'det finst inga kvittering, og kunden har ikkje betalt',
      'dintero-says': 'Supporten til Dintero seier det',
      other: 'ein annan grunn',
    },
  },
  why: {
    amount: 'Eit anna beløp der enn her',
    currency: 'Ein annan valuta der enn her',
    place: 'Ein annan referanse, butikk eller terminal der enn her',
    refunded: 'Det er ikkje gitt tilbake like mykje på begge sider',
    'not-taken': 'Eit sal her, og ingen pengar henta der',
    'no-sale': 'Pengar henta der, og ikkje noko sal her',
    collecting: 'Godkjend, og pengane er framleis på veg',
    undecided: 'Ikkje avgjord enno',
    'second-payment': 'Det same salet er betalt ein gong til',
    'given-back': 'Henta, og gitt tilbake i sin heilskap hos Dintero',
    'no-record': 'Den andre sida har det ikkje',
  },
  stood: {
    nothing: 'Dintero kjende ikkje til det',
    session: 'Økta finst, men ikkje noko kort enno',
    cancelled: 'Økta er avbroten, og ikkje noko kort er belasta',
    declined: 'Økta tok slutt utan betaling',
    failed: 'Økta mislukkast',
    'no-refund': 'Dintero kjende ikkje til denne refusjonen',
    'refund-initiated': 'Refusjonen er under arbeid',
    'refund-done': 'Pengane gjekk tilbake',
    'refund-refused': 'Refusjonen vart avvist',
    transaction: (status) => `Den har betalinga: ${status}`,
    status: {
      initiated: 'ventar på kortet',
      authorized: 'godkjend, ikkje henta',
      captured: 'henta',
      'partially-captured': 'delvis henta',
      'partially-refunded': 'henta, og noko er gitt tilbake',
      refunded: 'henta, og alt er gitt tilbake',
      declined: 'avvist',
      failed: 'mislukka',
      voided: 'gitt opp',
      'on-hold': 'på vent',
      unknown: 'ikkje avgjord',
      other: 'i ein tilstand vi ikkje kjenner',
    },
  },
  ended: {
    answered: (status) => `svarte ${status}`,
    'no-answer': 'ikkje noko leseleg svar',
    'not-reached': 'han forlét aldri denne maskina',
    'not-signed-in': 'ikkje logga på',
    other: 'ikkje gjort',
    after: (seconds) => `etter ${seconds} s`,
    unchanged: (count) => `før det ${count} gonger det same`,
  },
  turns: {
    'payment-asked': {
      title: () => 'Det vart trykt på Betal',
      how: ({ amount, who }) => list(amount === '' ? 'Skrive ned først' : `${amount}, skrive ned først`, who),
    },
    'refund-asked': {
      title: () => 'Det vart trykt på Refunder',
      how: ({ amount, reason, note, exchange, who, approved }) =>
        list(amount === '' ? '' : `${amount}, skrive ned først`, reason, note, exchange, who, approved),
    },
    'start-answered': { title: () => 'Bad Dintero starte betalinga', how: ({ answered }) => answered },
    'cancel-answered': { title: () => 'Bad Dintero avbryte ho', how: ({ answered }) => answered },
    'refund-answered': { title: () => 'Bad Dintero refundere', how: ({ answered }) => answered },
    'look-answered': {
      title: () => 'Spurde Dintero korleis det står til',
      how: ({ stood, answered }) => list(stood, answered),
    },
    waiting: { title: () => 'Terminalen bad om kort', how: ({ terminal }) => terminal },
    collecting: {
      title: () => 'Dintero: godkjend',
      how: ({ card }) => (card === '' ? 'Pengane blir henta' : card),
    },
    'cancel-asked': { title: () => 'Kassa bad terminalen stoppe', how: ({ by, who }) => list(by, who) },
    'reply-lost': { title: () => 'Sambandet vart borte', how: () => 'Kassa byrja å spørje Dintero' },
    restarted: { title: () => 'Kassa starta på nytt', how: () => 'Ho spurde Dintero med ein gong' },
    unreachable: { title: () => 'Fekk ikkje tak i Dintero', how: () => 'Kassa spør igjen og igjen' },
    undecided: {
      title: () => 'Dintero har ikkje avgjort det',
      how: ({ card }) => list(card, 'verken betalt eller ikkje betalt, seier Dintero'),
    },
    mismatch: {
      title: () => 'Dintero svarte noko anna enn venta',
      how: ({ taken }) => list(taken, 'ikkje beløpet, butikken eller referansen til dette salet'),
    },
    'terminal-asked-about': {
      title: () => 'Kassa spurde: spør terminalen om kort?',
      how: () => 'Dintero kjende ikkje til dette forsøket',
    },
    'said-asking': {
      title: () => '«Ja, han spør»',
      how: ({ who }) => list('Svart i kassa. Ho venta vidare', who),
    },
    'kept-waiting': {
      title: () => '«Hald fram med å vente»',
      how: ({ who }) => list('Svart i kassa. Ho venta vidare', who),
    },
    paid: {
      title: ({ taken, amount }) => `Dintero: henta ${taken === '' ? amount : taken}`,
      how: () => 'Same beløp, same referanse',
    },
    'let-go': {
      title: () => 'Kunden fekk gå',
      how: ({ card, who }) => list(card, 'godkjend, og pengane blir henta', who),
    },
    collected: {
      title: ({ taken, amount }) => `Dintero: henta ${taken === '' ? amount : taken}`,
      how: ({ card }) => list(card, 'henta etter at kunden hadde gått'),
    },
    'collection-voided': {
      title: () => 'Pengane kom aldri',
      how: () => 'Dintero seier at godkjenninga er gitt opp',
    },
    declined: { title: () => 'Banken avviste', how: ({ said, card }) => list(card, said) },
    cancelled: { title: () => 'Avbrote, ingenting trekt', how: ({ by }) => by },
    'not-sent': {
      title: () => 'Ingenting vart sendt',
      how: () => 'Førespurnaden forlét aldri denne maskina',
    },
    refused: { title: () => 'Dintero godtok det ikkje', how: ({ said }) => said },
    'never-created': {
      title: () => 'Det kom aldri fram til Dintero',
      how: () => 'Spurt fleire gonger, og Dintero kjenner ikkje til det',
    },
    'failed-at-terminal': {
      title: () => 'Terminalen klarte det ikkje',
      how: ({ said, terminal }) => list(terminal, said),
    },
    'set-aside': {
      title: () => '«Nei, han er ledig»',
      how: ({ who }) => list('Svart i kassa. Lagd til side som ikkje betalt, og framleis leita etter', who),
    },
    held: {
      title: () => 'Lagd under Følg opp',
      how: () => 'Det er ikkje avgjort, så salet kan ikkje belastast på nytt',
    },
    'amount-differs': {
      title: ({ taken }) => (taken === '' ? 'Eit anna beløp vart betalt' : `Dintero: henta ${taken}`),
      how: ({ amount, card }) => list(card, amount === '' ? '' : `vi bad om ${amount}`),
    },
    'found-late': {
      title: ({ taken, amount }) => `Betaling funnen: ${taken === '' ? amount : taken}`,
      how: ({ card }) => list(card, 'funnen av kassa, som heldt fram med å leite'),
    },
    attached: {
      title: () => 'Knytt til salet',
      how: ({ card, who }) => list(card, who),
    },
    'given-back': {
      title: () => 'Trekt, og gitt tilbake i sin heilskap',
      how: ({ card }) => list(card, 'Dintero seier at kunden har fått pengane tilbake'),
    },
    'refund-chosen': { title: () => 'Sendt tilbake til kunden', how: ({ who }) => who },
    'kept-asking': {
      title: () => '«Hald fram med å spørje»',
      how: ({ who }) => list(who, 'såg på ho og lét ho stå'),
    },
    'settled-paid': {
      title: () => 'Ført for hand som betalt, ustadfest',
      how: ({ who, because }) => list(who, because),
    },
    'settled-not-paid': {
      title: () => 'Ført for hand som ikkje betalt, ustadfest',
      how: ({ who, because }) => list(who, because),
    },
    'closed-by-hand': { title: () => 'Gjort opp med kunden', how: ({ who, note }) => list(who, note) },
    verified: {
      title: ({ verdict }) =>
        verdict === 'not-paid'
          ? 'Stadfest: Dintero seier også ikkje betalt'
          : 'Stadfest: Dintero seier også betalt',
      how: ({ taken, card }) => list(taken, card),
    },
    denied: {
      title: () => 'Dintero seier noko anna: ingenting er henta',
      how: () => 'Ho var ført for hand som betalt',
    },
    'receipt-numbered': {
      title: ({ receipt }) => `Kvittering ${receipt} skriven`,
      how: () => 'Nummerert utan hol',
    },
    refunded: {
      title: ({ amount }) => `Dintero: refundert ${amount}`,
      how: ({ card, reason }) => list(card, reason),
    },
    'refund-declined': { title: () => 'Refusjonen vart avvist', how: ({ said }) => said },
    'refunded-otherwise': {
      title: ({ amount, how }) => `Betalt tilbake ${how}: ${amount}`,
      how: ({ who, approved, note }) => list('Kortet hadde ikkje teke imot', who, approved, note),
    },
    'paid-back-twice': {
      title: ({ amount }) => `Dintero: refundert ${amount} likevel`,
      how: ({ how }) => list('Det gjekk tilbake to gonger', how),
    },
    'sale-read-from-elsewhere': {
      title: ({ taken }) => list('Eit sal frå ei anna kasse, henta frå Dintero', taken),
      how: ({ card, who }) => list(card, who),
    },
    'finding-noted': {
      title: ({ taken }) => list('Avstemminga med Dintero fann ein skilnad', taken),
      how: ({ card, why }) => list(card, why),
    },
    'finding-cleared': {
      title: () => 'Avstemt på nytt: ingen skilnad lenger',
      how: () => 'Begge sider er like, eller betalinga seier det sjølv no',
    },
    'finding-settled': {
      title: () => 'Gjort opp ein annan stad',
      how: ({ because, who }) => list(because, who),
    },
    'shift-carried-over': {
      title: () => 'Ført vidare: skiftet vart avslutta',
      how: ({ note, who, approved }) => list(note, who, approved),
    },
    'receipt-printed': { title: () => 'Kvittering skriven ut', how: ({ who }) => list('Talt som kopi', who) },
    'receipt-saved': {
      title: () => 'Kvittering lagra som PDF',
      how: ({ who }) => list('Talt som kopi', who),
    },
  },
};
