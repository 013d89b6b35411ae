import type { TimelineWords } from './read-facts.ts';

const list = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

export const timeline: TimelineWords = {
  label: 'Vad som hände, i ordning',
  save: 'Spara tidslinjen',
  saving: 'Sparar.',
  saved: (path) => `Sparad som ${path}`,
  file: {
    title: 'Tidslinje för en betalning',
    notReal: {
      practice: 'Övning: inget kort belastades',
      sandbox: 'Testkonto: inget kort belastades',
    },
    about: 'Om',
    shop: 'Butik',
    register: 'Kassa',
    version: 'Kassans version',
    savedAt: 'Sparad',
    sale: 'Köp',
    receipt: 'Kvitto',
    lines: 'Vad som såldes',
    quantity: 'Antal',
    name: 'Namn',
    price: 'Pris',
    amount: 'Belopp',
    attempts: 'Betalningar och återbetalningar',
    kinds: { payment: 'Betalning', refund: 'Återbetalning' },
    outcomes: {
      open: 'pågår',
      paid: 'betalt',
      declined: 'nekad',
      cancelled: 'avbruten',
      failed: 'misslyckad, inget draget',
      unknown: 'inte avgjord',
      refunded: 'återbetald',
      otherwise: 'återbetald på annat sätt',
    },
    ids: {
      attempt: 'Försök',
      reference: 'Referens',
      session: 'Session',
      transaction: 'Transaktion',
      terminal: 'Terminal',
      began: 'Började',
    },
    entries: 'Vad som hände, i ordning',
    proof: 'Själva journalen',
    howToCheck:
      'Det här är raderna i kassans journal, som de skrevs. Varje `hash` är SHA-256, hexadecimalt, av JSON-texten för [before, at, zone, what, movement, sale, body]; `before` är hashen för raden före i journalen. En rad som har ändrats, eller som aldrig har stått i journalen, passar inte. Nummer som saknas emellan gäller andra köp.',
  },
  support: 'För supporten',
  facts: {
    reference: 'Referens',
    session: 'Session',
    transaction: 'Transaktion',
    status: 'Status hos Dintero',
    slip: 'Terminalens kvittonummer',
    handSlip: 'Kvittonummer, angivet för hand',
    answer: 'Svar',
    code: 'Kod',
    text: 'Dinteros ord',
    fault: 'Fel',
    request: 'Begärans id',
    asked: 'Frågat',
  },
  by: {
    cashier: 'Kassören bad om det.',
    idle: 'Ingen visade kort i tid.',
    expiry: 'Tiden för det gick ut.',
    'failed-try': 'Försöket på terminalen misslyckades.',
    superseded: 'Ett nytt försök tog över.',
    elsewhere: 'Det stoppades på terminalen eller hos Dintero.',
  },
  roles: {
    cashier: 'kassör',
    manager: 'chef',
    owner: 'ägare',
    none: 'utan operatör',
    till: 'kassan själv',
  },
  reasons: {
    'wrong item': 'Fel vara',
    faulty: 'Fel på varan',
    regret: 'Ångrade sig',
    'price error': 'Fel pris',
    other: 'En annan anledning',
  },
  exchange: 'i ett byte',
  means: { cash: 'kontant', bank: 'med banköverföring' },
  approvedBy: (who) => `godkänt av ${who}`,
  hand: {
    slip: (number) => `kvitto ${number}`,
    reasons: {
      'slip-says-so': 'enligt terminalens kvitto',
      'no-slip': 'det finns inget kvitto, och kunden har inte betalat',
      'dintero-says': 'Dinteros support säger det',
      other: 'en annan anledning',
    },
  },
  why: {
    amount: 'Ett annat belopp där än här',
    currency: 'En annan valuta där än här',
    place: 'En annan referens, butik eller terminal där än här',
    refunded: 'Det har inte gått tillbaka lika mycket på båda sidor',
    'not-taken': 'Ett köp här, och inga pengar hämtade där',
    'no-sale': 'Pengar hämtade där, och inget köp här',
    collecting: 'Godkänt, och pengarna är fortfarande på väg',
    undecided: 'Inte avgjort än',
    'second-payment': 'Samma köp har betalats en gång till',
    'given-back': 'Hämtat, och återbetalt i sin helhet hos Dintero',
    'no-record': 'Den andra sidan har det inte',
  },
  stood: {
    nothing: 'Dintero kände inte till det',
    session: 'Sessionen finns, men inget kort än',
    cancelled: 'Sessionen är avbruten, och inget kort har belastats',
    declined: 'Sessionen tog slut utan betalning',
    failed: 'Sessionen misslyckades',
    'no-refund': 'Dintero kände inte till återbetalningen',
    'refund-initiated': 'Återbetalningen pågår',
    'refund-done': 'Pengarna gick tillbaka',
    'refund-refused': 'Återbetalningen nekades',
    transaction: (status) => `Den har betalningen: ${status}`,
    status: {
      initiated: 'väntar på kortet',
      authorized: 'godkänd, inte hämtad',
      captured: 'hämtad',
      'partially-captured': 'delvis hämtad',
      'partially-refunded': 'hämtad, och en del är återbetald',
      refunded: 'hämtad, och allt är återbetalt',
      declined: 'nekad',
      failed: 'misslyckad',
      voided: 'uppgiven',
      'on-hold': 'väntande',
      unknown: 'inte avgjord',
      other: 'i ett tillstånd vi inte känner',
    },
  },
  ended: {
    answered: (status) => `svarade ${status}`,
    'no-answer': 'inget läsbart svar',
    'not-reached': 'den lämnade aldrig datorn',
    'not-signed-in': 'inte inloggad',
    'turned-away': 'fick inte logga in',
    other: 'inte gjort',
    after: (seconds) => `efter ${seconds} s`,
    unchanged: (count) => `före det ${count} gånger samma sak`,
  },
  turns: {
    'payment-asked': {
      title: () => 'Betala trycktes',
      how: ({ amount, who }) => list(amount === '' ? 'Antecknat först' : `${amount}, antecknat först`, who),
    },
    'refund-asked': {
      title: () => 'Återbetala trycktes',
      how: ({ amount, reason, note, exchange, who, approved }) =>
        list(amount === '' ? '' : `${amount}, antecknat först`, reason, note, exchange, who, approved),
    },
    'start-answered': { title: () => 'Bad Dintero starta betalningen', how: ({ answered }) => answered },
    'cancel-answered': { title: () => 'Bad Dintero avbryta den', how: ({ answered }) => answered },
    'refund-answered': { title: () => 'Bad Dintero återbetala', how: ({ answered }) => answered },
    'look-answered': {
      title: () => 'Frågade Dintero hur det står till',
      how: ({ stood, answered }) => list(stood, answered),
    },
    waiting: { title: () => 'Terminalen bad om kort', how: ({ terminal }) => terminal },
    collecting: {
      title: () => 'Dintero: godkänt',
      how: ({ card }) => (card === '' ? 'Pengarna hämtas' : card),
    },
    'cancel-asked': { title: () => 'Kassan bad terminalen stanna', how: ({ by, who }) => list(by, who) },
    'reply-lost': { title: () => 'Förbindelsen försvann', how: () => 'Kassan började fråga Dintero' },
    restarted: { title: () => 'Kassan startade om', how: () => 'Den frågade Dintero genast' },
    unreachable: { title: () => 'Nådde inte Dintero', how: () => 'Kassan frågar om och om igen' },
    undecided: {
      title: () => 'Dintero har inte avgjort det',
      how: ({ card }) => list(card, 'varken betalt eller inte betalt, säger Dintero'),
    },
    mismatch: {
      title: () => 'Dintero svarade något oväntat',
      how: ({ taken }) => list(taken, 'inte det här köpets belopp, butik eller referens'),
    },
    'terminal-asked-about': {
      title: () => 'Kassan frågade: frågar terminalen efter kort?',
      how: () => 'Dintero kände inte till försöket',
    },
    'said-asking': {
      title: () => '”Ja, den frågar”',
      how: ({ who }) => list('Svarat i kassan. Den väntade vidare', who),
    },
    'kept-waiting': {
      title: () => '”Fortsätt vänta”',
      how: ({ who }) => list('Svarat i kassan. Den väntade vidare', who),
    },
    paid: {
      title: ({ taken, amount }) => `Dintero: hämtat ${taken === '' ? amount : taken}`,
      how: () => 'Samma belopp, samma referens',
    },
    'let-go': {
      title: () => 'Kunden fick gå',
      how: ({ card, who }) => list(card, 'godkänt, och pengarna hämtas', who),
    },
    collected: {
      title: ({ taken, amount }) => `Dintero: hämtat ${taken === '' ? amount : taken}`,
      how: ({ card }) => list(card, 'hämtat efter att kunden hade gått'),
    },
    'collection-voided': {
      title: () => 'Pengarna kom aldrig',
      how: () => 'Dintero säger att godkännandet har getts upp',
    },
    declined: { title: () => 'Banken nekade', how: ({ said, card }) => list(card, said) },
    cancelled: { title: () => 'Avbrutet, inget draget', how: ({ by }) => by },
    'not-sent': {
      title: () => 'Inget skickades',
      how: () => 'Begäran lämnade aldrig datorn',
    },
    refused: { title: () => 'Dintero godtog det inte', how: ({ said }) => said },
    'never-created': {
      title: () => 'Det kom aldrig fram till Dintero',
      how: () => 'Frågat flera gånger, och Dintero känner inte till det',
    },
    'failed-at-terminal': {
      title: () => 'Terminalen klarade det inte',
      how: ({ said, terminal }) => list(terminal, said),
    },
    'set-aside': {
      title: () => '”Nej, den är ledig”',
      how: ({ who }) =>
        list('Svarat i kassan. Lagt åt sidan som inte betalt, och letas fortfarande efter', who),
    },
    held: {
      title: () => 'Lagt under Följ upp',
      how: () => 'Det är inte avgjort, så köpet kan inte debiteras igen',
    },
    'amount-differs': {
      title: ({ taken }) => (taken === '' ? 'Ett annat belopp betalades' : `Dintero: hämtat ${taken}`),
      how: ({ amount, card }) => list(card, amount === '' ? '' : `vi bad om ${amount}`),
    },
    'found-late': {
      title: ({ taken, amount }) => `Betalning hittad: ${taken === '' ? amount : taken}`,
      how: ({ card }) => list(card, 'hittad av kassan, som fortsatte leta'),
    },
    attached: {
      title: () => 'Kopplad till köpet',
      how: ({ card, who }) => list(card, who),
    },
    'given-back': {
      title: () => 'Draget, och återbetalt i sin helhet',
      how: ({ card }) => list(card, 'Dintero säger att kunden har fått pengarna tillbaka'),
    },
    'refund-chosen': { title: () => 'Skickat tillbaka till kunden', how: ({ who }) => who },
    'kept-asking': {
      title: () => '”Fortsätt fråga”',
      how: ({ who }) => list(who, 'tittade på den och lät den stå'),
    },
    'settled-paid': {
      title: () => 'Registrerat för hand som betalt, obekräftat',
      how: ({ who, because }) => list(who, because),
    },
    'settled-not-paid': {
      title: () => 'Registrerat för hand som inte betalt, obekräftat',
      how: ({ who, because }) => list(who, because),
    },
    'closed-by-hand': { title: () => 'Uppgjort med kunden', how: ({ who, note }) => list(who, note) },
    verified: {
      title: ({ verdict }) =>
        verdict === 'not-paid'
          ? 'Bekräftat: Dintero säger också inte betalt'
          : 'Bekräftat: Dintero säger också betalt',
      how: ({ taken, card }) => list(taken, card),
    },
    denied: {
      title: () => 'Dintero säger något annat: inget har hämtats',
      how: () => 'Den var registrerad för hand som betald',
    },
    'receipt-numbered': {
      title: ({ receipt }) => `Kvitto ${receipt} skrivet`,
      how: () => 'Numrerat utan luckor',
    },
    refunded: {
      title: ({ amount }) => `Dintero: återbetalt ${amount}`,
      how: ({ card, reason }) => list(card, reason),
    },
    'refund-declined': { title: () => 'Återbetalningen nekades', how: ({ said }) => said },
    'refunded-otherwise': {
      title: ({ amount, how }) => `Återbetalt ${how}: ${amount}`,
      how: ({ who, approved, note }) => list('Kortet hade inte tagit emot', who, approved, note),
    },
    'paid-back-twice': {
      title: ({ amount }) => `Dintero: återbetalt ${amount} ändå`,
      how: ({ how }) => list('Det gick tillbaka två gånger', how),
    },
    'sale-read-from-elsewhere': {
      title: ({ taken }) => list('Ett köp från en annan kassa, hämtat från Dintero', taken),
      how: ({ card, who }) => list(card, who),
    },
    'finding-noted': {
      title: ({ taken }) => list('Avstämningen med Dintero hittade en skillnad', taken),
      how: ({ card, why }) => list(card, why),
    },
    'finding-cleared': {
      title: () => 'Avstämt igen: ingen skillnad längre',
      how: () => 'Båda sidor är lika, eller så säger betalningen det själv nu',
    },
    'finding-settled': {
      title: () => 'Uppgjort någon annanstans',
      how: ({ because, who }) => list(because, who),
    },
    'shift-carried-over': {
      title: () => 'Förd vidare: skiftet avslutades',
      how: ({ note, who, approved }) => list(note, who, approved),
    },
    'result-left': { title: () => 'Resultatet har setts', how: ({ who }) => who },
    'receipt-printed': { title: () => 'Kvitto utskrivet', how: ({ who }) => list('Räknat som kopia', who) },
    'receipt-saved': {
      title: () => 'Kvitto sparat som PDF',
      how: ({ who }) => list('Räknat som kopia', who),
    },
  },
};
