import { readFile, stat } from 'node:fs/promises';
import { logoBox } from '../../shared/letterhead/letterhead.ts';
import type { Picture, PictureTrouble } from '../../shared/letterhead/picture.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { pictureSize, type PictureSize } from './size.ts';

/** Decodes a PNG or JPEG and scales it: four bytes a dot, blue, green, red and how opaque, with the colours weakened by that. */
export type Decode = (bytes: Uint8Array, to: PictureSize) => Uint8Array | undefined;

const mostBytes = 5 * 1024 * 1024;
const mostDots = 40_000_000;
/** Lighter than this nothing is seen of it on paper. */
const paper = 250;

/** The file as the logo that it would be: grey, on white, no larger than a logo may be, and never larger than it is. */
export async function readLogo(path: string, decode: Decode): Promise<Result<Picture, PictureTrouble>> {
  const read = await readBounded(path);
  if (!read.ok) return read;
  const bytes = read.value;
  if (bytes.length === 0) return fail('picture-empty');
  const size = pictureSize(bytes);
  if (size === undefined) return fail('picture-unreadable');
  if (size.width * size.height > mostDots) return fail('picture-too-large');
  const fitted = fit(size);
  const decoded = decode(bytes, fitted);
  if (decoded?.length !== fitted.width * fitted.height * 4) return fail('picture-unreadable');
  const dots = greyOnWhite(decoded);
  return dots.every((dot) => dot >= paper) ? fail('picture-empty') : ok({ ...fitted, dots });
}

async function readBounded(path: string): Promise<Result<Uint8Array, PictureTrouble>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return fail('picture-unreadable');
    return found.size > mostBytes ? fail('picture-too-large') : ok(await readFile(path));
  } catch {
    return fail('picture-unreadable');
  }
}

export function fit({ width, height }: PictureSize): PictureSize {
  const factor = Math.min(1, logoBox.width / width, logoBox.height / height);
  const scaled = (length: number): number => Math.max(1, Math.round(length * factor));
  return { width: scaled(width), height: scaled(height) };
}

function greyOnWhite(dots: Uint8Array): Uint8Array {
  const grey = new Uint8Array(dots.length / 4);
  for (let index = 0; index < grey.length; index += 1) {
    const [blue = 0, green = 0, red = 0, opaque = 0] = dots.subarray(index * 4, index * 4 + 4);
    grey[index] = Math.min(255, Math.round(0.299 * red + 0.587 * green + 0.114 * blue + (255 - opaque)));
  }
  return grey;
}
