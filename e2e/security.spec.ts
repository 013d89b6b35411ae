import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { commandNames } from '../shared/ipc/contract.ts';
import { contentSecurityPolicy } from '../electron/security/app-files.ts';
import { electronRuntime, launchArguments } from '../scripts/electron-runtime.mjs';
import { isRoot } from '../scripts/run.mjs';
import { asOrdinaryUser } from './hosts/ordinary-user.ts';
import { expect, test } from './hosts/shop.ts';
import { onScreen } from './pages/till.ts';

/** What the page sees of the bridge when it is up to no good: neither names nor shapes are what they should be. */
type Ask = (name: unknown, input?: unknown) => Promise<{ ok: boolean; fault?: { kind: string } }>;
type Told = { readonly ok?: boolean; readonly kind?: string; readonly thrown?: string };

const home = 'app://register/index.html';
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

test.describe('the page is shut in', () => {
  test('Its policy comes as a header, with exactly these directives', async ({ till, window }) => {
    const [response] = await Promise.all([window.waitForResponse(home), reload(till)]);
    expect(response.headers()['content-security-policy']).toBe(contentSecurityPolicy);
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(await window.locator('meta[http-equiv]').count()).toBe(0);
  });

  test('Inline script and style, eval, fetch, sockets, workers and frames are blocked', async ({
    window,
  }) => {
    const told = await window.evaluate(async () => {
      const violated: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violated.push(event.effectiveDirective),
      );
      const add = (tag: string, text: string, attributes: Record<string, string> = {}): void => {
        const element = Object.assign(document.createElement(tag), { textContent: text });
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        document.body.append(element);
      };
      add('script', 'window.inline = 1');
      add('style', 'body { --inline: 1 }');
      add('img', '', { src: 'https://example.com/a.png', onerror: 'window.handler = 1' });
      add('iframe', '', { src: 'app://practice/practice.html' });
      add('object', '', { data: 'https://example.com/' });
      add('base', '', { href: 'https://example.com/' });
      add('link', '', { rel: 'stylesheet', href: 'https://example.com/a.css' });
      const failed = async (what: () => unknown): Promise<string> => {
        try {
          await what();
          return 'went through';
        } catch (error) {
          return error instanceof Error ? error.name : String(error);
        }
      };
      // The debugger may evaluate what the page may not, so the page has to do it in a task of its own.
      const evaluated = await new Promise<string>((resolve) =>
        setTimeout(() => void failed(() => (0, eval)('1')).then(resolve)),
      );
      const dataModule: string = 'data:text/javascript,1';
      const opened = (target: EventTarget): Promise<string> =>
        new Promise((resolve) => {
          target.addEventListener('open', () => resolve('went through'));
          target.addEventListener('error', () => resolve('no connection'));
        });
      return {
        evaluated,
        fetched: await failed(() => fetch('https://example.com/')),
        fetchedOwn: await failed(() => fetch('app://register/index.html')),
        socket: await opened(new WebSocket('wss://example.com/')),
        worker: await failed(() => new Worker(URL.createObjectURL(new Blob(['1'])))),
        imported: await failed(() => import(dataModule)),
        beacon: await failed(() => navigator.sendBeacon('https://example.com/', 'x')),
        inline: Reflect.get(window, 'inline') === undefined && Reflect.get(window, 'handler') === undefined,
        style: getComputedStyle(document.body).getPropertyValue('--inline'),
        base: document.baseURI,
        violated: [...new Set(violated)].sort(),
      };
    });
    expect(told).toMatchObject({ evaluated: 'EvalError', fetched: 'TypeError', fetchedOwn: 'TypeError' });
    expect(told.socket).toBe('no connection');
    expect(told.imported).not.toBe('went through');
    expect(told).toMatchObject({ inline: true, style: '', base: home });
    for (const directive of ['script-src-elem', 'style-src-elem', 'img-src', 'frame-src', 'connect-src']) {
      expect(told.violated).toContain(directive);
    }
    expect(told.violated).toEqual(expect.arrayContaining(['base-uri', 'worker-src']));
  });

  test('Neither the page nor its session reaches a network', async ({ till, window }) => {
    const far = await farServer();
    const asked: string[] = [];
    window.on('request', (request) => asked.push(request.url()));
    await Promise.all([window.waitForEvent('load'), reload(till)]);
    await expect(window.locator('.till')).toBeVisible();
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((url) => !url.startsWith('app://register/'))).toEqual([]);
    const bySession = await till.evaluate(
      async ({ session }, url) => session.defaultSession.fetch(url).then(String, String),
      far.url,
    );
    const loaded = await till.evaluate(
      async ({ BrowserWindow }, url) =>
        BrowserWindow.getAllWindows()[0]
          ?.loadURL(`${url}redirect`)
          .then(() => 'loaded', String),
      far.url,
    );
    expect(bySession).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(loaded).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(far.hits()).toBe(0);
    await far.close();
  });

  test('No permission and no device is given', async ({ window }) => {
    const told = await window.evaluate(async () => {
      const failed = (promise: Promise<unknown> | undefined): Promise<string> =>
        promise === undefined
          ? Promise.resolve('absent')
          : promise.then(
              () => 'went through',
              (error: unknown) => (error instanceof Error ? error.name : 'failed'),
            );
      const state = async (name: string): Promise<string> =>
        (await navigator.permissions.query({ name: name as PermissionName })).state;
      return {
        notifications: await state('notifications'),
        geolocation: await state('geolocation'),
        camera: await state('camera'),
        asked: await Notification.requestPermission(),
        media: await failed(navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
        screen: await failed(navigator.mediaDevices.getDisplayMedia()),
        clipboard: await failed(navigator.clipboard.readText()),
        midi: await failed(navigator.requestMIDIAccess()),
        place: await new Promise((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('went through'),
            ({ code }) => resolve(code),
          ),
        ),
      };
    });
    expect(told).toMatchObject({ notifications: 'denied', geolocation: 'denied', camera: 'denied' });
    expect(told).toMatchObject({ asked: 'denied', place: 1 });
    for (const answer of [told.media, told.screen, told.clipboard, told.midi])
      expect(answer).not.toBe('went through');
  });

  test('No link, form, script or new window leads out of it', async ({ till, window }) => {
    const far = await farServer();
    await window.evaluate((url) => {
      const add = (tag: string, attributes: Record<string, string>): HTMLElement => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        document.body.append(element);
        return element;
      };
      add('a', { href: url }).click();
      add('a', { href: `${url}redirect` }).click();
      add('a', { href: url, target: '_blank' }).click();
      add('a', { href: url, download: 'a' }).click();
      add('a', { href: 'file:///etc/passwd' }).click();
      add('a', { href: 'app://practice/practice.html' }).click();
      add('a', { href: 'mailto:a@example.com' }).click();
      (add('form', { action: url, method: 'post' }) as HTMLFormElement).submit();
      (add('form', { action: url, target: '_blank' }) as HTMLFormElement).submit();
      add('meta', { 'http-equiv': 'refresh', content: `0;url=${url}` });
      location.assign(url);
      location.href = 'data:text/html,<p>out</p>';
      location.replace('javascript:document.write(1)');
    }, far.url);
    expect(await window.evaluate((url) => globalThis.open(url), far.url)).toBeNull();
    expect(await window.evaluate(() => globalThis.open('about:blank'))).toBeNull();
    expect(await window.evaluate(() => location.href)).toBe(home);
    expect(await countContents(till)).toBe(1);
    expect(far.hits()).toBe(0);
    await far.close();
  });

  test('A page that leaves for about:blank is brought back', async ({ till, window }) => {
    const back = till.evaluate(
      ({ webContents }, address) =>
        new Promise((resolve) => {
          webContents.getAllWebContents()[0]?.on('did-navigate', (_event, url) => {
            if (url === address) resolve(url);
          });
        }),
      home,
    );
    await window.evaluate(() => {
      location.href = 'about:blank';
    });
    expect(await back).toBe(home);
    await expect(window.locator('.till')).toBeVisible();
  });

  test('A webview is impossible, even in a window that would allow it', async ({ till, window }) => {
    expect(await window.evaluate(() => document.createElement('webview').constructor.name)).toBe(
      'HTMLElement',
    );
    const isPrevented = await till.evaluate(async ({ BrowserWindow }, address) => {
      const lax = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
      await lax.loadURL(address);
      const tried = new Promise((resolve) =>
        lax.webContents.on('will-attach-webview', (event) => resolve(event.defaultPrevented)),
      );
      await lax.webContents.executeJavaScript(
        `document.body.append(Object.assign(document.createElement('webview'), { src: '${address}' })); 0`,
      );
      const prevented = await tried;
      lax.destroy();
      return prevented;
    }, home);
    expect(isPrevented).toBe(true);
  });

  test('An address under app:// gives the built files, and nothing else', async ({ till }) => {
    const answers = await till.evaluate(async ({ session }) => {
      const ask = async (path: string, method = 'GET'): Promise<number> =>
        (await session.defaultSession.fetch(`app://${path}`, { method })).status;
      return {
        page: await ask('register/index.html'),
        posted: await ask('register/index.html', 'POST'),
        refused: await Promise.all(
          [
            'register/../main/main.cjs',
            'register/..%2fmain%2fmain.cjs',
            'register/%2e%2e%2f%2e%2e%2fpackage.json',
            'register/assets/..%5c..%5c..%5cpackage.json',
            'register//etc/passwd',
            'register/%2fetc%2fpasswd',
            'register/assets',
            'register/assets/',
            'register/nothing.html',
            'elsewhere/index.html',
            'register.evil/index.html',
          ].map((path) => ask(path)),
        ),
      };
    });
    expect(answers.page).toBe(200);
    expect(answers.posted).toBe(405);
    expect([...new Set(answers.refused)]).toEqual([404]);
  });
});

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

