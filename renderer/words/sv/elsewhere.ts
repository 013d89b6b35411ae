import type { Words } from '../words.ts';

export const elsewhere: Words['elsewhere'] = {
  look: 'Leta hos Dintero',
  looking: 'Letar hos Dintero.',
  title: 'Hos Dintero',
  sale: (register) => `Köp i ${register}`,
  saleUnknown: 'Köp i en annan kassa',
  own: 'I den här kassans journal',
  none: {
    unclear:
      'Skanna koden på kvittot. Eller skriv de fyra sista siffrorna, beloppet och dagen, som ”4417 249,00 22.11”.',
    nothing: 'Dintero har inte heller något sådant köp. Se över det som skrivits, eller be om kvittot.',
    'other-store': 'Dintero har det, men det är betalt i en annan butik. Det går tillbaka där.',
    'not-paid': 'Dintero har det, men inget betalades, så inget kan gå tillbaka.',
    'not-a-terminal':
      'Dintero har det, men det är inte betalt på en terminal. Det går tillbaka där det betalades.',
  },
  cutShort: 'Det var mer än kassan tittar igenom. Skanna koden på kvittot i stället.',
  about: 'Det här köpet finns inte i den här kassans journal. Det som står här är vad Dintero har om det.',
  byAmount: 'Dintero har inte varorna så att de kan väljas. Det går tillbaka som ett belopp.',
  noLines: 'Dintero har inga varor för det här köpet.',
  refunded: 'Återbetalt förut',
  pending: 'På väg',
  left: 'Kvar att återbetala',
  why: 'Vad den här kassan har gjort med det',
  nothingYet: 'Inget än.',
};
