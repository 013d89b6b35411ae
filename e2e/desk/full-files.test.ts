import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog, type Log } from '../../electron/log.ts';
import { createPaper } from '../../electron/receipt/paper.ts';
import { exampleReceipt } from '../../electron/receipt/example.ts';
import { createCredentials, type SafeStorage } from '../../electron/store/credentials.ts';
import { openSettings } from '../../electron/store/settings.ts';
import { practiceSettings } from '../hosts/bare.ts';
import { freshFolder } from '../hosts/folder.ts';
import { mountSmallDisk, type SmallDisk } from '../hosts/small-disk.ts';

/* Every write that is not the journal's, on a disk that is really full: refused as a fault, and what was there stays. */

// In plain Node the package `electron` is the path of the program, which it would download if it were not told one.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] = tmpdir();
const { openSettingsFile } = await import('../../electron/store/settings-file.ts');

const log: Log = createLog(() => undefined);
const plain: SafeStorage = {
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from(text),
  decryptString: (bytes) => bytes.toString(),
  getSelectedStorageBackend: () => 'gnome_libsecret',
};

let room: ReturnType<typeof freshFolder>;
let profile: string;
let disk: SmallDisk | undefined;

beforeEach(() => {
  room = freshFolder();
  profile = join(room.folder, 'disk');
  mkdirSync(profile);
  disk = mountSmallDisk(profile);
});
afterEach(() => {
  disk?.remove();
  room.remove();
});

function credentials() {
  const path = join(profile, 'credentials.json');
  return createCredentials({ path, safeStorage: plain, platform: 'linux', log });
}

test('A secret that finds no room is refused, and the old one is still there', async (context) => {
  if (disk === undefined) return context.skip('this user may not mount a disk');
  expect((await credentials().keep('T1', 'till', 'old')).ok).toBe(true);
  disk.fill();
  expect(await credentials().keep('T1', 'till', 'new')).toMatchObject({ ok: false });
  disk.free();
  expect(await credentials().secretOf('T1', 'till')).toBe('old');
});

test('Settings that find no room are refused, and the old ones are still there', (context) => {
  if (disk === undefined) return context.skip('this user may not mount a disk');
  const opened = openSettings(
    openSettingsFile(profile, () => new Date()),
    log,
  );
  if (!opened.ok) throw new Error('no settings');
  const { settings } = opened.value;
  expect(settings.change(() => practiceSettings).ok).toBe(true);
  const before = readFileSync(join(profile, 'settings.json'));
  disk.fill();
  const changed = settings.change((now) => ({ ...now, language: 'nb' }));
  expect(changed).toMatchObject({ ok: false, fault: { kind: 'storage' } });
  expect(settings.read()).toEqual(practiceSettings);
  expect(readFileSync(join(profile, 'settings.json'))).toEqual(before);
});

test('A receipt that finds no room is told, and leaves no half of a file', async (context) => {
  if (disk === undefined) return context.skip('this user may not mount a disk');
  const folder = join(profile, 'Receipts');
  mkdirSync(folder);
  const paper = createPaper({
    openSheet: async () => ({
      pdf: async () => Buffer.alloc(50_000, 'x'),
      print: async () => true,
      close: () => undefined,
    }),
    logo: () => Promise.resolve(undefined),
    folder,
    log,
  });
  disk.fill();
  expect(await paper.pdf(exampleReceipt)).toMatchObject({ ok: false });
  expect(readdirSync(folder)).toEqual([]);
  disk.free();
  expect(await paper.pdf(exampleReceipt)).toMatchObject({ ok: true });
});
