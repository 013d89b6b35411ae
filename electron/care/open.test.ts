import { DatabaseSync } from '@photostructure/sqlite';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyBasket } from '../../shared/basket.ts';
import type { SaleId } from '../../shared/ids.ts';
import type { CareNotice, DamageReason } from '../../shared/ipc/care-views.ts';
import { openDatabase } from '../journal/database.ts';
import { createLog } from '../log.ts';
import { openHeadFile, type HeadFile } from './head-file.ts';
import { openJournal, type OpenedJournal } from './open.ts';
import { changeBytes, journalIn, type RigJournal } from './rig.ts';

let folder: string;
let file: string;
let rig: RigJournal;
const open: OpenedJournal[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'care-'));
  file = join(folder, 'journal', 'P1.sqlite');
  rig = journalIn(file);
});

afterEach(() => {
  rig.close();
  for (const { database } of open.splice(0)) if (database.isOpen) database.close();
  rmSync(folder, { recursive: true, force: true });
});

const log = createLog(() => undefined);

function headFile(): HeadFile {
  return openHeadFile(join(folder, 'heads', 'P1.json'), rig.clock, log);
}

function start(): OpenedJournal {
  const opened = openJournal({ file, headFile: headFile(), clock: rig.clock, log });
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  open.push(opened.value);
  return opened.value;
}

/** Opens, and closes again as the till does. */
function startAndStop(): readonly CareNotice[] {
  const { database, known } = start();
  database.close();
  return known.notices ?? [];
}

function trouble(): DamageReason | undefined {
  const opened = openJournal({ file, headFile: headFile(), clock: rig.clock, log });
  if (opened.ok) open.push(opened.value);
  return opened.ok ? undefined : opened.fault.reason;
}

function edit(sql: string): void {
  const database = openDatabase(file);
  database.exec(`DROP TRIGGER record_is_not_changed; DROP TRIGGER record_is_not_deleted; ${sql}`);
  database.exec(rig.guards);
  database.close();
}

describe('a journal that is whole', () => {
  it('opens without a word, the first time and every other', () => {
    expect(startAndStop()).toEqual([]);
    rig.open();
    rig.sell(3);
    rig.close();
    expect(startAndStop()).toEqual([]);
    expect(startAndStop()).toEqual([]);
  });

  it('is not thought cut off when the till died between a commit and the head', () => {
    rig.sell(2);
    rig.close();
    startAndStop();
    rig.open();
    rig.sell(2);
    rig.close();
    expect(startAndStop()).toEqual([]);
    expect(headFile().read()?.head).toMatchObject({ seq: 13, rows: 13, sales: 4 });
  });

  it('is believed without a head file: the first start of this version has none', () => {
    rig.sell(2);
    rig.close();
    expect(startAndStop()).toEqual([]);
  });

  it.each(['', '{', '{"version":1}', '[]', 'null', '{"version":2,"head":{}}'])(
    'is believed with a head file that says nothing: %s',
    (content) => {
      rig.sell(1);
      rig.close();
      mkdirSync(join(folder, 'heads'));
      writeFileSync(join(folder, 'heads', 'P1.json'), content);
      expect(startAndStop()).toEqual([]);
    },
  );
});

describe('what was changed in the record', () => {
  beforeEach(() => {
    rig.sell(4);
    rig.close();
    startAndStop();
    rig.nowMs += 60_000;
  });

  it.each<[string, string, Partial<CareNotice>]>([
    [
      'an amount',
      "UPDATE record SET body = replace(body, '58,00', '1,00') WHERE seq = 5",
      { kind: 'record-changed', seq: 5 },
    ],
    [
      'a time',
      "UPDATE record SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 5",
      { kind: 'record-changed', seq: 5 },
    ],
    [
      'the last row',
      "UPDATE record SET what = 'declined' WHERE seq = 13",
      { kind: 'record-changed', seq: 13 },
    ],
    [
      'a row that was taken out',
      'DELETE FROM record WHERE seq = 7',
      { kind: 'records-missing', from: 7, to: 7 },
    ],
    [
      'rows that were taken out',
      'DELETE FROM record WHERE seq BETWEEN 3 AND 6',
      { kind: 'records-missing', from: 3, to: 6 },
    ],
    ['the first row', 'DELETE FROM record WHERE seq = 1', { kind: 'records-missing', from: 1, to: 1 }],
    ['the end', 'DELETE FROM record WHERE seq > 9', { kind: 'end-missing', from: 10, to: 13 }],
  ])('%s is found and told where, and the till goes on', (_, sql, notice) => {
    edit(sql);
    const [first, ...others] = startAndStop().filter(({ kind }) => kind !== 'older-copy');
    expect(first).toMatchObject(notice);
    expect(others).toEqual([]);
    rig.open();
    rig.sell(1);
  });

  it('is written down once, and told until somebody has seen it', () => {
    edit("UPDATE record SET body = '{}' WHERE seq = 4");
    const told = startAndStop();
    expect(told).toMatchObject([{ kind: 'record-changed', seq: 4 }]);
    expect(startAndStop()).toEqual(told);
    rig.open();
    expect(rig.count("record WHERE what = 'found-changed'")).toBe(1);
  });

  it('also when the guards are gone: they come back', () => {
    const database = openDatabase(file);
    database.exec('DROP TRIGGER record_is_not_deleted; DROP TRIGGER record_moves_the_head');
    database.close();
    expect(startAndStop()).toEqual([{ kind: 'guards-missing' }]);
    rig.open();
    rig.sell(1);
    expect(() => rig.database().exec('DELETE FROM record')).toThrow(/only grows/);
    rig.close();
    expect(startAndStop()).toEqual([{ kind: 'guards-missing' }]);
  });
});

