import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { hashOf } from '../../electron/journal/chain.ts';
import { practiceAccount } from '../../electron/practice/account.ts';
import type { SaleId } from '../../shared/ids.ts';
import type { AuditQuestion, AuditRow } from '../../shared/ipc/audit-views.ts';
import { minor } from '../../shared/money.ts';
import { fastClock, line, newSaleId, terminalId } from '../hosts/bare.ts';
import { pins, staffedTill } from '../hosts/staffed.ts';

/* What happened at this till: asked for by the commands that a page has, after days that were played. */

const shop = staffedTill();

/** The whole time that this test may have taken, and more. */
const always: AuditQuestion = {
  from: '2020-01-01T00:00:00+01:00',
  to: '2099-01-01T00:00:00+01:00',
  withTalk: false,
};

async function rows(question: Partial<AuditQuestion> = {}): Promise<readonly AuditRow[]> {
  const page = await shop.till.must('audit:rows', { ...always, ...question, limit: 200 });
  return [...page.rows].reverse();
}

function brief({ what, facts }: AuditRow): string {
  const { who, operator, approver, person, because, before, after } = facts;
  const parts = [
    who ?? operator,
    approver,
    person,
    because,
    before === undefined ? undefined : `${before}>${String(after)}`,
  ];
  return [what, ...parts.filter((part) => part !== undefined)].join(' ');
}

const latte = line('Kaffe latte', 5800, 2);
const cup = line('Kopp', 24900);

async function playDay(): Promise<SaleId> {
  await shop.open([
    ['Kari', 'cashier'],
    ['Siri', 'manager'],
    ['Eva', 'owner'],
  ]);
  await shop.till.ask('lock:unlock', { name: 'Kari', pin: '9999' });
  await shop.enter('Kari');
  const id = newSaleId();
  await shop.till.must('basket:keep', { basket: { id, lines: [latte, cup] } });
  await shop.till.must('basket:keep', { basket: { id, lines: [cup] } });
  await shop.till.ask('setup:read', {});
  await shop.sell([cup], id);
  const order = { saleId: id, what: { amount: minor(10000) }, reason: 'regret', terminalId } as const;
  await shop.till.ask('refund:start', { ...order, approval: { approver: 'Siri', pin: pins.Kari } });
  await shop.till.must('refund:start', { ...order, approval: { approver: 'Siri', pin: pins.Siri } });
  await shop.server.control.whenPrompting();
  shop.server.control.present();
  await shop.till.until('refunded', () => shop.till.state()?.screen === 'result');
  await shop.till.must('movement:leave', { attemptId: shop.till.movement()?.attemptId as never });
  await shop.till.must('receipt:pdf', { id });
  await shop.till.must('lock:lock', {});
  await shop.enter('Siri');
  return id;
}

test('A day that was played is exactly these rows, with who and by whom approved', async () => {
  const id = await playDay();
  const found = await rows();
  expect(found.map(brief)).toEqual([
    'app-started',
    'wrong-pin Kari',
    'logged-in Kari',
    'line-removed Kari 2>0',
    'not-allowed Kari',
    'shift-opened Kari',
    'payment-asked Kari',
    'paid Kari',
    'receipt-numbered',
    'wrong-pin Kari Siri',
    'not-allowed Kari Siri wrong-pin',
    'approval-given Kari Siri',
    'refund-asked Kari Siri',
    'refunded Kari',
    'receipt-numbered',
    'result-left Kari',
    'receipt-saved Kari',
    'logged-out Kari asked',
    'logged-in Siri',
  ]);
  const [removed] = found.filter(({ what }) => what === 'line-removed');
  expect(removed).toMatchObject({
    facts: { line: 'Kaffe latte', amount: '116,00', role: 'cashier' },
    saleRowId: id,
  });
  expect(found.find(({ what }) => what === 'approval-given')?.facts).toMatchObject({ amount: '100,00' });
  expect(JSON.stringify(found)).not.toMatch(/1357|2468|8024|9999/);
});

