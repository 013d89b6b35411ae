import { audit as told } from '../../../shared/audit-words/en.ts';
import type { AuditChoice } from '../../stores/audit.ts';

type Fields = Readonly<Record<string, readonly [label: string, help: string] | undefined>>;

const day = (minute: string): string => {
  const [, month = '', date = ''] = minute
    .slice(0, 10)
    .split('-')
    .map((part) => String(Number(part)));
  return `${date}.${month}.`;
};

/** What happened at this till. */
export const audit = {
  told,
  title: 'What happened',
  usual: {
    label: 'Which time',
    'this-hour': 'This hour',
    'hour-before': 'Before',
    today: 'Today',
    yesterday: 'Yesterday',
  },
  to: 'To',
  person: 'Who',
  everybody: 'Everybody',
  kind: 'What',
  kinds: {
    all: 'Everything',
    money: 'Sales and money',
    corrections: 'Corrections in the basket',
    people: 'People, in and out',
    refusals: 'Refused and approved',
    'set-up': 'Set-up',
    care: 'The journal and exports',
    talk: 'Everything, and the talk with Dintero',
  } satisfies Record<AuditChoice, string> as Readonly<Record<AuditChoice, string>>,
  between: (from: string, to: string) =>
    `${day(from)} ${from.slice(11)} – ${from.slice(0, 10) === to.slice(0, 10) ? '' : `${day(to)} `}${to.slice(11)}`,
  rows: 'What happened, newest first',
  newestFirst: 'Newest first.',
  none: 'Nothing happened then.',
  became: (before: string, after: string) =>
    `${before === '' ? '–' : before} → ${after === '' ? '–' : after}`,
  field: (fields: Fields, field: string) => fields[field]?.[0] ?? field,
  again: 'Look again',
  export: 'Export',
  exporting: 'Exporting',
  exported: (rows: number, path: string) =>
    `${rows === 1 ? '1 row' : `${String(rows)} rows`} saved as ${path}`,
  wrongOrder: 'Choose two times, the first one first.',
  notYou: 'Only a manager may read what happened.',
};
