import type { Picture } from '../../shared/letterhead/picture.ts';
import { logoBox } from '../../shared/letterhead/letterhead.ts';

/*
 * A logo as it is kept: a Windows bitmap of 256 greys. Every dot stands where it can be read without a decoder, so that
 * printing needs none, and every browser shows it.
 */

const headerBytes = 14;
const infoBytes = 40;
const paletteBytes = 256 * 4;
const dotsFrom = headerBytes + infoBytes + paletteBytes;

export function bitmapOf({ width, height, dots }: Picture): Uint8Array {
  const stride = strideOf(width);
  const bytes = new Uint8Array(dotsFrom + stride * height);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0x4d42, true);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, dotsFrom, true);
  view.setUint32(14, infoBytes, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 8, true);
  view.setUint32(34, stride * height, true);
  for (let grey = 0; grey < 256; grey += 1) bytes.fill(grey, paletteAt(grey), paletteAt(grey) + 3);
  // The lowest row comes first.
  for (let row = 0; row < height; row += 1)
    bytes.set(dots.subarray(row * width, (row + 1) * width), dotsFrom + (height - 1 - row) * stride);
  return bytes;
}

/** Undefined: it is none of ours, or is not whole. */
export function pictureIn(bytes: Uint8Array): Picture | undefined {
  if (bytes.length < dotsFrom) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [width, height] = [view.getInt32(18, true), view.getInt32(22, true)];
  const isOurs = view.getUint16(0, true) === 0x4d42 && view.getUint16(28, true) === 8;
  if (!isOurs || width < 1 || height < 1 || width > logoBox.width || height > logoBox.height)
    return undefined;
  const stride = strideOf(width);
  if (bytes.length !== dotsFrom + stride * height) return undefined;
  const dots = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const from = dotsFrom + (height - 1 - row) * stride;
    dots.set(bytes.subarray(from, from + width), row * width);
  }
  return { width, height, dots };
}

function strideOf(width: number): number {
  return Math.ceil(width / 4) * 4;
}

function paletteAt(grey: number): number {
  return headerBytes + infoBytes + grey * 4;
}
