import type { ElectronApplication } from '@playwright/test';

/** How many pages there are in it, of whatever kind. */
export function countContents(till: ElectronApplication): Promise<number> {
  return till.evaluate(({ webContents }) => webContents.getAllWebContents().length);
}
