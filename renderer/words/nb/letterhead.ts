import type { Words } from '../words.ts';

export const letterhead: Words['letterhead'] = {
  about:
    'Det butikken selv vil ha på kvitteringene. Det står fra neste kvittering av; de som er laget beholder sitt, og det gjør kopiene også.',
  fact: 'Egne linjer og logo',
  header: 'Øverst',
  headerHelp: 'Høyst 4 linjer, under butikkens opplysninger. For eksempel telefon og nettadresse.',
  footer: 'Nederst',
  footerHelp: 'Høyst 6 linjer, til slutt. For eksempel «Bytterett 30 dager» og åpningstider.',
  tooMany: (most) => `Høyst ${most} linjer.`,
  tooLong: (line, most) => `Linje ${line} er lengre enn ${most} tegn.`,
  unprintable: (line) => `Linje ${line} har et tegn som ingen skriver har.`,
  imitates: (line) =>
    `Linje ${line} er det bare kassen kan kalle en kvittering eller en selger. Skriv det på en annen måte.`,
  logo: 'Logo',
  logoHelp: 'PNG eller JPEG, høyst 5 MB. Den skrives ut i svart og hvitt, høyst 48 mm bred og 24 mm høy.',
  choose: 'Velg bilde …',
  remove: 'Fjern bildet',
  reading: 'Leser bildet …',
  save: 'Lagre kvitteringen',
  saved: 'Lagret. Neste kvittering har det.',
  unsaved: 'Ikke lagret ennå.',
  preview: 'Slik ser en kvittering ut',
};
