/**
 * `npm run bench -- --journal [--sales=1000000]`: what a journal of a million sales costs, against one of a first day, in
 * the same run. In plain Node: what is measured is the file, not the window.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { exportOf } from '../../electron/audit/export.ts';
import { openHeadFile } from '../../electron/care/head-file.ts';
import { runJob } from '../../electron/care/jobs.ts';
import { openJournal } from '../../electron/care/open.ts';
import { journalIn } from '../../electron/care/rig.ts';
import { systemClock } from '../../electron/clock.ts';
import { openDatabase } from '../../electron/journal/database.ts';
import { createQueries, type Queries } from '../../electron/journal/queries.ts';
import { createTrail } from '../../electron/journal/trail.ts';
import { zonedTime } from '../../electron/journal/zone.ts';
import { createLog } from '../../electron/log.ts';
import { practiceAccount } from '../../electron/practice/account.ts';
import { startPracticeServer } from '../../electron/practice/server.ts';
import { attentionItems, findSales, showSale } from '../../electron/sales.ts';
import type { Works } from '../../electron/ports.ts';
import { writePartsWhole } from '../../electron/store/write-file.ts';
import { recordWords } from '../../electron/record-words.ts';
import { fastClock, line, newSaleId, practiceSettings, startBareTill, terminalId } from '../hosts/bare.ts';
import { freshFolder } from '../hosts/folder.ts';
import { buildBigJournal } from './big-journal.ts';

const dayMs = 24 * 60 * 60_000;
const sales = Number(process.argv.find((part) => part.startsWith('--sales='))?.slice(8) ?? 1_000_000);
const { folder, remove } = freshFolder();
const name = `${practiceAccount.account_id}.sqlite`;
const first = join(folder, 'first', name);
const small = join(folder, 'small', name);
const big = join(folder, 'big', name);
for (const side of ['first', 'small', 'big']) mkdirSync(join(folder, side));

const server = await startPracticeServer({ clock: fastClock(20) });
await playOneSale();
/** As many as a first day has: whole lists, and as many rows to look at as there is time for at a start. */
buildBigJournal(first, small, 200);
const began = performance.now();
buildBigJournal(first, big, sales);
const size = statSync(big).size / 1e9;
console.log(
  `${sales.toLocaleString('en')} sales, ${size.toFixed(1)} GB, made in ${((performance.now() - began) / 1000).toFixed(0)} s\n`,
);
console.log('measure                                        big         small       ratio   goal');

await benchStart();
benchQueries();
benchCommits();
if (!process.argv.includes('--quick')) {
  await benchExport();
  await benchWhole();
}
await server.close();
remove();

async function playOneSale(): Promise<void> {
  const till = await startBareTill({ url: server.url, folder: join(folder, 'first'), clock: fastClock(20) });
  const lines = [line('Kaffe latte', 7300, 5)];
  const sale = { saleId: newSaleId(), lines, total: 36_500 as never, terminalId };
  await till.must('payment:start', sale);
  await server.control.whenPrompting();
  server.control.present();
  await till.until('a result', () => till.state()?.screen === 'result');
  await till.must('movement:leave', { attemptId: till.movement()?.attemptId as never });
  server.control.arm({ route: 'create', when: 'before', kind: 'reset' });
  await till.must('payment:start', { ...sale, saleId: newSaleId() });
  await till.until('the question', () => {
    const state = till.state();
    return state?.screen === 'under-way' && state.question === 'terminal';
  });
  const attemptId = till.movement()?.attemptId as never;
  await till.must('payment:answer', { attemptId, answer: 'idle' });
  await till.must('movement:leave', { attemptId });
  till.close();
}

/** Opening, looking at what there is time for, and everything that the first screen asks. */
async function benchStart(): Promise<void> {
  const times: { big: number[]; small: number[] } = { big: [], small: [] };
  const opening: { big: number[]; small: number[] } = { big: [], small: [] };
  for (let round = 0; round < 9; round += 1) {
    for (const side of ['big', 'small'] as const) {
      opening[side].push(open(side));
      const start = performance.now();
      const till = await startBareTill({ url: server.url, folder: join(folder, side), clock: systemClock() });
      await till.must('register:snapshot', {});
      await till.must('sales:find', { text: '', limit: 50 });
      times[side].push(performance.now() - start);
      till.close();
    }
  }
  report('open, check, migrate (before the sell screen)', opening, '1.5');
  report('start to the first answers, whole till', times, '1.5');
}

function open(side: 'big' | 'small'): number {
  const file = side === 'big' ? big : small;
  const clock = systemClock();
  const log = createLog(() => undefined);
  const headFile = openHeadFile(
    join(folder, side, 'heads', `${practiceAccount.account_id}.json`),
    clock,
    log,
  );
  const start = performance.now();
  const opened = openJournal({ file, headFile, clock, log });
  const took = performance.now() - start;
  if (!opened.ok) throw new Error(opened.fault.detail);
  opened.value.database.close();
  return took;
}

