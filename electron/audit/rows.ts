import type { AuditQuestion, AuditRow, FieldChange } from '../../shared/ipc/audit-views.ts';
import type { SaleId, AttemptId } from '../../shared/ids.ts';
import { isCalled } from '../../shared/people.ts';
import type { Queries } from '../journal/queries.ts';
import type { TrailQuestion, TrailRow } from '../journal/trail.ts';
import type { Settings } from '../store/settings.ts';

type Body = Readonly<Record<string, unknown>>;

/** What somebody wants to know, as the record can be asked for it. */
export function asked(
  { from, to, person, group, withTalk }: AuditQuestion,
  { operators }: Pick<Settings, 'operators'>,
): Pick<TrailQuestion, 'from' | 'to' | 'names' | 'group' | 'withTalk'> {
  const known = operators.find((one) => person !== undefined && isCalled(one, person));
  const names = known === undefined ? person : [known.name, ...(known.formerNames ?? [])];
  return {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    withTalk,
    ...(names === undefined ? {} : { names: typeof names === 'string' ? [names] : names }),
    ...(group === undefined ? {} : { group }),
  };
}

/** A row as the page shows it: what the record says, without what only the till itself reads. */
export function auditRow({ seq, at, what, movement, sale, body }: TrailRow, queries: Queries): AuditRow {
  const facts = readBody(body);
  const saleRowId = saleRowOf(movement, sale, queries);
  const changes = changesIn(facts);
  const lines = what.startsWith('basket-') ? linesIn(facts) : undefined;
  return {
    seq,
    at,
    what,
    facts: textsOf(facts),
    ...(changes === undefined ? {} : { changes }),
    ...(lines === undefined ? {} : { lines }),
    ...(saleRowId === undefined ? {} : { saleRowId }),
  };
}

function saleRowOf(movement: string | null, sale: string | null, queries: Queries): string | undefined {
  if (movement !== null && queries.slip(movement) !== undefined) return movement;
  if (sale !== null && queries.saleSlip(sale as SaleId) !== undefined) return sale;
  const attempt = movement === null ? undefined : queries.movement(movement as AttemptId);
  return attempt?.kind === 'payment' ? attempt.state.attempt.id : undefined;
}

/** A row that somebody has tampered with is told all the same. */
function readBody(body: string): Body {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null ? (read as Body) : {};
  } catch {
    return {};
  }
}

function textsOf(facts: Body): Readonly<Record<string, string>> {
  const texts = Object.entries(facts).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[name, String(value)] as const]
      : [],
  );
  return Object.fromEntries(texts);
}

/** Both are written by this till in one form; an older record has none of them. */
function changesIn({ changes }: Body): readonly FieldChange[] | undefined {
  return Array.isArray(changes) ? (changes as readonly FieldChange[]) : undefined;
}

function linesIn({ lines }: Body): readonly string[] | undefined {
  if (!Array.isArray(lines)) return undefined;
  return (lines as readonly Record<string, string>[]).map(
    ({ quantity = '', line = '', amount = '' }) => `${quantity} × ${line} ${amount}`,
  );
}
