import { BrowserWindow, dialog, shell, type OpenDialogOptions } from 'electron';
import type { Desktop } from './ports.ts';

/** The system's dialogs, in front of the window that asks. */
export function createDesktop(): Desktop {
  async function choose(options: OpenDialogOptions): Promise<string | undefined> {
    const owner = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    const { filePaths } = await (owner === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(owner, options));
    return filePaths[0];
  }

  return {
    showFile: (path) => {
      shell.showItemInFolder(path);
    },
    chooseFile: () =>
      choose({ properties: ['openFile'], filters: [{ name: 'SQLite', extensions: ['sqlite'] }] }),
    chooseSettings: () =>
      choose({ properties: ['openFile'], filters: [{ name: 'JSON', extensions: ['json'] }] }),
    choosePicture: () =>
      choose({
        properties: ['openFile'],
        filters: [{ name: 'PNG, JPEG', extensions: ['png', 'jpg', 'jpeg'] }],
      }),
    chooseList: () =>
      choose({
        properties: ['openFile'],
        filters: [{ name: 'Excel, CSV', extensions: ['xlsx', 'csv', 'txt', 'tsv'] }],
      }),
    chooseFolder: () => choose({ properties: ['openDirectory', 'createDirectory'] }),
  };
}