function benchQueries(): void {
  const databases = { big: openDatabase(big), small: openDatabase(small) };
  const queries = { big: createQueries(databases.big), small: createQueries(databases.small) };
  const searches: readonly (readonly [string, string])[] = [
    ['newest', ''],
    ['receipt number', '150'],
    ['amount', '249,00'],
    ['last four digits', '4711'],
    ['day and month', '20.11'],
    ['day', zonedTime(Date.now()).local.slice(0, 10)],
    ['transaction', 'T00000000.big000000150'],
    ['card, amount and day', '4711 249,00 20.11'],
    ['amount and day', '249,00 20.11'],
    ['amount and what is not there', '249,00 31.12.1999'],
    ['what is not there', 'zebra'],
  ];
  const measure = (
    what: string,
    goal: string,
    act: (of: Queries, side: 'big' | 'small') => unknown,
  ): void => {
    const times: { big: number[]; small: number[] } = { big: [], small: [] };
    for (let round = 0; round < 12; round += 1)
      for (const side of ['big', 'small'] as const) {
        const start = performance.now();
        act(queries[side], side);
        if (round > 1) times[side].push(performance.now() - start);
      }
    report(what, times, goal);
  };
  // A first day has fewer hits than a page; among a million there is always a page of fifty.
  for (const [what, text] of searches) measure(`search: ${what}`, '20 ms', (of) => findSales(of, text, 50));
  const ids = { big: idIn(queries.big), small: idIn(queries.small) };
  measure('a sale with its timeline', '2', (of, side) => showSale(of, ids[side]));
  measure('Attention', '2', (of) => attentionItems(of));
  measure('what is unfinished', '2', (of) => of.unfinished(new Date(0).toISOString()));
  const trails = { big: createTrail(databases.big), small: createTrail(databases.small) };
  const year = {
    from: new Date(Date.now() - 365 * dayMs).toISOString(),
    to: '9999',
    withTalk: false,
  } as const;
  const page = { order: 'newest', limit: 51 } as const;
  for (const [what, question] of [
    ['the last hour', { ...year, from: new Date(Date.now() - dayMs / 24).toISOString() }],
    ['a year, the newest', year],
    ['a year, of one person', { ...year, names: ['Kari'] }],
    ['a year, corrections', { ...year, group: 'corrections' }],
    ['a year, who came and went', { ...year, group: 'people' }],
  ] as const)
    measure(`what happened: ${what}`, '20 ms', (_, side) => trails[side].rows({ ...question, ...page }));
  databases.big.close();
  databases.small.close();
}

/** What a shop takes away at the end of a month; only told, because it is as long as the month is. */
async function benchExport(): Promise<void> {
  const database = openDatabase(big);
  const register = { trail: createTrail(database), queries: createQueries(database) };
  const works = { register, mode: 'sandbox', terminals: () => [] } as unknown as Works;
  const from = new Date(Date.now() - 30 * dayMs).toISOString();
  const question = { from, to: '2999-01-01T00:00:00Z', withTalk: false };
  const { parts, rows } = exportOf(question, works, practiceSettings, await recordWords('nb'));
  const start = performance.now();
  let longest = 0;
  let last = start;
  await writePartsWhole(join(folder, 'month.csv'), timed(), 0o600);
  database.close();
  const took = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${'a month of it into a file'.padEnd(47)}${took} s, ${String(rows())} rows, at most ${longest.toFixed(0)} ms at a time`,
  );

  async function* timed(): AsyncIterable<string> {
    for await (const part of parts) {
      longest = Math.max(longest, performance.now() - last);
      yield part;
      last = performance.now();
    }
  }
}

function idIn(queries: Queries): string {
  return queries.slips('', 1)[0]?.id ?? '';
}

/** The commits of one sale: begun, paid with its receipt. Each waits for the disk, which is most of it. */
function benchCommits(): void {
  const journals = { big: journalIn(big), small: journalIn(small) };
  const times: { big: number[]; small: number[] } = { big: [], small: [] };
  for (let round = 0; round < 60; round += 1)
    for (const side of ['big', 'small'] as const) {
      const start = performance.now();
      journals[side].sell(1);
      if (round > 4) times[side].push(performance.now() - start);
    }
  journals.big.close();
  journals.small.close();
  report('the commits of a sale', times, '1.5');
}

/** What is done in a process of its own: only told, because it grows with the journal. */
async function benchWhole(): Promise<void> {
  const copy = join(folder, 'copy.sqlite');
  for (const [what, act] of [
    ['look through the whole', () => runJob('look', { file: big })],
    ['copy, and look through the copy', () => runJob('copy', { file: big, to: copy })],
  ] as const) {
    const start = performance.now();
    const done = await act();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `${what.padEnd(47)}${seconds} s, in the background${done.ok ? '' : `: ${done.fault.detail}`}`,
    );
  }
}

function report(what: string, { big: a, small: b }: { big: number[]; small: number[] }, goal: string): void {
  const [till, base] = [median(a), median(b)];
  const figures = [
    `${till.toFixed(2)} ms`.padEnd(12),
    `${base.toFixed(2)} ms`.padEnd(12),
    (till / base).toFixed(2).padEnd(8),
    `≤ ${goal}`,
  ];
  console.log(`${what.padEnd(47)}${figures.join('')}`);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
