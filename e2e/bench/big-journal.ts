import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { hashOf } from '../../electron/journal/chain.ts';
import { sealOf } from '../../electron/journal/seal.ts';
import { zonedTime } from '../../electron/journal/zone.ts';

type Row = Record<string, string | number | null>;

/** Every so many milliseconds a sale: a million are about three years. */
const everyMs = 95_000;

/**
 * `to` becomes the journal `from` with `sales` more sales before its own, each a copy of its first one with ids,
 * amounts, card, time and number of its own, a chain that holds, and seals. A shortcut only in how the rows get there:
 * without waiting for the disk, and with the indexes made at the end. Takes minutes and 11 GB for a million.
 */
export function buildBigJournal(from: string, to: string, sales: number): void {
  for (const part of ['', '-wal', '-shm']) rmSync(`${to}${part}`, { force: true });
  copyFileSync(from, to);
  if (existsSync(`${from}-wal`)) throw new Error('The journal has to be closed first');
  const database = new DatabaseSync(to);
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000');
  const own = takeOut(database);
  const restore = withoutIndexes(database);
  const first = templateOf(own);
  let before = '';
  let seq = 0;
  const put = {
    record: inserter(database, 'record', own.record[0] ?? {}),
    movement: inserter(database, 'movement', own.movement[0] ?? {}),
    slip: inserter(database, 'slip', own.slip[0] ?? {}),
  };
  const append = (row: Row): void => {
    seq += 1;
    const hash = hashOf(before, row as never);
    before = hash;
    put.record({ ...row, seq, hash });
  };
  const firstMs = Date.parse(String(own.record[0]?.['at'])) - sales * everyMs;
  database.exec('BEGIN');
  for (let number = 1; number <= sales; number += 1) {
    const made = first(number, firstMs + number * everyMs);
    put.movement(made.movement);
    put.slip(made.slip);
    made.record.forEach(append);
    if (number % 50_000 === 0) database.exec('COMMIT; BEGIN');
  }
  own.movement.forEach(put.movement);
  own.slip.forEach((row) =>
    put.slip({ ...row, receipt: Number(row['receipt']) + sales, body: numbered(row, sales) }),
  );
  for (const row of own.record)
    append({
      ...row,
      body: row['what'] === 'receipt-numbered' ? numberedRecord(row, sales) : (row['body'] ?? ''),
    });
  database.exec(`UPDATE head SET seq = ${String(seq)}, rows = ${String(seq)}, hash = '${before}'`);
  database.exec('COMMIT');
  restore();
  database.exec('PRAGMA optimize; PRAGMA journal_mode = DELETE');
  database.close();
}

type Own = {
  readonly record: readonly Row[];
  readonly movement: readonly Row[];
  readonly slip: readonly Row[];
};

function takeOut(database: InstanceType<typeof DatabaseSync>): Own {
  const rows = (table: string): readonly Row[] => {
    const found: unknown = database.prepare(`SELECT * FROM ${table} ORDER BY 1`).all();
    return found as readonly Row[];
  };
  return { record: rows('record'), movement: rows('movement'), slip: rows('slip') };
}

/** Takes indexes and triggers away and the rows out, and gives what puts them back. */
function withoutIndexes(database: InstanceType<typeof DatabaseSync>): () => void {
  const made = database
    .prepare(
      "SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL",
    )
    .all() as unknown as readonly { type: string; name: string; sql: string }[];
  for (const { type, name } of made) database.exec(`DROP ${type} ${name}`);
  database.exec('DELETE FROM slip; DELETE FROM movement; DELETE FROM record');
  return () => {
    for (const { sql } of made) database.exec(sql);
  };
}

function inserter(database: InstanceType<typeof DatabaseSync>, table: string, like: Row): (row: Row) => void {
  const names = Object.keys(like);
  const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  const statement = database.prepare(sql);
  return (row) => void statement.run(...names.map((name) => row[name] ?? null));
}

