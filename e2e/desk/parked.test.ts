import { describe, expect, test } from 'vitest';
import type { Basket } from '../../shared/basket.ts';
import { line, newSaleId } from '../hosts/bare.ts';
import { staffedTill, type Person } from '../hosts/staffed.ts';

/* Baskets that wait: nothing of them is ever lost, and none is there twice. */

const shop = staffedTill();
const people: readonly Person[] = [
  ['Kari', 'cashier'],
  ['Siri', 'manager'],
];
const latte = line('Kaffe latte', 5800, 2);
const cup = line('Kopp', 24_900);

function basketOf(...lines: Basket['lines']): Basket {
  return { id: newSaleId(), lines };
}

function refused(reason: string): object {
  return { ok: false, fault: { kind: 'not-now', reason } };
}

async function park(basket: Basket): Promise<Basket> {
  await shop.till.must('basket:keep', { basket });
  return (await shop.till.must('parked:park', { basket })).basket;
}

function waiting(): readonly string[] {
  return shop.till.latest('parked')?.rows.map(({ name, summary }) => name ?? summary) ?? [];
}

describe('A basket that is put aside', () => {
  test('waits over a restart, a shift and a log-in, and is paid by whoever fetches it', async () => {
    await shop.open(people);
    await shop.enter('Kari');
    const first = basketOf(latte, cup);
    const next = await park(first);
    expect(next).toMatchObject({ lines: [] });
    expect(next.id).not.toBe(first.id);
    await park(basketOf(cup));
    await shop.till.must('parked:name', { id: first.id, name: 'Bord 4' });
    expect(waiting()).toEqual(['Kopp', 'Bord 4']);
    await shop.sell();
    await shop.till.must('shift:close', { number: 1 });
    shop.till.close();

    await shop.open(people);
    await shop.enter('Siri');
    expect(waiting()).toEqual(['Kopp', 'Bord 4']);
    const { basket: rung } = await shop.till.must('register:snapshot', {});
    const { basket } = await shop.till.must('parked:fetch', { id: first.id, basket: rung });
    expect(basket).toEqual(first);
    expect(waiting()).toEqual(['Kopp']);
    expect((await shop.till.must('register:snapshot', {})).basket).toEqual(first);
    await shop.sell([...first.lines], first.id);
    expect(shop.record('basket-parked').map(({ who, amount }) => [who, amount])).toEqual([
      ['Kari', '365,00'],
      ['Kari', '249,00'],
    ]);
    expect(shop.record('basket-fetched')).toMatchObject([{ who: 'Siri', amount: '365,00', name: 'Bord 4' }]);
    expect(shop.record('basket-cleared')).toEqual([]);
  });

  test('is put aside once however often it is asked for, and what is rung up meanwhile is not lost', async () => {
    await shop.open();
    const first = basketOf(latte);
    await shop.till.must('basket:keep', { basket: first });
    const answers = await Promise.all([
      shop.till.must('parked:park', { basket: first }),
      shop.till.must('parked:park', { basket: first }),
    ]);
    expect(answers[0]).toEqual(answers[1]);
    expect(waiting()).toHaveLength(1);
    expect(shop.record('basket-parked')).toHaveLength(1);

    // Rung up before the page knew; it rings it up again for the next customer.
    await shop.till.must('basket:keep', { basket: { ...first, lines: [latte, cup] } });
    const next = answers[0].basket;
    expect((await shop.till.must('register:snapshot', {})).basket).toEqual(next);
    await shop.till.must('basket:keep', { basket: { ...next, lines: [cup] } });
    expect(shop.record('basket-cleared')).toEqual([]);
    await shop.till.must('basket:keep', { basket: next });

    const second = basketOf(cup);
    const { basket } = await shop.till.must('parked:fetch', { id: first.id, basket: second });
    expect(basket).toEqual(first);
    expect(waiting()).toEqual(['Kopp']);
    expect(await shop.till.ask('parked:fetch', { id: first.id, basket })).toEqual(refused('no-such-basket'));
  });

  test('is thrown away only with a record of what was in it', async () => {
    await shop.open(people);
    await shop.enter('Kari');
    const first = basketOf(latte, cup);
    await park(first);
    await shop.till.must('parked:discard', { id: first.id });
    expect(waiting()).toEqual([]);
    expect(shop.record('basket-thrown-away')).toMatchObject([
      { who: 'Kari', amount: '365,00', lines: [{ line: 'Kaffe latte' }, { line: 'Kopp' }] },
    ]);
    expect(await shop.till.ask('parked:discard', { id: first.id })).toEqual(refused('no-such-basket'));
  });

  test('is none that is empty, is being paid, or is paid', async () => {
    await shop.open();
    const empty = basketOf();
    expect(await shop.till.ask('parked:park', { basket: empty })).toEqual(refused('nothing-to-park'));
    const first = basketOf(cup);
    await shop.till.must('basket:keep', { basket: first });
    await shop.charge([cup], first.id);
    expect(await shop.till.ask('parked:park', { basket: first })).toEqual(refused('payment-running'));
    shop.server.control.present();
    await shop.done();
    expect(await shop.till.ask('parked:park', { basket: first })).toEqual(refused('payment-running'));
    expect(waiting()).toEqual([]);
  });

  test('that is paid while it waits is not rung up again', async () => {
    await shop.open();
    const first = basketOf(cup);
    const next = await park(first);
    // No page does this: the bridge is asked by hand.
    await shop.sell([cup], first.id);
    expect(await shop.till.ask('parked:fetch', { id: first.id, basket: next })).toEqual(
      refused('no-such-basket'),
    );
  });
});
