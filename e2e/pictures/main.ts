/**
 * `npm run pictures [folder] [tour …]`: every screen and state of the till as PNG files, at the three sizes, in light and
 * dark, in every language. Without a folder they go to a fresh one, which is named at the end.
 */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { languages, type Language } from '../../shared/languages.ts';
import { launchBrowser, type Stage } from './stage.ts';
import { takeTour, tours } from './tours.ts';

const sizes = [
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
/** The windows beside the register's, in sizes and a language of their own. */
const otherPages = [
  { file: 'practice.html', sizes: [{ width: 440, height: 760 }] },
  {
    file: 'customer.html',
    sizes: [
      { width: 1024, height: 600 },
      { width: 1920, height: 1080 },
    ],
  },
] as const;

const [given, ...chosen] = process.argv.slice(2);
const folder = given === undefined ? await mkdtemp(join(tmpdir(), 'till-pictures-')) : resolve(given);
const browser = await launchBrowser();
let count = 0;
for (const name of chosen.length > 0 ? chosen : Object.keys(tours)) {
  const context = await browser.newContext({ viewport: sizes[1], reducedMotion: 'reduce' });
  context.setDefaultTimeout(15_000);
  await takeTour(name, context, takePictures);
  await context.close();
}
await browser.close();
console.log(`${String(count)} pictures in ${folder}`);

async function takePictures(name: string, page: Page, { till }: Stage): Promise<void> {
  const own = otherPages.find(({ file }) => page.url().includes(file));
  for (const language of own === undefined ? languages : languages.slice(0, 1)) {
    if (own === undefined) await speak(page, till, language);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const size of own?.sizes ?? sizes) {
        await page.setViewportSize(size);
        const where = join(folder, `${String(size.width)}-${colorScheme}-${language}`);
        await mkdir(where, { recursive: true });
        await page.screenshot({ path: join(where, `${name}.png`) });
        count += 1;
      }
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (own !== undefined) return;
  await speak(page, till, 'en');
  await page.setViewportSize(sizes[1]);
}

async function speak(page: Page, till: Stage['till'], language: Language): Promise<void> {
  await till.must('register:language', { language });
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
}
