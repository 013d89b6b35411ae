import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ElectronApplication } from '@playwright/test';
import { electronRuntime, launchArguments } from '../scripts/electron-runtime.mjs';
import { expect, test } from './hosts/shop.ts';
import { onScreen } from './pages/till.ts';

test.describe('one till, whatever happens', () => {
  test('A second start of the same till brings the first to the front and ends', async ({
    till,
    window,
    profile,
  }) => {
    await expect(window.locator('.till')).toBeVisible();
    const called = till.evaluate(
      ({ app }) => new Promise<boolean>((resolve) => app.once('second-instance', () => resolve(true))),
    );
    const { executable } = await electronRuntime();
    const second = spawn(executable, [...launchArguments, `--user-data-dir=${profile}`], { stdio: 'ignore' });
    const [code] = (await once(second, 'exit')) as [number];
    expect(code).toBe(0);
    expect(await called).toBe(true);
    expect(await till.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    await expect
      .poll(() => till.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
      .toBe(true);
  });

  test('A till with another profile runs beside it', async ({ till, window, launch, profile }) => {
    const other = await launch({ profile: `${profile}/other` });
    for (const page of [window, await other.firstWindow()]) {
      await expect(page.locator('.till')).toBeVisible();
    }
    expect(await till.evaluate(({ app }) => app.getPath('userData'))).toBe(profile);
    expect(await other.evaluate(({ app }) => app.getPath('userData'))).toBe(`${profile}/other`);
  });

  test('A page that crashes in the middle of a payment comes back to it, and nothing is charged twice', async ({
    shop,
  }) => {
    const { till, page } = await shop.open();
    const screen = onScreen(page);
    await screen.ring('249');
    await screen.pay();
    await screen.phase('waiting');
    await shop.server.control.whenPrompting();
    await till.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('did-finish-load', () => resolve());
          contents?.forcefullyCrashRenderer();
        }),
    );
    // The test's own view of the page died with it, so main looks for it.
    await expect.poll(() => attribute(till, 'payment-screen', 'data-phase')).toBe('waiting');
    shop.server.control.present();
    await expect.poll(() => attribute(till, 'result-screen', 'data-outcome')).toBe('paid');
    expect(shop.server.control.requests('create')).toHaveLength(1);
    expect(shop.server.control.transactions()).toHaveLength(1);
  });
});

async function attribute(till: ElectronApplication, id: string, name: string): Promise<unknown> {
  return till.evaluate(
    ({ BrowserWindow }, [test, key]) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        `document.querySelector('[data-testid=${test}]')?.getAttribute('${key}')`,
      ) as Promise<unknown>,
    [id, name] as const,
  );
}
