import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { practiceAccount } from '../../electron/practice/account.ts';
import { practiceSettings } from '../hosts/bare.ts';
import { tourExchange, tourOtherwise } from './giving-back.ts';
import { freshSettings, openStage, settingsWithOperators, type Stage, type StageOptions } from './stage.ts';
import { comfortTour } from './tour-comfort.ts';
import { counterTour } from './tour-counter.ts';
import { tourCustomer } from './tour-customer.ts';
import { tourDiscount } from './tour-discount.ts';
import { pay, tourDoubt, tourPayment } from './tour-payment.ts';
import { tourPrice } from './tour-price.ts';
import { letterheadTour } from './tour-letterhead.ts';
import { tourScanner } from './tour-scanner.ts';
import { tourTouch } from './tour-touch.ts';
import { tourElsewhere } from './tour-elsewhere.ts';
import { tourParked } from './tour-parked.ts';
import { tourShifts } from './tour-shifts.ts';
import { terminalsTour } from './tour-terminals.ts';

/** Called at every stop, with the page at rest in the state that the name tells. */
export type Visit = (name: string, page: Page, stage: Stage) => Promise<void>;

type Tour = (stage: Stage, stop: (name: string, page?: Page) => Promise<void>) => Promise<void>;

/** Every screen and every state of the till, a group at a time; each group begins with a fresh till. */
export const tours: Readonly<
  Record<string, { readonly options?: () => Promise<StageOptions>; readonly run: Tour }>
> = {
  start: { options: async () => ({ settings: freshSettings }), run: tourStart },
  guide: { options: async () => ({ settings: freshSettings }), run: tourGuide },
  lock: { options: async () => ({ settings: await settingsWithOperators() }), run: tourLock },
  sell: { run: tourSell },
  discount: { options: async () => ({ settings: await settingsWithOperators() }), run: tourDiscount },
  price: { options: async () => ({ settings: await settingsWithOperators() }), run: tourPrice },
  scanner: { options: async () => ({ settings: await settingsWithOperators() }), run: tourScanner },
  letterhead: letterheadTour,
  touch: { options: async () => ({ settings: await settingsWithOperators() }), run: tourTouch },
  payment: { run: tourPayment },
  doubt: { options: async () => ({ pace: 30 }), run: tourDoubt },
  refund: { run: tourRefund },
  otherwise: { options: async () => ({ settings: await settingsWithOperators() }), run: tourOtherwise },
  exchange: { run: tourExchange },
  elsewhere: { run: tourElsewhere },
  attention: { options: async () => ({ pace: 30 }), run: tourAttention },
  reports: { run: tourReports },
  shifts: { options: async () => ({ settings: await settingsWithOperators(), pace: 30 }), run: tourShifts },
  parked: { run: tourParked },
  comfort: comfortTour,
  counter: counterTour,
  customer: { options: async () => ({ pace: 10 }), run: tourCustomer },
  audit: { options: async () => ({ settings: await settingsWithOperators() }), run: tourAudit },
  setup: { run: tourSetup },
  health: { run: tourHealth },
  terminals: terminalsTour,
  journal: { options: async () => ({ furnish: damageJournal }), run: tourJournal },
  people: {
    options: async () => ({ settings: await settingsWithOperators(), isOwnerPinForgotten: true }),
    run: tourPeople,
  },
  broken: { options: async () => ({ prepare: breakTerminal }), run: tourBroken },
  practice: {
    options: async () => ({ settings: { ...practiceSettings, mode: 'practice' } }),
    run: tourPractice,
  },
};

export async function takeTour(name: string, context: BrowserContext, visit: Visit): Promise<void> {
  const tour = tours[name];
  if (tour === undefined) throw new Error(`There is no tour ${name}.`);
  const stage = await openStage(context, (await tour.options?.()) ?? {});
  try {
    await tour.run(stage, (stop, page = stage.page) => stage.hold(() => visit(stop, page, stage)));
  } finally {
    await stage.close();
  }
}

