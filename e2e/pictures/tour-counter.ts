import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { Product } from '../../shared/catalogue/product.ts';
import { minor } from '../../shared/money.ts';
import type { Stage, StageOptions } from './stage.ts';

/** A list as shops have them, with two rows that cannot be taken. */
const list = [
  'Artikkelnr;Benevning;Utsalgspris;Mva-sats;Varegruppe;EAN;Enhet',
  '101;Blå bøtte 10 l;49,90;25;Husholdning;96385074;stk',
  '102;Søt ærte;1 249,00;15 %;Grønt;;stk',
  '103;Epler røde;29,90;15;Grønt;00123;kg',
  '104;;12,00;15;Grønt;;stk',
  '105;Brød grovt;førti;15;Bakst;;stk',
].join('\r\n');

const beer: Product = {
  sku: '7001',
  name: 'Pils 0,5 l',
  unitPrice: minor(4200),
  vat: 'general',
  unit: 'piece',
  group: 'Øl',
  barcodes: [],
  ageLimit: 18,
  isActive: true,
};

/** What is sold, and how it comes on paper: the products, their import, and the receipt printer. */
export const counterTour = {
  options: (): Promise<StageOptions> => {
    const file = join(tmpdir(), `till-pictures-list-${String(process.pid)}.csv`);
    writeFileSync(file, Buffer.from(list, 'latin1'));
    return Promise.resolve({ list: () => file });
  },
  run: tour,
};

async function tour({ screen, page, till }: Stage, stop: (name: string) => Promise<void>): Promise<void> {
  const section = (name: string): Promise<void> =>
    page.locator(`[data-testid=setup-section][data-section=${name}]`).click();
  await screen.id('nav-setup').click();
  await section('products');
  await screen.id('products-import').waitFor();
  await stop('products-none');
  await screen.id('products-import').click();
  await page.locator('[data-testid=product-import][data-state=looked]').waitFor();
  await stop('products-import');
  await screen.id('import-run').click();
  await page.locator('[data-testid=product-import][data-state=imported]').waitFor();
  await stop('products-imported');
  await screen.id('product-row').first().click();
  await screen.id('product-save').scrollIntoViewIfNeeded();
  await stop('product');
  await screen.id('product-close').click();
  await screen.id('scale-open').click();
  await screen.id('scale-try').fill('2800123012908');
  await screen.id('scale-save').scrollIntoViewIfNeeded();
  await stop('scale-labels');

  await till.must('catalogue:save', { product: beer, isNew: true });
  await screen.id('nav-sell').click();
  await screen.id('product-search').fill('pils');
  await page.locator('[data-testid=product-hit][data-sku="7001"]').click();
  await screen.id('age-screen').waitFor();
  await stop('age');
  await screen.id('age-refuse').click();
  await screen.id('nav-setup').click();

  await section('printer');
  await screen.id('printer-save').scrollIntoViewIfNeeded();
  await stop('printer-system');
  await page.locator('[data-testid=printer-kind][data-value=network]').click();
  await screen.id('printer-host').fill('127.0.0.1');
  await screen.id('printer-port').fill('9');
  await screen.id('printer-test').click();
  await page.getByTestId('printer-note').filter({ hasText: /./ }).waitFor();
  await stop('printer-network-silent');
}
