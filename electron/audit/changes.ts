import type { FieldChange } from '../../shared/ipc/audit-views.ts';
import type { SetupForm } from '../../shared/ipc/views.ts';
import type { Operator, Settings } from '../store/settings.ts';
import { counterTexts } from '../counter-settings.ts';
import { formOf } from '../setup.ts';

/** Field by field what Set-up shows. The secret is never in the settings: whoever saves says whether there is a new one. */
export function setupChanges(
  before: Settings,
  after: Settings,
  isNewSecret: boolean,
): readonly FieldChange[] {
  const was = formOf(before);
  const is = formOf(after);
  const fields = (Object.keys(is) as (keyof SetupForm)[]).filter((field) => field !== 'clientSecret');
  const changes = fields.map((field) => ({ field, before: String(was[field]), after: String(is[field]) }));
  const isFirst = before.account === undefined;
  return [
    ...changes
      .map((change) => (isFirst && change.field === 'isPushed' ? { ...change, before: '' } : change))
      .filter((change) => change.before !== change.after),
    ...(isNewSecret ? [{ field: 'clientSecret', before: '', after: 'changed' }] : []),
    ...terminalChanges(before, after),
    ...lineChanges(before, after),
    ...counterChanges(before, after),
  ];
}

/** The first terminal is in the form; those after it come from a file. */
function terminalChanges(before: Settings, after: Settings): readonly FieldChange[] {
  const was = listOf(before);
  const is = listOf(after);
  return was === is ? [] : [{ field: 'terminals', before: was, after: is }];
}

/** The shop's own lines on its receipts. */
function lineChanges(before: Settings, after: Settings): readonly FieldChange[] {
  return (['header', 'footer'] as const).flatMap((part) => {
    const [was, is] = [before, after].map(({ letterhead }) => letterhead?.[part].join(' / ') ?? '');
    return was === is ? [] : [{ field: `receipt ${part}`, before: was ?? '', after: is ?? '' }];
  });
}

function counterChanges(before: Settings, after: Settings): readonly FieldChange[] {
  const was = counterTexts(before);
  const is = counterTexts(after);
  return (Object.keys(is) as (keyof typeof is)[])
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ field, before: was[field], after: is[field] }));
}

function listOf({ terminals }: Settings): string {
  return terminals
    .slice(1)
    .map(({ id, name }) => `${name} (${id})`)
    .join(', ');
}

/** Who works here, by name, role, whether they are let in, and whether their PIN is another one. */
export function operatorChanges(before: Settings, after: Settings): readonly FieldChange[] {
  const was = new Map(before.operators.map((one) => [one.name, one]));
  return after.operators.flatMap((one) => {
    const known = was.get(one.name);
    const texts = { before: known === undefined ? '' : operatorText(known), after: operatorText(one) };
    const field = `operator ${one.name}`;
    const isOther = texts.before !== texts.after ? [{ field, ...texts }] : [];
    const isNewPin = known !== undefined && known.pinHash !== one.pinHash;
    return isNewPin ? [...isOther, { field: `PIN ${one.name}`, before: '', after: 'changed' }] : isOther;
  });
}

function operatorText({ role, language, isInactive }: Operator): string {
  const parts = [role, language, isInactive === undefined ? undefined : 'stopped'];
  return parts.filter((part) => part !== undefined).join(', ');
}