describe('an older copy in the place of the journal', () => {
  const kept = (): string => join(folder, 'old.sqlite');

  beforeEach(() => {
    rig.sell(2);
    rig.keepBasket('S-basket');
    rig.close();
    startAndStop();
    copyFileSync(file, kept());
    rig.open();
    rig.sell(3);
    rig.close();
    startAndStop();
    copyFileSync(kept(), file);
  });

  it('is noticed, also when nothing but its end was cut off with the head', () => {
    expect(startAndStop()).toMatchObject([{ kind: 'older-copy', from: 8, to: 16 }]);
  });

  it('gives no receipt number twice', () => {
    startAndStop();
    rig.open();
    expect(rig.sell(1)).toEqual([6]);
    expect(rig.giveBack()).toBe(1);
  });

  it('lets go of the basket, which may have been paid', () => {
    startAndStop();
    rig.open();
    expect(rig.queries().basket()).toBeUndefined();
    rig.keepBasket('S-new');
    expect(rig.queries().basket()).toEqual(emptyBasket('S-new' as SaleId));
  });

  it('has a record, is told until it was seen, and is not found twice', () => {
    const told = startAndStop();
    expect(startAndStop()).toEqual(told);
    rig.open();
    expect(rig.count("record WHERE what = 'older-copy-found'")).toBe(1);
  });

  it('is noticed as well when it is another journal altogether', () => {
    rmSync(file);
    const other = journalIn(file);
    other.sell(9);
    other.close();
    expect(startAndStop()).toMatchObject([{ kind: 'older-copy' }]);
    rig.open();
    expect(rig.sell(1)).toEqual([10]);
  });
});

describe('a file that cannot be worked with', () => {
  beforeEach(() => {
    rig.sell(3);
    rig.close();
    startAndStop();
  });

  function refusedUntouched(): DamageReason | undefined {
    const before = readFileSync(file);
    const reason = trouble();
    expect(readFileSync(file)).toEqual(before);
    return reason;
  }

  it('a text file', () => {
    writeFileSync(file, 'a list of things to buy\n'.repeat(500));
    expect(refusedUntouched()).toBe('damaged');
  });

  it('a file that was emptied, or is gone: never a new journal in its place', () => {
    writeFileSync(file, '');
    expect(refusedUntouched()).toBe('missing');
    rmSync(file);
    expect(trouble()).toBe('missing');
    expect(existsSync(file)).toBe(false);
  });

  it('a journal from a newer till', () => {
    const database = openDatabase(file);
    database.exec('PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
    expect(refusedUntouched()).toBe('newer');
    expect(readdirSync(join(folder, 'journal'))).toEqual(['P1.sqlite']);
  });

  it('a file of another program', () => {
    rmSync(file);
    const other = openDatabase(join(folder, 'other.sqlite'));
    other.close();
    rig.plainDatabase('CREATE TABLE cars (name TEXT)');
    expect(refusedUntouched()).toBe('damaged');
  });

  it('a folder in its place', () => {
    rmSync(file);
    mkdirSync(file);
    expect(trouble()).toBe('disk');
  });

  it('a file where its folder should be', () => {
    rmSync(join(folder, 'journal'), { recursive: true });
    writeFileSync(join(folder, 'journal'), '');
    expect(trouble()).toBe('disk');
  });

  it('a file that another program has to itself', () => {
    const other = openDatabase(file);
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    expect(trouble()).toBe('locked');
    other.close();
    expect(trouble()).toBeUndefined();
  });

  it('pages that were overwritten', () => {
    changeBytes(file, (bytes) => bytes.fill(0xa5, 4096 * 3, 4096 * 12));
    expect(refusedUntouched()).toBe('damaged');
  });

  it('an attempt under way that does not read as it was written', () => {
    rig.open();
    rig.begin('A-open');
    rig.close();
    edit("UPDATE movement SET state = replace(state, '5800', '580') WHERE id = 'A-open'");
    expect(trouble()).toBe('damaged');
  });

  it('an attempt under way that an index has lost, so that nobody would ask about it', () => {
    behindIndexes('UPDATE movement SET is_open = 1 WHERE id = (SELECT MAX(id) FROM movement)');
    expect(trouble()).toBe('damaged');
  });
});

/** A row changes, and no index hears of it. */
function behindIndexes(sql: string): void {
  const hidden = "type = 'index' AND tbl_name = 'movement' AND sql IS NOT NULL";
  inSchema(`CREATE TABLE kept AS SELECT * FROM sqlite_master WHERE ${hidden}`);
  inSchema(`DELETE FROM sqlite_master WHERE ${hidden}`);
  inSchema(sql);
  inSchema('INSERT INTO sqlite_master SELECT * FROM kept; DROP TABLE kept');
}

/** One connection each, because SQLite reads the schema once. */
function inSchema(sql: string): void {
  const database = new DatabaseSync(file);
  database.enableDefensive(false);
  database.exec(`PRAGMA writable_schema = ON; ${sql}`);
  database.close();
}
