import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../log.ts';
import { backupFile, backupsIn, pruneBackups } from './backup-folder.ts';
import { createCare, type Care } from './care.ts';
import { runJob } from './jobs.ts';
import { changeBytes, journalIn, type RigJournal } from './rig.ts';

let folder: string;
let rig: RigJournal;
let care: Care;
let chosen: string | undefined;
const timers: { at: number; run: () => void }[] = [];
let isIdle = true;
let jobs = 0;
const broken: string[] = [];

const own = { name: 'P12345678', registerId: 'K1', journal: '0123456789abcdef' };
const backups = (): string => join(folder, 'backups');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  rig = journalIn(join(folder, 'P12345678.sqlite'));
  chosen = undefined;
  isIdle = true;
  timers.length = 0;
  broken.length = 0;
});

afterEach(() => {
  care.close();
  rig.close();
  rmSync(folder, { recursive: true, force: true });
});

function startCare(): void {
  care = createCare({
    journalFile: (name) => join(folder, `${name}.sqlite`),
    headFile: (name) => join(folder, 'heads', `${name}.json`),
    ownBackupFolder: backups(),
    chosenBackupFolder: () => chosen,
    apart: async (name, input) => {
      jobs += 1;
      try {
        return await runJob(name, input);
      } finally {
        jobs -= 1;
      }
    },
    clock: {
      ...rig.clock,
      after: (ms, run) => {
        const timer = { at: rig.nowMs + ms, run };
        timers.push(timer);
        return () => void timers.splice(timers.indexOf(timer), Number(timers.includes(timer)));
      },
    },
    log: createLog(() => undefined),
    isIdle: () => isIdle,
    changed: () => undefined,
    broken: ({ detail }) => {
      broken.push(detail);
    },
  });
  rig.use(care.open({ name: own.name, registerId: own.registerId }), care.committed);
}

/** Lets the clock run, and everything that is due with it. */
async function pass(ms: number): Promise<void> {
  const until = rig.nowMs + ms;
  for (;;) {
    const [next] = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
    if (next === undefined) break;
    timers.splice(timers.indexOf(next), 1);
    rig.nowMs = Math.max(rig.nowMs, next.at);
    next.run();
    do await new Promise((resolve) => setImmediate(resolve));
    while (jobs > 0);
  }
  rig.nowMs = until;
}

const hour = 3_600_000;
const entries = (): readonly string[] => backupsIn(backups(), own.name).map(({ id }) => id);

describe('a copy', () => {
  it('is a whole journal in one file, taken while the till has it open', async () => {
    startCare();
    rig.sell(3);
    const made = await care.backUp();
    rig.sell(1);
    expect(made).toMatchObject({ ok: true });
    const [id = ''] = entries();
    expect(readdirSync(backups())).toEqual([id]);
    const copy = await runJob('examine', { file: join(backups(), id) });
    expect(copy).toMatchObject({ ok: true, value: { head: { seq: 10, sales: 3, owner: 'P12345678/K1' } } });
    expect(care.view().backup).toMatchObject({ isOwnFolder: true, isRunning: false, folder: backups() });
    expect(care.view().backup.lastAt).toBeDefined();
  });

  it('is not there at all when it is not what was copied', async () => {
    startCare();
    rig.sell(200);
    rig.fold();
    changeBytes(join(folder, 'P12345678.sqlite'), (bytes) => bytes.fill(0x5a, 4096 * 20, 4096 * 30));
    expect(await care.backUp()).toMatchObject({ ok: false });
    expect(readdirSync(backups())).toEqual([]);
    expect(care.view().backup.failed).toBeDefined();
  });

  it('that cannot be made is told with its reason, and the next one is made', async () => {
    chosen = join(folder, 'stick');
    startCare();
    rig.sell(1);
    expect(await care.backUp()).toEqual({ ok: false, fault: 'no-folder' });
    expect(existsSync(chosen)).toBe(false);
    expect(care.view().backup.failed).toMatchObject({ why: 'no-folder' });
    mkdirSync(chosen);
    expect(await care.backUp()).toMatchObject({ ok: true });
    expect(care.view().backup.failed).toBeUndefined();
    expect(readdirSync(chosen)).toHaveLength(1);
  });

  it('is made once when it is asked for twice', async () => {
    startCare();
    rig.sell(1);
    const [a, b] = await Promise.all([care.backUp(), care.backUp()]);
    expect(a).toEqual(b);
    expect(entries()).toHaveLength(1);
  });
});

