import { expect, test, type World } from './hosts/world.ts';
import { onScreen, type TillScreen } from './pages/till.ts';

async function toShifts(till: TillScreen): Promise<void> {
  await till.id('nav-reports').click();
  await till.page.locator('[data-testid=report-kind][data-kind=shift]').click();
  await expect(till.id('shift-screen')).toBeVisible();
}

async function sell(world: World, till: TillScreen, amount: string): Promise<void> {
  const { control } = world.server;
  await till.ring(amount);
  await till.pay();
  await till.phase('waiting');
  await control.whenPrompting();
  control.present();
  await till.outcome('paid');
  await till.id('new-sale').click();
}

test('A shift opens by itself, is closed with what it took, and the basket stays', async ({ world }) => {
  test.slow();
  const till = onScreen(world.page());
  await toShifts(till);
  await expect(till.id('shift-none')).toBeVisible();
  await till.id('nav-sell').click();
  await sell(world, till, '249');
  await sell(world, till, '100');
  await till.ring('42');

  await toShifts(till);
  const report = till.id('shift-report');
  await expect(report).toHaveAttribute('data-number', '1');
  await expect(report).toHaveAttribute('data-state', 'open');
  await expect(report).toHaveAttribute('data-net', '34900');
  await till.id('shift-close').click();
  await expect(report).toHaveAttribute('data-state', 'closed');
  await expect(report).toHaveAttribute('data-net', '34900');

  await till.id('nav-sell').click();
  await till.total(4200);
  await till.pay();
  await till.phase('waiting');
  await world.server.control.whenPrompting();
  world.server.control.present();
  await till.outcome('paid');
  await till.id('new-sale').click();
  await toShifts(till);
  await expect(till.id('shift-row')).toHaveCount(2);
  await expect(report).toHaveAttribute('data-number', '2');
  await expect(report).toHaveAttribute('data-net', '4200');
});

test('A shift with a payment that is not decided is only closed when somebody carries it over with a reason', async ({
  world,
}) => {
  test.slow();
  const { control } = world.server;
  const till = onScreen(world.page());
  control.arm({ route: 'create', when: 'before', kind: 'reset' });
  await till.ring('249');
  await till.pay();
  await till.id('payment-terminal-idle').click();
  await till.outcome('unknown');
  await till.id('back-to-basket').click();

  await toShifts(till);
  await till.id('shift-close').click();
  await expect(till.id('shift-undecided')).toHaveAttribute('data-kind', 'undecided');
  await expect(till.id('shift-carry')).toHaveAttribute('aria-disabled', 'true');
  await till.page.keyboard.press('Escape');
  await expect(till.id('shift-report')).toHaveAttribute('data-state', 'open');

  await till.id('shift-close').click();
  await expect(till.id('shift-undecided')).toHaveCount(1);
  await till.id('shift-carry-reason').fill('The terminal was unplugged');
  await till.id('shift-carry').click();
  await expect(till.id('shift-report')).toHaveAttribute('data-state', 'closed');
  await expect(till.id('shift-paper')).toContainText('The terminal was unplugged');
});
