import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

async function openWindow(): Promise<void> {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: {
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
      preload: join(__dirname, '../preload/preload.cjs'),
    },
  });
  await window.loadFile(join(__dirname, '../renderer/index.html'));
}

// Both together make every child process crash at once, again and again. Only a root test run passes the switch.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
void app.whenReady().then(openWindow);
app.on('window-all-closed', () => {
  app.quit();
});
