import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../../shared/faults.ts';
import type { LogoId } from '../../shared/letterhead/letterhead.ts';
import type { Picture } from '../../shared/letterhead/picture.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Log } from '../log.ts';
import { writeFileWhole } from '../store/write-file.ts';
import { bitmapOf, pictureIn } from './bitmap.ts';

/**
 * The shop's logos, each under the hash of what is in it: a receipt names the one that it was made with, and one that is
 * there is never changed. None of them is needed for a receipt: what is missing or spoilt is left out.
 */
export type Logos = {
  /** A picture that may become the logo. It is in the memory only until it is kept. */
  readonly propose: (picture: Picture) => LogoId;
  /** Writes a proposed one to disk; one that is there already stays. Fault: `storage`. */
  readonly keep: (logo: LogoId) => Promise<Result<undefined, Fault>>;
  /** Undefined: it is not there, or is not what it was. */
  readonly read: (logo: LogoId) => Promise<Picture | undefined>;
  /** The same as a `data:` address. */
  readonly image: (logo: LogoId) => Promise<string | undefined>;
};

/** @param folder made with the first logo that is kept */
export function createLogos(folder: string, log: Log): Logos {
  /** Only the last one that was looked at: choosing on and on must not fill the memory. */
  let proposed: { readonly logo: LogoId; readonly bytes: Uint8Array } | undefined;

  async function bytesOf(logo: LogoId): Promise<Uint8Array | undefined> {
    if (proposed?.logo === logo) return proposed.bytes;
    try {
      const bytes = await readFile(pathOf(folder, logo));
      if (idOf(bytes) === logo) return bytes;
      log.warn('letterhead.logo-not-read', { logo, error: 'It is not what it was' });
    } catch (error) {
      log.warn('letterhead.logo-not-read', { logo, error });
    }
    return undefined;
  }

  return {
    propose(picture) {
      const bytes = bitmapOf(picture);
      proposed = { logo: idOf(bytes), bytes };
      return proposed.logo;
    },
    async keep(logo) {
      if (proposed?.logo !== logo) return ok(undefined);
      try {
        await mkdir(folder, { recursive: true });
        await writeFileWhole(pathOf(folder, logo), proposed.bytes, 0o600);
        return ok(undefined);
      } catch (error) {
        log.error('letterhead.logo-not-kept', { logo, error });
        return fail({ kind: 'storage', detail: 'The logo could not be saved' });
      }
    },
    async read(logo) {
      const bytes = await bytesOf(logo);
      return bytes === undefined ? undefined : pictureIn(bytes);
    },
    async image(logo) {
      const bytes = await bytesOf(logo);
      if (bytes === undefined || pictureIn(bytes) === undefined) return undefined;
      return `data:image/bmp;base64,${Buffer.from(bytes).toString('base64')}`;
    },
  };
}

function pathOf(folder: string, logo: LogoId): string {
  return join(folder, `${logo}.bmp`);
}

function idOf(bytes: Uint8Array): LogoId {
  return createHash('sha256').update(bytes).digest('hex');
}
