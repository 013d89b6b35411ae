/** `npm run bench -- --catalogue`: finding and importing 100,000 products, against the least that could be done. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { runCatalogueJob } from '../../electron/catalogue/jobs.ts';
import { createFinder, orderKey } from '../../shared/catalogue/finder.ts';
import { foldedWords } from '../../shared/catalogue/fold.ts';
import type { Product } from '../../shared/catalogue/product.ts';
import { searchText } from '../../shared/catalogue/segment.ts';
import { minor } from '../../shared/money.ts';
import { freshFolder } from '../hosts/folder.ts';

const kinds =
  'kaffe melk brød smør ost skinke eple pære blå rød grønn såpe bøtte kost skjorte sokker spade'.split(' ');
const products = Array.from({ length: 100_000 }, (_, index): Product => {
  const word = (step: number): string => kinds[(index * step + (index >> 4)) % kinds.length] ?? '';
  return {
    sku: String(100_000 + index),
    name: `${word(1)} ${word(7)} ${String((index * 37) % 900)} g`,
    unitPrice: minor(100 + index),
    vat: 'food',
    unit: 'piece',
    group: word(3),
    barcodes: [`N${String(7_000_000 + index * 13)}`],
    isActive: true,
  };
});
const typed = ['kaffe melk', 'blå bøtte', '100500', 'N7000', 'eple 12', 'xyz', 'k o s t'];
const keys = typed.flatMap((text) => Array.from(text, (_, index) => text.slice(0, index + 1)));

function p95(find: (text: string) => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1)
    for (const text of keys) {
      const began = performance.now();
      find(text);
      if (round > 0) times.push(performance.now() - began);
    }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const finder = createFinder();
finder.put([...products].sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1)));
finder.prepare();
const texts = products.map(searchText);
const mini = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
mini.addAll(texts.map((text, id) => ({ id, text })));
const scan = (text: string): unknown => {
  const words = foldedWords(text);
  return words.length === 0 ? [] : texts.filter((own) => words.every((word) => own.includes(word)));
};
console.log('a key stroke among 100,000 products, p95');
console.log(`  till         ${p95((text) => finder.find(text, 48)).toFixed(2)} ms   (goal ≤ 16)`);
console.log(`  plain scan   ${p95(scan).toFixed(2)} ms   (over texts folded beforehand)`);
console.log(
  `  minisearch   ${p95((text) => mini.search(text, { prefix: true, combineWith: 'AND' })).toFixed(2)} ms   (beginnings of words only)`,
);

const { folder, remove } = freshFolder();
const list = join(folder, 'list.csv');
const rows = products.map(
  ({ sku, name, unitPrice, group }) => `${sku};${name};${String(unitPrice / 100)};15;${group}`,
);
writeFileSync(list, ['varenr;navn;pris;mva;gruppe', ...rows].join('\n'));
const input = { list, catalogue: join(folder, 'catalogue.sqlite'), day: '2026-11-22' };
const silent = (): void => undefined;
const reading = timed(() =>
  readFileSync(list, 'utf8')
    .split('\n')
    .map((row) => row.split(';')),
);
let looked: ReturnType<typeof runCatalogueJob<'look'>> | undefined;
const looking = timed(() => (looked = runCatalogueJob('look', input, silent)));
if (looked?.ok !== true) throw new Error('The list was not read');
const { choices, digest, version } = looked.value;
const importing = timed(() =>
  runCatalogueJob('import', { ...input, choices, digest, version, name: 'list.csv', by: {} }, silent),
);
console.log('a list of 100,000 products, in its own process');
console.log(`  plain reading and splitting   ${reading.toFixed(0)} ms`);
console.log(`  looking at it                 ${looking.toFixed(0)} ms`);
console.log(`  importing it, on disk         ${importing.toFixed(0)} ms`);
remove();
