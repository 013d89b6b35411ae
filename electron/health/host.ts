import { readFile, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { app, BrowserWindow, net } from 'electron';
import type { Host } from '../ports.ts';

/** Not every Electron says which one is the default; what it lists first is as good a guess. */
type Printer = { readonly displayName: string; readonly isDefault?: boolean };

/** @param flushLog resolves when what has been logged so far is in its file */
export function createHost(flushLog: () => Promise<void>): Host {
  return {
    isOnline: () => net.isOnline(),
    async defaultPrinter() {
      try {
        const printers: readonly Printer[] =
          (await BrowserWindow.getAllWindows()[0]?.webContents.getPrintersAsync()) ?? [];
        return (printers.find(({ isDefault }) => isDefault === true) ?? printers[0])?.displayName;
      } catch {
        return undefined;
      }
    },
    freeBytes,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    async readLog() {
      await flushLog();
      const folder = app.getPath('logs');
      const parts = await Promise.all(['main.old.log', 'main.log'].map((name) => textOf(join(folder, name))));
      return parts.join('');
    },
    versions: {
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      node: process.versions.node,
      system: `${process.platform} ${process.getSystemVersion()} ${process.arch}`,
    },
  };
}

/** A folder that is not made yet has the room of the one it will be made in. */
async function freeBytes(path: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  } catch {
    return dirname(path) === path ? undefined : freeBytes(dirname(path));
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return '';
  }
}
