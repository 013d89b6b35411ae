import { audit as told } from '../../../shared/audit-words/nb.ts';
import type { Words } from '../words.ts';
import { audit as en } from '../en/audit.ts';

export const audit: Words['audit'] = {
  told,
  title: 'Hva har skjedd',
  usual: {
    label: 'Hvilken tid',
    'this-hour': 'Denne timen',
    'hour-before': 'Timen før',
    today: 'I dag',
    yesterday: 'I går',
  },
  to: 'Til',
  person: 'Hvem',
  everybody: 'Alle',
  kind: 'Hva',
  kinds: {
    all: 'Alt',
    money: 'Salg og penger',
    corrections: 'Rettelser i kurven',
    people: 'Folk, inn og ut',
    refusals: 'Nektet og godkjent',
    'set-up': 'Oppsett',
    care: 'Journalen og eksporter',
    talk: 'Alt, og samtalen med Dintero',
  },
  between: en.between,
  rows: 'Hva som har skjedd, nyeste først',
  newestFirst: 'Nyeste først.',
  none: 'Ingenting skjedde da.',
  became: en.became,
  field: en.field,
  again: 'Se igjen',
  export: 'Eksporter',
  exporting: 'Eksporterer',
  exported: (rows, path) => `${rows === 1 ? '1 rad' : `${String(rows)} rader`} lagret som ${path}`,
  wrongOrder: 'Velg to tidspunkter, det første først.',
  notYou: 'Bare en leder kan lese hva som har skjedd.',
};
