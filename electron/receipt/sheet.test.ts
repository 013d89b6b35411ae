import { describe, expect, it } from 'vitest';
import { pageHeightMm, sheetOptions } from './sheet.ts';

describe('the hidden sheet that a receipt is laid out on', () => {
  it('is 80 mm wide, runs no script and reaches nothing', () => {
    const options = sheetOptions();
    expect(options).toMatchObject({ show: false, width: 302 });
    expect(options.webPreferences).toEqual({
      javascript: false,
      enablePreferredSizeMode: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it.each([
    [0, 50],
    [146, 50],
    [378, 104],
    [10_468, 2800],
    [1_000_000, 5000],
  ])('is for %i px of text %i mm long', (px, mm) => {
    expect(pageHeightMm(px)).toBe(mm);
  });
});
