import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { provision } from '../../electron/provision.ts';
import { createCredentialsInMemory } from '../../electron/store/credentials.ts';
import { createSettingsInMemory, initialSettings, openSettings } from '../../electron/store/settings.ts';
import type { Log } from '../../electron/log.ts';
import { practiceSettings } from '../hosts/bare.ts';
import { provisioning } from '../hosts/provisioning.ts';
import { hostile, spoilt, type Json } from './hostile.ts';

/* What lies on the disk may have been written by anybody: it is taken whole, or named and left, and nothing is lost. */

// In plain Node the package `electron` is the path of the program, which it would download if it were not told one.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] = tmpdir();
const { openSettingsFile } = await import('../../electron/store/settings-file.ts');

const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const operators = [{ name: 'Kari', role: 'cashier', pin: '1357' }];
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A document gone wrong in places, in bytes, or something else altogether. */
function filesLike(document: Json): fc.Arbitrary<Buffer> {
  const whole = Buffer.from(JSON.stringify(document));
  const cut = fc.nat({ max: whole.length }).map((end) => whole.subarray(0, end));
  const flipped = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })).map(([at, byte]) => {
    const copy = Buffer.from(whole);
    copy[at] = byte;
    return copy;
  });
  return fc.oneof(
    { weight: 5, arbitrary: spoilt(document).map((value) => Buffer.from(JSON.stringify(value))) },
    { weight: 1, arbitrary: hostile.map((value) => Buffer.from(JSON.stringify(value))) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
    { weight: 1, arbitrary: cut },
    { weight: 2, arbitrary: flipped },
  );
}

test('A provisioning file is imported whole, or refused with the till as it was', async () => {
  const file = join(folder, 'provision.json');
  await fc.assert(
    fc.asyncProperty(filesLike({ ...provisioning, operators }), async (bytes) => {
      await writeFile(file, bytes);
      const settings = createSettingsInMemory(practiceSettings);
      const credentials = createCredentialsInMemory();
      const ports = {
        settings,
        credentials,
        isRegisterIdFixed: () => true,
        mayHoldUndecided: () => false,
        log,
      };
      const imported = await provision(file, ports);
      if (!imported.ok) {
        expect(settings.read()).toEqual(practiceSettings);
        expect(await readFile(file)).toEqual(bytes);
        return;
      }
      // What was imported is what a till can work with, and nothing secret stays in the file.
      expect(createSettingsInMemory().change(() => settings.read()).ok).toBe(true);
      const left = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
      expect(left).not.toHaveProperty('client_secret');
      expect(JSON.stringify(left['operators'] ?? [])).not.toContain('"pin"');
    }),
    { numRuns: 250 },
  );
});

test('A settings file is read, or set aside under a name of its own with every byte of it', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(filesLike(practiceSettings as unknown as Json), async (bytes) => {
      const profile = join(folder, String((count += 1)));
      await mkdir(profile);
      await writeFile(join(profile, 'settings.json'), bytes);
      const opened = openSettings(
        openSettingsFile(profile, () => new Date(0)),
        log,
      );
      if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
      const { settings, setAside } = opened.value;
      if (setAside === undefined) expect(settings.change((same) => same).ok).toBe(true);
      else {
        expect(await readFile(setAside.path)).toEqual(bytes);
        expect(settings.read()).toEqual(initialSettings);
      }
      expect((await readdir(profile)).length).toBeGreaterThan(0);
    }),
    { numRuns: 250 },
  );
});