test('It is asked for by person, by kind and by time, a page at a time', async () => {
  await playDay();
  const kinds = async (question: Partial<AuditQuestion>): Promise<readonly string[]> =>
    (await rows(question)).map(({ what }) => what);
  expect(await kinds({ group: 'corrections' })).toEqual(['line-removed']);
  expect(await kinds({ group: 'refusals' })).toEqual([
    'wrong-pin',
    'not-allowed',
    'wrong-pin',
    'not-allowed',
    'approval-given',
  ]);
  expect(await kinds({ person: 'Siri' })).toEqual([
    'wrong-pin',
    'not-allowed',
    'approval-given',
    'refund-asked',
    'logged-in',
  ]);
  expect(await kinds({ person: 'Siri', group: 'people' })).toEqual(['logged-in']);
  expect(await kinds({ person: 'Ola' })).toEqual([]);
  expect(await kinds({ withTalk: true })).toContain('look-answered');

  const all = await rows();
  const [first, second] = [all[3], all[6]];
  const between = { from: first?.at ?? '', to: second?.at ?? '' };
  expect((await rows(between)).map(({ seq }) => seq)).toEqual(
    all.filter(({ at }) => at >= between.from && at < between.to).map(({ seq }) => seq),
  );
  const page = await shop.till.must('audit:rows', { ...always, limit: 5 });
  expect(page.people).toEqual(['Kari', 'Siri', 'Eva']);
  const rest = await shop.till.must('audit:rows', { ...always, limit: 200, after: page.next as never });
  expect(rest).not.toHaveProperty('next');
  expect([...page.rows, ...rest.rows].map(({ seq }) => seq).reverse()).toEqual(all.map(({ seq }) => seq));
});

test('A person is found under a former name, and one who does not work here any more is still named', async () => {
  await shop.open([
    ['Kari', 'cashier'],
    ['Eva', 'owner'],
  ]);
  await shop.enter('Kari');
  await shop.enter('Eva');
  await shop.till.must('people:change', { name: 'Kari', to: { name: 'Karin', role: 'cashier' } });
  await shop.till.must('people:active', { name: 'Karin', isActive: false });
  expect((await rows({ person: 'Karin' })).map(brief)).toEqual([
    'logged-in Kari',
    'logged-out Kari another',
    'person-changed Eva Karin Kari, cashier>Karin, cashier',
    'person-stopped Eva Karin',
  ]);
});

test('A cashier may neither read nor export it, and that they tried stands in it', async () => {
  await shop.open([
    ['Kari', 'cashier'],
    ['Siri', 'manager'],
    ['Eva', 'owner'],
  ]);
  await shop.enter('Kari');
  const refused = { ok: false, fault: { kind: 'not-now', reason: 'not-allowed' } };
  expect(await shop.till.ask('audit:rows', { ...always, limit: 10 })).toEqual(refused);
  expect(await shop.till.ask('audit:export', always)).toEqual(refused);
  await shop.enter('Siri');
  const tried = (await rows({ group: 'refusals' })).map(({ facts }) => [facts['command'], facts['who']]);
  expect(tried).toEqual([
    ['audit:rows', 'Kari'],
    ['audit:export', 'Kari'],
  ]);
});

type CsvRow = Readonly<Record<string, string>>;

function readCsv(path: string): readonly CsvRow[] {
  const text = readFileSync(path, 'utf8');
  expect(text.startsWith('\ufeff"') || text.startsWith('\ufeffTime;')).toBe(true);
  return parse(text, { bom: true, columns: true, delimiter: ';' });
}

