import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportChoices } from '../../shared/ipc/catalogue-views.ts';
import { openCatalogueFile } from './file.ts';
import { maxPricesTold, runCatalogueJob, type CatalogueJobs } from './jobs.ts';

let folder: string;
let catalogue: string;
const day = '2026-11-22';
const silent = (): void => undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lists-'));
  catalogue = join(folder, 'catalogue.sqlite');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(content: Uint8Array | string, name = 'varer.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function look(list: string, choices?: ImportChoices) {
  return runCatalogueJob(
    'look',
    { list, catalogue, day, ...(choices === undefined ? {} : { choices }) },
    silent,
  );
}

function must(list: string): CatalogueJobs['look']['output'] {
  const looked = look(list);
  if (!looked.ok) throw new Error(looked.fault);
  return looked.value;
}

function importAll(list: string): unknown {
  const { choices, digest, version } = must(list);
  const input = { list, catalogue, day, choices, digest, version, name: 'varer.csv', by: { who: 'Siri' } };
  return runCatalogueJob('import', input, silent);
}

function products() {
  const opened = openCatalogueFile(catalogue);
  const all = [...opened.all()];
  opened.close();
  return all;
}

function untold() {
  const opened = openCatalogueFile(catalogue);
  const all = opened.untold();
  opened.close();
  return all;
}

const list = 'Varenr;Varenavn;Pris;Mva;Strekkode\n1;Blå bøtte;49,90;25;96385074\n2;Søt ærte;1 249,00;15;\n';
const rows = [
  { sku: '1', name: 'Blå bøtte', unitPrice: 4990, vat: 'general', barcodes: ['96385074'] },
  { sku: '2', name: 'Søt ærte', unitPrice: 124_900, vat: 'food' },
];

function utf16(text: string, isBigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

function workbook(sheet: string, strings = ''): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="Varer" sheetId="1" r:id="rId7"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId7" Target="worksheets/sheet3.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
    'xl/worksheets/sheet3.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
  });
}

describe('A list as shops have them', () => {
  it.each([
    ['UTF-8', list],
    ['UTF-8 with its mark', `\ufeff${list}`],
    ['Windows-1252', Buffer.from(list, 'latin1')],
    ['UTF-16 little-endian with its mark', utf16(`\ufeff${list}`, false)],
    ['UTF-16 big-endian with its mark', utf16(`\ufeff${list}`, true)],
    ['UTF-16 without', utf16(list, false)],
    ['tabs', list.replaceAll(';', '\t')],
    ['commas and quotes', list.replace(/[^;\n]*,[^;\n]*/g, '"$&"').replaceAll(';', ',')],
    ['Excel’s line about its separator', `sep=;\r\n${list.replaceAll('\n', '\r\n')}`],
    ['quotes round everything', list.replace(/[^;\n]+/g, '"$&"')],
  ])('is read in %s', (_, content) => {
    expect(importAll(file(content))).toEqual({ ok: true, value: undefined });
    expect(products()).toMatchObject(rows);
  });

  it('is read from Excel, with shared strings, formulas, and columns and rows left out', () => {
    const sheet = `
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>Pris</t></is></c><c r="E1" t="s"><v>2</v></c></row>
      <row r="2"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>3</v></c><c r="D2"><v>49.9</v></c><c r="E2"><v>0.25</v></c></row>
      <row r="4"><c r="A4" t="str"><f>1+1</f><v>2</v></c><c r="B4" t="s"><v>4</v></c><c r="D4"><v>1249</v></c></row>
      <row r="5"><c r="A5"><v>3</v></c><c r="D5"><v>5</v></c></row>`;
    const strings =
      '<si><t>Varenr</t></si><si><t>Vare</t></si><si><t>Mva</t></si><si><r><t>Blå </t></r><r><t>bøtte</t></r></si><si><t>Søt &amp; god</t></si>';
    const looked = must(file(workbook(sheet, strings), 'varer.xlsx'));
    expect(looked).toMatchObject({ added: 2, bad: [{ row: 5, problems: ['no-name'] }] });
    importAll(join(folder, 'varer.xlsx'));
    expect(products()).toMatchObject([
      { sku: '1', name: 'Blå bøtte', unitPrice: 4990, vat: 'general' },
      { sku: '2', name: 'Søt & god', unitPrice: 124_900 },
    ]);
  });

  it('is shown before anything is changed, with what is wrong with it', () => {
    const bad = `${list}3;;12;25;\n4;Te;gratis;99;\n`;
    expect(must(file(bad))).toMatchObject({
      headings: ['Varenr', 'Varenavn', 'Pris', 'Mva', 'Strekkode'],
      choices: { columns: { sku: 0, name: 1, price: 2, vat: 3, barcode: 4 }, decimal: ',' },
      rows: 4,
      added: 2,
      badCount: 2,
      bad: [
        { row: 4, problems: ['no-name'] },
        { row: 5, problems: ['price-unreadable', 'vat-unknown'] },
      ],
    });
    expect(products()).toEqual([]);
  });
});

