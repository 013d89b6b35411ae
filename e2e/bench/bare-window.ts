import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';

/** The same Electron with nothing in it but a window and one button: what any app of this kind costs at the least. */
export async function bareWindow(folder: string): Promise<string> {
  const { executable } = await electronRuntime();
  const dist = dirname(executable);
  const bare = join(folder, 'bare');
  if (!existsSync(bare)) {
    await mkdir(bare, { recursive: true });
    for (const name of await readdir(dist)) {
      if (name !== 'resources') await cp(join(dist, name), join(bare, name), { recursive: true });
    }
    const app = join(bare, 'resources', 'app');
    await mkdir(app, { recursive: true });
    await writeFile(join(app, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.js' }));
    await writeFile(
      join(app, 'index.html'),
      '<!doctype html><title>bare</title><button data-testid="pay-card">Pay</button>',
    );
    await writeFile(join(app, 'main.js'), mainScript);
  }
  return join(bare, basename(executable));
}

const mainScript = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true, contextIsolation: true } });
  window.loadFile(__dirname + '/index.html');
});
app.on('window-all-closed', () => app.quit());
`;
