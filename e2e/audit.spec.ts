import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { expect, test } from './hosts/shop.ts';
import { onScreen } from './pages/till.ts';

const operators = [
  { name: 'Kari', role: 'cashier', pin: '1357' },
  { name: 'Siri', role: 'manager', pin: '2468' },
  { name: 'Eva', role: 'owner', pin: '8024' },
];

test('A manager reads what the cashier did between two hours, and takes it away as a file', async ({
  shop,
  profile,
}) => {
  test.slow();
  const documents = { HOME: profile, XDG_CONFIG_HOME: profile };
  const till = onScreen((await shop.open({ operators }, { environment: documents })).page);
  const row = (what: string) => till.page.locator(`[data-testid=audit-row][data-what=${what}]`);
  await till.unlock('Kari', '1357');
  await till.ring('249');
  await till.ring('58');
  await till.id('line-remove').first().click();
  await till.total(5800);
  await till.id('nav-setup').click();
  await expect(till.id('setup-message')).toContainText('owner');
  await till.id('nav-reports').click();
  await expect(till.id('reports-screen')).toBeVisible();
  await expect(till.page.locator('[data-testid=report-kind][data-kind=audit]')).toHaveCount(0);
  await till.id('lock').click();

  await till.unlock('Siri', '2468');
  await till.id('nav-reports').click();
  await till.page.locator('[data-testid=report-kind][data-kind=audit]').click();
  await till.page.getByText('Today', { exact: true }).click();
  await expect(row('line-removed')).toHaveAttribute('data-who', 'Kari');
  await expect(row('line-removed')).toContainText('Kari removed 1 ×');
  await expect(row('line-removed')).toContainText('249,00');
  await expect(row('not-allowed').first()).toContainText('Kari was refused');
  await expect(row('logged-out')).toHaveAttribute('data-who', 'Kari');
  await expect(row('logged-in')).toHaveCount(2);
  await expect(row('app-started')).toHaveCount(1);

  await till.id('audit-kind').selectOption('corrections');
  await expect(till.id('audit-row')).toHaveCount(1);
  await till.id('audit-person').selectOption('Siri');
  await expect(till.id('audit-row')).toHaveCount(0);
  await till.id('audit-person').selectOption('');
  await till.id('audit-kind').selectOption('all');
  await expect(row('app-started')).toHaveCount(1);

  // Before the till was there nothing had happened.
  await till.page.getByText('Yesterday', { exact: true }).click();
  await expect(till.id('audit-row')).toHaveCount(0);
  await till.page.getByText('Today', { exact: true }).click();
  await expect(row('line-removed')).toHaveCount(1);

  await till.id('audit-export').click();
  await expect(till.id('audit-note')).toContainText('.csv');
  const told = (await till.id('audit-note').textContent()) ?? '';
  const path = /saved as (.+\.csv)/.exec(told)?.[1] ?? '';
  const text = await readFile(path, 'utf8');
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true, delimiter: ';' });
  expect(rows.map((one) => one['Event'])).toEqual(
    expect.arrayContaining(['app-started', 'logged-in', 'line-removed', 'not-allowed', 'logged-out']),
  );
  expect(rows.find((one) => one['Event'] === 'line-removed')).toMatchObject({
    Who: 'Kari',
    Amount: '249,00',
  });
  expect(text).not.toMatch(/1357|2468|8024/);
  await till.id('audit-again').click();
  await expect(row('record-exported')).toHaveAttribute('data-who', 'Siri');

  // Whoever comes next does not find it open.
  await till.id('lock').click();
  await till.unlock('Kari', '1357');
  await till.id('nav-reports').click();
  await expect(till.id('audit-row')).toHaveCount(0);
});
