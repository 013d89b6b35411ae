import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
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

const sqlite = createRequire(import.meta.url).resolve('@photostructure/sqlite');

/** `insertAndPost` is what no till could do without: a row that is on the disk, and then a POST on a fresh connection. */
const mainScript = `
const { app, BrowserWindow, session } = require('electron');
const { DatabaseSync } = require(${JSON.stringify(sqlite)});
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true, contextIsolation: true } });
  window.loadFile(__dirname + '/index.html');
  const database = new DatabaseSync(app.getPath('userData') + '/bare.sqlite');
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS attempt (body TEXT)');
  const insert = database.prepare('INSERT INTO attempt (body) VALUES (?)');
  const line = session.fromPartition('bare');
  globalThis.insertAndPost = async (url, body) => {
    await line.closeAllConnections();
    const began = performance.timeOrigin + performance.now();
    if (database.isOpen) insert.run(body);
    await (await line.fetch(url, { method: 'POST', body })).text();
    return began;
  };
});
app.on('window-all-closed', () => app.quit());
`;
