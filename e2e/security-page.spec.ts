import type { ElectronApplication } from '@playwright/test';
import { contentSecurityPolicy } from '../electron/security/app-files.ts';
import { countContents } from './hosts/contents.ts';
import { farServer } from './hosts/far-server.ts';
import { expect, test } from './hosts/shop.ts';

const home = 'app://register/index.html';

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
      const seen = {
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
      };
      // What a frame may load is asked outside of the page, and may be told last.
      while (!violated.includes('frame-src')) await new Promise((resolve) => setTimeout(resolve, 20));
      return { ...seen, violated: [...new Set(violated)].sort() };
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

/** As main would do it; a reload that the page asks for is a navigation, and refused. */
async function reload(till: ElectronApplication): Promise<void> {
  await till.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.reload();
  });
}
