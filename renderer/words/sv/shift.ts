import type { Words } from '../words.ts';

export const shift: Words['shift'] = {
  list: 'Skift',
  open: 'Öppet nu',
  number: (number) => `Skift ${number}`,
  since: (time, who) => (who === '' ? `sedan ${time}` : `sedan ${time}, ${who}`),
  until: (time, who) => (who === '' ? `avslutat ${time}` : `avslutat ${time}, ${who}`),
  none: 'Inget skift är öppet',
  noneText:
    'Ett skift öppnas av sig själv med den första betalningen eller återbetalningen. Du kan också öppna det nu.',
  openIt: 'Öppna skift',
  closeIt: 'Avsluta skift',
  closing: 'Frågar Dintero en gång till om allt som inte är avgjort…',
  closed: 'Skiftet är avslutat.',
  print: 'Skriv ut',
  pdf: 'PDF',
  printed: 'Utskrivet.',
  saved: (path) => `Sparat: ${path}`,
  more: 'Visa tidigare',
  stopped: 'Något är inte avgjort än',
  stoppedText:
    'Skiftet kan avslutas när dessa är avgjorda. Se under Följ upp, eller låt en chef föra dem vidare: var och en hör då till skiftet där den blir klar.',
  unanswered: (count) => `Dintero svarade inte om ${count} av dem.`,
  attention: 'Gå till Följ upp',
  reason: 'Varför de förs vidare',
  reasonMissing: 'Säg varför med några ord.',
  notYou: 'Någon måste godkänna det här: välj vem, och låt dem skriva sin PIN-kod.',
  carry: 'För vidare och avsluta',
  back: 'Tillbaka',
};
