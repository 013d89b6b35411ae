import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Picture } from '../../shared/letterhead/picture.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Log } from '../log.ts';
import { bitmapOf, pictureIn } from './bitmap.ts';
import { fit, readLogo, type Decode } from './choose.ts';
import { createLogos } from './logos.ts';
import { pictureSize } from './size.ts';

let folder = '';
let lines: unknown[] = [];
const write = (...line: unknown[]): void => void lines.push(line);
const log: Log = { info: write, warn: write, error: write };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logos-'));
  lines = [];
});
afterEach(() => rm(folder, { recursive: true }));

/** No row fills a whole number of four bytes. */
const picture: Picture = {
  width: 5,
  height: 3,
  dots: Uint8Array.from({ length: 15 }, (_, index) => index * 17),
};

describe('A logo on disk', () => {
  it('is the same picture when it is read', () => {
    expect(pictureIn(bitmapOf(picture))).toEqual(picture);
  });

  it('is none when it is cut off, or something else', () => {
    expect(pictureIn(bitmapOf(picture).slice(0, -1))).toBeUndefined();
    expect(pictureIn(new Uint8Array(2000))).toBeUndefined();
    expect(pictureIn(new Uint8Array())).toBeUndefined();
  });

  it('is there after a restart under what is in it, once it is kept', async () => {
    const logos = createLogos(join(folder, 'logos'), log);
    const logo = logos.propose(picture);
    expect(await logos.read(logo)).toEqual(picture);
    expect(await createLogos(join(folder, 'logos'), log).read(logo)).toBeUndefined();
    expect(await logos.keep(logo)).toEqual(ok(undefined));
    const later = createLogos(join(folder, 'logos'), log);
    expect(await later.read(logo)).toEqual(picture);
    expect(await later.image(logo)).toMatch(/^data:image\/bmp;base64,Qk/);
    // Saved again with other lines, it is there already.
    expect(await later.keep(logo)).toEqual(ok(undefined));
  });

  it('that was tampered with is none, and says so', async () => {
    const logos = createLogos(folder, log);
    const logo = logos.propose(picture);
    await logos.keep(logo);
    await writeFile(join(folder, `${logo}.bmp`), bitmapOf({ ...picture, dots: new Uint8Array(15) }));
    const later = createLogos(folder, log);
    expect(await later.read(logo)).toBeUndefined();
    expect(await later.image(logo)).toBeUndefined();
    expect(lines).toHaveLength(2);
  });

  it('that finds no room is a fault', async () => {
    await writeFile(join(folder, 'logos'), 'a file where the folder should be');
    const logos = createLogos(join(folder, 'logos'), log);
    expect(await logos.keep(logos.propose(picture))).toMatchObject(fail({ kind: 'storage' }));
  });
});

describe('A picture that is chosen', () => {
  const black: Decode = (_, { width, height }) => {
    const dots = new Uint8Array(width * height * 4);
    return dots.map((_dot, index) => (index % 4 === 3 ? 255 : 0));
  };
  const nothing: Decode = (_, { width, height }) => new Uint8Array(width * height * 4);

  async function chosen(bytes: Uint8Array, decode: Decode = black): ReturnType<typeof readLogo> {
    const path = join(folder, 'logo.png');
    await writeFile(path, bytes);
    return readLogo(path, decode);
  }

  it('is made as large as a logo may be, and never larger than it is', () => {
    expect(fit({ width: 1920, height: 480 })).toEqual({ width: 384, height: 96 });
    expect(fit({ width: 500, height: 1000 })).toEqual({ width: 96, height: 192 });
    expect(fit({ width: 40, height: 20 })).toEqual({ width: 40, height: 20 });
    expect(fit({ width: 10_000, height: 1 })).toEqual({ width: 384, height: 1 });
  });

  it('is grey, and white where nothing is', async () => {
    const half: Decode = () => Uint8Array.of(0, 0, 255, 255, 0, 0, 0, 0, 64, 64, 64, 128, 255, 255, 255, 255);
    expect(await chosen(png(2, 2), half)).toEqual(
      ok({ width: 2, height: 2, dots: Uint8Array.of(76, 255, 191, 255) }),
    );
  });

  it.each<[string, Uint8Array, string, Decode?]>([
    ['that is no picture', Buffer.from('Not a picture at all, but a text.'), 'picture-unreadable'],
    ['of nothing', new Uint8Array(), 'picture-empty'],
    ['that is cut off', png(2, 2).slice(0, 20), 'picture-unreadable'],
    ['that cannot be decoded', png(2, 2), 'picture-unreadable', () => undefined],
    ['that is transparent throughout', png(2, 2), 'picture-empty', nothing],
    ['that unfolds into more than the memory holds', png(30_000, 30_000), 'picture-too-large'],
  ])('%s is told by name', async (_, bytes, fault, decode) => {
    expect(await chosen(bytes, decode)).toEqual(fail(fault));
  });

  it('of more than 5 MB is not even read, and one that is gone is told', async () => {
    const path = join(folder, 'large.png');
    await writeFile(path, '');
    await truncate(path, 5 * 1024 * 1024 + 1);
    expect(await readLogo(path, black)).toEqual(fail('picture-too-large'));
    expect(await readLogo(join(folder, 'none.png'), black)).toEqual(fail('picture-unreadable'));
    expect(await readLogo(folder, black)).toEqual(fail('picture-unreadable'));
  });

  it('says how large it is, as PNG and as JPEG', () => {
    expect(pictureSize(png(300, 200))).toEqual({ width: 300, height: 200 });
    const head = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9, 0xff];
    const frame = [0xff, 0xc2, 0, 17, 8, 0, 200, 1, 44, 3, 0, 0, 0];
    expect(pictureSize(Uint8Array.of(...head, ...frame))).toEqual({ width: 300, height: 200 });
    expect(pictureSize(Uint8Array.of(...head))).toBeUndefined();
    expect(pictureSize(png(0, 200))).toBeUndefined();
  });
});

/** The head of a PNG, and dots enough for tests that look no further. */
function png(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(head);
  head.write('IHDR', 12);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return Buffer.concat([head, deflateSync(Buffer.alloc(16))]);
}