describe('the folder', () => {
  const day = 24 * hour;

  it('keeps the last of each of 14 days and three of the newest, and what is not this journal’s', () => {
    mkdirSync(backups());
    startCare();
    const start = Date.parse('2026-11-01T08:00:00.000Z');
    for (let days = 0; days < 20; days += 1)
      for (let times = 0; times < 5; times += 1)
        writeFileSync(backupFile(backups(), own, start + days * day + times * hour), '');
    const others = [
      backupFile('', { ...own, registerId: 'K2' }, start),
      backupFile('', { ...own, journal: 'ffffffffffff' }, start),
      'holiday.jpg',
      'Dintero-Cashier_notes.sqlite',
    ];
    for (const name of others) writeFileSync(join(backups(), name), '');
    const broken = `${backupFile('', own, start)}.part`;
    writeFileSync(join(backups(), broken), '');
    pruneBackups(backups(), own);
    const left = readdirSync(backups());
    expect(left).toEqual(expect.arrayContaining(others));
    expect(left).not.toContain(broken);
    const mine = left.filter((name) => !others.includes(name));
    expect(mine).toHaveLength(13 + 3);
    expect(mine.map((name) => name.slice(38, 48)).sort()[0]).toBe('2026-11-07');
    expect(mine.filter((name) => name.includes('2026-11-19'))).toEqual([
      expect.stringContaining('T12-00-00'),
    ]);
  });
});

describe('the rounds', () => {
  it('make a copy a day once there is something to copy, and look at the whole', async () => {
    startCare();
    rig.sell(2);
    care.lookAfter();
    await pass(hour);
    expect(entries()).toHaveLength(0);
    expect(care.view().checked).toMatchObject({ rows: 7 });
    await pass(24 * hour);
    expect(entries()).toHaveLength(1);
    await pass(24 * hour);
    expect(entries()).toHaveLength(1);
    rig.sell(1);
    await pass(2 * hour);
    expect(entries()).toHaveLength(2);
  });

  it('try again in an hour when the folder is not there', async () => {
    chosen = join(folder, 'stick');
    startCare();
    rig.sell(2);
    care.lookAfter();
    await pass(25 * hour);
    expect(care.view().backup.failed).toMatchObject({ why: 'no-folder' });
    mkdirSync(chosen);
    await pass(hour);
    expect(care.view().backup.failed).toBeUndefined();
  });

  it('wait while money moves', async () => {
    startCare();
    rig.sell(2);
    care.lookAfter();
    isIdle = false;
    await pass(30 * hour);
    expect(entries()).toHaveLength(0);
    expect(care.view().checked).toBeUndefined();
    isIdle = true;
    await pass(120_000);
    expect(entries()).toHaveLength(1);
  });

  it('find what the start has no time for: a row that was changed long ago, and a receipt', async () => {
    rig.sell(7);
    rig.fill(2100, 10);
    rig.edit("UPDATE record SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 5");
    rig.database().exec("UPDATE slip SET body = replace(body, '5800', '5900') WHERE receipt = 7");
    rig.close();
    startCare();
    expect(care.view().notices).toEqual([]);
    care.lookAfter();
    await pass(hour);
    expect(care.view().notices).toEqual([
      { kind: 'record-changed', seq: 5, at: '2020-01-01T00:00:00.000Z' },
      { kind: 'receipt-changed', receipt: 7 },
    ]);
    care.seen();
    expect(care.view().notices).toEqual([]);
    await pass(48 * hour);
    expect(care.view().notices).toEqual([]);
  });

  it('close a journal that is damaged where nobody has read yet, once nothing is under way', async () => {
    rig.fill(4000, 1500);
    rig.sell(2);
    rig.close();
    changeBytes(join(folder, 'P12345678.sqlite'), (bytes) => bytes.fill(0x5a, 4096 * 400, 4096 * 404));
    startCare();
    expect(care.view().damage).toBeUndefined();
    care.lookAfter();
    await pass(hour);
    expect(broken).toHaveLength(1);
  });

  it('copy at the end of the day if that is due, and keep nobody waiting otherwise', async () => {
    startCare();
    expect(care.finish()).toBeUndefined();
    rig.sell(1);
    expect(care.finish()).toBeUndefined();
    rig.nowMs += 25 * hour;
    rig.sell(1);
    await care.finish();
    expect(entries()).toHaveLength(1);
    expect(care.finish()).toBeUndefined();
    expect(readFileSync(join(folder, 'heads', 'P12345678.json'), 'utf8')).toContain('"sales":2');
  });
});
