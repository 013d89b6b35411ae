import type { Words } from '../words.ts';

export const letterhead: Words['letterhead'] = {
  about:
    'Det butikken sjølv vil ha på kvitteringane. Det står frå neste kvittering av; dei som er laga held på sitt, og det gjer kopiane òg.',
  fact: 'Eigne linjer og logo',
  header: 'Øvst',
  headerHelp: 'Høgst 4 linjer, under opplysningane om butikken. Til dømes telefon og nettadresse.',
  footer: 'Nedst',
  footerHelp: 'Høgst 6 linjer, til slutt. Til dømes «Bytterett 30 dagar» og opningstider.',
  tooMany: (most) => `Høgst ${most} linjer.`,
  tooLong: (line, most) => `Linje ${line} er lengre enn ${most} teikn.`,
  unprintable: (line) => `Linje ${line} har eit teikn som ingen skrivar har.`,
  imitates: (line) =>
    `Linje ${line} er det berre kassa kan kalle ei kvittering eller ein seljar. Skriv det på ein annan måte.`,
  logo: 'Logo',
  logoHelp:
    'PNG eller JPEG, høgst 5 MB. Han blir skriven ut i svart og kvitt, høgst 48 mm brei og 24 mm høg.',
  choose: 'Vel bilete …',
  remove: 'Fjern biletet',
  reading: 'Les biletet …',
  save: 'Lagre kvitteringa',
  saved: 'Lagra. Neste kvittering har det.',
  unsaved: 'Ikkje lagra enno.',
  preview: 'Slik ser ei kvittering ut',
};
