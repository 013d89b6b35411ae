import { audit as told } from '../../../shared/audit-words/da.ts';
import type { Words } from '../words.ts';
import { audit as en } from '../en/audit.ts';

export const audit: Words['audit'] = {
  told,
  title: 'Hvad er der sket',
  usual: {
    label: 'Hvilken tid',
    'this-hour': 'Denne time',
    'hour-before': 'Timen før',
    today: 'I dag',
    yesterday: 'I går',
  },
  to: 'Til',
  person: 'Hvem',
  everybody: 'Alle',
  kind: 'Hvad',
  kinds: {
    all: 'Alt',
    money: 'Salg og penge',
    corrections: 'Rettelser i kurven',
    people: 'Folk, ind og ud',
    refusals: 'Nægtet og godkendt',
    'set-up': 'Opsætning',
    care: 'Journalen og eksporter',
    talk: 'Alt, og samtalen med Dintero',
  },
  between: en.between,
  rows: 'Hvad der er sket, nyeste først',
  newestFirst: 'Nyeste først.',
  none: 'Intet skete da.',
  became: en.became,
  field: en.field,
  again: 'Se igen',
  export: 'Eksporter',
  exporting: 'Eksporterer',
  exported: (rows, path) => `${rows === 1 ? '1 række' : `${String(rows)} rækker`} gemt som ${path}`,
  wrongOrder: 'Vælg to tidspunkter, det første først.',
  notYou: 'Kun en leder kan læse, hvad der er sket.',
};