/** No journal any more, and two copies that can be chosen. */
function damageJournal(folder: string): void {
  const { accountId } = practiceSettings.account ?? { accountId: '' };
  writeFileSync(join(folder, `${accountId}.sqlite`), 'this is not a journal\n'.repeat(99));
  mkdirSync(join(folder, 'backups'));
  for (const time of ['2026-11-19T17-02-11-000Z', '2026-11-20T17-05-40-000Z']) {
    const name = `Dintero-Cashier_${accountId}_K1_3fa9c1d2_${time}.sqlite`;
    writeFileSync(join(folder, 'backups', name), 'x'.repeat(123_000));
  }
}

async function tourJournal({ screen, page }: Stage, stop: (name: string) => Promise<void>): Promise<void> {
  await screen.id('damaged-screen').waitFor();
  await stop('journal-damaged');
  await screen.id('backup-row').first().click();
  await screen.id('restore-yes').waitFor();
  await stop('journal-restore-asked');
  await screen.id('restore-yes').click();
  await screen.id('damaged-retry').waitFor();
  await page.getByTestId('damaged-note').filter({ hasText: /./ }).waitFor();
  await stop('journal-not-restored');
  await screen.id('begin-anew').click();
  await screen.id('restore-yes').click();
  await screen.id('journal-banner').waitFor();
  await stop('journal-banner');
  await screen.id('nav-setup').click();
  await screen.id('journal-notice').waitFor();
  await stop('journal-notice');
  await page.locator('[data-testid=setup-section][data-section=journal]').click();
  await screen.id('backup-row').first().click();
  await screen.id('restore-question').scrollIntoViewIfNeeded();
  await stop('journal-backups');
}

const terminal = practiceSettings.terminals[0]?.id ?? '';

async function tourStart({ screen }: Stage, stop: (name: string) => Promise<void>): Promise<void> {
  await screen.id('start-practice').waitFor();
  await stop('start');
  await screen.id('start-connect').click();
  await screen.id('guide-accountId').waitFor();
  await stop('guide-account');
  await screen.id('guide-expert').click();
  await screen.id('setup-save').waitFor();
  await stop('start-expert');
  await screen.id('setup-save').click();
  await screen.id('setup-problem').first().waitFor();
  await stop('start-expert-problems');
}

/** From first start to a test payment, past what can be missing on the way. */
async function tourGuide(
  { screen, page, server }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  const { control } = server;
  const next = screen.id('guide-next');
  const at = (step: string): Promise<void> =>
    page.locator(`[data-testid=guide-screen][data-step=${step}]`).waitFor();
  await screen.id('start-connect').click();
  await next.click();
  await screen.id('guide-problem').first().waitFor();
  await stop('guide-account-problems');
  await screen.id('guide-accountId').fill(practiceAccount.account_id);
  await screen.id('guide-clientId').fill(practiceAccount.client_id);
  await screen.id('guide-clientSecret').fill('not the secret');
  await next.click();
  await page.locator('[data-testid=setup-check][data-state=failed]').waitFor();
  await stop('guide-account-refused');
  await screen.id('guide-clientSecret').fill(practiceAccount.client_secret);
  control.turn({ forbid: ['stores'] });
  await next.click();
  await screen.id('guide-typed').waitFor();
  await stop('guide-store-typed');
  control.turn({ forbid: [] });
  await screen.id('guide-ask-again').click();
  await screen.id('guide-store').waitFor();
  await stop('guide-store');
  control.setTerminal(terminal, { status: 'ACTION_REQUIRED', status_reason: 'CHECK_UPDATE' });
  await next.click();
  await screen.id('guide-unusable').waitFor();
  await stop('guide-terminal-unusable');
  control.setTerminal(terminal, { status: 'ACTIVE', status_reason: '' });
  await screen.id('guide-simulate').click();
  await page.locator('[data-testid=guide-terminal][data-terminal=T00000000-T0002]').waitFor();
  await stop('guide-terminal');
  await next.click();
  await at('receipt');
  await stop('guide-receipt');
  await next.click();
  await at('profile');
  await screen.id('guide-profileId').fill('nothing-like-it');
  await stop('guide-profile');
  await next.click();
  await at('test');
  await stop('guide-test');
  await pay(next);
  await screen.outcome('failed');
  await stop('guide-test-refused');
  await screen.id('back-to-basket').click();
  await page.locator('[data-testid=guide-test][data-state=failed]').waitFor();
  await stop('guide-test-failed');
  await screen.id('guide-back').click();
  await at('profile');
  await screen.id('guide-profileId').fill('default');
  await next.click();
  await at('test');
  await pay(next);
  await screen.outcome('paid');
  await screen.id('new-sale').click();
  await screen.id('guide-sell').waitFor();
  await stop('guide-test-paid');
  await screen.id('guide-sell').click();
  await screen.id('sell-screen').waitFor();
}

