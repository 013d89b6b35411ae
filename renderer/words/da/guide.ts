import type { Words } from '../words.ts';

export const guide: Words['guide'] = {
  title: 'Opsætning',
  of: (step, all) => `${step} af ${all}`,
  steps: {
    account: 'Dintero-konto',
    store: 'Butik',
    terminal: 'Terminal',
    receipt: 'Kvittering og kasse',
    profile: 'Betalingsprofil',
    test: 'Testbetaling',
  },
  lead: {
    account:
      'Tre ting fra Dinteros Backoffice. Du logger ind med det samme og ser, hvad der er rigtigt, og hvad der ikke er.',
    store: 'Der, hvor denne kasse står. Pengene går til butikkens udbetalingsmodtager.',
    terminal: 'Hvilke kortterminaler kassen bruger. Den første bruges, hvis ingen anden vælges.',
    receipt: 'Det, kunderne læser på kvitteringen. Udfyld det, Dintero ikke ved.',
    profile: 'Den afgør, hvilke betalingsmåder Dintero tilbyder.',
    test: 'Alt er gemt. En ægte betaling viser, om alt virker sammen.',
  },
  states: { done: 'Færdig', now: 'Nu', later: 'Senere' },
  back: 'Tilbage',
  next: 'Næste',
  signIn: 'Log ind',
  signingIn: 'Logger ind',
  busy: 'Et øjeblik',
  save: 'Gem',
  saving: 'Gemmer',
  again: 'Tjek igen',
  expert: 'Alle felter på én gang',
  secretKept: 'Gemt. Skriv en ny for at udskifte den.',
  typed: {
    'not-for-this-key':
      'Denne nøgle må ikke læse listen, så skriv det her. Hvert felt siger, hvor i Backoffice du finder det.',
    'no-answer': 'Dintero svarede ikke. Spørg igen, eller skriv det her, som det står i Backoffice.',
    none: 'Der er ingen på denne konto endnu. Lav en i Backoffice og spørg igen, eller skriv den her.',
  },
  askAgain: 'Spørg Dintero igen',
  payout: (id) => `Udbetales til ${id}`,
  noPayout: 'Ingen udbetalingsmodtager',
  terminalName: (id) => `Navn på ${id}`,
  nameHelp: 'Det, I kalder den, som »Disken«.',
  first: 'Bruges først',
  serial: (serial) => `Serienummer ${serial}`,
  simulated: 'Simuleret',
  simulate: 'Lav en simuleret terminal',
  simulateText: 'En testkonto kan have en terminal, der svarer af sig selv, uden kort.',
  simulateMade: (id) => `Lavet: ${id}.`,
  simulateProblems: {
    'not-for-this-key':
      'Denne nøgle må ikke lave terminaler. Lav den i Backoffice, Indstillinger, Terminaler, eller brug en nøgle, der må.',
    taken: 'Nummeret er taget. Tryk igen for det næste.',
    refused: 'Dintero lavede ingen. Er butikken aktiv? Se på den i Backoffice, og tryk igen.',
    'no-answer':
      'Dintero svarede ikke, og listen viser den ikke. Spørg Dintero igen, før du trykker en gang til.',
  },
  profileCheck: [
    'Backoffice, Indstillinger, Betalingsprofiler: åbn den profil, kassen bruger.',
    'Kun **Seitatech in-person** skal være slået til. Er andre betalingsmåder til, kan det ske, at terminalen aldrig bliver spurgt.',
    "Id'et står øverst. Profilen, som alle konti har, hedder »default«.",
  ],
  idFixed: 'Står på kvitteringer og i journalen. Ændres kun med vilje, under Opsætning.',
  idNever: 'Bogstaver og cifre, højst 10: K1, K2 … Hver kasse sit. Står i alle referencer og ændres aldrig.',
  live: 'Fra test til ægte',
  staysTitle: 'Bliver tilbage, i testjournalen',
  stays:
    'Alle testsalg, kvitteringer, refunderinger, skift og rapporter. Du kan læse dem ved at gå tilbage under Opsætning.',
  comes: 'Følger med: butikkens navn og adresse, kassen, folk og udseende. Kvitteringsnumrene begynder på 1.',
  asksTitle: (from, to) => `Fra ${from} til ${to}`,
  asks: (to) =>
    `${to} er en anden konto, med egen journal og egne kvitteringsnumre. Intet fra den forrige blandes ind. Begge journaler skriver ned, at du skiftede.`,
  yes: 'Ja, skift konto',
  no: 'Nej, gå tilbage',
  testPay: 'Testbetaling',
  testText: (amount, isSimulated) =>
    isSimulated
      ? `Den simulerede terminal godkender ${amount} med Visa, af sig selv. Intet kort belastes.`
      : `Den beder terminalen om ${amount}. Hold et kort mod den, eller tryk stop på terminalen: begge dele viser, at den virker.`,
  testLive: 'Det er ægte penge på et ægte kort. Du finder det under Kvitteringer og kan refundere det der.',
  testMay: 'Du behøver ikke gøre det. Det første salg viser det samme.',
  testDone: 'Testbetalingen gik igennem. Kassen er klar.',
  testDeclined: 'Terminalen bad om kortet, og kortet blev ikke belastet. Kassen er klar.',
  testAgain: 'Prøv igen',
  sell: 'Begynd at sælge',
};
