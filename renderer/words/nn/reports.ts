import type { Words } from '../words.ts';

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${String(count)} ${more}`;

export const reports: Words['reports'] = {
  title: 'Rapportar',
  kindsLabel: 'Kva du vil sjå på',
  kinds: { compare: 'Avstemming mot Dintero', shift: 'Skift', audit: 'Kva har skjedd' },
  reconciliation: 'Avstemming mot Dintero',
  presets: { label: 'Kva dagar', today: 'I dag', yesterday: 'I går', week: 'Denne veka' },
  from: 'Frå',
  to: 'Til og med',
  earlier: 'Tidlegare',
  later: 'Seinare',
  run: 'Avstem',
  again: 'Avstem på nytt',
  stop: 'Stopp',
  wrongPeriod: 'Vel to dagar, den første først, med høgst tre månader mellom.',
  intro:
    'Alle betalingar og refusjonar som denne kassa har skrive ned, blir samanlikna med det Dintero har. Det som ikkje er likt, blir lagt under Følg opp.',
  steps: {
    till: 'Les det kassa sjølv har skrive ned',
    dintero: 'Les lista hos Dintero',
    checking: 'Ser på nytt på det som ikkje stemmer',
    waiting: 'Ei betaling går først. Det held fram av seg sjølv.',
  },
  counted: (here, there) =>
    `${many(here, 'betaling', 'betalingar')} her · ${many(there, 'betaling', 'betalingar')} hos Dintero så langt`,
  checked: (checked, all) => `${String(checked)} av ${String(all)} sett på på nytt`,
  stopped: 'Stoppa. Ingenting vart avstemt.',
  failed: 'Det kunne ikkje fullførast, så ingenting vart avstemt.',
  doneAt: (when) => `Avstemt ${when}`,
  allEqual: (count) =>
    count === 0
      ? 'Ingen betalingar på nokon av sidene.'
      : `Alt er likt: ${many(count, 'betaling', 'betalingar')}.`,
  differences: (count) =>
    `**${many(count, 'betaling', 'betalingar')} er ikkje lik${count === 1 ? '' : 'e'}.** Det som treng nokon, står under Følg opp.`,
  withoutMoney: (count) =>
    count === 0
      ? ''
      : `${many(count, 'forsøk', 'forsøk')} der begge sider er samde om at ingenting vart trekt.`,
  doubts: {
    'unreadable-rows':
      'Lista hos Dintero hadde rader som ikkje kunne lesast. Det kan vere pengar i dei: avstem på nytt, eller ring support.',
    'pages-repeat': 'Lista hos Dintero gjekk i ring, så noko kan mangle. Avstem på nytt seinare.',
    'list-leaves-out':
      'Lista hos Dintero utelét betalingar som finst, så andre kan også mangle. Avstem på nytt seinare.',
    'too-many': 'Lista hos Dintero tok ikkje slutt, så ho vart ikkje lesen til ende. Vel færre dagar.',
  },
  lists: {
    equal: 'I begge, og like',
    different: 'I begge, og ulike',
    'only-here': 'Berre i denne kassa',
    'only-there': 'Berre hos Dintero',
    'another-register': 'Ei anna kasse sine',
  },
  listsLabel: 'Kva avstemminga fann',
  sums: (here, there) => `${here} her · ${there} hos Dintero`,
  about: {
    equal: 'Den same betalinga, det same beløpet og dei same refusjonane på begge sider.',
    different: 'Begge sider kjenner betalinga, men seier ikkje det same om ho.',
    'only-here': 'Kassa har skrive ho ned, men Dintero kjenner ikkje til ho.',
    'only-there':
      'Dintero har ho i namnet til denne kassa eller frå terminalen hennar, men kassa har ho ikkje.',
    'another-register': 'Laga av ei anna kasse i same butikk. Det er ingenting å gjere her.',
  },
  none: 'Ingenting her.',
  rowsGone: 'Kassa er starta på nytt, så berre tala er att. Avstem på nytt for å sjå betalingane.',
  noSale: 'Ikkje noko sal her',
  underAttention: 'Under Følg opp',
  settled: (note) => `Gjort opp: ${note}`,
  showMore: 'Vis fleire',
  rowsLabel: (list) => `Betalingar: ${list}`,
};

export const finding: Words['finding'] = {
  title: {
    'payment-found': 'Betaling berre hos Dintero',
    mismatch: 'Ikkje lik hos Dintero',
  },
  chip: { 'payment-found': 'Utan sal', mismatch: 'Sjå på det' },
  here: 'Denne kassa',
  there: 'Dintero',
  taken: 'Henta',
  refunded: 'Gitt tilbake',
  nothing: 'Har ho ikkje',
  say: {
    'payment-found':
      '**Dintero har desse pengane, men ikkje noko sal her høyrer til dei.** Kassa har inga korg for dei, så dei kan verken knytast til eit sal eller refunderast her. Finn betalinga i Dintero Backoffice etter transaksjonen, refunder ho der eller finn forklaringa, og sei her korleis ho vart gjord opp.',
    mismatch:
      '**Kassa og Dintero seier ikkje det same.** Sjå på begge sider, finn ut kva som er rett i Dintero Backoffice, rett det der eller her, og sei korleis det vart gjort opp.',
  },
  openSale: 'Opne salet',
  settle: 'Gjort opp ein annan stad…',
  settleTitle: 'Korleis vart det gjort opp?',
  settleText:
    'Sei med nokre få ord kva som vart gjort, og kvar. Det blir skrive ned med namnet ditt, og forsvinn frå lista.',
  note: 'Kva som vart gjort',
  noteMissing: 'Sei det med nokre få ord.',
  back: 'Tilbake',
  confirm: 'Skriv det ned',
  notYou: 'Berre ein leiar kan seie korleis det vart gjort opp.',
  stillThere: 'Spurt no: dei to sidene er framleis ikkje like.',
  gone: 'Like no, så det er borte frå lista.',
  wasSettled: 'Skrive ned. Det er borte frå lista.',
};