async function tourLock({ screen, page }: Stage, stop: (name: string) => Promise<void>): Promise<void> {
  await screen.id('lock-screen').waitFor();
  await stop('lock');
  await screen.unlock('Kari', '9999');
  await page.locator('[data-testid=lock-message] svg').waitFor();
  await stop('lock-wrong-pin');
  await screen.unlock('Kari', '1357');
  await screen.ring('58');
  await stop('sell-with-operator');
  await screen.id('lock').click();
  await screen.id('lock-screen').waitFor();
  await stop('lock-with-basket');
}

async function tourSell(
  { screen, page, server }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  await isReady(screen.id('status-terminal'));
  await stop('sell-empty');
  for (const tile of [0, 4, 10]) await screen.id('product-hit').nth(tile).click();
  await screen.ring('249');
  await stop('sell');
  await screen.id('product-search').fill('kaf');
  await stop('sell-search');
  await screen.id('product-search').fill('zebra');
  await stop('sell-search-nothing');
  await screen.id('product-search').fill('');
  for (let tile = 0; tile < 12; tile += 1) await screen.id('product-hit').nth(tile).click();
  await screen.ring('99999');
  await stop('sell-long');
  await page.keyboard.press('?');
  await screen.id('keys-screen').waitFor();
  await stop('keys');
  await page.keyboard.press('Escape');
  await screen.id('basket-clear').click();
  await stop('sell-cleared');
  await screen.id('nav-sales').click();
  await screen.id('sales-screen').waitFor();
  await stop('sales-empty');
  await screen.id('nav-attention').click();
  await screen.id('attention-empty').waitFor();
  await stop('attention-empty');
  await screen.id('nav-sell').click();
  await screen.ring('249');
  await server.control.offline();
  await pay(screen.id('pay-card'));
  await screen.outcome('failed');
  await stop('failed-offline');
  await screen.id('back-to-basket').click();
  await stop('sell-offline');
}

async function tourRefund(
  { screen, server, page }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  const { control } = server;
  const sell = async (): Promise<void> => {
    for (const tile of [0, 4, 10]) await screen.id('product-hit').nth(tile).click();
    await screen.ring('249');
    await pay(screen.id('pay-card'));
    await screen.phase('waiting');
    await control.whenPrompting();
    control.present();
    await screen.outcome('paid');
    await screen.id('new-sale').click();
  };
  const begin = async (): Promise<void> => {
    await screen.id('refund-open').click();
    await screen.id('refund-amount').fill('45');
    await screen.id('refund-reason-option').first().click();
  };
  const confirm = async (): Promise<void> => {
    await pay(screen.id('refund-confirm'));
    await screen.refund.waitFor();
  };
  await sell();
  await sell();
  await screen.openSale(1);
  await stop('sales');
  // Where there is room, what was sold and why we say paid stand side by side.
  const tab = page.locator('.tab').last();
  if (await tab.isVisible()) await tab.click();
  await screen.id('sale-timeline').waitFor();
  await stop('sales-timeline');
  await screen.id('sales-search').fill('zebra');
  await stop('sales-nothing-found');
  await screen.id('sales-search').fill('');
  await screen.openSale(1);
  await screen.id('refund-open').click();
  await screen.id('refund-confirm').waitFor();
  await stop('refund-form-empty');
  await screen.id('refund-back').click();
  await begin();
  await screen.id('refund-amount').fill('99999');
  await stop('refund-form-too-much');
  await screen.id('refund-amount').fill('45');
  await stop('refund-form');
  await confirm();
  await page.locator('[data-testid=refund-screen][data-phase=waiting]').waitFor();
  await stop('refund-waiting');
  control.decline('stolen-card');
  await screen.refundOutcome('declined');
  await stop('refund-declined');
  await screen.id('back-to-basket').or(screen.id('new-sale')).first().click();
  await screen.openSale(1);
  await begin();
  await confirm();
  await page.locator('[data-testid=refund-screen][data-phase=waiting]').waitFor();
  await control.whenPrompting();
  control.present();
  await screen.refundOutcome('refunded');
  await stop('refunded');
  await screen.id('new-sale').click();
  await screen.openSale(1);
  await stop('sales-partly-refunded');
  await page.locator('[data-testid=sale-row][data-status=return]').first().click();
  await stop('sales-return');
}