test.describe('the door holds', () => {
  test('Every command answers what does not fit it with a fault', async ({ shop }) => {
    const { till, page } = await shop.open();
    const answers = await page.evaluate(async (names) => {
      const { ask } = Reflect.get(window, 'register') as { ask: Ask };
      const hostile: Readonly<Record<string, unknown>> = {
        undefined,
        null: null,
        true: true,
        number: 1,
        NaN: NaN,
        infinity: Infinity,
        bigint: 10n,
        text: 'text',
        'huge text': 'x'.repeat(3_000_000),
        array: [],
        'array of records': [{}],
        bytes: new Uint8Array(1000),
        'extra key': { extra: 1 },
        'many keys': Object.fromEntries(
          Array.from({ length: 5000 }, (_, index) => [`key${String(index)}`, index]),
        ),
        constructor: { constructor: { prototype: { polluted: 1 } } },
        'wrong everywhere': {
          saleId: null,
          attemptId: NaN,
          lines: [null],
          total: '1',
          terminalId: {},
          basket: 0,
          form: [],
          language: 'xx',
          theme: 1,
          name: 1,
          pin: 1,
          id: [],
          what: 0,
          text: {},
          limit: -1,
          reason: 0,
          answer: 0,
        },
      };
      const told: Record<string, Told> = {};
      for (const name of names) {
        for (const [kind, input] of Object.entries(hostile)) {
          told[`${name} with ${kind}`] = await ask(name, input).then(
            ({ ok, fault }) => ({ ok, kind: fault?.kind }) as Told,
            (error: unknown) => ({ thrown: String(error) }),
          );
        }
      }
      return told;
    }, commandNames);
    const wrong = Object.entries(answers).filter(
      ([, told]) => told.ok !== false || told.kind !== 'bad-input',
    );
    expect(wrong).toEqual([]);
    await isUnharmed(till, page);
  });

  test('What cannot be sent fails in the page, and what poisons prototypes does not', async ({ shop }) => {
    const { till, page } = await shop.open();
    const thrown = await page.evaluate(
      async (names) => {
        const { ask } = Reflect.get(window, 'register') as { ask: Ask };
        let deep: unknown = 1;
        for (let level = 0; level < 5000; level += 1) deep = [deep];
        const circle: Record<string, unknown> = {};
        circle['self'] = circle;
        const told: string[] = [];
        for (const name of names) {
          for (const input of [
            Symbol('x'),
            () => 1,
            { call: () => 1 },
            deep,
            circle,
            new Proxy({}, {}),
            document.body,
          ]) {
            try {
              const { ok } = await ask(name, input);
              told.push(ok ? `${name} went through` : 'fault');
            } catch (error) {
              told.push(String(error));
            }
          }
          await ask(
            name,
            JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
          ).catch(() => 0);
        }
        return [...new Set(told)];
      },
      commandNames.filter((name) => !name.startsWith('lock')),
    );
    for (const text of thrown) expect(text).not.toMatch(/\bat .*:\d+|\/out\/|\.cjs/);
    await isUnharmed(till, page);
    expect(await till.evaluate(() => Reflect.get({}, 'polluted') as unknown)).toBeUndefined();
  });

  test('No payment begins with amounts or lines that are not right', async ({ shop }) => {
    const { till, page } = await shop.open();
    const kinds = await page.evaluate(async () => {
      const { ask } = Reflect.get(window, 'register') as { ask: Ask };
      const line = { id: 'L1', name: 'Kaffe', unitPrice: 5800, quantity: 1, vatRate: 1500 };
      const right = { saleId: 'S1', lines: [line], total: 5800, terminalId: 'T00000000-T0001' };
      const wrong: readonly object[] = [
        ...[0, -5800, 5800.5, NaN, Infinity, '5800', 1e21, 5799, 5801, null].map((total) => ({ total })),
        ...[-1, 0, 0.1, NaN, 1e18, '5800'].map((unitPrice) => ({ lines: [{ ...line, unitPrice }] })),
        ...[-1, 0, 0.5, 10_000, '1'].map((quantity) => ({ lines: [{ ...line, quantity }] })),
        ...[-1, 10_001, 0.5, '15 %'].map((vatRate) => ({ lines: [{ ...line, vatRate }] })),
        { lines: [] },
        { lines: [], total: 0 },
        { lines: [line, line], total: 11_600 },
        {
          lines: Array.from({ length: 501 }, (_, index) => ({ ...line, id: `L${String(index)}` })),
          total: 2_905_800,
        },
        { lines: [{ ...line, name: 'a\u0000b' }] },
        { lines: [{ ...line, name: 'x'.repeat(1000) }] },
        { lines: [{ ...line, isFree: true }] },
        { terminalId: 'T00000000-T9999' },
        { terminalId: '../../v1/sessions' },
        { saleId: '' },
        { saleId: 'a b' },
        { currency: 'SEK' },
      ];
      const told: string[] = [];
      for (const change of wrong) {
        const { ok, fault } = await ask('payment:start', { ...right, ...change });
        told.push(ok ? JSON.stringify(change) : (fault?.kind ?? 'none'));
      }
      const amount = { saleId: 'S1', reason: 'faulty', terminalId: right.terminalId };
      for (const what of [{ amount: 1 }, { amount: -1 }, { lines: [{ lineId: 'L1', quantity: 1 }] }, {}]) {
        const { ok, fault } = await ask('refund:start', { ...amount, what });
        told.push(ok ? JSON.stringify(what) : (fault?.kind ?? 'none'));
      }
      return [...new Set(told)].sort();
    });
    expect(kinds).toEqual(['bad-input', 'not-now']);
    expect(shop.server.control.requests('create')).toHaveLength(0);
    expect(shop.server.control.requests('refund')).toHaveLength(0);
    await isUnharmed(till, page);
  });

  test('Searching for SQL finds nothing and breaks nothing', async ({ shop }) => {
    const { till, page } = await shop.open();
    const found = await page.evaluate(async () => {
      const { ask } = Reflect.get(window, 'register') as { ask: Ask };
      const texts = [
        `'; DROP TABLE movement; --`,
        `" OR 1=1`,
        '%',
        '_',
        '*',
        'a" NEAR b',
        '\\',
        '1e999',
        '-0',
        '(((',
      ];
      return Promise.all(texts.map((text) => ask('sales:find', { text, limit: 10 })));
    });
    for (const answer of found) expect(answer).toMatchObject({ ok: true, value: { rows: [] } });
    await isUnharmed(till, page);
  });
});

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

