import { expect, test } from './hosts/world.ts';
import { onScreen } from './pages/till.ts';

test('A payment made behind the till’s back is found by comparing, and leads to Attention', async ({
  world,
}) => {
  const { control } = world.server;
  const till = onScreen(world.page());
  await till.ring('249');
  await till.pay();
  await till.phase('waiting');
  await control.whenPrompting();
  control.present();
  await till.outcome('paid');
  await till.id('new-sale').click();
  const reference = 'K1-20261122-FORGOTTEN1';
  control.addBehind({ reference, amount: 12300 });

  await till.id('nav-reports').click();
  await till.id('reconcile-run').click();
  await expect(till.id('reports-screen')).toHaveAttribute('data-state', 'done');
  const list = (kind: string) => world.page().locator(`[data-testid=reconcile-list][data-kind=${kind}]`);
  await expect(list('equal')).toHaveAttribute('data-count', '1');
  await expect(list('equal')).toHaveAttribute('data-there', '24900');
  await expect(list('only-there')).toHaveAttribute('data-count', '1');
  const row = till.id('reconcile-row');
  await expect(row).toHaveAttribute('data-kind', 'only-there');
  await expect(row).toHaveAttribute('data-minor', '12300');
  await expect(row).toHaveAttribute('data-reference', reference);
  await expect(till.id('attention-badge')).toHaveAttribute('data-count', '1');

  await row.click();
  const item = till.id('attention-item');
  await expect(item).toHaveAttribute('data-kind', 'payment-found');
  await expect(item).toHaveAttribute('data-reference', reference);
  await till.id('attention-check').click();
  await expect(item).toHaveCount(1);
  await till.id('finding-settle').click();
  await till.id('finding-note').fill('Refunded in Backoffice');
  await till.id('finding-settle-confirm').click();
  await expect(item).toHaveCount(0);
  await expect(till.id('attention-badge')).toHaveCount(0);

  // The equal one leads to its sale, and to why we say paid.
  await till.id('nav-reports').click();
  await list('equal').click();
  await till.id('reconcile-row').click();
  await expect(till.id('sale-detail')).toHaveAttribute('data-status', 'paid');
});