test('The export opens in a spreadsheet, holds the chain’s own rows, and is written down itself', async () => {
  await playDay();
  const before = await rows();
  const { path, rows: count } = await shop.till.must('audit:export', always);
  expect(path).toBe(join(shop.folder, 'Records', 'record-K1-2020-01-01T0000-2099-01-01T0000.csv'));
  const read = readCsv(path);
  expect(read).toHaveLength(count);
  expect(read.map((row) => row['Event'])).toEqual(before.map(({ what }) => what));
  const approval = read.find((row) => row['Event'] === 'approval-given');
  expect(approval).toMatchObject({
    Who: 'Kari',
    Role: 'cashier',
    'Approved by': 'Siri',
    'What happened': 'Siri approved a refund of 100,00 kr asked for by Kari',
    Receipt: '1',
    Amount: '100,00',
    'SAF-T event': '13999',
  });
  expect(read.find((row) => row['Event'] === 'line-removed')).toMatchObject({ Before: '2', After: '0' });
  expect(read.map((row) => row['SAF-T event']).filter((code) => code !== '' && code !== '13999')).toEqual([
    '13001',
    '13003',
    '13012',
    '13013',
    '13014',
    '13004',
    '13003',
  ]);
  // Every row of it is the journal's, and gives its hash again.
  const file = new DatabaseSync(join(shop.folder, `${practiceAccount.account_id}.sqlite`), {
    readOnly: true,
  });
  const record = file.prepare('SELECT hash FROM record WHERE seq = ?');
  for (const row of read) {
    expect(row['Time']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/);
    const seq = Number(row['Record']);
    const hashAt = (at: number): string => (record.get(at) as { hash: string } | undefined)?.hash ?? '';
    const time = row['Time'] ?? '';
    const fields = {
      at: new Date(time).toISOString(),
      zone: time.slice(-6),
      what: row['Event'] ?? '',
      movement: row['Attempt'] || null,
      sale: row['Sale'] || null,
      body: row['Details'] ?? '',
    };
    expect(hashOf(hashAt(seq - 1), fields)).toBe(row['Hash']);
    expect(hashAt(seq)).toBe(row['Hash']);
  }
  file.close();
  const exported = (await rows({ group: 'care' })).at(-1);
  expect(exported).toMatchObject({
    what: 'record-exported',
    facts: { who: 'Siri', path, rows: String(count) },
  });
});

test('What a name or a line begins with is never taken for a formula', async () => {
  await shop.open([['Siri', 'manager']]);
  await shop.enter('Siri');
  const id = newSaleId();
  const hostile = ['=HYPERLINK("http://x.example";"a")', '+1', '-1', '@SUM(A1)', 'a;b"c\nd'];
  const lines = hostile.map((name) => line(name.replace('\n', ' '), 100));
  await shop.till.must('basket:keep', { basket: { id, lines } });
  await shop.till.must('basket:keep', { basket: { id, lines: [] } });
  await shop.till.must('people:add', { name: '=cmd', role: 'cashier', pin: '9027' });
  await shop.till.must('lock:unlock', { name: '=cmd', pin: '9027' });
  await shop.enter('Siri');
  const read = readCsv((await shop.till.must('audit:export', always)).path);
  const cells = read.flatMap((row) => Object.values(row));
  expect(cells.filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([]);
  expect(read.some((row) => row['Who'] === "'=cmd")).toBe(true);
  expect(read.find((row) => row['Event'] === 'basket-cleared')?.['Before']).toContain('a;b"c d');
});

test('A clock that was set back before a start is written down', async () => {
  const clock = fastClock(10);
  await shop.open([], { clock });
  shop.till.close();
  clock.jump(-30_000);
  await shop.open([], { clock });
  shop.till.close();
  clock.jump(-2 * 60 * 60_000);
  await shop.open([], { clock });
  // By time the last run comes first.
  expect((await rows()).map(({ what }) => what)).toEqual([
    'clock-set-back',
    'app-started',
    'app-started',
    'app-ended',
    'app-started',
    'app-ended',
  ]);
});

test('A disk that takes no record stops no sale', async () => {
  await shop.open([
    ['Kari', 'cashier'],
    ['Siri', 'manager'],
  ]);
  await shop.enter('Kari');
  const id = newSaleId();
  await shop.till.must('basket:keep', { basket: { id, lines: [latte, cup] } });
  const file = new DatabaseSync(join(shop.folder, `${practiceAccount.account_id}.sqlite`));
  file.exec(`CREATE TRIGGER full BEFORE INSERT ON record WHEN NEW.what IN ('line-removed', 'logged-out', 'not-allowed')
    BEGIN SELECT RAISE(ABORT, 'no room'); END`);
  expect(await shop.till.ask('basket:keep', { basket: { id, lines: [cup] } })).toMatchObject({
    fault: { kind: 'storage' },
  });
  expect(await shop.till.ask('setup:read', {})).toMatchObject({ fault: { reason: 'owner-only' } });
  await shop.sell([cup], id);
  await shop.till.must('lock:lock', {});
  await shop.enter('Siri');
  file.exec('DROP TRIGGER full');
  file.close();
  const found = (await rows()).map(({ what }) => what);
  expect(found).toContain('paid');
  expect(found).not.toContain('line-removed');
  expect(shop.till.log.filter((one) => one.includes('record.not-written')).length).toBeGreaterThan(1);
});