function statusOf(process: number): Promise<string> {
  return readFile(`/proc/${String(process)}/status`, 'utf8');
}

async function attribute(till: ElectronApplication, id: string, name: string): Promise<unknown> {
  return till.evaluate(
    ({ BrowserWindow }, [test, key]) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        `document.querySelector('[data-testid=${test}]')?.getAttribute('${key}')`,
      ) as Promise<unknown>,
    [id, name] as const,
  );
}

/** The page is still there and is still answered, and no command ended in a bug. */
async function isUnharmed(till: ElectronApplication, page: Page): Promise<void> {
  await expect(page.getByTestId('sell-screen')).toBeVisible();
  const answer = await page.evaluate(() =>
    (Reflect.get(window, 'register') as { ask: Ask }).ask('register:snapshot', {}),
  );
  expect(answer.ok).toBe(true);
  expect(await countContents(till)).toBe(1);
}

/** As main would do it; a reload that the page asks for is a navigation, and refused. */
async function reload(till: ElectronApplication): Promise<void> {
  await till.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.reload();
  });
}

function countContents(till: ElectronApplication): Promise<number> {
  return till.evaluate(({ webContents }) => webContents.getAllWebContents().length);
}

/** A server that the page must never reach; it counts who comes. */
async function farServer(): Promise<{ url: string; hits: () => number; close: () => Promise<void> }> {
  let hits = 0;
  const server = createServer((request, response) => {
    hits += 1;
    if (request.url === '/redirect') response.writeHead(302, { Location: '/' });
    response.end('<p>out</p>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    hits: () => hits,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
