/**
 * `node e2e/journals/make.ts`: plays a day at the counter and writes the journal that came of it to
 * `version-<n>.sql`, for the test that every later till can read it. To be run, and its file committed, with every new
 * migration; the files of earlier versions were made by the tills of their time and are never made anew.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import type { Database } from '../../electron/journal/database.ts';
import { practiceAccount } from '../../electron/practice/account.ts';
import { startPracticeServer } from '../../electron/practice/server.ts';
import { lineAmount, type Line } from '../../shared/basket.ts';
import { sum } from '../../shared/money.ts';
import { fastClock, line, newSaleId, startBareTill, terminalId } from '../hosts/bare.ts';
import { freshFolder } from '../hosts/folder.ts';

const clock = fastClock(20);
const server = await startPracticeServer({ clock });
const { folder, remove } = freshFolder();
const till = await startBareTill({ url: server.url, folder, clock });

const coffee = [line('Kaffe latte', 5800, 2), line('Termokopp «blå»', 24900, 1, 2500)];
const sold = await pay(coffee, () => server.control.present());
await pay(coffee, () => server.control.decline('insufficient-funds'));
await pay([line('Kanelbolle', 4500)], () => server.control.present({ brand: 'mastercard' }));
await refund();
await till.must('shift:close', { number: 1 });
await setAside();
await till.must('basket:keep', { basket: { id: newSaleId(), lines: [line('Eplemost 0,33 l', 4200)] } });
await leaveOneOpen();

till.close();
await server.close();
const database = new DatabaseSync(join(folder, `${practiceAccount.account_id}.sqlite`));
const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
const path = join(import.meta.dirname, `version-${String(version)}.sql`);
writeFileSync(path, dump(database));
database.close();
remove();
console.log(path);

async function pay(lines: readonly Line[], atTerminal: () => unknown): Promise<string> {
  const saleId = newSaleId();
  await till.must('payment:start', { saleId, lines, total: sum(lines.map(lineAmount)), terminalId });
  await server.control.whenPrompting();
  atTerminal();
  await till.until('a result', () => till.state()?.screen === 'result');
  await till.must('movement:leave', { attemptId: till.movement()?.attemptId as never });
  return saleId;
}

async function refund(): Promise<void> {
  const saleId = sold as never;
  const lineId = coffee[0]?.id as never;
  const what = { lines: [{ lineId, quantity: 1 }] };
  await till.must('refund:start', { saleId, what, reason: 'wrong item', terminalId });
  await server.control.whenPrompting();
  server.control.present();
  await till.until('the refund is done', () => till.state()?.screen === 'result');
  await till.must('movement:leave', { attemptId: till.movement()?.attemptId as never });
}

/** A request that never arrived: looked for, and then set aside. */
async function setAside(): Promise<void> {
  server.control.arm({ route: 'create', when: 'before', kind: 'reset' });
  const lines = [line('Kaffebønner 250 g', 11900)];
  await till.must('payment:start', {
    saleId: newSaleId(),
    lines,
    total: sum(lines.map(lineAmount)),
    terminalId,
  });
  await till.until('the question', () => {
    const state = till.state();
    return state?.screen === 'under-way' && state.question === 'terminal';
  });
  const attemptId = till.movement()?.attemptId as never;
  await till.must('payment:answer', { attemptId, answer: 'idle' });
  await till.must('movement:leave', { attemptId });
}

async function leaveOneOpen(): Promise<void> {
  const lines = [line('Rundstykke med ost', 6200)];
  await till.must('payment:start', {
    saleId: newSaleId(),
    lines,
    total: sum(lines.map(lineAmount)),
    terminalId,
  });
  await server.control.whenPrompting();
}

type Made = { readonly type: string; readonly name: string; readonly sql: string | null };

/** The whole file as SQL: tables, rows, and only then what would act on the rows. */
function dump(from: Database): string {
  const made = from
    .prepare('SELECT type, name, sql FROM sqlite_master ORDER BY rowid')
    .all() as unknown as Made[];
  const tables = made.filter(({ type, name }) => type === 'table' && name !== 'sqlite_sequence');
  const others = made.filter(({ type, sql }) => type !== 'table' && sql !== null);
  const rows = tables.flatMap(({ name }) => rowsOf(from, name));
  const parts = [
    // Slips refer to shifts, which come after them.
    'PRAGMA foreign_keys = OFF;',
    ...tables.map(({ sql }) => `${sql ?? ''};`),
    ...rows,
    'DELETE FROM sqlite_sequence;',
    ...rowsOf(from, 'sqlite_sequence'),
    ...others.map(({ sql }) => `${sql ?? ''};`),
    `PRAGMA user_version = ${String(version)};`,
  ];
  return `${parts.join('\n')}\n`;
}

function rowsOf(from: Database, table: string): readonly string[] {
  return from
    .prepare(`SELECT * FROM ${table}`)
    .all()
    .map((row) => {
      const entries = Object.entries(row as Record<string, unknown>);
      const columns = entries.map(([name]) => name).join(', ');
      return `INSERT INTO ${table} (${columns}) VALUES (${entries.map(([, value]) => literal(value)).join(', ')});`;
    });
}

function literal(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : 'NULL';
}
