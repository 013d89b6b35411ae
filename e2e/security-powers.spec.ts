import { readFile } from 'node:fs/promises';
import { _electron } from '@playwright/test';
import { electronRuntime } from '../scripts/electron-runtime.mjs';
import { isRoot } from '../scripts/run.mjs';
import { asOrdinaryUser } from './hosts/ordinary-user.ts';
import { expect, test } from './hosts/shop.ts';

/** What the page sees of the bridge when it is up to no good: neither names nor shapes are what they should be. */
type Ask = (name: unknown, input?: unknown) => Promise<{ ok: boolean; fault?: { kind: string } }>;

const forbiddenPowers = [
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'webviewTag',
  'navigateOnDragDrop',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'plugins',
];

test.describe('the page has no powers', () => {
  test('It runs sandboxed and isolated, without Node, and sees two functions', async ({ till, window }) => {
    const preferences = await till.evaluate(({ BrowserWindow }) => {
      const contents: unknown = BrowserWindow.getAllWindows()[0]?.webContents;
      // Electron has this call, but does not promise to keep it.
      const { getLastWebPreferences: read } = contents as { getLastWebPreferences?: () => unknown };
      return read?.call(contents);
    });
    if (preferences !== undefined && preferences !== null) {
      expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
      for (const power of forbiddenPowers) expect(preferences).not.toHaveProperty(power, true);
      expect(preferences).not.toHaveProperty('webSecurity', false);
    }
    const seen = await window.evaluate(() => ({
      bridge: Object.keys(Reflect.get(window, 'register') as object).sort(),
      found: [
        'require',
        'process',
        'module',
        'Buffer',
        'ipcRenderer',
        'electron',
        'global',
        '__dirname',
      ].filter((name) => Reflect.has(window, name)),
      // What the bridge leads to is the page's own world, never the preload script's.
      isOwnWorld: (Reflect.get(window, 'register') as { ask: object }).ask.constructor === Function,
    }));
    expect(seen).toEqual({ bridge: ['ask', 'on'], found: [], isOwnWorld: true });
  });

  test('It cannot change the bridge, and unknown names lead nowhere', async ({ window }) => {
    const told = await window.evaluate(async () => {
      const register = Reflect.get(window, 'register') as {
        ask: Ask;
        on: (name: unknown, listener: unknown) => unknown;
      };
      const { ask } = register;
      const isReplaced = Reflect.set(register, 'ask', () => 0) && register.ask !== ask;
      const tried: string[] = [];
      const names = [
        'nonsense',
        '',
        '__proto__',
        'constructor',
        'toString',
        'electron-store-get-data',
        'practice:press',
      ];
      for (const name of [...names, undefined, null, 1, {}, ['register:snapshot']]) {
        tried.push(
          await ask(name, {}).then(
            () => 'answered',
            (error: unknown) => String(error),
          ),
        );
        try {
          register.on(name, () => 0);
          tried.push('heard');
        } catch (error) {
          tried.push(String(error));
        }
      }
      return { isReplaced, tried: [...new Set(tried)] };
    });
    expect(told.isReplaced).toBe(false);
    expect(told.tried.sort()).toEqual(['Error: No such command', 'Error: No such event']);
  });

  test('A listener hears values alone, and is gone when it says so', async ({ window }) => {
    const heard = await window.evaluate(async () => {
      const { ask, on } = Reflect.get(window, 'register') as {
        ask: Ask;
        on: (name: string, listener: (...values: unknown[]) => void) => () => void;
      };
      const first: unknown[][] = [];
      const second: unknown[][] = [];
      const stop = on('settings', (...values) => first.push(values));
      on('settings', (...values) => second.push(values));
      await ask('register:theme', { theme: 'dark' });
      stop();
      await ask('register:theme', { theme: 'light' });
      return { first: first.length, second: second.length, counts: second.map((values) => values.length) };
    });
    expect(heard).toEqual({ first: 1, second: 2, counts: [1, 1] });
  });

  test('Only the top frame of the register page is answered', async ({ till }) => {
    const told = await till.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
      const options = {
        show: false,
        webPreferences: { preload, sandbox: true, nodeIntegrationInSubFrames: true },
      };
      const ask = `.register.ask('register:snapshot', {}).then(() => 'answered', String)`;
      const from = async (address: string, script: string): Promise<unknown> => {
        const stranger = new BrowserWindow(options);
        try {
          await stranger.loadURL(address);
          return (await stranger.webContents.executeJavaScript(script)) as unknown;
        } finally {
          stranger.destroy();
        }
      };
      const frame = `document.body.appendChild(document.createElement('iframe')).contentWindow`;
      return {
        own: await from('app://register/index.html', `window${ask}`),
        practice: await from('app://practice/practice.html', `window${ask}`),
        blank: await from('about:blank', `window${ask}`),
        frame: await from(
          'app://register/index.html',
          `const inner = ${frame}; inner.register ? inner${ask} : 'no bridge'`,
        ),
      };
    });
    expect(told.own).toBe('answered');
    for (const answer of [told.practice, told.blank]) expect(answer).toMatch(/Refused$/);
    expect(told.frame).toMatch(/Refused$|^no bridge$/);
  });

  test('A frame inside the page has no bridge', async ({ window }) => {
    const seen = await window.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      return Reflect.has(frame.contentWindow as object, 'register');
    });
    expect(seen).toBe(false);
  });
});

test('As an ordinary user the page runs in the sandbox of the operating system', async ({ profile }) => {
  test.skip(process.platform !== 'linux', 'What the system says about a process is read from /proc.');
  const { executable } = await electronRuntime();
  const starter = isRoot ? await asOrdinaryUser(executable, profile) : executable;
  test.skip(starter === undefined, 'An ordinary user cannot get at this checkout.');
  const till = await _electron.launch({
    executablePath: starter ?? executable,
    chromiumSandbox: true,
    args: [`--user-data-dir=${profile}/till`],
    env: { PATH: process.env['PATH'] ?? '', DISPLAY: process.env['DISPLAY'] ?? '', HOME: profile },
  });
  try {
    await expect((await till.firstWindow()).locator('.till')).toBeVisible();
    const [renderer, own] = await till.evaluate(({ BrowserWindow }) => [
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
      process.pid,
    ]);
    const [page, main] = await Promise.all([statusOf(renderer), statusOf(own)]);
    expect(page).toMatch(/^Seccomp:\s*2$/m);
    expect(page).toMatch(/^NoNewPrivs:\s*1$/m);
    expect(page).toMatch(/^CapEff:\s*0+$/m);
    expect(main).toMatch(/^Seccomp:\s*0$/m);
    expect(await readFile(`/proc/${String(own)}/cmdline`, 'utf8')).not.toContain('no-sandbox');
  } finally {
    await till.close();
  }
});

function statusOf(process: number): Promise<string> {
  return readFile(`/proc/${String(process)}/status`, 'utf8');
}
