import type { CDPSession, Page } from '@playwright/test';

/** What a scanner of the counter needs from one key to the next. */
const pace = 0.004;

const ends = {
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
};
export type ScanEnd = keyof typeof ends | 'nothing';

/**
 * Types a code as a scanner does: into whatever has the focus, sign after sign, then the key that it ends with, if any. A scanner is
 * told from a hand by its pace, so the keys carry the times of one and are sent without waiting for the till: a machine
 * that is busy with something else does not make a hand of it.
 */
export async function scan(page: Page, code: string, end: ScanEnd): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const signs = Array.from(code, (sign) => ({ key: sign, text: sign }));
  const keys: readonly Key[] = end === 'nothing' ? signs : [...signs, ends[end]];
  const startedAt = Date.now() / 1000 - keys.length * pace;
  await Promise.all(keys.map((key, index) => press(session, key, startedAt + index * pace)));
  await session.detach();
}

type Key = { readonly key: string; readonly text?: string };

/** @param timestamp in seconds since 1970, as the protocol has it */
async function press(session: CDPSession, key: Key, timestamp: number): Promise<void> {
  const type = key.text === undefined ? 'rawKeyDown' : 'keyDown';
  await Promise.all([
    session.send('Input.dispatchKeyEvent', { ...key, type, timestamp }),
    session.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp', timestamp }),
  ]);
}