/** The first sale's rows, cut where something of its own stands, so that a copy is a matter of joining. */
function templateOf(
  own: Own,
): (number: number, ms: number) => { movement: Row; slip: Row; record: readonly Row[] } {
  const slip = own.slip[0] ?? {};
  const id = String(slip['movement']);
  const movement = own.movement.find((row) => row['id'] === id) ?? {};
  const record = own.record.filter((row) => row['movement'] === id);
  const amount = String(movement['amount']);
  const crowns = `${amount.slice(0, -2)},${amount.slice(-2)}`;
  const marks: readonly (readonly [string, string])[] = [
    [id, 'movement'],
    [String(slip['sale']), 'sale'],
    [String(movement['reference']), 'reference'],
    [String(slip['operation']), 'operation'],
    [`"lastFour":"${String(slip['last_four'])}"`, 'lastFour'],
    [`"number":${String(slip['receipt'])},`, 'number'],
    [`"receipt":"${String(slip['receipt'])}"`, 'receipt'],
    [String(movement['started_at']), 'at'],
    [amount, 'amount'],
    [crowns, 'crowns'],
  ];
  const pattern = new RegExp(
    `(${marks.map(([text]) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`,
  );
  const names = new Map(marks);
  const cut = (text: unknown): readonly string[] => String(text).split(pattern);
  const cuts = {
    state: cut(movement['state']),
    body: cut(slip['body']),
    records: record.map((row) => cut(row['body'])),
  };
  return (number, ms) => {
    const padded = String(number).padStart(9, '0');
    const { at, local, zone } = zonedTime(ms);
    const price = 2000 + ((number * 7919) % 480) * 100;
    const lastFour = String((number * 31) % 10_000).padStart(4, '0');
    const values: Readonly<Record<string, string>> = {
      movement: `01AAAAAAAAAAAAAAM${padded}`,
      sale: `01AAAAAAAAAAAAAAS${padded}`,
      reference: `K1-20240101-M${padded}`,
      operation: `T00000000.big${padded}`,
      lastFour: `"lastFour":"${lastFour}"`,
      number: `"number":${String(number)},`,
      receipt: `"receipt":"${String(number)}"`,
      at,
      amount: String(price),
      crowns: `${String(price / 100)},00`,
    };
    const join = (pieces: readonly string[]): string =>
      pieces
        .map((piece, index) => (index % 2 === 0 ? piece : (values[names.get(piece) ?? ''] ?? piece)))
        .join('');
    const made: Row = {
      ...movement,
      id: values['movement'] ?? '',
      sale: values['sale'] ?? '',
      reference: values['reference'] ?? '',
      amount: price,
      started_at: at,
      state: join(cuts.state),
    };
    const sealed = ['id', 'kind', 'sale', 'reference', 'terminal', 'amount', 'started_at', 'lines', 'state'];
    const seal = sealOf(...sealed.map((name) => made[name] ?? null));
    const body = JSON.parse(join(cuts.body)) as Record<string, unknown>;
    const receipt = JSON.stringify({ ...body, at: `${local}${zone}`, total: price });
    return {
      movement: { ...made, seal },
      slip: {
        ...slip,
        id: values['sale'] ?? '',
        receipt: number,
        sale: values['sale'] ?? '',
        movement: values['movement'] ?? '',
        operation: values['operation'] ?? '',
        amount: price,
        at,
        day: local.slice(0, 10),
        last_four: lastFour,
        body: receipt,
      },
      record: record.map((row, index) => ({
        ...row,
        at,
        zone,
        movement: values['movement'] ?? '',
        sale: values['sale'] ?? '',
        body:
          row['what'] === 'receipt-numbered'
            ? `{"kind":"payment","receipt":"${String(number)}","slip":${receipt}}`
            : join(cuts.records[index] ?? []),
      })),
    };
  };
}

function numbered(row: Row, more: number): string {
  const body = JSON.parse(String(row['body'])) as { number: number };
  return JSON.stringify({ ...body, number: body.number + more });
}

function numberedRecord(row: Row, more: number): string {
  const body = JSON.parse(String(row['body'])) as { receipt: string; slip: { number: number } };
  const slip = { ...body.slip, number: body.slip.number + more };
  return JSON.stringify({ ...body, receipt: String(slip.number), slip });
}
