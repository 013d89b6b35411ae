import type { Words } from '../words.ts';

export const attention: Words['attention'] = {
  title: 'Må følgjast opp',
  none: 'Ingenting ventar på deg',
  noneText: 'Alle betalingar og refusjonar er avgjorde. Det vi ikkje veit enno, kjem her.',
  dayNote: 'Vi spør Dintero om alt i lista igjen og igjen, også når ingen ser på.',
  kinds: {
    undecided: {
      title: 'Uavgjord betaling',
      chip: 'Spør',
      say: () =>
        '**Ikkje ta betalt på nytt.** Vi veit ikkje enno om det er betalt, og spør Dintero igjen og igjen.',
    },
    'payment-found': {
      title: 'Betaling funnen',
      chip: 'Utan sal',
      say: () =>
        '**Kunden har betalt, men betalinga høyrer ikkje til noko sal enno.** Knyt ho til salet, eller refunder ho.',
      sayWaiting: () =>
        '**Kunden har betalt, men betalinga høyrer ikkje til noko sal enno.** Refunder ho når ingenting anna går føre seg.',
    },
    'collection-pending': {
      title: 'Pengane er på veg',
      chip: 'Blir henta',
      say: () => 'Banken sa ja, og kunden har gått. Salet er ferdig, og vi held fram med å hente pengane.',
    },
    'amount-differs': {
      title: 'Beløpet avvik',
      chip: 'Anna beløp',
      say: (asked, paid) =>
        `Vi bad om ${asked}, og ${paid} vart betalt. **Ein leiar må avgjere det.** Salet ventar under Følg opp.`,
    },
    'refund-undecided': {
      title: 'Uavgjord refusjon',
      chip: 'Spør',
      say: () =>
        '**Ikkje refunder på nytt.** Vi veit ikkje enno om pengane gjekk tilbake. Beløpet blir halde av, og vi spør igjen og igjen.',
    },
    mismatch: {
      title: 'Noko stemmer ikkje',
      chip: 'Sjå på det',
      say: () =>
        '**Ein leiar må avgjere det.** Dintero har ei betaling med denne referansen som ikkje er slik vi bad om ho: annan butikk, terminal eller valuta. Ikkje ta betalt på nytt før det er klart i Dinteros Backoffice.',
    },
  },
  abouts: {
    voided: () =>
      '**Pengane kom aldri.** Banken sa ja og kunden fekk gå, og så fall godkjenninga bort. Salet er ikkje betalt: ein leiar må gjere opp med kunden.',
    denied: (asked) =>
      `Ein leiar førte denne for hand som betalt med ${asked}, og **Dintero seier at ingenting er henta.** Sjå på kvitteringa frå terminalen igjen, og gjer opp med kunden.`,
    'hand-differs': (asked, paid) =>
      `Ein leiar førte denne for hand som betalt med ${asked}, og Dintero har ${paid}. **Ein leiar må avgjere** kva som skjer med differansen.`,
    'hand-unpaid': (_asked, paid) =>
      `Ein leiar førte denne for hand som ikkje betalt, og **Dintero har ${paid} for ho.** Knyt ho til salet om varene er gitt ut og ikkje betalte på anna måte, eller refunder ho.`,
    sold: (asked, paid) =>
      `Kunden fekk gå med eit sal på ${asked}, og ${paid} vart trekt. **Ein leiar må avgjere det.** Gjer opp differansen med kunden, i Dinteros Backoffice om pengar skal tilbake.`,
    'given-back': (asked) =>
      `Salet på ${asked} er ferdig, og alle pengane er gitt tilbake i Dinteros Backoffice. **Ein leiar må avgjere** om varene også kom tilbake.`,
    'paid-back-twice': (asked) =>
      `Kortet nekta ein refusjon på ${asked}, så han vart betalt tilbake på anna måte, og **no seier Dintero at kortet tok imot han likevel.** Kunden har fått pengane to gonger. Ein leiar må gjere opp med kunden.`,
  },
  belongs: 'Salet ho høyrer til',
  sameAmount: 'Same beløp, same kasse, framleis ikkje betalt.',
  reference: 'Referanse',
  check: 'Sjekk status',
  checkAll: 'Sjekk alle på nytt',
  notes: {
    checking: 'Spør Dintero no. Svaret kjem her.',
    'checking-all': 'Spør Dintero om alle no.',
    checkedAll: (asked) => {
      if (asked === 0) return 'Det var ingenting å spørje Dintero om.';
      return asked === 1 ? 'Dintero er spurt om éi betaling.' : `Dintero er spurt om alle ${asked}.`;
    },
    checkedSome: (asked, unanswered) =>
      `Dintero svarte ikkje om ${unanswered} av ${asked}. Vi spør igjen og igjen.`,
    attached: 'Knytt til. Salet er betalt, og du finn det under Kvitteringar.',
    kept: 'Skrive ned. Ho blir ståande her, og vi held fram med å spørje.',
    settled: 'Ført for hand, ustadfest. Vi held fram med å spørje Dintero.',
    closed: 'Skrive ned. Ho er borte frå lista.',
    gone: 'Ho er avgjord, og står ikkje lenger i lista.',
  },
  attach: 'Knyt til dette salet',
  attachMore: 'salet er då betalt',
  refund: (amount) => `Refunder ${amount}…`,
  keep: 'Hald fram med å spørje…',
  needsManager: 'krev ein leiar',
  question: {
    back: 'Tilbake',
    noTerminal: 'Ingen terminal er sett opp. Sjå under Oppsett.',
    who: (name) => `Blir skrive ned med tidspunkt og namnet ditt: ${name}.`,
    nobody: 'Blir skrive ned med tidspunkt, utan namn: ingen loggar på i denne kassa.',
  },
  questions: {
    refund: {
      title: (amount) => `Refundere ${amount}?`,
      text: (card) =>
        card === ''
          ? 'Alt går tilbake. Kunden viser **same kort** til terminalen.'
          : `Alt går tilbake. Kunden viser **${card}** til terminalen.`,
      confirm: (amount) => `Refunder ${amount}`,
    },
    keep: {
      title: () => 'La ho stå, og halde fram med å spørje?',
      text: () => 'Ingenting blir avgjort. Ho blir ståande i lista, og vi spør Dintero om ho no og seinare.',
      confirm: () => 'Hald fram med å spørje',
    },
  },
  close: {
    open: 'Gjort opp med kunden…',
    title: 'Korleis vart det gjort opp med kunden?',
    text: 'Sei med nokre få ord kva som vart gjort: betalt kontant, eit anna kort, avskrive. Det blir skrive ned med namnet ditt, og forsvinn frå lista. Salet blir ståande som det er.',
  },
  settle: {
    open: 'Før for hand…',
    title: (amount) => `Føre ${amount} for hand?`,
    text: 'Berre når terminalen si eiga kvittering er klar. Den blir merkt **ustadfest**, og vi spør Dintero til den seier det same.',
    verdict: '1. Kva seier kvitteringa?',
    verdicts: {
      paid: 'Godkjend: salet er ferdig',
      'not-paid': 'Ikkje godkjend, eller inga kvittering: ikkje betalt',
    },
    slip: 'Nummeret på kvitteringa, eller transaksjons-id',
    why: '2. Kvifor?',
    reasons: {
      'slip-says-so': 'Kvitteringa frå terminalen seier det',
      'no-slip': 'Inga kvittering, og kunden har ikkje betalt',
      'dintero-says': 'Supporten til Dintero seier det',
      other: 'Noko anna…',
    },
    note: 'Sei kvifor med nokre få ord',
    noteIfAny: 'Nokre få ord, om du vil',
    confirm: { none: 'Før', paid: 'Før som betalt', 'not-paid': 'Før som ikkje betalt' },
    missing: {
      'verdict-missing': 'Vel kva kvitteringa seier.',
      'reason-missing': 'Vel kvifor.',
      'slip-missing': 'Skriv nummeret på kvitteringa.',
      'note-missing': 'Sei kvifor med nokre få ord.',
    },
  },
};
