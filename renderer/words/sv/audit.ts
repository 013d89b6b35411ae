import { audit as told } from '../../../shared/audit-words/sv.ts';
import type { Words } from '../words.ts';
import { audit as en } from '../en/audit.ts';

export const audit: Words['audit'] = {
  told,
  title: 'Vad har hänt',
  usual: {
    label: 'Vilken tid',
    'this-hour': 'Den här timmen',
    'hour-before': 'Timmen före',
    today: 'I dag',
    yesterday: 'I går',
  },
  to: 'Till',
  person: 'Vem',
  everybody: 'Alla',
  kind: 'Vad',
  kinds: {
    all: 'Allt',
    money: 'Köp och pengar',
    corrections: 'Rättelser i korgen',
    people: 'Folk, in och ut',
    refusals: 'Nekat och godkänt',
    'set-up': 'Inställningar',
    care: 'Journalen och exporter',
    talk: 'Allt, och samtalet med Dintero',
  },
  between: en.between,
  rows: 'Vad som har hänt, senaste först',
  newestFirst: 'Senaste först.',
  none: 'Inget hände då.',
  became: en.became,
  field: en.field,
  again: 'Titta igen',
  export: 'Exportera',
  exporting: 'Exporterar',
  exported: (rows, path) => `${rows === 1 ? '1 rad' : `${String(rows)} rader`} sparade som ${path}`,
  wrongOrder: 'Välj två tidpunkter, den första först.',
  notYou: 'Bara en chef kan läsa vad som har hänt.',
};
