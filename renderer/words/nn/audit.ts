import { audit as told } from '../../../shared/audit-words/nn.ts';
import type { Words } from '../words.ts';
import { audit as en } from '../en/audit.ts';

export const audit: Words['audit'] = {
  told,
  title: 'Kva har skjedd',
  usual: {
    label: 'Kva tid',
    'this-hour': 'Denne timen',
    'hour-before': 'Timen før',
    today: 'I dag',
    yesterday: 'I går',
  },
  to: 'Til',
  person: 'Kven',
  everybody: 'Alle',
  kind: 'Kva',
  kinds: {
    all: 'Alt',
    money: 'Sal og pengar',
    corrections: 'Rettingar i korga',
    people: 'Folk, inn og ut',
    refusals: 'Nekta og godkjent',
    'set-up': 'Oppsett',
    care: 'Journalen og eksportar',
    talk: 'Alt, og samtalen med Dintero',
  },
  between: en.between,
  rows: 'Kva som har skjedd, nyaste først',
  newestFirst: 'Nyaste først.',
  none: 'Ingenting skjedde då.',
  became: en.became,
  field: en.field,
  again: 'Sjå igjen',
  export: 'Eksporter',
  exporting: 'Eksporterer',
  exported: (rows, path) => `${rows === 1 ? '1 rad' : `${String(rows)} rader`} lagra som ${path}`,
  wrongOrder: 'Vel to tidspunkt, det første først.',
  notYou: 'Berre ein leiar kan lese kva som har skjedd.',
};
