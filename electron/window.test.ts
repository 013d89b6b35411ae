import { describe, expect, it, vi } from 'vitest';

// Electron itself is not there in plain Node, and none of it is needed for these.
vi.mock('electron', () => ({ BrowserWindow: undefined, Menu: undefined, nativeTheme: undefined }));
const { customerWindowOptions, limitRate, practiceWindowOptions, registerWindowOptions } =
  await import('./window.ts');

type Look = Parameters<typeof registerWindowOptions>[0];
const look = { preload: '/till/preload.cjs', isPackaged: true, isDark: false };

describe.each([
  ['register', registerWindowOptions],
  ['practice', practiceWindowOptions],
  ['customer', (given: Look) => customerWindowOptions(given, 'window')],
])('the %s window', (_, options) => {
  it('is shut in, in so many words', () => {
    expect(options(look).webPreferences).toEqual({
      preload: '/till/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('has developer tools in development only', () => {
    expect(options({ ...look, isPackaged: false }).webPreferences?.devTools).toBe(true);
  });

  it('waits for its page, on the colour that the page will have', () => {
    expect(options(look)).toMatchObject({ show: false, backgroundColor: '#F1F4F5' });
    expect(options({ ...look, isDark: true }).backgroundColor).toBe('#111A1F');
  });
});

describe('the windows', () => {
  it('have the sizes that their pages are drawn for', () => {
    expect(registerWindowOptions(look)).toMatchObject({
      width: 1280,
      height: 800,
      minWidth: 1024,
      minHeight: 720,
    });
    expect(practiceWindowOptions(look)).toMatchObject({ width: 440, height: 760, resizable: false });
  });

  it('of the customer fills the second screen, and takes the keys from nobody', () => {
    const screen = { x: 1920, y: 0, width: 1280, height: 1024 };
    expect(customerWindowOptions(look, screen)).toMatchObject({ ...screen, frame: false, focusable: false });
    expect(customerWindowOptions(look, 'window')).toMatchObject({
      width: 1024,
      height: 600,
      focusable: false,
    });
  });

  it('come back after a crash, but not for ever', () => {
    const mayReload = limitRate(3, 60_000);
    const answers = [0, 1000, 2000, 3000, 59_999, 60_000, 60_001].map(mayReload);
    expect(answers).toEqual([true, true, true, false, false, true, false]);
  });
});
