import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { electronRuntime, launchArguments } from '../scripts/electron-runtime.mjs';
import { isRoot } from '../scripts/run.mjs';
import { asOrdinaryUser } from './hosts/ordinary-user.ts';
import { endTill, expect, test } from './hosts/shop.ts';
import { mountSmallDisk } from './hosts/small-disk.ts';
import { onScreen } from './pages/till.ts';

test('A bug in main ends the till, and the next start finds the payment', async ({ shop }) => {
  const { till, page } = await shop.open();
  const screen = onScreen(page);
  await screen.ring('249');
  await screen.pay();
  await screen.phase('waiting');
  await shop.server.control.whenPrompting();
  const child = till.process();
  const ended = once(child, 'exit');
  await till.evaluate(() => {
    setTimeout(() => {
      throw new Error('a bug');
    }, 10);
  });
  expect(await ended).toEqual([1, null]);
  shop.server.control.present();
  const again = onScreen((await shop.open()).page);
  await again.outcome('paid');
  expect(shop.server.control.requests('create')).toHaveLength(1);
  expect(shop.server.control.transactionsWith('CAPTURED')).toHaveLength(1);
});

test('A disk that fills up loses no payment, and the till says what to do', async ({ shop, profile }) => {
  test.slow();
  const disk = mountSmallDisk(profile);
  test.skip(
    disk === undefined,
    'Only root may mount a disk of its own; e2e/desk/full-disk.test.ts is for everybody.',
  );
  if (disk === undefined) return;
  const { control } = shop.server;
  const { till: app, page } = await shop.open();
  const till = onScreen(page);
  try {
    await till.ring('249');
    disk.fill();
    await till.pay();
    await expect(till.id('pay-fault')).toContainText('Free some space');
    expect(control.requests('create')).toHaveLength(0);
    disk.free();
    await till.pay();
    await till.phase('waiting');
    await control.whenPrompting();
    disk.fill();
    control.present();
    await expect(till.id('payment-note')).toContainText('Free some space');
    disk.free();
    await till.outcome('paid');
    disk.fill();
    const language = await page.evaluate(() =>
      (Reflect.get(window, 'register') as { ask(name: string, input: object): Promise<unknown> }).ask(
        'register:language',
        { language: 'nb' },
      ),
    );
    expect(language).toMatchObject({ ok: false, fault: { kind: 'storage' } });
    await till.id('new-sale').click();
    await till.total(0);
    disk.free();
    await till.openSale(1);
    expect(control.requests('create')).toHaveLength(1);
  } finally {
    await endTill(app, 'SIGKILL');
    disk.remove();
  }
});

test.describe('a profile folder that cannot be used', () => {
  test('A file stands in its place: the till says so, and sells nowhere else', async ({ profile }) => {
    const file = join(profile, 'file');
    await writeFile(file, '');
    for (const folder of [file, join(file, 'profile')]) {
      expect(await saidAtStart(folder)).toContain(`The till cannot write to its folder ${folder}`);
    }
  });

  test('The user may not write to it: the till says so', async ({ profile }) => {
    const folder = join(profile, 'read-only');
    await mkdir(folder);
    await chmod(folder, 0o555);
    const { executable } = await electronRuntime();
    const starter = isRoot ? await asOrdinaryUser(executable, profile) : executable;
    test.skip(starter === undefined, 'An ordinary user cannot read this checkout.');
    expect(await saidAtStart(folder, starter)).toContain('Check that the disk is there');
  });

  test('The journal cannot be put there: the till shows why, and tries again', async ({ shop, profile }) => {
    await writeFile(join(profile, 'journal'), '');
    const till = onScreen((await shop.open()).page);
    await expect(till.id('damaged-screen')).toBeVisible();
    await expect(till.id('damaged-retry')).toBeVisible();
    await expect(till.id('damaged-file')).toContainText('journal');
  });
});

/** What the till writes to its console before it waits for somebody to close its box. */
async function saidAtStart(folder: string, starter?: string): Promise<string> {
  const { executable } = await electronRuntime();
  const args = [...launchArguments, `--user-data-dir=${folder}`];
  const till = spawn(starter ?? executable, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(till, 'close');
  let said = '';
  till.stderr.on('data', (part: Buffer) => {
    said += part.toString();
  });
  await expect.poll(() => said).toContain('its folder');
  till.kill('SIGKILL');
  await ended;
  return said;
}
