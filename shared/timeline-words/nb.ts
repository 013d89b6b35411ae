import type { TimelineWords } from './read-facts.ts';

const list = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

export const timeline: TimelineWords = {
  label: 'Hva som skjedde, i rekkefølge',
  save: 'Lagre tidslinjen',
  saving: 'Lagrer.',
  saved: (path) => `Lagret som ${path}`,
  file: {
    title: 'Tidslinjen til en betaling',
    notReal: {
      practice: 'Øving: ikke noe kort ble belastet',
      sandbox: 'Testkonto: ikke noe kort ble belastet',
    },
    about: 'Om',
    shop: 'Butikk',
    register: 'Kasse',
    version: 'Kassens versjon',
    savedAt: 'Lagret',
    sale: 'Salg',
    receipt: 'Kvittering',
    lines: 'Hva som ble solgt',
    quantity: 'Antall',
    name: 'Navn',
    price: 'Pris',
    amount: 'Beløp',
    attempts: 'Betalinger og refusjoner',
    kinds: { payment: 'Betaling', refund: 'Refusjon' },
    outcomes: {
      open: 'pågår',
      paid: 'betalt',
      declined: 'avvist',
      cancelled: 'avbrutt',
      failed: 'mislykket, ingenting trukket',
      unknown: 'ikke avgjort',
      refunded: 'refundert',
      otherwise: 'betalt tilbake på annen måte',
    },
    ids: {
      attempt: 'Forsøk',
      reference: 'Referanse',
      session: 'Økt',
      transaction: 'Transaksjon',
      terminal: 'Terminal',
      began: 'Begynte',
    },
    entries: 'Hva som skjedde, i rekkefølge',
    proof: 'Selve journalen',
    howToCheck:
      'Dette er radene i kassens journal, slik de ble skrevet. Hver `hash` er SHA-256, heksadesimalt, av JSON-teksten til [before, at, zone, what, movement, sale, body]; `before` er hashen til raden før i journalen. En rad som er endret, eller som aldri har stått i journalen, passer ikke. Numre som mangler imellom, gjelder andre salg.',
  },
  support: 'For support',
  facts: {
    reference: 'Referanse',
    session: 'Økt',
    transaction: 'Transaksjon',
    status: 'Status hos Dintero',
    slip: 'Terminalens kvitteringsnummer',
    handSlip: 'Kvitteringsnummer, oppgitt for hånd',
    answer: 'Svar',
    code: 'Kode',
    text: 'Dinteros ord',
    fault: 'Feil',
    request: 'Forespørselens id',
    asked: 'Spurt',
  },
  by: {
    cashier: 'Kassereren ba om det.',
    idle: 'Ingen viste kort i tide.',
    expiry: 'Tiden for det gikk ut.',
    'failed-try': 'Forsøket på terminalen mislyktes.',
    superseded: 'Et nytt forsøk tok over.',
    elsewhere: 'Det ble stoppet på terminalen eller hos Dintero.',
  },
  roles: {
    cashier: 'kasserer',
    manager: 'leder',
    owner: 'eier',
    none: 'uten operatør',
    till: 'kassen selv',
  },
  reasons: {
    'wrong item': 'Feil vare',
    faulty: 'Feil på varen',
    regret: 'Ombestemte seg',
    'price error': 'Feil pris',
    other: 'En annen grunn',
  },
  exchange: 'i et bytte',
  means: { cash: 'kontant', bank: 'med bankoverføring' },
  approvedBy: (who) => `godkjent av ${who}`,
  hand: {
    slip: (number) => `kvittering ${number}`,
    reasons: {
      'slip-says-so': 'etter terminalens kvittering',
      'no-slip': 'det finnes ingen kvittering, og kunden har ikke betalt',
      'dintero-says': 'Dinteros support sier det',
      other: 'en annen grunn',
    },
  },
  why: {
    amount: 'Et annet beløp der enn her',
    currency: 'En annen valuta der enn her',
    place: 'En annen referanse, butikk eller terminal der enn her',
    refunded: 'Det er ikke gitt tilbake like mye på begge sider',
    'not-taken': 'Et salg her, og ingen penger hentet der',
    'no-sale': 'Penger hentet der, og ikke noe salg her',
    collecting: 'Godkjent, og pengene er fortsatt på vei',
    undecided: 'Ikke avgjort ennå',
    'second-payment': 'Det samme salget er betalt en gang til',
    'given-back': 'Hentet, og gitt tilbake i sin helhet hos Dintero',
    'no-record': 'Den andre siden har det ikke',
  },
  stood: {
    nothing: 'Dintero kjente ikke til det',
    session: 'Økten finnes, men ikke noe kort ennå',
    cancelled: 'Økten er avbrutt, og ikke noe kort er belastet',
    declined: 'Økten tok slutt uten betaling',
    failed: 'Økten mislyktes',
    'no-refund': 'Dintero kjente ikke til denne refusjonen',
    'refund-initiated': 'Refusjonen er under arbeid',
    'refund-done': 'Pengene gikk tilbake',
    'refund-refused': 'Refusjonen ble avvist',
    transaction: (status) => `Den har betalingen: ${status}`,
    status: {
      initiated: 'venter på kortet',
      authorized: 'godkjent, ikke hentet',
      captured: 'hentet',
      'partially-captured': 'delvis hentet',
      'partially-refunded': 'hentet, og noe er gitt tilbake',
      refunded: 'hentet, og alt er gitt tilbake',
      declined: 'avvist',
      failed: 'mislykket',
      voided: 'gitt opp',
      'on-hold': 'på vent',
      unknown: 'ikke avgjort',
      other: 'i en tilstand vi ikke kjenner',
    },
  },
  ended: {
    answered: (status) => `svarte ${status}`,
    'no-answer': 'ikke noe leselig svar',
    'not-reached': 'den forlot aldri denne maskinen',
    'not-signed-in': 'ikke logget på',
    'turned-away': 'fikk ikke logget på',
    other: 'ikke gjort',
    after: (seconds) => `etter ${seconds} s`,
    unchanged: (count) => `før det ${count} ganger det samme`,
  },
  turns: {
    'payment-asked': {
      title: () => 'Det ble trykket på Betal',
      how: ({ amount, who }) =>
        list(amount === '' ? 'Skrevet ned først' : `${amount}, skrevet ned først`, who),
    },
    'refund-asked': {
      title: () => 'Det ble trykket på Refunder',
      how: ({ amount, reason, note, exchange, who, approved }) =>
        list(amount === '' ? '' : `${amount}, skrevet ned først`, reason, note, exchange, who, approved),
    },
    'start-answered': { title: () => 'Ba Dintero starte betalingen', how: ({ answered }) => answered },
    'cancel-answered': { title: () => 'Ba Dintero avbryte den', how: ({ answered }) => answered },
    'refund-answered': { title: () => 'Ba Dintero refundere', how: ({ answered }) => answered },
    'look-answered': {
      title: () => 'Spurte Dintero hvordan det står til',
      how: ({ stood, answered }) => list(stood, answered),
    },
    waiting: { title: () => 'Terminalen ba om kort', how: ({ terminal }) => terminal },
    collecting: {
      title: () => 'Dintero: godkjent',
      how: ({ card }) => (card === '' ? 'Pengene hentes' : card),
    },
    'cancel-asked': { title: () => 'Kassen ba terminalen stoppe', how: ({ by, who }) => list(by, who) },
    'reply-lost': { title: () => 'Forbindelsen ble borte', how: () => 'Kassen begynte å spørre Dintero' },
    restarted: { title: () => 'Kassen startet på nytt', how: () => 'Den spurte Dintero med en gang' },
    unreachable: { title: () => 'Fikk ikke tak i Dintero', how: () => 'Kassen spør igjen og igjen' },
    undecided: {
      title: () => 'Dintero har ikke avgjort det',
      how: ({ card }) => list(card, 'verken betalt eller ikke betalt, sier Dintero'),
    },
    mismatch: {
      title: () => 'Dintero svarte noe annet enn ventet',
      how: ({ taken }) => list(taken, 'ikke dette salgets beløp, butikk eller referanse'),
    },
    'terminal-asked-about': {
      title: () => 'Kassen spurte: spør terminalen om kort?',
      how: () => 'Dintero kjente ikke til dette forsøket',
    },
    'said-asking': {
      title: () => '«Ja, den spør»',
      how: ({ who }) => list('Svart i kassen. Den ventet videre', who),
    },
    'kept-waiting': {
      title: () => '«Fortsett å vente»',
      how: ({ who }) => list('Svart i kassen. Den ventet videre', who),
    },
    paid: {
      title: ({ taken, amount }) => `Dintero: hentet ${taken === '' ? amount : taken}`,
      how: () => 'Samme beløp, samme referanse',
    },
    'let-go': {
      title: () => 'Kunden fikk gå',
      how: ({ card, who }) => list(card, 'godkjent, og pengene hentes', who),
    },
    collected: {
      title: ({ taken, amount }) => `Dintero: hentet ${taken === '' ? amount : taken}`,
      how: ({ card }) => list(card, 'hentet etter at kunden var gått'),
    },
    'collection-voided': {
      title: () => 'Pengene kom aldri',
      how: () => 'Dintero sier at godkjenningen er gitt opp',
    },
    declined: { title: () => 'Banken avviste', how: ({ said, card }) => list(card, said) },
    cancelled: { title: () => 'Avbrutt, ingenting trukket', how: ({ by }) => by },
    'not-sent': {
      title: () => 'Ingenting ble sendt',
      how: () => 'Forespørselen forlot aldri denne maskinen',
    },
    refused: { title: () => 'Dintero godtok det ikke', how: ({ said }) => said },
    'never-created': {
      title: () => 'Det kom aldri fram til Dintero',
      how: () => 'Spurt flere ganger, og Dintero kjenner ikke til det',
    },
    'failed-at-terminal': {
      title: () => 'Terminalen klarte det ikke',
      how: ({ said, terminal }) => list(terminal, said),
    },
    'set-aside': {
      title: () => '«Nei, den er ledig»',
      how: ({ who }) => list('Svart i kassen. Lagt til side som ikke betalt, og fortsatt lett etter', who),
    },
    held: {
      title: () => 'Lagt under Følg opp',
      how: () => 'Det er ikke avgjort, så salget kan ikke belastes på nytt',
    },
    'amount-differs': {
      title: ({ taken }) => (taken === '' ? 'Et annet beløp ble betalt' : `Dintero: hentet ${taken}`),
      how: ({ amount, card }) => list(card, amount === '' ? '' : `vi ba om ${amount}`),
    },
    'found-late': {
      title: ({ taken, amount }) => `Betaling funnet: ${taken === '' ? amount : taken}`,
      how: ({ card }) => list(card, 'funnet av kassen, som fortsatte å lete'),
    },
    attached: {
      title: () => 'Knyttet til salget',
      how: ({ card, who }) => list(card, who),
    },
    'given-back': {
      title: () => 'Trukket, og gitt tilbake i sin helhet',
      how: ({ card }) => list(card, 'Dintero sier at kunden har fått pengene tilbake'),
    },
    'refund-chosen': { title: () => 'Sendt tilbake til kunden', how: ({ who }) => who },
    'kept-asking': {
      title: () => '«Fortsett å spørre»',
      how: ({ who }) => list(who, 'så på den og lot den stå'),
    },
    'settled-paid': {
      title: () => 'Ført for hånd som betalt, ubekreftet',
      how: ({ who, because }) => list(who, because),
    },
    'settled-not-paid': {
      title: () => 'Ført for hånd som ikke betalt, ubekreftet',
      how: ({ who, because }) => list(who, because),
    },
    'closed-by-hand': { title: () => 'Gjort opp med kunden', how: ({ who, note }) => list(who, note) },
    verified: {
      title: ({ verdict }) =>
        verdict === 'not-paid'
          ? 'Bekreftet: Dintero sier også ikke betalt'
          : 'Bekreftet: Dintero sier også betalt',
      how: ({ taken, card }) => list(taken, card),
    },
    denied: {
      title: () => 'Dintero sier noe annet: ingenting er hentet',
      how: () => 'Den var ført for hånd som betalt',
    },
    'receipt-numbered': {
      title: ({ receipt }) => `Kvittering ${receipt} skrevet`,
      how: () => 'Nummerert uten hull',
    },
    refunded: {
      title: ({ amount }) => `Dintero: refundert ${amount}`,
      how: ({ card, reason }) => list(card, reason),
    },
    'refund-declined': { title: () => 'Refusjonen ble avvist', how: ({ said }) => said },
    'refunded-otherwise': {
      title: ({ amount, how }) => `Betalt tilbake ${how}: ${amount}`,
      how: ({ who, approved, note }) => list('Kortet hadde ikke tatt imot', who, approved, note),
    },
    'paid-back-twice': {
      title: ({ amount }) => `Dintero: refundert ${amount} likevel`,
      how: ({ how }) => list('Det gikk tilbake to ganger', how),
    },
    'sale-read-from-elsewhere': {
      title: ({ taken }) => list('Et salg fra en annen kasse, hentet fra Dintero', taken),
      how: ({ card, who }) => list(card, who),
    },
    'finding-noted': {
      title: ({ taken }) => list('Avstemmingen med Dintero fant en forskjell', taken),
      how: ({ card, why }) => list(card, why),
    },
    'finding-cleared': {
      title: () => 'Avstemt på nytt: ingen forskjell lenger',
      how: () => 'Begge sider er like, eller betalingen sier det selv nå',
    },
    'finding-settled': {
      title: () => 'Gjort opp et annet sted',
      how: ({ because, who }) => list(because, who),
    },
    'shift-carried-over': {
      title: () => 'Ført videre: skiftet ble avsluttet',
      how: ({ note, who, approved }) => list(note, who, approved),
    },
    'result-left': { title: () => 'Resultatet er sett', how: ({ who }) => who },
    'receipt-printed': { title: () => 'Kvittering skrevet ut', how: ({ who }) => list('Telt som kopi', who) },
    'receipt-saved': {
      title: () => 'Kvittering lagret som PDF',
      how: ({ who }) => list('Telt som kopi', who),
    },
  },
};