async function tourAttention(
  { screen, server, page }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  const { control } = server;
  control.arm({ route: 'create', kind: 'reset' });
  await screen.ring('249');
  await pay(screen.id('pay-card'));
  await screen.id('payment-terminal-idle').click({ timeout: 20_000 });
  await screen.outcome('unknown');
  await screen.id('back-to-basket').or(screen.id('new-sale')).first().click();
  await screen.id('basket-clear').click();
  await screen.ring('58');
  control.turn({ cancelKeepsPrompt: true });
  await pay(screen.id('pay-card'));
  await screen.phase('waiting');
  await control.whenPrompting();
  await screen.id('payment-cancel').click();
  await screen.result.or(page.locator('[data-phase=checking]')).first().waitFor();
  control.approveNow();
  await screen.result.waitFor({ timeout: 20_000 });
  await screen.id('back-to-basket').or(screen.id('new-sale')).first().click();
  await screen.id('attention-badge').waitFor({ timeout: 20_000 });
  await stop('sell-with-attention');
  await screen.id('nav-attention').click();
  const item = (kind: string): Locator => page.locator(`[data-testid=attention-item][data-kind=${kind}]`);
  await item('payment-found').waitFor({ timeout: 20_000 });
  // In time the undecided one turns out never to have reached anybody, so it is looked at first.
  await item('undecided').click();
  await stop('attention-undecided');
  await screen.id('attention-keep').click();
  await screen.id('attention-question').waitFor();
  await stop('attention-keep-question');
  await screen.id('question-back').click();
  await screen.id('attention-settle').click();
  await screen.id('attention-settle-form').waitFor();
  await stop('attention-settle-empty');
  await page.locator('[data-testid=settle-verdict-option][data-value=paid]').click();
  await page.locator('[data-testid=settle-reason-option][data-value=slip-says-so]').click();
  await screen.id('settle-slip').fill('000417');
  await stop('attention-settle');
  await screen.id('question-back').click();
  await item('payment-found').click();
  await stop('attention-payment-found');
  await screen.id('attention-refund').click();
  await screen.id('attention-question').waitFor();
  await stop('attention-refund-question');
  await screen.id('question-back').click();
  await item('undecided').click();
  await screen.id('attention-settle').click();
  await page.locator('[data-testid=settle-verdict-option][data-value=paid]').click();
  await page.locator('[data-testid=settle-reason-option][data-value=slip-says-so]').click();
  await screen.id('settle-slip').fill('000417');
  await pay(screen.id('attention-settle-confirm'));
  await screen.id('nav-sales').click();
  await page.locator('[data-testid=sale-row][data-by-hand=unverified]').click();
  await stop('sales-unverified');
}

