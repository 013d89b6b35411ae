import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TerminalId } from '../../shared/ids.ts';
import { fail } from '../../shared/result.ts';
import type { Log } from '../log.ts';
import {
  createSettingsInMemory,
  currentVersion,
  initialSettings,
  openSettings,
  type SettingsFile,
} from './settings.ts';

// In plain Node the package `electron` is the path of the program, which it would download if it were not told one.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] = tmpdir();
const { openSettingsFile } = await import('./settings-file.ts');

const now = () => new Date('2026-11-22T12:00:00.123Z');
const terminals = [{ id: 'T12345678-T0001' as TerminalId, name: 'Counter' }];

let folder = '';
let errors: unknown[] = [];
const log: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (what, facts) => errors.push([what, facts]),
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'settings-'));
  errors = [];
});
afterEach(() => rm(folder, { recursive: true }));

function open() {
  const opened = openSettings(openSettingsFile(folder, now), log);
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  return opened.value;
}

describe('the settings', () => {
  it('begin with a till that is not set up, and leave no file behind for that', async () => {
    const { settings, setAside } = open();
    expect(settings.read()).toEqual(initialSettings);
    expect(settings.read().mode).toBeUndefined();
    expect(setAside).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  it('are there again after a restart', async () => {
    open().settings.change((settings) => ({ ...settings, mode: 'practice', language: 'en', terminals }));
    expect(open().settings.read()).toEqual({
      ...initialSettings,
      mode: 'practice',
      language: 'en',
      terminals,
    });
    expect(open().settings.change((settings) => ({ ...settings, theme: 'dark' })).ok).toBe(true);
    expect(open().settings.read()).toMatchObject({ mode: 'practice', theme: 'dark' });
    expect((await stat(join(folder, 'settings.json'))).mode & 0o777).toBe(0o600);
  });

  it('forget what was taken away', () => {
    open().settings.change((settings) => ({ ...settings, mode: 'practice' }));
    open().settings.change(({ mode: _, ...settings }) => settings);
    expect(open().settings.read()).toEqual(initialSettings);
  });

  it('refuse what does not fit, and stay as they are', () => {
    const { settings } = open();
    const changed = settings.change((before) => ({ ...before, terminals: [...terminals, ...terminals] }));
    expect(changed).toMatchObject(fail({ kind: 'bad-input', path: 'terminals' }));
    expect(settings.read()).toEqual(initialSettings);
  });

  it('say so when the disk refuses, and stay as they are', () => {
    const file: SettingsFile = {
      read: () => undefined,
      write: () => {
        throw new Error('ENOSPC');
      },
      setAside: () => '',
    };
    const opened = openSettings(file, log);
    const settings = opened.ok ? opened.value.settings : createSettingsInMemory();
    expect(settings.change((before) => ({ ...before, theme: 'dark' }))).toMatchObject({
      fault: { kind: 'storage' },
    });
    expect(settings.read()).toEqual(initialSettings);
  });
});

describe('a settings file that cannot be understood', () => {
  const whole = { version: 1, ...initialSettings };

  it.each([
    ['', 'empty'],
    ['{"version":1,"lang', 'cut off'],
    ['null', 'null'],
    ['[]', 'a list'],
    ['7', 'a number'],
    ['{}', 'without a version'],
    [JSON.stringify({ ...whole, version: '1' }), 'with a version that is no number'],
    [JSON.stringify({ ...whole, mode: 'live' }), 'with an unknown mode'],
    [JSON.stringify({ ...whole, clientSecret: 'x' }), 'with an unknown field'],
    [
      JSON.stringify({ ...whole, operators: [{ name: 'Kari', role: 'cashier', pinHash: '1357' }] }),
      'plain PIN',
    ],
  ])('is set aside, named, and not lost: %s', async (content) => {
    const path = join(folder, 'settings.json');
    await writeFile(path, content);
    const { settings, setAside } = open();
    const aside = join(folder, 'settings.broken-2026-11-22T12-00-00-123Z.json');
    expect(setAside).toEqual({ path: aside, why: 'broken' });
    expect(await readFile(aside, 'utf8')).toBe(content);
    expect(errors).toHaveLength(1);
    expect(JSON.stringify(errors)).toContain('settings.broken-');
    expect(settings.read()).toEqual(initialSettings);
    expect(settings.change((before) => ({ ...before, theme: 'dark' })).ok).toBe(true);
    expect(open().settings.read().theme).toBe('dark');
    expect(await readFile(aside, 'utf8')).toBe(content);
  });

  it('and is a newer till’s is set aside under a name that says so, whatever is in it', async () => {
    const content = JSON.stringify({ version: currentVersion + 1, anything: ['at', 'all'] });
    await writeFile(join(folder, 'settings.json'), content);
    const { settings, setAside } = open();
    const path = join(folder, 'settings.newer-2026-11-22T12-00-00-123Z.json');
    expect(setAside).toEqual({ path, why: 'newer' });
    expect(settings.change((before) => ({ ...before, theme: 'dark' })).ok).toBe(true);
    expect(await readFile(path, 'utf8')).toBe(content);
  });

  it('is not touched when it cannot even be read', async () => {
    const file: SettingsFile = {
      read: () => {
        throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
      },
      write: () => undefined,
      setAside: () => {
        throw new Error('It must stay where it is');
      },
    };
    expect(openSettings(file, log)).toMatchObject(fail({ kind: 'storage' }));
  });
});

describe('settings of an earlier version', () => {
  /** As a till of that version has written them. */
  const asWritten: readonly (readonly [version: number, content: object])[] = [
    [
      1,
      {
        version: 1,
        mode: 'dintero',
        language: 'en',
        theme: 'dark',
        account: {
          accountId: 'T12345678',
          clientId: 'client',
          profileId: 'in-person',
          storeId: 'oslo-sentrum',
          payoutDestinationId: 'kaffebaren-oslo',
          shopName: 'Kaffebaren AS',
          organizationNumber: '923663487',
          addressLine: '',
          postalCode: '',
          postalPlace: '',
          country: 'NO',
          isPushed: true,
        },
        register: { id: 'K1', name: 'Kasse 1' },
        terminals,
        operators: [],
        lockAfterMs: 60_000,
      },
    ],
    [
      2,
      {
        version: 2,
        mode: 'dintero',
        language: 'en',
        theme: 'dark',
        account: {
          accountId: 'T12345678',
          clientId: 'client',
          profileId: 'in-person',
          storeId: 'oslo-sentrum',
          payoutDestinationId: 'kaffebaren-oslo',
          shopName: 'Kaffebaren AS',
          organizationNumber: '923663487',
          addressLine: '',
          postalCode: '',
          postalPlace: '',
          country: 'NO',
          isPushed: true,
        },
        register: { id: 'K1', name: 'Kasse 1' },
        terminals,
        operators: [],
        lockAfterMs: 60_000,
        printer: { isAutomatic: true },
        scanner: { prefix: '~', suffix: 'tab' },
      },
    ],
  ];

  it.each(asWritten)(
    '%s are read, and written as this version’s at the next change',
    async (version, content) => {
      const path = join(folder, 'settings.json');
      await writeFile(path, JSON.stringify(content));
      const { settings, setAside } = open();
      expect(setAside).toBeUndefined();
      expect({ version, ...settings.read() }).toEqual(content);
      expect(settings.change((before) => ({ ...before, theme: 'light' })).ok).toBe(true);
      expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
        version: currentVersion,
        theme: 'light',
        account: { accountId: 'T12345678' },
      });
    },
  );

  it('are tried one for one, every version that ever was', () => {
    expect(asWritten.map(([version]) => version)).toEqual(
      Array.from({ length: currentVersion - 1 }, (_, index) => index + 1),
    );
  });
});
