import fc from 'fast-check';
import { type DatabaseSync } from '@photostructure/sqlite';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AttemptId } from '../../shared/ids.ts';
import type { CareNotice } from '../../shared/ipc/care-views.ts';
import { createQueries } from '../journal/queries.ts';
import { createLog } from '../log.ts';
import { openHeadFile } from './head-file.ts';
import { openJournal } from './open.ts';
import { changeBytes, journalIn, type RigJournal } from './rig.ts';
import { lookAtWhole } from './whole.ts';

/**
 * Whatever becomes of the bytes on the disk: the till opens the journal and says what is not as it was, or it refuses.
 * It never throws, and never goes on from something that it does not know to be what it wrote.
 */
const runs = Number(process.env['DAMAGE_RUNS'] ?? 120);
const seed = Number(process.env['DAMAGE_SEED'] ?? 20_261_122);

let room: string;
let rig: RigJournal;
/** As it lay there after the till was closed; and as a power cut leaves it, with commits in the log alone. */
let closed: string;
let cut: string;
let other: string;
let head: string;
let content: ReadonlyMap<string, string>;

const log = createLog(() => undefined);
const tables = ['record', 'movement', 'slip', 'finding'] as const;

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'damage-'));
  const file = join(room, 'P1.sqlite');
  rig = journalIn(file);
  rig.sell(6);
  rig.begin('A-open');
  rig.keepBasket('S-basket');
  rig.close();
  const headFile = openHeadFile(join(room, 'head.json'), rig.clock, log);
  const opened = openJournal({ file, headFile, clock: rig.clock, log });
  if (!opened.ok) throw new Error(opened.fault.detail);
  opened.value.database.close();
  closed = join(room, 'closed');
  cut = join(room, 'cut');
  other = join(room, 'other');
  for (const folder of [closed, cut, other]) mkdirSync(folder);
  rig.open();
  rig.sell(4);
  rig.nowMs += 1000;
  for (const part of ['', '-wal']) copyFileSync(`${file}${part}`, join(cut, `P1.sqlite${part}`));
  const now = openJournal({ file, headFile, clock: rig.clock, log });
  if (!now.ok) throw new Error(now.fault.detail);
  now.value.database.close();
  content = contentOf(rig.database());
  rig.close();
  copyFileSync(file, join(closed, 'P1.sqlite'));
  head = join(room, 'head.json');
  const stranger = journalIn(join(other, 'P1.sqlite'));
  stranger.sell(5);
  copyFileSync(join(other, 'P1.sqlite-wal'), join(other, 'log'));
  stranger.close();
});

afterAll(() => {
  rig.close();
  rmSync(room, { recursive: true, force: true });
});

function contentOf(database: InstanceType<typeof DatabaseSync>): ReadonlyMap<string, string> {
  return new Map(
    tables.map((table) => [
      table,
      JSON.stringify(database.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()),
    ]),
  );
}

type Damage = { readonly of: 'closed' | 'cut'; readonly what: string; readonly to: (file: string) => void };

const inFile = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const flips = fc.array(fc.tuple(inFile, fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 12 });
const sides = fc.constantFrom('closed' as const, 'cut' as const);
const parts = fc.constantFrom('', '-wal');

