import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Log } from '../log.ts';
import { harden, mayBeRequested } from './harden.ts';

describe('a request of a page', () => {
  it.each([
    ['app://register/index.html', true, true],
    ['app://register/index.html', false, true],
    ['data:image/png;base64,AA==', true, true],
    ['devtools://devtools/bundled/inspector.html', true, false],
    ['devtools://devtools/bundled/inspector.html', false, true],
    ['https://api.dintero.com/v1', false, false],
    ['https://register/', false, false],
    ['http://127.0.0.1:4010/', false, false],
    ['ws://127.0.0.1/', false, false],
    ['file:///etc/passwd', false, false],
    ['blob:app://register/1', false, false],
    ['chrome-extension://x/', false, false],
    ['', false, false],
    ['nonsense', false, false],
  ])('for %s (packaged: %s) goes out: %s', (address, isPackaged, expected) => {
    expect(mayBeRequested(address, isPackaged)).toBe(expected);
  });
});

/** The parts of Electron that are shut, with what they were given. */
function createWorld() {
  const app = new EventEmitter();
  const given: Record<string, (...args: unknown[]) => unknown> = {};
  const remember = (name: string) => (handler: (...args: unknown[]) => unknown) =>
    void (given[name] = handler);
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: remember('request'),
    setSpellCheckerEnabled: () => undefined,
    setSpellCheckerDictionaryDownloadURL: () => undefined,
    setPermissionCheckHandler: remember('check'),
    setDevicePermissionHandler: remember('device'),
    webRequest: { onBeforeRequest: remember('before') },
  });
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: remember('open') });
  const lines: unknown[] = [];
  const write = (...line: unknown[]): void => void lines.push(line);
  const log: Log = { info: write, warn: write, error: write };
  harden({ app: app as never, isPackaged: true, log });
  app.emit('session-created', session);
  app.emit('web-contents-created', {}, contents);
  return { given, session, contents, lines };
}

function isPrevented(emitter: EventEmitter, name: string): boolean {
  let prevented = false;
  emitter.emit(name, { url: 'https://example.com/?secret', preventDefault: () => (prevented = true) });
  return prevented;
}

describe('every page and session that comes to be', () => {
  it('gets no permission and no device', () => {
    const { given } = createWorld();
    let decision: unknown;
    given['request']?.(undefined, 'media', (value: unknown) => (decision = value));
    expect([decision, given['check']?.(), given['device']?.()]).toEqual([false, false, false]);
  });

  it('reaches nothing outside the till', () => {
    const { given } = createWorld();
    const decisions: unknown[] = [];
    for (const url of ['https://example.com/', 'app://register/']) {
      given['before']?.({ url }, (value: unknown) => decisions.push(value));
    }
    expect(decisions).toEqual([{ cancel: true }, { cancel: false }]);
  });

  it.each(['will-frame-navigate', 'will-navigate', 'will-redirect', 'will-attach-webview'])(
    'is stopped at %s',
    (name) => {
      expect(isPrevented(createWorld().contents, name)).toBe(true);
    },
  );

  it('downloads nothing and opens no window', () => {
    const { session, given } = createWorld();
    expect(isPrevented(session, 'will-download')).toBe(true);
    expect(given['open']?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' });
  });

  it('leaves a trace of what was refused, without what stands behind the question mark', () => {
    const { contents, lines } = createWorld();
    isPrevented(contents, 'will-frame-navigate');
    expect(JSON.stringify(lines)).toContain('https://example.com/');
    expect(JSON.stringify(lines)).not.toContain('secret');
  });
});
