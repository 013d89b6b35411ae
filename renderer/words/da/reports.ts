import type { Words } from '../words.ts';

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${String(count)} ${more}`;

export const reports: Words['reports'] = {
  title: 'Rapporter',
  kindsLabel: 'Hvad du vil se på',
  kinds: { compare: 'Afstemning mod Dintero', shift: 'Skift', audit: 'Hvad er der sket' },
  reconciliation: 'Afstemning mod Dintero',
  presets: { label: 'Hvilke dage', today: 'I dag', yesterday: 'I går', week: 'Denne uge' },
  from: 'Fra',
  to: 'Til og med',
  earlier: 'Tidligere',
  later: 'Senere',
  run: 'Afstem',
  again: 'Afstem igen',
  stop: 'Stop',
  wrongPeriod: 'Vælg to dage, den første først, med højst tre måneder imellem.',
  intro:
    'Alle betalinger og refunderinger, som denne kasse har skrevet ned, sammenlignes med det, Dintero har. Det, der ikke er ens, lægges under Følg op.',
  steps: {
    till: 'Læser det, kassen selv har skrevet ned',
    dintero: 'Læser listen hos Dintero',
    checking: 'Ser igen på det, der ikke stemmer',
    waiting: 'En betaling går først. Det fortsætter af sig selv.',
  },
  counted: (here, there) =>
    `${many(here, 'betaling', 'betalinger')} her · ${many(there, 'betaling', 'betalinger')} hos Dintero indtil nu`,
  checked: (checked, all) => `${String(checked)} af ${String(all)} set på igen`,
  stopped: 'Stoppet. Intet blev afstemt.',
  failed: 'Det kunne ikke fuldføres, så intet blev afstemt.',
  doneAt: (when) => `Afstemt ${when}`,
  allEqual: (count) =>
    count === 0
      ? 'Ingen betalinger på nogen af siderne.'
      : `Alt er ens: ${many(count, 'betaling', 'betalinger')}.`,
  differences: (count) =>
    `**${many(count, 'betaling', 'betalinger')} er ikke ens.** Det, der har brug for nogen, står under Følg op.`,
  withoutMoney: (count) =>
    count === 0
      ? ''
      : `${many(count, 'forsøg', 'forsøg')}, hvor begge sider er enige om, at intet blev trukket.`,
  doubts: {
    'unreadable-rows':
      'Listen hos Dintero havde rækker, der ikke kunne læses. Der kan være penge i dem: afstem igen, eller ring til support.',
    'pages-repeat': 'Listen hos Dintero gik i ring, så noget kan mangle. Afstem igen senere.',
    'list-leaves-out':
      'Listen hos Dintero udelod betalinger, der findes, så andre kan også mangle. Afstem igen senere.',
    'too-many': 'Listen hos Dintero sluttede ikke, så den blev ikke læst til ende. Vælg færre dage.',
  },
  lists: {
    equal: 'I begge, og ens',
    different: 'I begge, og forskellige',
    'only-here': 'Kun i denne kasse',
    'only-there': 'Kun hos Dintero',
    'another-register': 'En anden kasses',
  },
  listsLabel: 'Hvad afstemningen fandt',
  sums: (here, there) => `${here} her · ${there} hos Dintero`,
  about: {
    equal: 'Den samme betaling, det samme beløb og de samme refunderinger på begge sider.',
    different: 'Begge sider kender betalingen, men siger ikke det samme om den.',
    'only-here': 'Kassen har skrevet den ned, men Dintero kender ikke til den.',
    'only-there': 'Dintero har den i denne kasses navn eller fra dens terminal, men kassen har den ikke.',
    'another-register': 'Lavet af en anden kasse i samme butik. Der er intet at gøre her.',
  },
  none: 'Intet her.',
  rowsGone: 'Kassen er genstartet, så kun tallene er tilbage. Afstem igen for at se betalingerne.',
  noSale: 'Intet salg her',
  underAttention: 'Under Følg op',
  settled: (note) => `Gjort op: ${note}`,
  showMore: 'Vis flere',
  rowsLabel: (list) => `Betalinger: ${list}`,
};

export const finding: Words['finding'] = {
  title: {
    'payment-found': 'Betaling kun hos Dintero',
    mismatch: 'Ikke ens hos Dintero',
  },
  chip: { 'payment-found': 'Uden salg', mismatch: 'Se på det' },
  here: 'Denne kasse',
  there: 'Dintero',
  taken: 'Hentet',
  refunded: 'Givet tilbage',
  nothing: 'Har den ikke',
  say: {
    'payment-found':
      '**Dintero har disse penge, men intet salg her hører til dem.** Kassen har ingen kurv til dem, så de kan hverken knyttes til et salg eller refunderes her. Find betalingen i Dintero Backoffice efter transaktionen, refunder den der eller find forklaringen, og sig her, hvordan den blev gjort op.',
    mismatch:
      '**Kassen og Dintero siger ikke det samme.** Se på begge sider, find ud af, hvad der er rigtigt, i Dintero Backoffice, ret det der eller her, og sig, hvordan det blev gjort op.',
  },
  openSale: 'Åbn salget',
  settle: 'Gjort op et andet sted…',
  settleTitle: 'Hvordan blev det gjort op?',
  settleText:
    'Sig med få ord, hvad der blev gjort, og hvor. Det skrives ned med dit navn og forsvinder fra listen.',
  note: 'Hvad der blev gjort',
  noteMissing: 'Sig det med få ord.',
  back: 'Tilbage',
  confirm: 'Skriv det ned',
  notYou: 'Kun en leder kan sige, hvordan det blev gjort op.',
  stillThere: 'Spurgt nu: de to sider er stadig ikke ens.',
  gone: 'Ens nu, så det er væk fra listen.',
  wasSettled: 'Skrevet ned. Det er væk fra listen.',
};
