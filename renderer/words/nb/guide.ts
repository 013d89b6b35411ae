import type { Words } from '../words.ts';

export const guide: Words['guide'] = {
  title: 'Oppsett',
  of: (step, all) => `${step} av ${all}`,
  steps: {
    account: 'Dintero-konto',
    store: 'Butikk',
    terminal: 'Terminal',
    receipt: 'Kvittering og kasse',
    profile: 'Betalingsprofil',
    test: 'Testbetaling',
  },
  lead: {
    account:
      'Tre ting fra Dinteros Backoffice. Du logger inn med en gang, og ser hva som er riktig og hva som ikke er det.',
    store: 'Der denne kassen står. Pengene går til butikkens utbetalingsmottaker.',
    terminal: 'Hvilke kortterminaler kassen bruker. Den første brukes om ingen annen velges.',
    receipt: 'Det kundene leser på kvitteringen. Fyll ut det Dintero ikke vet.',
    profile: 'Den avgjør hvilke betalingsmåter Dintero tilbyr.',
    test: 'Alt er lagret. En ekte betaling viser om alt virker sammen.',
  },
  states: { done: 'Ferdig', now: 'Nå', later: 'Senere' },
  back: 'Tilbake',
  next: 'Neste',
  signIn: 'Logg inn',
  signingIn: 'Logger inn',
  busy: 'Et øyeblikk',
  save: 'Lagre',
  saving: 'Lagrer',
  again: 'Sjekk igjen',
  expert: 'Alle felt på én gang',
  secretKept: 'Tatt vare på. Skriv en ny for å bytte den ut.',
  typed: {
    'not-for-this-key':
      'Denne nøkkelen får ikke lese listen, så skriv det her. Hvert felt sier hvor i Backoffice du finner det.',
    'no-answer': 'Dintero svarte ikke. Spør igjen, eller skriv det her slik det står i Backoffice.',
    none: 'Det er ingen på denne kontoen ennå. Lag en i Backoffice og spør igjen, eller skriv den her.',
  },
  askAgain: 'Spør Dintero igjen',
  payout: (id) => `Utbetales til ${id}`,
  noPayout: 'Ingen utbetalingsmottaker',
  terminalName: (id) => `Navn på ${id}`,
  nameHelp: 'Det dere kaller den, som «Disken».',
  first: 'Brukes først',
  serial: (serial) => `Serienummer ${serial}`,
  simulated: 'Simulert',
  simulate: 'Lag en simulert terminal',
  simulateText: 'En testkonto kan ha en terminal som svarer av seg selv, uten kort.',
  simulateMade: (id) => `Laget: ${id}.`,
  simulateProblems: {
    'not-for-this-key':
      'Denne nøkkelen får ikke lage terminaler. Lag den i Backoffice, Innstillinger, Terminaler, eller bruk en nøkkel som får.',
    taken: 'Nummeret er tatt. Trykk igjen for det neste.',
    refused: 'Dintero laget ingen. Er butikken aktiv? Se på den i Backoffice, og trykk igjen.',
    'no-answer':
      'Dintero svarte ikke, og listen viser den ikke. Spør Dintero igjen før du trykker en gang til.',
  },
  profileCheck: [
    'Backoffice, Innstillinger, Betalingsprofiler: åpne profilen som kassen bruker.',
    'Bare **Seitatech in-person** skal være slått på. Er andre betalingsmåter på, kan det hende at terminalen aldri blir spurt.',
    'Id-en står øverst. Profilen som alle kontoer har, heter «default».',
  ],
  idFixed: 'Står på kvitteringer og i journalen. Den endres bare med vilje, under Oppsett.',
  idNever: 'Bokstaver og sifre, høyst 10: K1, K2 … Hver kasse sin. Står i alle referanser og endres aldri.',
  live: 'Fra test til ekte',
  staysTitle: 'Blir igjen, i testjournalen',
  stays:
    'Alle testsalg, kvitteringer, refusjoner, skift og rapporter. Du kan lese dem ved å gå tilbake under Oppsett.',
  comes: 'Følger med: butikkens navn og adresse, kassen, folk og utseende. Kvitteringsnumrene begynner på 1.',
  asksTitle: (from, to) => `Fra ${from} til ${to}`,
  asks: (to) =>
    `${to} er en annen konto, med egen journal og egne kvitteringsnumre. Ingenting fra den forrige blandes inn. Begge journalene skriver ned at du byttet.`,
  yes: 'Ja, bytt konto',
  no: 'Nei, gå tilbake',
  testPay: 'Testbetaling',
  testText: (amount, isSimulated) =>
    isSimulated
      ? `Den simulerte terminalen godkjenner ${amount} med Visa, av seg selv. Ingen kort blir belastet.`
      : `Den ber terminalen om ${amount}. Hold et kort mot den, eller trykk stopp på terminalen: begge deler viser at den virker.`,
  testLive: 'Dette er ekte penger på et ekte kort. Du finner det under Salg, og kan refundere det der.',
  testMay: 'Du må ikke gjøre det. Det første salget viser det samme.',
  testDone: 'Testbetalingen gikk gjennom. Kassen er klar.',
  testDeclined: 'Terminalen ba om kortet, og kortet ble ikke belastet. Kassen er klar.',
  testAgain: 'Prøv igjen',
  sell: 'Begynn å selge',
};
