import type { Words } from '../words.ts';

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${String(count)} ${more}`;

export const reports: Words['reports'] = {
  title: 'Rapporter',
  kindsLabel: 'Vad du vill titta på',
  kinds: { compare: 'Avstämning mot Dintero', shift: 'Skift', audit: 'Vad har hänt' },
  reconciliation: 'Avstämning mot Dintero',
  presets: { label: 'Vilka dagar', today: 'I dag', yesterday: 'I går', week: 'Den här veckan' },
  from: 'Från',
  to: 'Till och med',
  earlier: 'Tidigare',
  later: 'Senare',
  run: 'Stäm av',
  again: 'Stäm av igen',
  stop: 'Stoppa',
  wrongPeriod: 'Välj två dagar, den första först, med högst tre månader emellan.',
  intro:
    'Alla betalningar och återbetalningar som den här kassan har antecknat jämförs med det Dintero har. Det som inte är lika läggs under Följ upp.',
  steps: {
    till: 'Läser det kassan själv har antecknat',
    dintero: 'Läser listan hos Dintero',
    checking: 'Tittar igen på det som inte stämmer',
    waiting: 'En betalning går före. Det fortsätter av sig själv.',
  },
  counted: (here, there) =>
    `${many(here, 'betalning', 'betalningar')} här · ${many(there, 'betalning', 'betalningar')} hos Dintero hittills`,
  checked: (checked, all) => `${String(checked)} av ${String(all)} kollade igen`,
  stopped: 'Stoppad. Inget stämdes av.',
  failed: 'Det kunde inte slutföras, så inget stämdes av.',
  doneAt: (when) => `Avstämt ${when}`,
  allEqual: (count) =>
    count === 0
      ? 'Inga betalningar på någon av sidorna.'
      : `Allt är lika: ${many(count, 'betalning', 'betalningar')}.`,
  differences: (count) =>
    `**${many(count, 'betalning', 'betalningar')} är inte lika.** Det som behöver någon står under Följ upp.`,
  withoutMoney: (count) =>
    count === 0 ? '' : `${many(count, 'försök', 'försök')} där båda sidor är överens om att inget drogs.`,
  doubts: {
    'unreadable-rows':
      'Listan hos Dintero hade rader som inte kunde läsas. Det kan finnas pengar i dem: stäm av igen, eller ring supporten.',
    'pages-repeat': 'Listan hos Dintero gick runt, så något kan saknas. Stäm av igen senare.',
    'list-leaves-out':
      'Listan hos Dintero utelämnade betalningar som finns, så andra kan också saknas. Stäm av igen senare.',
    'too-many': 'Listan hos Dintero tog inte slut, så den lästes inte till slutet. Välj färre dagar.',
  },
  lists: {
    equal: 'I båda, och lika',
    different: 'I båda, och olika',
    'only-here': 'Bara i den här kassan',
    'only-there': 'Bara hos Dintero',
    'another-register': 'En annan kassas',
  },
  listsLabel: 'Vad avstämningen hittade',
  sums: (here, there) => `${here} här · ${there} hos Dintero`,
  about: {
    equal: 'Samma betalning, samma belopp och samma återbetalningar på båda sidor.',
    different: 'Båda sidor känner betalningen, men säger inte samma sak om den.',
    'only-here': 'Kassan har antecknat den, men Dintero känner inte till den.',
    'only-there': 'Dintero har den i den här kassans namn eller från dess terminal, men kassan har den inte.',
    'another-register': 'Gjord av en annan kassa i samma butik. Det finns inget att göra här.',
  },
  none: 'Inget här.',
  rowsGone: 'Kassan har startats om, så bara siffrorna är kvar. Stäm av igen för att se betalningarna.',
  noSale: 'Inget köp här',
  underAttention: 'Under Följ upp',
  settled: (note) => `Uppgjort: ${note}`,
  showMore: 'Visa fler',
  rowsLabel: (list) => `Betalningar: ${list}`,
};

export const finding: Words['finding'] = {
  title: {
    'payment-found': 'Betalning bara hos Dintero',
    mismatch: 'Inte lika hos Dintero',
  },
  chip: { 'payment-found': 'Utan köp', mismatch: 'Titta på det' },
  here: 'Den här kassan',
  there: 'Dintero',
  taken: 'Hämtat',
  refunded: 'Återbetalt',
  nothing: 'Har den inte',
  say: {
    'payment-found':
      '**Dintero har de här pengarna, men inget köp här hör till dem.** Kassan har ingen korg för dem, så de kan varken kopplas till ett köp eller återbetalas här. Hitta betalningen i Dintero Backoffice efter transaktionen, återbetala den där eller hitta förklaringen, och säg här hur den gjordes upp.',
    mismatch:
      '**Kassan och Dintero säger inte samma sak.** Titta på båda sidor, ta reda på vad som stämmer i Dintero Backoffice, rätta det där eller här, och säg hur det gjordes upp.',
  },
  openSale: 'Öppna köpet',
  settle: 'Uppgjort någon annanstans…',
  settleTitle: 'Hur gjordes det upp?',
  settleText:
    'Säg med några ord vad som gjordes, och var. Det antecknas med ditt namn, och försvinner från listan.',
  note: 'Vad som gjordes',
  noteMissing: 'Säg det med några ord.',
  back: 'Tillbaka',
  confirm: 'Anteckna det',
  notYou: 'Bara en chef kan säga hur det gjordes upp.',
  stillThere: 'Frågat nu: de två sidorna är fortfarande inte lika.',
  gone: 'Lika nu, så det är borta från listan.',
  wasSettled: 'Antecknat. Det är borta från listan.',
};
