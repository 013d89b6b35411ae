import type { Words } from '../words.ts';

export const attention: Words['attention'] = {
  title: 'Skal følges op',
  none: 'Intet venter på dig',
  noneText: 'Alle betalinger og refunderinger er afgjort. Det, vi ikke ved endnu, kommer her.',
  dayNote: 'Vi spørger Dintero om alt på listen igen og igen, også når ingen ser på.',
  kinds: {
    undecided: {
      title: 'Uafgjort betaling',
      chip: 'Spørger',
      say: () =>
        '**Tag ikke betaling igen.** Vi ved ikke endnu, om det er betalt, og spørger Dintero igen og igen.',
    },
    'payment-found': {
      title: 'Betaling fundet',
      chip: 'Uden salg',
      say: () =>
        '**Kunden har betalt, men betalingen hører ikke til noget salg endnu.** Knyt den til salget, eller refunder den.',
      sayWaiting: () =>
        '**Kunden har betalt, men betalingen hører ikke til noget salg endnu.** Refunder den, når intet andet er i gang.',
    },
    'collection-pending': {
      title: 'Pengene er på vej',
      chip: 'Hentes',
      say: () =>
        'Banken sagde ja, og kunden er gået. Salget er færdigt, og vi bliver ved med at hente pengene.',
    },
    'amount-differs': {
      title: 'Beløbet afviger',
      chip: 'Andet beløb',
      say: (asked, paid) =>
        `Vi bad om ${asked}, og ${paid} blev betalt. **En leder skal afgøre det.** Salget venter under Følg op.`,
    },
    'refund-undecided': {
      title: 'Uafgjort refundering',
      chip: 'Spørger',
      say: () =>
        '**Refunder ikke igen.** Vi ved ikke endnu, om pengene gik tilbage. Beløbet holdes tilbage, og vi spørger igen og igen.',
    },
    mismatch: {
      title: 'Noget stemmer ikke',
      chip: 'Se på det',
      say: () =>
        '**En leder skal afgøre det.** Dintero har en betaling med denne reference, som ikke er, som vi bad om: anden butik, terminal eller valuta. Tag ikke betaling igen, før det er klart i Dinteros Backoffice.',
    },
  },
  abouts: {
    voided: () =>
      '**Pengene kom aldrig.** Banken sagde ja, og kunden fik lov at gå, og så faldt godkendelsen bort. Salget er ikke betalt: en leder skal gøre op med kunden.',
    denied: (asked) =>
      `En leder førte den i hånden som betalt med ${asked}, og **Dintero siger, at intet er hentet.** Se på terminalens kvittering igen, og gør op med kunden.`,
    'hand-differs': (asked, paid) =>
      `En leder førte den i hånden som betalt med ${asked}, og Dintero har ${paid}. **En leder skal afgøre,** hvad der sker med differencen.`,
    'hand-unpaid': (_asked, paid) =>
      `En leder førte den i hånden som ikke betalt, og **Dintero har ${paid} for den.** Knyt den til salget, hvis varerne er udleveret og ikke betalt på anden måde, eller refunder den.`,
    sold: (asked, paid) =>
      `Kunden fik lov at gå med et salg på ${asked}, og ${paid} blev trukket. **En leder skal afgøre det.** Gør differencen op med kunden, i Dinteros Backoffice hvis penge skal tilbage.`,
    'given-back': (asked) =>
      `Salget på ${asked} er færdigt, og alle pengene er givet tilbage i Dinteros Backoffice. **En leder skal afgøre,** om varerne også kom tilbage.`,
    'paid-back-twice': (asked) =>
      `Kortet afviste en refundering på ${asked}, så den blev betalt tilbage på anden måde, og **nu siger Dintero, at kortet tog imod den alligevel.** Kunden har fået pengene to gange. En leder skal gøre op med kunden.`,
  },
  belongs: 'Salget, den hører til',
  sameAmount: 'Samme beløb, samme kasse, stadig ikke betalt.',
  reference: 'Reference',
  check: 'Tjek status',
  checkAll: 'Tjek alle igen',
  notes: {
    checking: 'Spørger Dintero nu. Svaret kommer her.',
    'checking-all': 'Spørger Dintero om alle nu.',
    checkedAll: (asked) => {
      if (asked === 0) return 'Der var intet at spørge Dintero om.';
      return asked === 1 ? 'Dintero er spurgt om én betaling.' : `Dintero er spurgt om alle ${asked}.`;
    },
    checkedSome: (asked, unanswered) =>
      `Dintero svarede ikke om ${unanswered} af ${asked}. Vi spørger igen og igen.`,
    attached: 'Knyttet til. Salget er betalt, og du finder det under Kvitteringer.',
    kept: 'Skrevet ned. Den bliver stående her, og vi bliver ved med at spørge.',
    settled: 'Ført i hånden, ubekræftet. Vi bliver ved med at spørge Dintero.',
    closed: 'Skrevet ned. Den er væk fra listen.',
    gone: 'Den er afgjort og står ikke længere på listen.',
  },
  attach: 'Knyt til dette salg',
  attachMore: 'salget er så betalt',
  refund: (amount) => `Refunder ${amount}…`,
  keep: 'Spørg videre…',
  needsManager: 'kræver en leder',
  question: {
    back: 'Tilbage',
    noTerminal: 'Ingen terminal er sat op. Se under Opsætning.',
    who: (name) => `Skrives ned med tidspunkt og dit navn: ${name}.`,
    nobody: 'Skrives ned med tidspunkt, uden navn: ingen logger på denne kasse.',
  },
  questions: {
    refund: {
      title: (amount) => `Refundere ${amount}?`,
      text: (card) =>
        card === ''
          ? 'Alt går tilbage. Kunden viser **samme kort** til terminalen.'
          : `Alt går tilbage. Kunden viser **${card}** til terminalen.`,
      confirm: (amount) => `Refunder ${amount}`,
    },
    keep: {
      title: () => 'Lade den stå og blive ved med at spørge?',
      text: () => 'Intet afgøres. Den bliver stående på listen, og vi spørger Dintero om den nu og senere.',
      confirm: () => 'Spørg videre',
    },
  },
  close: {
    open: 'Gjort op med kunden…',
    title: 'Hvordan blev det gjort op med kunden?',
    text: 'Sig med få ord, hvad der blev gjort: betalt kontant, et andet kort, afskrevet. Det skrives ned med dit navn og forsvinder fra listen. Salget bliver stående, som det er.',
  },
  settle: {
    open: 'Før i hånden…',
    title: (amount) => `Føre ${amount} i hånden?`,
    text: 'Kun når terminalens egen kvittering er klar. Den mærkes **ubekræftet**, og vi spørger Dintero, til den siger det samme.',
    verdict: '1. Hvad siger kvitteringen?',
    verdicts: {
      paid: 'Godkendt: salget er færdigt',
      'not-paid': 'Ikke godkendt, eller ingen kvittering: ikke betalt',
    },
    slip: 'Kvitteringens nummer, eller transaktions-id',
    why: '2. Hvorfor?',
    reasons: {
      'slip-says-so': 'Terminalens kvittering siger det',
      'no-slip': 'Ingen kvittering, og kunden har ikke betalt',
      'dintero-says': 'Dinteros support siger det',
      other: 'Noget andet…',
    },
    note: 'Sig hvorfor med få ord',
    noteIfAny: 'Et par ord, hvis du vil',
    confirm: { none: 'Før', paid: 'Før som betalt', 'not-paid': 'Før som ikke betalt' },
    missing: {
      'verdict-missing': 'Vælg, hvad kvitteringen siger.',
      'reason-missing': 'Vælg hvorfor.',
      'slip-missing': 'Skriv kvitteringens nummer.',
      'note-missing': 'Sig hvorfor med få ord.',
    },
  },
};