async function tourReports(
  { screen, server, page }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  const { control } = server;
  await screen.id('product-hit').first().click();
  await pay(screen.id('pay-card'));
  await screen.phase('waiting');
  await control.whenPrompting();
  control.present();
  await screen.outcome('paid');
  await screen.id('new-sale').click();
  await screen.id('nav-reports').click();
  await screen.id('reconcile-run').waitFor();
  await stop('reports');
  const held = control.arm({ route: 'transaction-list', kind: 'delay', ms: 4000 });
  await screen.id('reconcile-run').click();
  await page.locator('[data-testid=reconcile-progress][data-step=dintero]').waitFor();
  await stop('reports-running');
  control.disarm(held);
  const done = page.locator('[data-testid=reports-screen][data-state=done]');
  await done.waitFor({ timeout: 20_000 });
  await stop('reports-equal');
  control.addBehind({ reference: 'K1-20261122-FORGOTTEN1', amount: 123_450 });
  control.addBehind({ reference: 'K2-20261122-0000000001', amount: 8800 });
  control.refundBehind(control.transactions()[0]?.id ?? '', 500);
  await screen.id('reconcile-run').click();
  await page.locator('[data-testid=reconcile-list][data-kind=only-there][data-count="1"]').click();
  await screen.id('reconcile-row').waitFor();
  await stop('reports-only-there');
  await screen.id('reconcile-row').click();
  await screen.id('finding-detail').waitFor();
  await stop('attention-finding');
  await screen.id('finding-settle').click();
  await screen.id('finding-note').fill('Refunded in Backoffice');
  await stop('attention-finding-settle');
  await screen.id('question-back').click();
  await page.locator('[data-testid=attention-item][data-kind=mismatch]').click();
  await stop('attention-finding-mismatch');
  await screen.id('nav-reports').click();
  control.arm({ route: 'transaction-list', kind: 'status', code: 403 });
  await screen.id('reconcile-run').click();
  await page.locator('[data-testid=reports-screen][data-state=failed]').waitFor({ timeout: 20_000 });
  await stop('reports-failed');
}

async function tourSetup(
  { screen, page, server }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  await screen.id('nav-setup').click();
  await screen.id('setup-accountId').waitFor();
  await stop('setup');
  await screen.id('setup-test').click();
  await screen.id('setup-check').first().waitFor();
  await stop('setup-tested');
  server.control.setTerminal(terminal, { status: 'ERROR', status_reason: 'NO_CONTACT' });
  await screen.id('setup-test').click();
  await screen.id('setup-check').last().and(screen.page.locator('[data-state=failed]')).waitFor();
  await stop('setup-test-failed');
  await screen.id('setup-accountId').fill('12');
  await screen.id('setup-organizationNumber').fill('');
  await screen.id('setup-save').click();
  await screen.id('setup-problem').first().waitFor();
  await stop('setup-problems');
  await page.locator('[data-testid=setup-section][data-section=moves]').click();
  await screen.id('moves-registerId').fill('K2');
  await screen.id('moves-register').click();
  await screen.id('moves-register-yes').waitFor();
  await stop('setup-moves');
  await screen.id('setup-section').last().click();
  await stop('setup-end');
}

async function tourAudit(
  { screen, page, till }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  await screen.unlock('Kari', '9999');
  await page.locator('[data-testid=lock-message] svg').waitFor();
  await screen.unlock('Kari', '1357');
  for (const tile of [0, 0, 4]) await screen.id('product-hit').nth(tile).click();
  await screen.ring('249');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.locator('.line-row').first().click();
  await page.getByRole('button', { name: /fewer/i }).click();
  await till.ask('setup:read', {});
  await pay(screen.id('pay-card'));
  await screen.phase('waiting');
  await screen.id('payment-cancel').click();
  await screen.outcome('cancelled');
  await screen.id('back-to-basket').click();
  await screen.id('lock').click();
  await screen.unlock('Siri', '1357');
  await screen.id('sell-screen').waitFor();
  const setup = await till.must('setup:read', {});
  const form = { ...setup.form, registerName: 'Kasse ved døra', addressLine: '' };
  await till.must('setup:save', { form });
  await screen.id('nav-reports').click();
  await page.locator('[data-testid=report-kind][data-kind=audit]').click();
  await screen.id('audit-row').first().waitFor();
  await stop('audit');
  await screen.id('audit-kind').selectOption('corrections');
  await page.locator('[data-testid=audit-row][data-what=quantity-cut]').waitFor();
  await screen.id('audit-person').selectOption('Kari');
  await screen.id('audit-export').click();
  await screen.id('audit-note').filter({ hasText: /\.csv/ }).waitFor();
  await stop('audit-exported');
  await screen.id('audit-kind').selectOption('care');
  await screen.id('audit-row').waitFor({ state: 'detached' });
  await stop('audit-nothing');
}

