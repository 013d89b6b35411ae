import type { Words } from '../words.ts';

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${String(count)} ${more}`;

export const reports: Words['reports'] = {
  title: 'Rapporter',
  kindsLabel: 'Hva du vil se på',
  kinds: { compare: 'Avstemming mot Dintero', shift: 'Skift', audit: 'Hva har skjedd' },
  reconciliation: 'Avstemming mot Dintero',
  presets: { label: 'Hvilke dager', today: 'I dag', yesterday: 'I går', week: 'Denne uken' },
  from: 'Fra',
  to: 'Til og med',
  earlier: 'Tidligere',
  later: 'Senere',
  run: 'Avstem',
  again: 'Avstem på nytt',
  stop: 'Stopp',
  wrongPeriod: 'Velg to dager, den første først, med høyst tre måneder mellom.',
  intro:
    'Alle betalinger og refusjoner som denne kassen har skrevet ned, sammenlignes med det Dintero har. Det som ikke er likt, legges under Følg opp.',
  steps: {
    till: 'Leser det kassen selv har skrevet ned',
    dintero: 'Leser listen hos Dintero',
    checking: 'Ser på nytt på det som ikke stemmer',
    waiting: 'En betaling går først. Det fortsetter av seg selv.',
  },
  counted: (here, there) =>
    `${many(here, 'betaling', 'betalinger')} her · ${many(there, 'betaling', 'betalinger')} hos Dintero så langt`,
  checked: (checked, all) => `${String(checked)} av ${String(all)} sett på på nytt`,
  stopped: 'Stoppet. Ingenting ble avstemt.',
  failed: 'Det kunne ikke fullføres, så ingenting ble avstemt.',
  doneAt: (when) => `Avstemt ${when}`,
  allEqual: (count) =>
    count === 0
      ? 'Ingen betalinger på noen av sidene.'
      : `Alt er likt: ${many(count, 'betaling', 'betalinger')}.`,
  differences: (count) =>
    `**${many(count, 'betaling', 'betalinger')} er ikke lik${count === 1 ? '' : 'e'}.** Det som trenger noen, står under Følg opp.`,
  withoutMoney: (count) =>
    count === 0
      ? ''
      : `${many(count, 'forsøk', 'forsøk')} der begge sider er enige om at ingenting ble trukket.`,
  doubts: {
    'unreadable-rows':
      'Listen hos Dintero hadde rader som ikke kunne leses. Det kan være penger i dem: avstem på nytt, eller ring support.',
    'pages-repeat': 'Listen hos Dintero gikk i ring, så noe kan mangle. Avstem på nytt senere.',
    'list-leaves-out':
      'Listen hos Dintero utelot betalinger som finnes, så andre kan også mangle. Avstem på nytt senere.',
    'too-many': 'Listen hos Dintero tok ikke slutt, så den ble ikke lest til ende. Velg færre dager.',
  },
  lists: {
    equal: 'I begge, og like',
    different: 'I begge, og ulike',
    'only-here': 'Bare i denne kassen',
    'only-there': 'Bare hos Dintero',
    'another-register': 'En annen kasse sine',
  },
  listsLabel: 'Hva avstemmingen fant',
  sums: (here, there) => `${here} her · ${there} hos Dintero`,
  about: {
    equal: 'Den samme betalingen, det samme beløpet og de samme refusjonene på begge sider.',
    different: 'Begge sider kjenner betalingen, men sier ikke det samme om den.',
    'only-here': 'Kassen har skrevet den ned, men Dintero kjenner ikke til den.',
    'only-there': 'Dintero har den i denne kassens navn eller fra terminalen dens, men kassen har den ikke.',
    'another-register': 'Laget av en annen kasse i samme butikk. Det er ingenting å gjøre her.',
  },
  none: 'Ingenting her.',
  rowsGone: 'Kassen er startet på nytt, så bare tallene er igjen. Avstem på nytt for å se betalingene.',
  noSale: 'Ikke noe salg her',
  underAttention: 'Under Følg opp',
  settled: (note) => `Gjort opp: ${note}`,
  showMore: 'Vis flere',
  rowsLabel: (list) => `Betalinger: ${list}`,
};

export const finding: Words['finding'] = {
  title: {
    'payment-found': 'Betaling bare hos Dintero',
    mismatch: 'Ikke lik hos Dintero',
  },
  chip: { 'payment-found': 'Uten salg', mismatch: 'Se på det' },
  here: 'Denne kassen',
  there: 'Dintero',
  taken: 'Hentet',
  refunded: 'Gitt tilbake',
  nothing: 'Har den ikke',
  say: {
    'payment-found':
      '**Dintero har disse pengene, men ikke noe salg her hører til dem.** Kassen har ingen kurv for dem, så de kan verken knyttes til et salg eller refunderes her. Finn betalingen i Dintero Backoffice etter transaksjonen, refunder den der eller finn forklaringen, og si her hvordan den ble gjort opp.',
    mismatch:
      '**Kassen og Dintero sier ikke det samme.** Se på begge sider, finn ut hva som er riktig i Dintero Backoffice, rett det der eller her, og si hvordan det ble gjort opp.',
  },
  openSale: 'Åpne salget',
  settle: 'Gjort opp et annet sted…',
  settleTitle: 'Hvordan ble det gjort opp?',
  settleText:
    'Si med noen få ord hva som ble gjort, og hvor. Det skrives ned med navnet ditt, og forsvinner fra listen.',
  note: 'Hva som ble gjort',
  noteMissing: 'Si det med noen få ord.',
  back: 'Tilbake',
  confirm: 'Skriv det ned',
  notYou: 'Bare en leder kan si hvordan det ble gjort opp.',
  stillThere: 'Spurt nå: de to sidene er fortsatt ikke like.',
  gone: 'Like nå, så det er borte fra listen.',
  wasSettled: 'Skrevet ned. Det er borte fra listen.',
};
