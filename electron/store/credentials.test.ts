import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../shared/result.ts';
import type { Log } from '../log.ts';
import { createCredentials, createCredentialsInMemory, type SafeStorage } from './credentials.ts';

let folder = '';
let logged: unknown[] = [];
const write = (...line: unknown[]): void => void logged.push(line);
const log: Log = { info: write, warn: write, error: write };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credentials-'));
  logged = [];
});
afterEach(() => rm(folder, { recursive: true }));

const secret = 'very-secret-secret';

function flip(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.map((byte) => byte ^ 0x5a));
}

/** A keychain that turns bits over: enough to see that what is written went through it. */
const keychain: SafeStorage = {
  isEncryptionAvailable: () => true,
  encryptString: (text) => flip(Buffer.from(text)),
  decryptString: (bytes) => flip(bytes).toString(),
};

const asyncKeychain: SafeStorage = {
  ...keychain,
  isEncryptionAvailable: () => false,
  encryptString: () => {
    throw new Error('The old call was used');
  },
  getSelectedStorageBackend: () => 'gnome_libsecret',
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync: (text) => Promise.resolve(flip(Buffer.from(text))),
  decryptStringAsync: (bytes) => Promise.resolve({ result: flip(bytes).toString() }),
};

function create(safeStorage: SafeStorage, platform: NodeJS.Platform = 'linux') {
  return createCredentials({ path: join(folder, 'deep', 'credentials.json'), safeStorage, platform, log });
}

describe.each([
  ['with the old calls', keychain],
  ['with the asynchronous calls', asyncKeychain],
])('a client secret, %s', (_, safeStorage) => {
  it('is there again after a restart, for its own account and client only', async () => {
    expect(await create(safeStorage).keep('T1', 'client', secret)).toEqual(ok('kept'));
    await create(safeStorage).keep('P1', 'client', 'another');
    const after = create(safeStorage);
    expect(await after.secretOf('T1', 'client')).toBe(secret);
    expect(await after.secretOf('P1', 'client')).toBe('another');
    expect(await after.secretOf('T1', 'other')).toBeUndefined();
    expect(await after.secretOf('__proto__', 'x')).toBeUndefined();
    expect(after.isInMemory('T1', 'client')).toBe(false);
  });

  it('lies encrypted in a file that only its owner reads', async () => {
    await create(safeStorage).keep('T1', 'client', secret);
    const path = join(folder, 'deep', 'credentials.json');
    const content = await readFile(path, 'utf8');
    expect(content).not.toContain(secret);
    expect(content).not.toContain(Buffer.from(secret).toString('base64'));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'deep'))).toEqual(['credentials.json']);
  });
});

describe('a client secret', () => {
  it.each<[string, SafeStorage]>([
    ['has no keychain', { ...keychain, isEncryptionAvailable: () => false }],
    [
      'has none by the new call',
      { ...asyncKeychain, isAsyncEncryptionAvailable: () => Promise.resolve(false) },
    ],
    ['only pretends to have one', { ...asyncKeychain, getSelectedStorageBackend: () => 'basic_text' }],
    [
      'has a broken one',
      {
        ...keychain,
        isEncryptionAvailable: () => {
          throw new Error('DBus');
        },
      },
    ],
  ])('is kept in memory for this run where the system %s', async (_, safeStorage) => {
    const credentials = create(safeStorage);
    expect(await credentials.keep('T1', 'client', secret)).toEqual(ok('in-memory'));
    expect(await credentials.secretOf('T1', 'client')).toBe(secret);
    expect(credentials.isInMemory('T1', 'client')).toBe(true);
    expect(await create(safeStorage).secretOf('T1', 'client')).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves memory once there is a keychain', async () => {
    let isThere = false;
    const credentials = create({ ...keychain, isEncryptionAvailable: () => isThere });
    await credentials.keep('T1', 'client', 'old');
    isThere = true;
    await credentials.keep('T1', 'client', secret);
    expect(credentials.isInMemory('T1', 'client')).toBe(false);
    expect(await credentials.secretOf('T1', 'client')).toBe(secret);
  });

  it('counts as missing when the keychain was reset', async () => {
    await create(keychain).keep('T1', 'client', secret);
    const reset = create({
      ...keychain,
      decryptString: (bytes) => {
        throw new Error(`Cannot decrypt ${flip(bytes).toString()}`);
      },
    });
    expect(await reset.secretOf('T1', 'client')).toBeUndefined();
    expect(JSON.stringify(logged)).not.toContain(secret);
  });

  it.each(['', 'null', '{}', '{"version":1,"secrets":{"T1/client":5}}'])(
    'counts as missing when its file is broken (%j), and can be entered again',
    async (content) => {
      const path = join(folder, 'credentials.json');
      await writeFile(path, content);
      const credentials = createCredentials({ path, safeStorage: keychain, platform: 'darwin', log });
      expect(await credentials.secretOf('T1', 'client')).toBeUndefined();
      expect(await credentials.keep('T1', 'client', secret)).toEqual(ok('kept'));
      expect(await credentials.secretOf('T1', 'client')).toBe(secret);
    },
  );

  it('is said not to be saved when the disk refuses, without being repeated', async () => {
    await writeFile(join(folder, 'deep'), 'a file where the folder should be');
    const kept = await create(keychain).keep('T1', 'client', secret);
    expect(kept).toMatchObject({ ok: false, fault: { kind: 'storage' } });
    expect(JSON.stringify([kept, logged])).not.toContain(secret);
  });

  it('is never logged', async () => {
    await create(keychain).keep('T1', 'client', secret);
    await create({ ...keychain, isEncryptionAvailable: () => false }).keep('T1', 'client', secret);
    expect(JSON.stringify(logged)).not.toContain(secret);
  });

  it('can be held by a host without a keychain', async () => {
    const credentials = createCredentialsInMemory();
    await credentials.keep('T1', 'client', secret);
    expect(await credentials.secretOf('T1', 'client')).toBe(secret);
    expect(credentials.isInMemory('T1', 'client')).toBe(true);
  });
});
