import type { Words } from '../words.ts';

export const elsewhere: Words['elsewhere'] = {
  look: 'Se etter hos Dintero',
  looking: 'Ser etter hos Dintero.',
  title: 'Hos Dintero',
  sale: (register) => `Salg i ${register}`,
  saleUnknown: 'Salg i en annen kasse',
  own: 'I denne kassens journal',
  none: {
    unclear:
      'Skann koden på kvitteringen. Eller tast de fire siste sifrene, beløpet og dagen, som «4417 249,00 22.11».',
    nothing: 'Dintero har heller ikke et slikt salg. Se over det som er tastet, eller be om kvitteringen.',
    'other-store': 'Dintero har det, men det er betalt i en annen butikk. Det går tilbake der.',
    'not-paid': 'Dintero har det, men det ble ikke betalt noe, så ingenting kan gå tilbake.',
    'not-a-terminal':
      'Dintero har det, men det er ikke betalt på en terminal. Det går tilbake der det ble betalt.',
  },
  cutShort: 'Det var mer enn kassen ser igjennom. Skann koden på kvitteringen i stedet.',
  about: 'Dette salget er ikke i denne kassens journal. Det som står her, er det Dintero har om det.',
  byAmount: 'Dintero har ikke varene slik at de kan velges. Det går tilbake som et beløp.',
  noLines: 'Dintero har ingen varer for dette salget.',
  refunded: 'Refundert før',
  pending: 'Underveis',
  left: 'Igjen å refundere',
  why: 'Hva denne kassen har gjort med det',
  nothingYet: 'Ingenting ennå.',
};
