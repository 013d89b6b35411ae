import { expect, test } from 'vitest';
import { lineAmount, type Line } from '../../shared/basket.ts';
import type { Product } from '../../shared/catalogue/product.ts';
import type { SaleId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/ipc/contract.ts';
import { minor, sum } from '../../shared/money.ts';
import { line, newSaleId, terminalId } from '../hosts/bare.ts';
import { staffedTill, type Person } from '../hosts/staffed.ts';

/* What not everybody is sold: main asks the catalogue and the record, whatever a page says. */

const shop = staffedTill();
const people: readonly Person[] = [['Siri', 'manager']];

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
const spirits: Product = { ...beer, sku: '7002', name: 'Akevitt', ageLimit: 20 };

function sold({ sku, name }: Product): Line {
  return { ...line(name, 4200, 1, 2500), sku };
}

function pay(saleId: SaleId, lines: readonly Line[]): Promise<Answer<'payment:start'>> {
  const total = sum(lines.map(lineAmount));
  return shop.till.ask('payment:start', { saleId, lines, total, terminalId });
}

const notAsked = { ok: false, fault: { kind: 'not-now', reason: 'age-not-asked' } };

test('Nothing with an age limit is paid before somebody has answered for it, for this basket and this age', async () => {
  await shop.open(people);
  await shop.enter('Siri');
  for (const product of [beer, spirits])
    expect(await shop.till.must('catalogue:save', { product, isNew: true })).toEqual({ problems: [] });
  const saleId = newSaleId();
  const lines = [line('Peanøtter', 2500), sold(beer)];
  expect(await pay(saleId, lines)).toEqual(notAsked);
  const asked = { saleId, years: 18, product: beer.name };
  await shop.till.must('age:answer', { ...asked, isOldEnough: false });
  expect(await pay(saleId, lines)).toEqual(notAsked);
  await shop.till.must('age:answer', { ...asked, isOldEnough: true });
  expect(await pay(newSaleId(), lines)).toEqual(notAsked);
  expect(await pay(saleId, [...lines, sold(spirits)])).toEqual(notAsked);
  expect(shop.server.control.requests('create')).toHaveLength(0);

  // What was answered outlives the till.
  shop.till.close();
  await shop.open(people);
  await shop.enter('Siri');
  expect(await pay(saleId, lines)).toMatchObject({ ok: true });
  await shop.server.control.whenPrompting();
  const by = { count: '18', line: 'Pils 0,5 l', who: 'Siri', role: 'manager' };
  expect(shop.record('age-refused')).toMatchObject([by]);
  expect(shop.record('age-confirmed')).toMatchObject([by]);
  expect(shop.record('age-confirmed')[0]?.['born']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test('A basket without such a thing is asked nothing', async () => {
  await shop.open();
  await shop.till.must('catalogue:save', { product: beer, isNew: true });
  expect(await pay(newSaleId(), [line('Peanøtter', 2500)])).toMatchObject({ ok: true });
  await shop.server.control.whenPrompting();
});
