import { pbkdf2 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../clock.ts';
import { createLog } from '../log.ts';
import { openHeadFile, type Known } from './head-file.ts';

const log = createLog(() => undefined);
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'head-file-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function known(sales: number): Known {
  return {
    head: { seq: sales, hash: 'h', journal: 'j', owner: 'P1', rows: sales, sales, returns: 0 },
    at: '2026-11-23T09:00:00.000Z',
  };
}

/** A disk that is slow to answer: every thread that Node has for files is busy for a while. */
function keepDiskBusy(): () => void {
  let isOver = false;
  const turn = (): void => {
    if (!isOver) pbkdf2('a', 'b', 20_000, 64, 'sha512', turn);
  };
  for (let thread = 0; thread < 4; thread += 1) turn();
  return () => (isOver = true);
}

describe('what is known of a journal outside of it', () => {
  it('is never put back to what it was, however slow the disk is', async () => {
    const clock: Clock = {
      now: () => 0,
      monotonic: () => 0,
      after: (_ms, run) => {
        run();
        return () => undefined;
      },
    };
    const settle = keepDiskBusy();
    const files = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const path = join(folder, `head-${String(index)}.json`);
        const file = openHeadFile(path, clock, log);
        file.keep(() => known(2));
        await new Promise((resolve) => setTimeout(resolve, index * 20));
        file.keepNow(() => known(3));
        return file;
      }),
    );
    settle();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(files.map((file) => file.read()?.head.sales)).toEqual(files.map(() => 3));
  });
});
