import type { Words } from '../words.ts';

export const letterhead: Words['letterhead'] = {
  about:
    'Det som butiken själv vill ha på sina kvitton. Det står från nästa kvitto; de som är gjorda behåller sitt, och det gör kopiorna också.',
  fact: 'Egna rader och logotyp',
  header: 'Överst',
  headerHelp: 'Högst 4 rader, under butikens uppgifter. Till exempel telefon och webbadress.',
  footer: 'Nederst',
  footerHelp: 'Högst 6 rader, i slutet. Till exempel ”Öppet köp 30 dagar” och öppettider.',
  tooMany: (most) => `Högst ${most} rader.`,
  tooLong: (line, most) => `Rad ${line} är längre än ${most} tecken.`,
  unprintable: (line) => `Rad ${line} har ett tecken som ingen skrivare har.`,
  imitates: (line) =>
    `Rad ${line} är det bara kassan som får kalla ett kvitto eller en säljare. Skriv det på ett annat sätt.`,
  logo: 'Logotyp',
  logoHelp: 'PNG eller JPEG, högst 5 MB. Den skrivs ut i svart och vitt, högst 48 mm bred och 24 mm hög.',
  choose: 'Välj bild …',
  remove: 'Ta bort bilden',
  reading: 'Läser bilden …',
  save: 'Spara kvittot',
  saved: 'Sparat. Nästa kvitto har det.',
  unsaved: 'Inte sparat än.',
  preview: 'Så ser ett kvitto ut',
};
