import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { profileProblem } from './profile.ts';

let room: string;

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'profile-'));
});

afterEach(() => {
  rmSync(room, { recursive: true, force: true });
});

test('A folder that can be written to is no problem, and one that is not there yet is made', () => {
  expect(profileProblem(room, undefined)).toBeUndefined();
  const told = join(room, 'till', 'profile');
  expect(profileProblem(room, told)).toBeUndefined();
  expect(existsSync(told)).toBe(true);
});

test('A file in the place of the folder, or above it, is named with what to do', () => {
  const file = join(room, 'file');
  writeFileSync(file, '');
  expect(profileProblem(file, undefined)).toContain(`its folder ${file} (EEXIST)`);
  const below = join(file, 'profile');
  expect(profileProblem(room, below)).toContain(`its folder ${below} (ENOTDIR)`);
  expect(profileProblem(room, below)).toContain('Check that the disk is there');
  expect(profileProblem(room, below)).toContain('Sjekk at disken er på plass');
});
