import type { TimelineWords } from './read-facts.ts';

const list = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

export const timeline: TimelineWords = {
  label: 'Hvad der skete, i rækkefølge',
  save: 'Gem tidslinjen',
  saving: 'Gemmer.',
  saved: (path) => `Gemt som ${path}`,
  file: {
    title: 'Tidslinje for en betaling',
    notReal: {
      practice: 'Øvelse: intet kort blev belastet',
      sandbox: 'Testkonto: intet kort blev belastet',
    },
    about: 'Om',
    shop: 'Butik',
    register: 'Kasse',
    version: 'Kassens version',
    savedAt: 'Gemt',
    sale: 'Salg',
    receipt: 'Kvittering',
    lines: 'Hvad der blev solgt',
    quantity: 'Antal',
    name: 'Navn',
    price: 'Pris',
    amount: 'Beløb',
    attempts: 'Betalinger og refunderinger',
    kinds: { payment: 'Betaling', refund: 'Refundering' },
    outcomes: {
      open: 'i gang',
      paid: 'betalt',
      declined: 'afvist',
      cancelled: 'afbrudt',
      failed: 'mislykket, intet trukket',
      unknown: 'ikke afgjort',
      refunded: 'refunderet',
      otherwise: 'betalt tilbage på anden måde',
    },
    ids: {
      attempt: 'Forsøg',
      reference: 'Reference',
      session: 'Session',
      transaction: 'Transaktion',
      terminal: 'Terminal',
      began: 'Begyndte',
    },
    entries: 'Hvad der skete, i rækkefølge',
    proof: 'Selve journalen',
    howToCheck:
      'Dette er rækkerne i kassens journal, som de blev skrevet. Hver `hash` er SHA-256, hexadecimalt, af JSON-teksten for [before, at, zone, what, movement, sale, body]; `before` er hashen for rækken før i journalen. En række, der er ændret, eller som aldrig har stået i journalen, passer ikke. Numre, der mangler imellem, gælder andre salg.',
  },
  support: 'Til support',
  facts: {
    reference: 'Reference',
    session: 'Session',
    transaction: 'Transaktion',
    status: 'Status hos Dintero',
    slip: 'Terminalens kvitteringsnummer',
    handSlip: 'Kvitteringsnummer, angivet i hånden',
    answer: 'Svar',
    code: 'Kode',
    text: 'Dinteros ord',
    fault: 'Fejl',
    request: 'Forespørgslens id',
    asked: 'Spurgt',
  },
  by: {
    cashier: 'Ekspedienten bad om det.',
    idle: 'Ingen viste kort i tide.',
    expiry: 'Tiden for det udløb.',
    'failed-try': 'Forsøget på terminalen mislykkedes.',
    superseded: 'Et nyt forsøg tog over.',
    elsewhere: 'Det blev stoppet på terminalen eller hos Dintero.',
  },
  roles: {
    cashier: 'ekspedient',
    manager: 'leder',
    owner: 'ejer',
    none: 'uden operatør',
    till: 'kassen selv',
  },
  reasons: {
    'wrong item': 'Forkert vare',
    faulty: 'Fejl på varen',
    regret: 'Fortrød',
    'price error': 'Forkert pris',
    other: 'En anden grund',
  },
  exchange: 'i en ombytning',
  means: { cash: 'kontant', bank: 'med bankoverførsel' },
  approvedBy: (who) => `godkendt af ${who}`,
  hand: {
    slip: (number) => `kvittering ${number}`,
    reasons: {
      'slip-says-so': 'efter terminalens kvittering',
      'no-slip': 'der findes ingen kvittering, og kunden har ikke betalt',
      'dintero-says': 'Dinteros support siger det',
      other: 'en anden grund',
    },
  },
  why: {
    amount: 'Et andet beløb der end her',
    currency: 'En anden valuta der end her',
    place: 'En anden reference, butik eller terminal der end her',
    refunded: 'Der er ikke givet lige meget tilbage på begge sider',
    'not-taken': 'Et salg her, og ingen penge hentet der',
    'no-sale': 'Penge hentet der, og intet salg her',
    collecting: 'Godkendt, og pengene er stadig på vej',
    undecided: 'Ikke afgjort endnu',
    'second-payment': 'Det samme salg er betalt en gang til',
    'given-back': 'Hentet, og givet helt tilbage hos Dintero',
    'no-record': 'Den anden side har det ikke',
  },
  stood: {
    nothing: 'Dintero kendte ikke til det',
    session: 'Sessionen findes, men intet kort endnu',
    cancelled: 'Sessionen er afbrudt, og intet kort er belastet',
    declined: 'Sessionen sluttede uden betaling',
    failed: 'Sessionen mislykkedes',
    'no-refund': 'Dintero kendte ikke til denne refundering',
    'refund-initiated': 'Refunderingen er under behandling',
    'refund-done': 'Pengene gik tilbage',
    'refund-refused': 'Refunderingen blev afvist',
    transaction: (status) => `Den har betalingen: ${status}`,
    status: {
      initiated: 'venter på kortet',
      authorized: 'godkendt, ikke hentet',
      captured: 'hentet',
      'partially-captured': 'delvis hentet',
      'partially-refunded': 'hentet, og noget er givet tilbage',
      refunded: 'hentet, og alt er givet tilbage',
      declined: 'afvist',
      failed: 'mislykket',
      voided: 'opgivet',
      'on-hold': 'sat på vent',
      unknown: 'ikke afgjort',
      other: 'i en tilstand, vi ikke kender',
    },
  },
  ended: {
    answered: (status) => `svarede ${status}`,
    'no-answer': 'intet læseligt svar',
    'not-reached': 'den forlod aldrig computeren',
    'not-signed-in': 'ikke logget på',
    'turned-away': 'kunne ikke logge på',
    other: 'ikke gjort',
    after: (seconds) => `efter ${seconds} s`,
    unchanged: (count) => `før det ${count} gange det samme`,
  },
  turns: {
    'payment-asked': {
      title: () => 'Der blev trykket på Betal',
      how: ({ amount, who }) =>
        list(amount === '' ? 'Skrevet ned først' : `${amount}, skrevet ned først`, who),
    },
    'refund-asked': {
      title: () => 'Der blev trykket på Refunder',
      how: ({ amount, reason, note, exchange, who, approved }) =>
        list(amount === '' ? '' : `${amount}, skrevet ned først`, reason, note, exchange, who, approved),
    },
    'start-answered': { title: () => 'Bad Dintero starte betalingen', how: ({ answered }) => answered },
    'cancel-answered': { title: () => 'Bad Dintero afbryde den', how: ({ answered }) => answered },
    'refund-answered': { title: () => 'Bad Dintero refundere', how: ({ answered }) => answered },
    'look-answered': {
      title: () => 'Spurgte Dintero, hvordan det står til',
      how: ({ stood, answered }) => list(stood, answered),
    },
    waiting: { title: () => 'Terminalen bad om kort', how: ({ terminal }) => terminal },
    collecting: {
      title: () => 'Dintero: godkendt',
      how: ({ card }) => (card === '' ? 'Pengene hentes' : card),
    },
    'cancel-asked': { title: () => 'Kassen bad terminalen stoppe', how: ({ by, who }) => list(by, who) },
    'reply-lost': { title: () => 'Forbindelsen blev væk', how: () => 'Kassen begyndte at spørge Dintero' },
    restarted: { title: () => 'Kassen startede igen', how: () => 'Den spurgte Dintero med det samme' },
    unreachable: { title: () => 'Kunne ikke nå Dintero', how: () => 'Kassen spørger igen og igen' },
    undecided: {
      title: () => 'Dintero har ikke afgjort det',
      how: ({ card }) => list(card, 'hverken betalt eller ikke betalt, siger Dintero'),
    },
    mismatch: {
      title: () => 'Dintero svarede noget andet end ventet',
      how: ({ taken }) => list(taken, 'ikke dette salgs beløb, butik eller reference'),
    },
    'terminal-asked-about': {
      title: () => 'Kassen spurgte: beder terminalen om kort?',
      how: () => 'Dintero kendte ikke til dette forsøg',
    },
    'said-asking': {
      title: () => '»Ja, det gør den«',
      how: ({ who }) => list('Svaret ved kassen. Den ventede videre', who),
    },
    'kept-waiting': {
      title: () => '»Vent videre«',
      how: ({ who }) => list('Svaret ved kassen. Den ventede videre', who),
    },
    paid: {
      title: ({ taken, amount }) => `Dintero: hentet ${taken === '' ? amount : taken}`,
      how: () => 'Samme beløb, samme reference',
    },
    'let-go': {
      title: () => 'Kunden fik lov at gå',
      how: ({ card, who }) => list(card, 'godkendt, og pengene hentes', who),
    },
    collected: {
      title: ({ taken, amount }) => `Dintero: hentet ${taken === '' ? amount : taken}`,
      how: ({ card }) => list(card, 'hentet, efter kunden var gået'),
    },
    'collection-voided': {
      title: () => 'Pengene kom aldrig',
      how: () => 'Dintero siger, at godkendelsen er opgivet',
    },
    declined: { title: () => 'Banken afviste', how: ({ said, card }) => list(card, said) },
    cancelled: { title: () => 'Afbrudt, intet trukket', how: ({ by }) => by },
    'not-sent': {
      title: () => 'Intet blev sendt',
      how: () => 'Forespørgslen forlod aldrig computeren',
    },
    refused: { title: () => 'Dintero godtog det ikke', how: ({ said }) => said },
    'never-created': {
      title: () => 'Det nåede aldrig frem til Dintero',
      how: () => 'Spurgt flere gange, og Dintero kender ikke til det',
    },
    'failed-at-terminal': {
      title: () => 'Terminalen kunne ikke',
      how: ({ said, terminal }) => list(terminal, said),
    },
    'set-aside': {
      title: () => '»Nej, den er ledig«',
      how: ({ who }) => list('Svaret ved kassen. Lagt til side som ikke betalt, og stadig ledt efter', who),
    },
    held: {
      title: () => 'Lagt under Følg op',
      how: () => 'Det er ikke afgjort, så der kan ikke tages betaling for salget igen',
    },
    'amount-differs': {
      title: ({ taken }) => (taken === '' ? 'Et andet beløb blev betalt' : `Dintero: hentet ${taken}`),
      how: ({ amount, card }) => list(card, amount === '' ? '' : `vi bad om ${amount}`),
    },
    'found-late': {
      title: ({ taken, amount }) => `Betaling fundet: ${taken === '' ? amount : taken}`,
      how: ({ card }) => list(card, 'fundet af kassen, som blev ved med at lede'),
    },
    attached: {
      title: () => 'Knyttet til salget',
      how: ({ card, who }) => list(card, who),
    },
    'given-back': {
      title: () => 'Trukket, og givet helt tilbage',
      how: ({ card }) => list(card, 'Dintero siger, at kunden har fået pengene tilbage'),
    },
    'refund-chosen': { title: () => 'Sendt tilbage til kunden', how: ({ who }) => who },
    'kept-asking': {
      title: () => '»Spørg videre«',
      how: ({ who }) => list(who, 'så på den og lod den stå'),
    },
    'settled-paid': {
      title: () => 'Ført i hånden som betalt, ubekræftet',
      how: ({ who, because }) => list(who, because),
    },
    'settled-not-paid': {
      title: () => 'Ført i hånden som ikke betalt, ubekræftet',
      how: ({ who, because }) => list(who, because),
    },
    'closed-by-hand': { title: () => 'Gjort op med kunden', how: ({ who, note }) => list(who, note) },
    verified: {
      title: ({ verdict }) =>
        verdict === 'not-paid'
          ? 'Bekræftet: Dintero siger også ikke betalt'
          : 'Bekræftet: Dintero siger også betalt',
      how: ({ taken, card }) => list(taken, card),
    },
    denied: {
      title: () => 'Dintero siger noget andet: intet er hentet',
      how: () => 'Den var ført i hånden som betalt',
    },
    'receipt-numbered': {
      title: ({ receipt }) => `Kvittering ${receipt} skrevet`,
      how: () => 'Nummereret uden huller',
    },
    refunded: {
      title: ({ amount }) => `Dintero: refunderet ${amount}`,
      how: ({ card, reason }) => list(card, reason),
    },
    'refund-declined': { title: () => 'Refunderingen blev afvist', how: ({ said }) => said },
    'refunded-otherwise': {
      title: ({ amount, how }) => `Betalt tilbage ${how}: ${amount}`,
      how: ({ who, approved, note }) => list('Kortet havde ikke taget imod', who, approved, note),
    },
    'paid-back-twice': {
      title: ({ amount }) => `Dintero: refunderet ${amount} alligevel`,
      how: ({ how }) => list('Det gik tilbage to gange', how),
    },
    'sale-read-from-elsewhere': {
      title: ({ taken }) => list('Et salg fra en anden kasse, hentet fra Dintero', taken),
      how: ({ card, who }) => list(card, who),
    },
    'finding-noted': {
      title: ({ taken }) => list('Afstemningen med Dintero fandt en forskel', taken),
      how: ({ card, why }) => list(card, why),
    },
    'finding-cleared': {
      title: () => 'Afstemt igen: ingen forskel længere',
      how: () => 'Begge sider er ens, eller betalingen siger det selv nu',
    },
    'finding-settled': {
      title: () => 'Gjort op et andet sted',
      how: ({ because, who }) => list(because, who),
    },
    'shift-carried-over': {
      title: () => 'Ført videre: skiftet blev afsluttet',
      how: ({ note, who, approved }) => list(note, who, approved),
    },
    'result-left': { title: () => 'Resultatet er set', how: ({ who }) => who },
    'receipt-printed': { title: () => 'Kvittering udskrevet', how: ({ who }) => list('Talt som kopi', who) },
    'receipt-saved': {
      title: () => 'Kvittering gemt som PDF',
      how: ({ who }) => list('Talt som kopi', who),
    },
  },
};
