import type { Words } from '../words.ts';

export const attention: Words['attention'] = {
  title: 'Att följa upp',
  none: 'Ingenting väntar på dig',
  noneText: 'Alla betalningar och återbetalningar är avgjorda. Det vi inte vet än kommer hit.',
  dayNote: 'Vi frågar Dintero om allt i listan om och om igen, även när ingen tittar.',
  kinds: {
    undecided: {
      title: 'Oavgjord betalning',
      chip: 'Frågar',
      say: () =>
        '**Ta inte betalt igen.** Vi vet inte än om det är betalt, och frågar Dintero om och om igen.',
    },
    'payment-found': {
      title: 'Betalning hittad',
      chip: 'Utan köp',
      say: () =>
        '**Kunden har betalat, men betalningen hör inte till något köp än.** Koppla den till köpet, eller återbetala den.',
      sayWaiting: () =>
        '**Kunden har betalat, men betalningen hör inte till något köp än.** Återbetala den när inget annat pågår.',
    },
    'collection-pending': {
      title: 'Pengarna är på väg',
      chip: 'Hämtas',
      say: () => 'Banken sa ja, och kunden har gått. Köpet är klart, och vi fortsätter att hämta pengarna.',
    },
    'amount-differs': {
      title: 'Beloppet avviker',
      chip: 'Annat belopp',
      say: (asked, paid) =>
        `Vi bad om ${asked}, och ${paid} betalades. **En chef måste avgöra det.** Köpet väntar under Följ upp.`,
    },
    'refund-undecided': {
      title: 'Oavgjord återbetalning',
      chip: 'Frågar',
      say: () =>
        '**Återbetala inte igen.** Vi vet inte än om pengarna gick tillbaka. Beloppet hålls kvar, och vi frågar om och om igen.',
    },
    mismatch: {
      title: 'Något stämmer inte',
      chip: 'Titta på det',
      say: () =>
        '**En chef måste avgöra det.** Dintero har en betalning med denna referens som inte är som vi bad om: annan butik, terminal eller valuta. Ta inte betalt igen förrän det är klart i Dinteros Backoffice.',
    },
  },
  abouts: {
    voided: () =>
      '**Pengarna kom aldrig.** Banken sa ja och kunden fick gå, men sedan föll godkännandet bort. Köpet är inte betalt: en chef måste göra upp med kunden.',
    denied: (asked) =>
      `En chef registrerade den för hand som betald med ${asked}, och **Dintero säger att inget har hämtats.** Titta på terminalens kvitto igen, och gör upp med kunden.`,
    'hand-differs': (asked, paid) =>
      `En chef registrerade den för hand som betald med ${asked}, och Dintero har ${paid}. **En chef måste avgöra** vad som ska ske med skillnaden.`,
    'hand-unpaid': (_asked, paid) =>
      `En chef registrerade den för hand som inte betald, och **Dintero har ${paid} för den.** Koppla den till köpet om varorna är utlämnade och inte betalda på annat sätt, eller återbetala den.`,
    sold: (asked, paid) =>
      `Kunden fick gå med ett köp på ${asked}, och ${paid} drogs. **En chef måste avgöra det.** Gör upp skillnaden med kunden, i Dinteros Backoffice om pengar ska tillbaka.`,
    'given-back': (asked) =>
      `Köpet på ${asked} är klart, och alla pengar har getts tillbaka i Dinteros Backoffice. **En chef måste avgöra** om varorna också kom tillbaka.`,
    'paid-back-twice': (asked) =>
      `Kortet nekade en återbetalning på ${asked}, så den betalades tillbaka på annat sätt, och **nu säger Dintero att kortet tog emot den ändå.** Kunden har fått pengarna två gånger. En chef måste göra upp med kunden.`,
  },
  belongs: 'Köpet den hör till',
  sameAmount: 'Samma belopp, samma kassa, fortfarande inte betalt.',
  reference: 'Referens',
  check: 'Kolla status',
  checkAll: 'Kolla alla igen',
  notes: {
    checking: 'Frågar Dintero nu. Svaret kommer här.',
    'checking-all': 'Frågar Dintero om alla nu.',
    checkedAll: (asked) => {
      if (asked === 0) return 'Det fanns inget att fråga Dintero om.';
      return asked === 1 ? 'Dintero har frågats om en betalning.' : `Dintero har frågats om alla ${asked}.`;
    },
    checkedSome: (asked, unanswered) =>
      `Dintero svarade inte om ${unanswered} av ${asked}. Vi frågar om och om igen.`,
    attached: 'Kopplad. Köpet är betalt, och du hittar det under Kvitton.',
    kept: 'Antecknat. Den står kvar här, och vi fortsätter att fråga.',
    settled: 'Registrerad för hand, obekräftad. Vi fortsätter att fråga Dintero.',
    closed: 'Antecknat. Den är borta från listan.',
    gone: 'Den är avgjord, och står inte längre i listan.',
  },
  attach: 'Koppla till detta köp',
  attachMore: 'köpet är då betalt',
  refund: (amount) => `Återbetala ${amount}…`,
  keep: 'Fortsätt fråga…',
  needsManager: 'kräver en chef',
  question: {
    back: 'Tillbaka',
    noTerminal: 'Ingen terminal är inställd. Se Inställningar.',
    who: (name) => `Antecknas med tid och ditt namn: ${name}.`,
    nobody: 'Antecknas med tid, utan namn: ingen loggar in i denna kassa.',
  },
  questions: {
    refund: {
      title: (amount) => `Återbetala ${amount}?`,
      text: (card) =>
        card === ''
          ? 'Allt går tillbaka. Kunden visar **samma kort** för terminalen.'
          : `Allt går tillbaka. Kunden visar **${card}** för terminalen.`,
      confirm: (amount) => `Återbetala ${amount}`,
    },
    keep: {
      title: () => 'Låta den stå, och fortsätta fråga?',
      text: () => 'Inget avgörs. Den står kvar i listan, och vi frågar Dintero om den nu och senare.',
      confirm: () => 'Fortsätt fråga',
    },
  },
  close: {
    open: 'Uppgjort med kunden…',
    title: 'Hur gjordes det upp med kunden?',
    text: 'Säg med några ord vad som gjordes: betalt kontant, ett annat kort, avskrivet. Det antecknas med ditt namn, och försvinner från listan. Köpet står kvar som det är.',
  },
  settle: {
    open: 'Registrera för hand…',
    title: (amount) => `Registrera ${amount} för hand?`,
    text: 'Bara när terminalens eget kvitto är tydligt. Den märks **obekräftad**, och vi frågar Dintero tills den säger samma sak.',
    verdict: '1. Vad säger kvittot?',
    verdicts: {
      paid: 'Godkänt: köpet är klart',
      'not-paid': 'Inte godkänt, eller inget kvitto: inte betalt',
    },
    slip: 'Kvittots nummer, eller transaktions-id',
    why: '2. Varför?',
    reasons: {
      'slip-says-so': 'Terminalens kvitto säger det',
      'no-slip': 'Inget kvitto, och kunden har inte betalat',
      'dintero-says': 'Dinteros support säger det',
      other: 'Något annat…',
    },
    note: 'Säg varför med några ord',
    noteIfAny: 'Några ord, om du vill',
    confirm: { none: 'Registrera', paid: 'Registrera som betald', 'not-paid': 'Registrera som inte betald' },
    missing: {
      'verdict-missing': 'Välj vad kvittot säger.',
      'reason-missing': 'Välj varför.',
      'slip-missing': 'Skriv kvittots nummer.',
      'note-missing': 'Säg varför med några ord.',
    },
  },
};