const damages: fc.Arbitrary<Damage> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(sides, parts, flips).map(([of, part, bits]): Damage => ({
      of,
      what: `${String(bits.length)} bits of ${part || 'file'} ${JSON.stringify(bits)}`,
      to: (file) => {
        changed(`${file}${part}`, (bytes) => {
          for (const [place, bit] of bits) {
            const at = Math.floor(place * bytes.length);
            bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
          }
        });
      },
    })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(sides, parts, inFile).map(([of, part, place]): Damage => ({
      of,
      what: `${part || 'file'} cut off at ${String(place)}`,
      to: (file) => {
        const path = `${file}${part}`;
        if (existsSync(path)) truncateSync(path, Math.floor(place * readFileSync(path).length));
      },
    })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(sides, parts, inFile, fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 0, max: 255 }))
      .map(([of, part, place, length, byte]): Damage => ({
        of,
        what: `${String(length)} bytes of ${part || 'file'} are ${String(byte)} from ${String(place)}`,
        to: (file) => {
          changed(`${file}${part}`, (bytes) => {
            const at = Math.floor(place * bytes.length);
            bytes.fill(byte, at, Math.min(bytes.length, at + length));
          });
        },
      })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(sides, inFile, inFile).map(([of, from, to]): Damage => ({
      of,
      what: `page at ${String(from)} written over page at ${String(to)}`,
      to: (file) => {
        changed(file, (bytes) => {
          const pages = Math.floor(bytes.length / 4096);
          const source = Math.floor(from * pages) * 4096;
          bytes.copy(bytes, Math.floor(to * pages) * 4096, source, source + 4096);
        });
      },
    })),
  },
  fc.constantFrom<Damage>(
    {
      of: 'cut',
      what: 'the log is gone',
      to: (file) => {
        rmSync(`${file}-wal`);
      },
    },
    {
      of: 'cut',
      what: 'the log of another journal',
      to: (file) => {
        copyFileSync(join(other, 'log'), `${file}-wal`);
      },
    },
    {
      of: 'closed',
      what: 'the log of another journal, where there was none',
      to: (file) => {
        copyFileSync(join(other, 'log'), `${file}-wal`);
      },
    },
    {
      of: 'closed',
      what: 'an older log',
      to: (file) => {
        copyFileSync(join(cut, 'P1.sqlite-wal'), `${file}-wal`);
      },
    },
    {
      of: 'closed',
      what: 'another journal',
      to: (file) => {
        copyFileSync(join(other, 'P1.sqlite'), file);
      },
    },
    {
      of: 'closed',
      what: 'empty',
      to: (file) => {
        writeFileSync(file, '');
      },
    },
    {
      of: 'cut',
      what: 'empty with a log',
      to: (file) => {
        writeFileSync(file, '');
      },
    },
    {
      of: 'closed',
      what: 'text',
      to: (file) => {
        writeFileSync(file, 'kaffe, melk, brød\n'.repeat(400));
      },
    },
    {
      of: 'closed',
      what: 'a folder',
      to: (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    },
    {
      of: 'cut',
      what: 'file gone, log there',
      to: (file) => {
        rmSync(file);
      },
    },
  ),
);

function changed(path: string, change: (bytes: Buffer) => void): void {
  if (existsSync(path)) changeBytes(path, change);
}

it(
  'opens and says what is not as it was, or refuses, whatever happens to the bytes',
  { timeout: 280_000 },
  () => {
    const ends = { opened: 0, told: 0, refused: 0 };
    let run = 0;
    fc.assert(
      fc.property(damages, ({ of, to }) => {
        run += 1;
        const folder = join(room, `run-${String(run)}`);
        const file = join(folder, 'journal', 'P1.sqlite');
        mkdirSync(join(folder, 'journal'), { recursive: true });
        for (const part of ['', '-wal']) {
          const source = join(of === 'closed' ? closed : cut, `P1.sqlite${part}`);
          if (existsSync(source)) copyFileSync(source, `${file}${part}`);
        }
        copyFileSync(head, join(folder, 'head.json'));
        to(file);
        ends[tryIt(file, join(folder, 'head.json'))] += 1;
        rmSync(folder, { recursive: true, force: true });
      }),
      { numRuns: runs, seed },
    );
    // A test that only ever sees refusals would prove nothing about what is opened.
    expect(Math.min(ends.opened, ends.told, ends.refused)).toBeGreaterThan(0);
  },
);

function tryIt(file: string, headPath: string): 'opened' | 'told' | 'refused' {
  const headFile = openHeadFile(headPath, rig.clock, log);
  const known = headFile.read()?.head;
  const opened = openJournal({ file, headFile, clock: rig.clock, log });
  if (!opened.ok) return 'refused';
  const { database, known: now } = opened.value;
  try {
    const notices: readonly CareNotice[] = [...(now.notices ?? [])];
    const isOlder = notices.some(({ kind }) => kind === 'older-copy');
    const whole = lookAtWhole(file);
    if (whole.problem !== undefined) return 'refused';
    const told = [...notices, ...whole.notices];
    // What it found wrong is written down, so the record itself may only have grown.
    const read = contentOf(database);
    for (const table of ['movement', 'slip', 'finding'])
      if (read.get(table) !== content.get(table)) expect(told, table).not.toEqual([]);
    if (!read.get('record')?.startsWith(content.get('record')?.slice(0, -1) ?? '-'))
      expect(told).not.toEqual([]);
    // What is under way is still asked about, and as it was; or the owner is told that the end is not there.
    const attempt = createQueries(database).movement('A-open' as AttemptId);
    if (!isOlder) expect(attempt?.state).toMatchObject({ attempt: { reference: 'K1-A-open', amount: 5800 } });
    // No receipt number that a customer may hold is given again.
    const again = journalIn(file);
    again.use(database, () => undefined);
    for (const number of again.sell(2)) expect(number).toBeGreaterThan(known?.sales ?? 0);
    return told.length > 0 ? 'told' : 'opened';
  } finally {
    database.close();
  }
}
