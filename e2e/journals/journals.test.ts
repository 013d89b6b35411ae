import { DatabaseSync } from '@photostructure/sqlite';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHeadFile } from '../../electron/care/head-file.ts';
import { openJournal } from '../../electron/care/open.ts';
import { lookAtWhole } from '../../electron/care/whole.ts';
import { systemClock } from '../../electron/clock.ts';
import { currentVersion, openDatabase, versionOf } from '../../electron/journal/database.ts';
import { createLog } from '../../electron/log.ts';
import { practiceAccount } from '../../electron/practice/account.ts';
import { startPracticeServer } from '../../electron/practice/server.ts';
import { fastClock, startBareTill } from '../hosts/bare.ts';
import { freshFolder } from '../hosts/folder.ts';

let room: ReturnType<typeof freshFolder>;

beforeEach(() => {
  room = freshFolder();
});

afterEach(() => {
  room.remove();
});

const versions = Array.from({ length: currentVersion }, (_, index) => index + 1);
const fixture = (version: number): string => join(import.meta.dirname, `version-${String(version)}.sql`);
const file = (): string => join(room.folder, `${practiceAccount.account_id}.sqlite`);

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Every row of every table that there is, by table. */
function contentOf(path: string): ReadonlyMap<string, Rows> {
  const database = new DatabaseSync(path, { readOnly: true });
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all();
  const content = new Map(
    tables.map((row) => {
      const name = String((row as { name: unknown }).name);
      return [name, database.prepare(`SELECT * FROM "${name}"`).all()] as const;
    }),
  );
  database.close();
  return content;
}

function build(version: number): void {
  const database = new DatabaseSync(file());
  database.exec(readFileSync(fixture(version), 'utf8'));
  database.close();
}

it('there is a journal of every version, made by the till of its time', () => {
  for (const version of versions)
    expect(existsSync(fixture(version)), `node e2e/journals/make.ts`).toBe(true);
});

describe.each(versions)('a journal of version %i', (version) => {
  beforeEach(() => {
    build(version);
  });

  it('is migrated, and nothing in it is lost or changed', () => {
    const before = contentOf(file());
    const database = openDatabase(file());
    expect(versionOf(database)).toBe(currentVersion);
    database.close();
    const after = contentOf(file());
    expect([...before.keys()].length).toBeGreaterThan(3);
    for (const [table, rows] of before) {
      const now = after.get(table) ?? [];
      const columns = Object.keys(rows[0] ?? {});
      const same = now.map((row) => Object.fromEntries(columns.map((name) => [name, row[name]])));
      expect(same, table).toEqual(rows.map((row) => ({ ...row })));
    }
  });

  it('is whole after that, and the file from before is kept beside it', () => {
    const before = contentOf(file());
    const log = createLog(() => undefined);
    const headFile = openHeadFile(join(room.folder, 'head.json'), systemClock(), log);
    const opened = openJournal({ file: file(), headFile, clock: systemClock(), log });
    if (!opened.ok) throw new Error(opened.fault.detail);
    opened.value.database.close();
    expect(opened.value.known.notices).toBeUndefined();
    expect(lookAtWhole(file())).toMatchObject({ notices: [], rows: before.get('record')?.length });
    expect(lookAtWhole(file()).problem).toBeUndefined();
    const kept = readdirSync(room.folder).filter((name) => name.includes('.before-version-'));
    expect(kept).toHaveLength(version === currentVersion ? 0 : 1);
    for (const name of kept) expect(contentOf(join(room.folder, name))).toEqual(before);
  });

  it('is gone on with: its sales are found, its open payment is asked about, and nothing is sent', async () => {
    const clock = fastClock(20);
    const server = await startPracticeServer({ clock });
    const till = await startBareTill({ url: server.url, folder: room.folder, clock });
    expect(till.latest('care')).toMatchObject({ notices: [] });
    const { rows } = await till.must('sales:find', { text: '', limit: 50 });
    const statuses = rows.map(({ status }) => status).sort();
    expect(statuses).toEqual(['paid', 'partly-refunded', 'return', 'undecided', 'undecided']);
    for (const { id } of rows) expect((await till.must('sales:show', { id })).timeline).not.toEqual([]);
    expect(till.state()?.screen).toBe('under-way');
    await till.until('it was asked about', () => server.control.requests().length > 2);
    expect(server.control.requests('create')).toEqual([]);
    expect(server.control.requests('refund')).toEqual([]);
    const { basket } = await till.must('register:snapshot', {});
    expect(basket.lines.map(({ name }) => name)).toEqual(['Eplemost 0,33 l']);
    till.close();
    await server.close();
  });
});

it('a journal of a version to come is left as it is', () => {
  build(currentVersion);
  const database = new DatabaseSync(file());
  database.exec(`PRAGMA user_version = ${String(currentVersion + 1)}`);
  database.close();
  const before = readFileSync(file());
  const log = createLog(() => undefined);
  const headFile = openHeadFile(join(room.folder, 'head.json'), systemClock(), log);
  const opened = openJournal({ file: file(), headFile, clock: systemClock(), log });
  expect(opened).toMatchObject({ ok: false, fault: { reason: 'newer' } });
  expect(readFileSync(file())).toEqual(before);
  expect(() => openDatabase(file())).toThrow(/newer till/);
});
