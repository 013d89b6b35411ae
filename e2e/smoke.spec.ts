import { expect, test } from './hosts/electron.ts';

test('the till opens a window that says what it is', async ({ window }) => {
  await expect(window).toHaveTitle(/Dintero Cashier/);
});
