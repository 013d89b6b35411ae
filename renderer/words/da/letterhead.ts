import type { Words } from '../words.ts';

export const letterhead: Words['letterhead'] = {
  about:
    'Det, butikken selv vil have på sine kvitteringer. Det står fra næste kvittering; de, der er lavet, beholder deres, og det gør kopierne også.',
  fact: 'Egne linjer og logo',
  header: 'Øverst',
  headerHelp: 'Højst 4 linjer, under butikkens oplysninger. For eksempel telefon og webadresse.',
  footer: 'Nederst',
  footerHelp: 'Højst 6 linjer, til sidst. For eksempel »Bytteret 30 dage« og åbningstider.',
  tooMany: (most) => `Højst ${most} linjer.`,
  tooLong: (line, most) => `Linje ${line} er længere end ${most} tegn.`,
  unprintable: (line) => `Linje ${line} har et tegn, som ingen printer har.`,
  imitates: (line) =>
    `Linje ${line} er det kun kassen, der må kalde en kvittering eller en sælger. Skriv det på en anden måde.`,
  logo: 'Logo',
  logoHelp: 'PNG eller JPEG, højst 5 MB. Det udskrives i sort og hvidt, højst 48 mm bredt og 24 mm højt.',
  choose: 'Vælg billede …',
  remove: 'Fjern billedet',
  reading: 'Læser billedet …',
  save: 'Gem kvitteringen',
  saved: 'Gemt. Næste kvittering har det.',
  unsaved: 'Ikke gemt endnu.',
  preview: 'Sådan ser en kvittering ud',
};
