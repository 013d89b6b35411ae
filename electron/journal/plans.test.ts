import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditGroups } from '../../shared/audit/kinds.ts';
import type { Clock } from '../clock.ts';
import { openDatabase, type Database } from './database.ts';
import { createFindings } from './findings.ts';
import { createHeadReader } from './head.ts';
import { createJournal } from './journal.ts';
import { createQueries } from './queries.ts';
import { createShifts } from './shifts.ts';
import { createTrail } from './trail.ts';

/**
 * What a till asks of its journal must not take longer when there are a million sales in it. Whether it does is in
 * SQLite's own plan: no statement may read a whole table, or walk a whole index until it has found what is meant.
 */
let folder: string;
let database: Database;
const asked = new Set<string>();

const clock: Clock = { now: () => 0, monotonic: () => 0, after: () => () => undefined };
const searches = ['', '1234', '249,00', '-58', '20.11', '20.11.2026', '2026-11-20', 'T1.abc', 'zebra'];
const together = [
  '4417 249,00',
  '4417 249,00 22.11',
  '4417 1 249,00 2026-11-22',
  '12 22.11 zebra',
  '249 22.11',
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plans-'));
  database = openDatabase(join(folder, 'journal.sqlite'));
  const overheard = new Proxy(database, {
    get: (target, name) =>
      name === 'prepare'
        ? (sql: string) => {
            asked.add(sql);
            return target.prepare(sql);
          }
        : (Reflect.get(target, name) as unknown),
  });
  createFindings(overheard, createJournal(overheard, clock), clock);
  createHeadReader(overheard);
  createShifts(overheard);
  const queries = createQueries(overheard);
  const trail = createTrail(overheard);
  for (const group of [undefined, ...auditGroups])
    for (const names of [undefined, ['Kari', 'Karin']])
      for (const order of ['newest', 'oldest'] as const)
        trail.rows({
          from: '2026-11-22',
          to: '2026-11-23',
          ...(group === undefined ? {} : { group }),
          ...(names === undefined ? {} : { names }),
          withTalk: false,
          order,
          limit: 50,
        });
  for (const text of [...searches, ...together]) queries.slips(text, 50);
});

afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Walked in order and left as soon as there are enough, or of one row. */
const harmless = [
  /^SCAN slip USING INDEX slip_at$/,
  /^SCAN (head|basket)$/,
  /^SCAN \(subquery-/,
  /^SCAN CONSTANT ROW$/,
  // The few names of one person.
  /^SCAN json_each VIRTUAL TABLE/,
  // There is at most one of them.
  /^SCAN shift USING INDEX one_open_shift$/,
];

it('reads no whole table for any of it', () => {
  expect(asked.size).toBeGreaterThan(20);
  for (const sql of asked) {
    const steps = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as unknown as readonly {
      detail: string;
    }[];
    const scans = steps
      .map(({ detail }) => detail)
      .filter((detail) => detail.startsWith('SCAN') && !harmless.some((pattern) => pattern.test(detail)));
    expect(scans, sql).toEqual([]);
    // In order of time over everything, to sort the few that are meant.
    const walks = steps.filter(
      ({ detail }) => detail.includes('movement_started') && !detail.includes('started_at'),
    );
    expect(walks, sql).toEqual([]);
  }
});

it('finds the returns of a sale by the sale', () => {
  const [sql = ''] = [...asked].filter((one) => one.includes("kind = 'return' ORDER"));
  const steps = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as unknown as readonly {
    detail: string;
  }[];
  expect(steps[0]?.detail).toContain('slip_sale');
});

it('finds what happened by time, person or kind, and sorts none of it', () => {
  const walks = [...asked].filter((sql) => sql.includes('movement, sale, body, hash FROM record'));
  expect(walks.length).toBeGreaterThan(20);
  for (const sql of walks) {
    const steps = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as unknown as readonly {
      detail: string;
    }[];
    const details = steps.map(({ detail }) => detail);
    expect(details, sql).toHaveLength(1);
    expect(details[0], sql).toMatch(
      /^SEARCH record USING INDEX record_(at|who|about|what) \((<expr>=\? AND |what=\? AND )?at>\? AND at<\?\)$/,
    );
  }
});
