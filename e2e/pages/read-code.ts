import type { Locator } from '@playwright/test';
import * as scanner from 'jsqr';

// A CommonJS module, which not every loader unpacks the same way.
const { default: found } = scanner as unknown as { readonly default: unknown };
const readPixels = (
  typeof found === 'function' ? found : (found as { readonly default: unknown }).default
) as (pixels: Uint8ClampedArray, width: number, height: number) => { readonly data: string } | null;

/** What a scanner reads off the screen where this code is drawn; undefined when it reads nothing. */
export async function readCode(code: Locator): Promise<string | undefined> {
  const picture = (await code.screenshot()).toString('base64');
  const { pixels, width, height } = await code.page().evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    canvas?.drawImage(bitmap, 0, 0);
    const { data } = canvas?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
    return { pixels: [...data], width: bitmap.width, height: bitmap.height };
  }, picture);
  return readPixels(Uint8ClampedArray.from(pixels), width, height)?.data;
}