describe('What is imported', () => {
  it('is told: the list, who, how much, and each changed price', () => {
    importAll(file(list));
    importAll(file(list.replace('49,90', '59,90').replace('Søt', 'Veldig søt')));
    expect(untold().map(({ what }) => what)).toEqual([
      'products-imported',
      'products-imported',
      'product-price-set',
    ]);
    expect(untold()[1]?.facts).toMatchObject({
      file: 'varer.csv',
      changed: '2',
      priceChanges: '1',
      who: 'Siri',
    });
    expect(untold()[2]?.facts).toMatchObject({ sku: '1', before: '49,90', after: '59,90' });
  });

  it('is told up to a number of prices, and all of them in one digest', () => {
    const many = (price: string): string =>
      `varenr;navn;pris\n${Array.from({ length: 300 }, (_, index) => `${String(index)};Vare;${price}\n`).join('')}`;
    importAll(file(many('10')));
    importAll(file(many('11')));
    expect(untold().filter(({ what }) => what === 'product-price-set')).toHaveLength(maxPricesTold);
    expect(untold()[1]?.facts).toMatchObject({ priceChanges: '300' });
    expect(untold()[1]?.facts['priceDigest']).toHaveLength(64);
  });

  it('is nothing when the list or the catalogue is not what was looked at', () => {
    const path = file(list);
    const { choices, digest, version } = must(path);
    const input = { list: path, catalogue, day, choices, name: 'varer.csv', by: {} };
    const other = runCatalogueJob('import', { ...input, digest: 'x', version }, silent);
    expect(other).toEqual({ ok: false, fault: 'file-changed' });
    importAll(path);
    const late = runCatalogueJob('import', { ...input, digest, version }, silent);
    expect(late).toEqual({ ok: false, fault: 'catalogue-changed' });
  });
});

describe('What is exported', () => {
  it('imports as the very same, also what looks like a formula', () => {
    importAll(
      file(
        'varenr;navn;pris;mva;gruppe;strekkode;enhet;farge;plass;aktiv\n' +
          '1;"Bøtte; ""blå""";49,90;25;Hus;96385074 4006381333931;stk;blå;2;ja\n' +
          '2;=1+1;5;15;-;;kg;;;nei\n3;@vev;1249,5;0;;;;;;\n',
      ),
    );
    const to = join(folder, 'ut.csv');
    expect(runCatalogueJob('export', { catalogue, to, day }, silent).ok).toBe(true);
    expect(readFileSync(to, 'utf8')).toContain("'=1+1");
    expect(must(to)).toMatchObject({ added: 0, changed: 0, same: 3, badCount: 0 });
    const before = products();
    rmSync(catalogue);
    importAll(to);
    expect(products()).toEqual(before);
  });
});

describe('What is no list', () => {
  it.each([
    ['an empty file', '', 'no-rows'],
    ['headings alone', 'navn;pris\n', 'no-rows'],
    ['an archive without a sheet', zipSync({ 'a.txt': strToU8('x') }), 'unreadable'],
    ['a broken archive', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500, 7)]), 'unreadable'],
    ['a sheet that is no XML', workbook('<row><c></row>'), 'unreadable'],
  ])('is refused: %s', (_, content, fault) => {
    expect(look(file(content))).toEqual({ ok: false, fault });
  });

  it('is refused when it is not there, too long, or says that it unpacks to half a gigabyte', () => {
    expect(look(join(folder, 'none.csv')).ok).toBe(false);
    const long = `navn;pris\n${'x;1\n'.repeat(200_001)}`;
    expect(look(file(long))).toEqual({ ok: false, fault: 'too-many-rows' });
    const bomb = Buffer.from(workbook('<row></row>'));
    const entry = bomb.lastIndexOf('xl/worksheets/sheet3.xml');
    bomb.writeUInt32LE(500 * 1024 * 1024, entry - 46 + 24);
    expect(look(file(bomb))).toEqual({ ok: false, fault: 'too-large' });
  });

  it('never unpacks to more than it says', () => {
    const liar = Buffer.from(workbook(`<row>${' '.repeat(100_000)}</row>`));
    const entry = liar.lastIndexOf('xl/worksheets/sheet3.xml');
    liar.writeUInt32LE(100, entry - 46 + 24);
    expect(look(file(liar))).toMatchObject({ ok: false });
  });
});
