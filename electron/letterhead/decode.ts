import { nativeImage } from 'electron';
import type { Decode } from './choose.ts';

/** By Chromium's own decoders, which Electron brings along. Loaded when somebody chooses a picture. */
export const decode: Decode = (bytes, { width, height }) => {
  const image = nativeImage.createFromBuffer(Buffer.from(bytes), { scaleFactor: 1 });
  if (image.isEmpty()) return undefined;
  return image.resize({ width, height, quality: 'best' }).toBitmap({ scaleFactor: 1 });
};
