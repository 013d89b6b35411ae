import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditGroups, auditKinds, isAuditKind, type AuditKind } from '../../shared/audit/kinds.ts';
import type { Clock } from '../clock.ts';
import { openDatabase, type Database } from './database.ts';
import { createJournal } from './journal.ts';
import { createTrail, type Trail, type TrailMark, type TrailQuestion, type TrailRow } from './trail.ts';

/* Whatever is asked for by time, person and kind is what a reader of the whole record would find. */

let folder: string;
let database: Database;
let trail: Trail;
let all: readonly TrailRow[];
let nowMs = Date.parse('2026-11-22T08:00:00.000Z');

const clock: Clock = { now: () => nowMs, monotonic: () => 0, after: () => () => undefined };
const kinds = Object.keys(auditKinds) as AuditKind[];
const people = ['Kari', 'Karin', 'Siri'];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trail-'));
  database = openDatabase(join(folder, 'journal.sqlite'));
  const journal = createJournal(database, clock);
  const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;
  for (let number = 0; number < 600; number += 1) {
    // Some in the same millisecond, and once the clock is set back.
    if (number % 3 !== 0) nowMs += 45_000;
    if (number === 400) nowMs -= 2 * 60 * 60_000;
    const what = number % 50 === 7 ? ('of-another-version' as AuditKind) : pick(kinds, number * 7);
    const isTurn = isAuditKind(what) && auditKinds[what].group === 'money';
    const role = { who: pick(people, number), role: 'cashier' };
    const facts = pick(
      [
        role,
        { operator: pick(people, number) },
        { ...role, approver: pick(people, number + 1) },
        {},
        { person: 'Siri' },
      ],
      number,
    );
    journal.record({ what, facts, ...(isTurn ? { about: `A${String(number)}`, saleId: 'S' } : {}) });
  }
  trail = createTrail(database);
  all = database.prepare('SELECT * FROM record ORDER BY at, seq').all();
});

afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

function isMeant({ at, what, body }: TrailRow, { from, to, names, group, withTalk }: TrailQuestion): boolean {
  const facts = JSON.parse(body) as Record<string, string | undefined>;
  const kind = isAuditKind(what) ? auditKinds[what] : undefined;
  const involved = [facts['who'] ?? facts['operator'], facts['approver'] ?? facts['person']];
  return (
    at >= from &&
    at < to &&
    (withTalk || kind?.isTalk !== true) &&
    (group === undefined || kind?.group === group) &&
    (names === undefined || names.some((name) => involved.includes(name)))
  );
}

const moment = fc
  .integer({ min: 0, max: 14 * 60 })
  .map((minutes) => new Date(Date.parse('2026-11-22T07:00:00.000Z') + minutes * 60_000).toISOString());
const question: fc.Arbitrary<TrailQuestion> = fc
  .record({
    ends: fc.tuple(moment, moment),
    names: fc.constantFrom(undefined, ['Kari'], ['Karin', 'Kari'], ['Siri'], ['Ola']),
    group: fc.constantFrom(undefined, ...auditGroups),
    withTalk: fc.boolean(),
    order: fc.constantFrom('newest' as const, 'oldest' as const),
    limit: fc.integer({ min: 1, max: 80 }),
  })
  .map(({ ends, names, group, ...rest }) => {
    const [from, to] = ends[0] < ends[1] ? ends : [ends[1], ends[0]];
    return {
      from,
      to,
      ...rest,
      ...(names === undefined ? {} : { names }),
      ...(group === undefined ? {} : { group }),
    };
  });

it('finds page by page what the whole record holds, in order, each once', () => {
  fc.assert(
    fc.property(question, (one) => {
      const expected = all.filter((row) => isMeant(row, one)).map(({ seq }) => seq);
      if (one.order === 'newest') expected.reverse();
      const found: number[] = [];
      let after: TrailMark | undefined;
      for (;;) {
        const page = trail.rows({ ...one, ...(after === undefined ? {} : { after }) });
        expect(page.length).toBeLessThanOrEqual(one.limit);
        found.push(...page.map(({ seq }) => seq));
        const last = page.at(-1);
        if (last === undefined || page.length < one.limit) break;
        after = { at: last.at, seq: last.seq };
      }
      expect(found).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

it('shows what another version has written, and knows how much there is', () => {
  const rows = trail.rows({ from: '', to: '~', withTalk: false, order: 'oldest', limit: 1000 });
  expect(rows.filter(({ what }) => what === 'of-another-version').length).toBeGreaterThan(5);
  expect(trail.last()).toBe(600);
});
