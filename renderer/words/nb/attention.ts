import type { Words } from '../words.ts';

export const attention: Words['attention'] = {
  title: 'Må følges opp',
  none: 'Ingenting venter på deg',
  noneText: 'Alle betalinger og refusjoner er avgjort. Det vi ikke vet ennå, kommer her.',
  dayNote: 'Vi spør Dintero om alt i listen igjen og igjen, også når ingen ser på.',
  kinds: {
    undecided: {
      title: 'Uavgjort betaling',
      chip: 'Spør',
      say: () =>
        '**Ikke ta betalt på nytt.** Vi vet ikke ennå om det er betalt, og spør Dintero igjen og igjen.',
    },
    'payment-found': {
      title: 'Betaling funnet',
      chip: 'Uten salg',
      say: () =>
        '**Kunden har betalt, men betalingen hører ikke til noe salg ennå.** Knytt den til salget, eller refunder den.',
      sayWaiting: () =>
        '**Kunden har betalt, men betalingen hører ikke til noe salg ennå.** Refunder den når ingenting annet pågår.',
    },
    'collection-pending': {
      title: 'Pengene er på vei',
      chip: 'Hentes',
      say: () => 'Banken sa ja, og kunden har gått. Salget er ferdig, og vi fortsetter å hente pengene.',
    },
    'amount-differs': {
      title: 'Beløpet avviker',
      chip: 'Annet beløp',
      say: (asked, paid) =>
        `Vi ba om ${asked}, og ${paid} ble betalt. **En leder må avgjøre det.** Salget venter under Følg opp.`,
    },
    'refund-undecided': {
      title: 'Uavgjort refusjon',
      chip: 'Spør',
      say: () =>
        '**Ikke refunder på nytt.** Vi vet ikke ennå om pengene gikk tilbake. Beløpet holdes av, og vi spør igjen og igjen.',
    },
    mismatch: {
      title: 'Noe stemmer ikke',
      chip: 'Se på det',
      say: () =>
        '**En leder må avgjøre det.** Dintero har en betaling med denne referansen som ikke er slik vi ba om den: annen butikk, terminal eller valuta. Ikke ta betalt på nytt før det er klart i Dinteros Backoffice.',
    },
  },
  abouts: {
    voided: () =>
      '**Pengene kom aldri.** Banken sa ja og kunden fikk gå, og så falt godkjenningen bort. Salget er ikke betalt: en leder må gjøre opp med kunden.',
    denied: (asked) =>
      `En leder førte denne for hånd som betalt med ${asked}, og **Dintero sier at ingenting er hentet.** Se på terminalens kvittering igjen, og gjør opp med kunden.`,
    'hand-differs': (asked, paid) =>
      `En leder førte denne for hånd som betalt med ${asked}, og Dintero har ${paid}. **En leder må avgjøre** hva som skjer med differansen.`,
    'hand-unpaid': (_asked, paid) =>
      `En leder førte denne for hånd som ikke betalt, og **Dintero har ${paid} for den.** Knytt den til salget hvis varene er gitt ut og ikke betalt på annen måte, eller refunder den.`,
    sold: (asked, paid) =>
      `Kunden fikk gå med et salg på ${asked}, og ${paid} ble trukket. **En leder må avgjøre det.** Gjør opp differansen med kunden, i Dinteros Backoffice hvis penger skal tilbake.`,
    'given-back': (asked) =>
      `Salget på ${asked} er ferdig, og alle pengene er gitt tilbake i Dinteros Backoffice. **En leder må avgjøre** om varene også kom tilbake.`,
    'paid-back-twice': (asked) =>
      `Kortet nektet en refusjon på ${asked}, så den ble betalt tilbake på annen måte, og **nå sier Dintero at kortet tok imot den likevel.** Kunden har fått pengene to ganger. En leder må gjøre opp med kunden.`,
  },
  belongs: 'Salget den hører til',
  sameAmount: 'Samme beløp, samme kasse, fortsatt ikke betalt.',
  reference: 'Referanse',
  check: 'Sjekk status',
  checkAll: 'Sjekk alle på nytt',
  notes: {
    checking: 'Spør Dintero nå. Svaret kommer her.',
    'checking-all': 'Spør Dintero om alle nå.',
    checkedAll: (asked) => {
      if (asked === 0) return 'Det var ingenting å spørre Dintero om.';
      return asked === 1 ? 'Dintero er spurt om én betaling.' : `Dintero er spurt om alle ${asked}.`;
    },
    checkedSome: (asked, unanswered) =>
      `Dintero svarte ikke om ${unanswered} av ${asked}. Vi spør igjen og igjen.`,
    attached: 'Knyttet til. Salget er betalt, og du finner det under Kvitteringer.',
    kept: 'Skrevet ned. Den blir stående her, og vi fortsetter å spørre.',
    settled: 'Ført for hånd, ubekreftet. Vi fortsetter å spørre Dintero.',
    closed: 'Skrevet ned. Den er borte fra listen.',
    gone: 'Den er avgjort, og står ikke lenger i listen.',
  },
  attach: 'Knytt til dette salget',
  attachMore: 'salget er da betalt',
  refund: (amount) => `Refunder ${amount}…`,
  keep: 'Fortsett å spørre…',
  needsManager: 'krever en leder',
  question: {
    back: 'Tilbake',
    noTerminal: 'Ingen terminal er satt opp. Se under Oppsett.',
    who: (name) => `Skrives ned med tidspunkt og navnet ditt: ${name}.`,
    nobody: 'Skrives ned med tidspunkt, uten navn: ingen logger på i denne kassen.',
  },
  questions: {
    refund: {
      title: (amount) => `Refundere ${amount}?`,
      text: (card) =>
        card === ''
          ? 'Alt går tilbake. Kunden viser **samme kort** til terminalen.'
          : `Alt går tilbake. Kunden viser **${card}** til terminalen.`,
      confirm: (amount) => `Refunder ${amount}`,
    },
    keep: {
      title: () => 'La den stå, og fortsette å spørre?',
      text: () => 'Ingenting avgjøres. Den blir stående i listen, og vi spør Dintero om den nå og senere.',
      confirm: () => 'Fortsett å spørre',
    },
  },
  close: {
    open: 'Gjort opp med kunden…',
    title: 'Hvordan ble det gjort opp med kunden?',
    text: 'Si med noen få ord hva som ble gjort: betalt kontant, et annet kort, avskrevet. Det skrives ned med navnet ditt, og forsvinner fra listen. Salget blir stående som det er.',
  },
  settle: {
    open: 'Før for hånd…',
    title: (amount) => `Føre ${amount} for hånd?`,
    text: 'Bare når terminalens egen kvittering er klar. Den merkes **ubekreftet**, og vi spør Dintero til den sier det samme.',
    verdict: '1. Hva sier kvitteringen?',
    verdicts: {
      paid: 'Godkjent: salget er ferdig',
      'not-paid': 'Ikke godkjent, eller ingen kvittering: ikke betalt',
    },
    slip: 'Kvitteringens nummer, eller transaksjons-id',
    why: '2. Hvorfor?',
    reasons: {
      'slip-says-so': 'Terminalens kvittering sier det',
      'no-slip': 'Ingen kvittering, og kunden har ikke betalt',
      'dintero-says': 'Dinteros support sier det',
      other: 'Noe annet…',
    },
    note: 'Si hvorfor med noen få ord',
    noteIfAny: 'Noen få ord, om du vil',
    confirm: { none: 'Før', paid: 'Før som betalt', 'not-paid': 'Før som ikke betalt' },
    missing: {
      'verdict-missing': 'Velg hva kvitteringen sier.',
      'reason-missing': 'Velg hvorfor.',
      'slip-missing': 'Skriv kvitteringens nummer.',
      'note-missing': 'Si hvorfor med noen få ord.',
    },
  },
};
