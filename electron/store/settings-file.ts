import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import electron from 'electron';
import ElectronStore from 'electron-store';
import type { SettingsFile } from './settings.ts';
import { settingsName as name } from './settings-name.ts';

/**
 * `settings.json` in `folder`, written whole and readable by its owner only. Also works in plain Node.
 * @param folder an absolute path
 * @param now for the name of a file that is set aside
 */
export function openSettingsFile(folder: string, now: () => Date): SettingsFile {
  const path = join(folder, `${name}.json`);
  let store: ElectronStore | undefined;

  function opened(): ElectronStore {
    store ??= new ElectronStore({
      cwd: folder,
      name,
      configFileMode: 0o600,
      accessPropertiesByDotNotation: false,
    });
    closeSideDoor();
    return store;
  }

  return {
    // electron-store reads an array or a number as an empty object; that has no version, so it is set aside like all else.
    read: () => (existsSync(path) ? { ...opened().store } : undefined),
    write: (content) => {
      opened().store = content;
    },
    setAside: (why) => {
      const time = now().toISOString().replace(/[:.]/g, '-');
      const aside = join(folder, `${name}.${why}-${time}.json`);
      renameSync(path, aside);
      store = undefined;
      return aside;
    },
  };
}

// electron-store lets every page ask for the profile's folder. Ours has no use for it, and a page nothing to ask there.
function closeSideDoor(): void {
  // In plain Node the package holds a path and no Electron.
  const { ipcMain } = electron as Partial<typeof electron>;
  ipcMain?.removeAllListeners('electron-store-get-data');
}