async function tourPeople(
  { screen, page, server }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  const person = (name: string): Locator => page.locator(`[data-testid=person][data-name="${name}"]`);
  await screen.id('owner-reset-open').click();
  await screen.id('person-pin').fill('1234');
  await screen.id('person-pin-again').fill('1234');
  await screen.id('owner-reset-save').click();
  await page.locator('[data-testid=owner-reset-message][data-problem=sequence]').waitFor();
  await stop('owner-reset');
  await screen.id('person-pin').fill('481627');
  await screen.id('person-pin-again').fill('481627');
  await screen.id('owner-reset-save').click();
  await screen.id('nav-setup').click();
  await page.locator('[data-testid=setup-section][data-section=people]').click();
  await person('Amal').click();
  await screen.id('person-active').click();
  await person('Amal').and(page.locator('[data-active=false]')).waitFor();
  await stop('setup-people');
  await screen.id('person-close').click();
  await screen.id('person-add').click();
  await screen.id('person-name').fill('Kari');
  await screen.id('person-pin').fill('4816');
  await screen.id('person-pin-again').fill('4816');
  await screen.id('person-save').click();
  await page.locator('[data-testid=person-problem][data-problem=name-taken]').waitFor();
  await stop('setup-people-add');
  await screen.id('person-close').click();
  await screen.id('rights').scrollIntoViewIfNeeded();
  await stop('setup-rights');
  await screen.id('lock').click();
  await screen.unlock('Kari', '1357');
  await screen.id('nav-setup').click();
  await stop('setup-cashier');
  await screen.id('nav-sell').click();
  await screen.ring('249');
  await pay(screen.id('pay-card'));
  await server.control.whenPrompting();
  server.control.present();
  await screen.outcome('paid');
  await screen.id('new-sale').click();
  await screen.openSale(1);
  await screen.id('refund-open').click();
  await screen.id('refund-amount').fill('45');
  await screen.id('refund-reason-option').last().click();
  await screen.id('refund-note').fill('Kopp med hakk');
  await stop('refund-approval');
}

function breakTerminal({ control }: Stage['server']): void {
  control.setTerminal(terminal, { status: 'ACTION_REQUIRED', status_reason: 'LOW_BATTERY' });
}

async function tourBroken({ screen, page }: Stage, stop: (name: string) => Promise<void>): Promise<void> {
  await page.locator('[data-testid=status-terminal][data-status=action-required]').waitFor();
  await screen.ring('249');
  await stop('sell-terminal-not-ready');
}

async function tourPractice(stage: Stage, stop: (name: string, page?: Page) => Promise<void>): Promise<void> {
  const { screen, server } = stage;
  const device = await stage.openDevice('en');
  server.control.turn({ resultShownMs: 60_000 });
  await screen.id('practice-banner').waitFor();
  await stop('practice-sell');
  await stop('device-idle', device);
  await screen.ring('249');
  await pay(screen.id('pay-card'));
  await screen.phase('waiting');
  await device.locator('[data-testid=practice-screen][data-phase=prompting]').waitFor();
  await stop('practice-waiting');
  await stop('device-asks', device);
  server.control.arm({ route: 'refund', kind: 'reset' });
  await stop('device-armed', device);
  server.control.present();
  await screen.outcome('paid');
  await stop('practice-paid');
  await device.locator('[data-testid=practice-screen][data-phase=result]').waitFor();
  await stop('device-approved', device);
}

async function isReady(status: Locator): Promise<void> {
  await status.and(status.page().locator('[data-status=ready]')).waitFor();
}

/** A button rests for a moment where another one has just been; Playwright waits for `disabled`, not for that. */
async function tourHealth(
  { page, screen, server }: Stage,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  await screen.id('status-terminal').click();
  await page.locator('[data-testid=health-screen][data-may-pay=true]').waitFor();
  await stop('health');
  await server.control.offline();
  await screen.id('health-again').click();
  await page.locator('[data-testid=health-screen][data-may-pay=false]').waitFor();
  await screen.id('support-file').click();
  await screen.id('support-show').waitFor();
  await stop('health-offline');
}
