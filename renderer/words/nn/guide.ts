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
      'Tre ting frå Dintero sin Backoffice. Du loggar inn med ein gong, og ser kva som er rett og kva som ikkje er det.',
    store: 'Der denne kassa står. Pengane går til utbetalingsmottakaren til butikken.',
    terminal: 'Kva kortterminalar kassa bruker. Den første blir brukt om ingen annan blir vald.',
    receipt: 'Det kundane les på kvitteringa. Fyll ut det Dintero ikkje veit.',
    profile: 'Han avgjer kva betalingsmåtar Dintero tilbyr.',
    test: 'Alt er lagra. Ei ekte betaling viser om alt verkar saman.',
  },
  states: { done: 'Ferdig', now: 'No', later: 'Seinare' },
  back: 'Tilbake',
  next: 'Neste',
  signIn: 'Logg inn',
  signingIn: 'Loggar inn',
  busy: 'Eit augeblikk',
  save: 'Lagre',
  saving: 'Lagrar',
  again: 'Sjekk igjen',
  expert: 'Alle felt på éin gong',
  secretKept: 'Teke vare på. Skriv ei ny for å byte ho ut.',
  typed: {
    'not-for-this-key':
      'Denne nøkkelen får ikkje lese lista, så skriv det her. Kvart felt seier kvar i Backoffice du finn det.',
    'no-answer': 'Dintero svarte ikkje. Spør igjen, eller skriv det her slik det står i Backoffice.',
    none: 'Det er ingen på denne kontoen enno. Lag ein i Backoffice og spør igjen, eller skriv han her.',
  },
  askAgain: 'Spør Dintero igjen',
  payout: (id) => `Blir utbetalt til ${id}`,
  noPayout: 'Ingen utbetalingsmottakar',
  terminalName: (id) => `Namn på ${id}`,
  nameHelp: 'Det de kallar han, som «Disken».',
  first: 'Blir brukt først',
  serial: (serial) => `Serienummer ${serial}`,
  simulated: 'Simulert',
  simulate: 'Lag ein simulert terminal',
  simulateText: 'Ein testkonto kan ha ein terminal som svarer av seg sjølv, utan kort.',
  simulateMade: (id) => `Laga: ${id}.`,
  simulateProblems: {
    'not-for-this-key':
      'Denne nøkkelen får ikkje lage terminalar. Lag han i Backoffice, Innstillingar, Terminalar, eller bruk ein nøkkel som får.',
    taken: 'Nummeret er teke. Trykk igjen for det neste.',
    refused: 'Dintero laga ingen. Er butikken aktiv? Sjå på han i Backoffice, og trykk igjen.',
    'no-answer':
      'Dintero svarte ikkje, og lista viser han ikkje. Spør Dintero igjen før du trykkjer ein gong til.',
  },
  profileCheck: [
    'Backoffice, Innstillingar, Betalingsprofilar: opne profilen som kassa bruker.',
    'Berre **Seitatech in-person** skal vere slått på. Er andre betalingsmåtar på, kan det hende at terminalen aldri blir spurd.',
    'Id-en står øvst. Profilen som alle kontoar har, heiter «default».',
  ],
  idFixed: 'Står på kvitteringar og i journalen. Han blir berre endra med vilje, under Oppsett.',
  idNever:
    'Bokstavar og siffer, høgst 10: K1, K2 … Kvar kasse sin. Står i alle referansar og blir aldri endra.',
  live: 'Frå test til ekte',
  staysTitle: 'Blir att, i testjournalen',
  stays:
    'Alle testsal, kvitteringar, refusjonar, skift og rapportar. Du kan lese dei ved å gå tilbake under Oppsett.',
  comes: 'Følgjer med: namn og adresse på butikken, kassa, folk og utsjånad. Kvitteringsnummera byrjar på 1.',
  asksTitle: (from, to) => `Frå ${from} til ${to}`,
  asks: (to) =>
    `${to} er ein annan konto, med eigen journal og eigne kvitteringsnummer. Ingenting frå den førre blir blanda inn. Begge journalane skriv ned at du bytte.`,
  yes: 'Ja, byt konto',
  no: 'Nei, gå tilbake',
  testPay: 'Testbetaling',
  testText: (amount, isSimulated) =>
    isSimulated
      ? `Den simulerte terminalen godkjenner ${amount} med Visa, av seg sjølv. Ingen kort blir belasta.`
      : `Han ber terminalen om ${amount}. Hald eit kort mot han, eller trykk stopp på terminalen: begge delar viser at han verkar.`,
  testLive:
    'Dette er ekte pengar på eit ekte kort. Du finn det under Kvitteringar, og kan refundere det der.',
  testMay: 'Du må ikkje gjere det. Det første salet viser det same.',
  testDone: 'Testbetalinga gjekk gjennom. Kassa er klar.',
  testDeclined: 'Terminalen bad om kortet, og kortet vart ikkje belasta. Kassa er klar.',
  testAgain: 'Prøv igjen',
  sell: 'Byrj å selje',
};
