import type { Words } from '../words.ts';

export const elsewhere: Words['elsewhere'] = {
  look: 'Sjå etter hos Dintero',
  looking: 'Ser etter hos Dintero.',
  title: 'Hos Dintero',
  sale: (register) => `Sal i ${register}`,
  saleUnknown: 'Sal i ei anna kasse',
  own: 'I journalen til denne kassa',
  none: {
    unclear:
      'Skann koden på kvitteringa. Eller tast dei fire siste sifra, beløpet og dagen, som «4417 249,00 22.11».',
    nothing: 'Dintero har heller ikkje eit slikt sal. Sjå over det som er tasta, eller be om kvitteringa.',
    'other-store': 'Dintero har det, men det er betalt i ein annan butikk. Det går tilbake der.',
    'not-paid': 'Dintero har det, men det vart ikkje betalt noko, så ingenting kan gå tilbake.',
    'not-a-terminal':
      'Dintero har det, men det er ikkje betalt på ein terminal. Det går tilbake der det vart betalt.',
  },
  cutShort: 'Det var meir enn kassa ser gjennom. Skann koden på kvitteringa i staden.',
  about: 'Dette salet er ikkje i journalen til denne kassa. Det som står her, er det Dintero har om det.',
  byAmount: 'Dintero har ikkje varene slik at dei kan veljast. Det går tilbake som eit beløp.',
  noLines: 'Dintero har ingen varer for dette salet.',
  refunded: 'Refundert før',
  pending: 'Undervegs',
  left: 'Att å refundere',
  why: 'Kva denne kassa har gjort med det',
  nothingYet: 'Ingenting enno.',
};
