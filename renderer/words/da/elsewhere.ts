import type { Words } from '../words.ts';

export const elsewhere: Words['elsewhere'] = {
  look: 'Søg hos Dintero',
  looking: 'Søger hos Dintero.',
  title: 'Hos Dintero',
  sale: (register) => `Salg i ${register}`,
  saleUnknown: 'Salg i en anden kasse',
  own: 'I denne kasses journal',
  none: {
    unclear:
      'Scan koden på kvitteringen. Eller tast de fire sidste cifre, beløbet og dagen, som »4417 249,00 22.11«.',
    nothing: 'Dintero har heller ikke et sådant salg. Se det tastede efter, eller bed om kvitteringen.',
    'other-store': 'Dintero har det, men det er betalt i en anden butik. Det går tilbage der.',
    'not-paid': 'Dintero har det, men der blev ikke betalt noget, så intet kan gå tilbage.',
    'not-a-terminal':
      'Dintero har det, men det er ikke betalt på en terminal. Det går tilbage, hvor det blev betalt.',
  },
  cutShort: 'Det var mere, end kassen ser igennem. Scan koden på kvitteringen i stedet.',
  about: 'Dette salg er ikke i denne kasses journal. Det, der står her, er det, Dintero har om det.',
  byAmount: 'Dintero har ikke varerne, så de kan vælges. Det går tilbage som et beløb.',
  noLines: 'Dintero har ingen varer for dette salg.',
  refunded: 'Refunderet før',
  pending: 'Undervejs',
  left: 'Tilbage at refundere',
  why: 'Hvad denne kasse har gjort med det',
  nothingYet: 'Intet endnu.',
};
