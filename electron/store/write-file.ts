import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';

/**
 * Replaces a file as a whole: a crash leaves the old one or the new one, never a half. Throws what the disk says.
 * @param mode the new file's permissions, as 0o600
 */
export async function writeFileWhole(
  path: string,
  content: string | Uint8Array,
  mode: number,
): Promise<void> {
  return writePartsWhole(path, [content], mode);
}

/** The same for what is too long to be in the memory at once. A part that throws leaves the old file. */
export async function writePartsWhole(
  path: string,
  parts: AsyncIterable<string> | Iterable<string | Uint8Array>,
  mode: number,
): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      for await (const part of parts) await file.writeFile(part);
      // Without this a power cut may leave an empty file under the new name.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
