import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { Brand } from '../../shared/brand.ts';

/** `scrypt$15$8$1$<salt>$<hash>`: the cost's exponent, block size, parallelism, and two base64url texts. */
export type PinHash = Brand<string, 'PinHash'>;

/**
 * 32 MiB and about 60 ms. A PIN of four digits has ten thousand values, so no cost makes it safe from somebody who has the
 * file: it keeps PINs out of sight, and the lock's growing wait keeps guesses at the till slow.
 */
const cost = { exponent: 15, blockSize: 8, parallelism: 1 };
const saltBytes = 16;
const hashBytes = 32;
const maxMemoryBytes = 96 * 1024 * 1024;
const pattern = /^scrypt\$(1[0-7])\$(8)\$(1)\$([\w-]{22})\$([\w-]{43})$/;

export async function hashPin(pin: string): Promise<PinHash> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(pin, salt, cost.exponent);
  const parts = [cost.exponent, cost.blockSize, cost.parallelism, encode(salt), encode(hash)];
  return `scrypt$${parts.join('$')}` as PinHash;
}

/** Takes the same time whether or not it is right. A text that is no hash matches nothing. */
export async function verifyPin(pin: string, stored: PinHash): Promise<boolean> {
  const [, exponent, , , salt, expected] = pattern.exec(stored) ?? [];
  if (exponent === undefined || salt === undefined || expected === undefined) return false;
  const actual = await derive(pin, Buffer.from(salt, 'base64url'), Number(exponent));
  return timingSafeEqual(actual, Buffer.from(expected, 'base64url'));
}

export function isPinHash(text: string): text is PinHash {
  return pattern.test(text);
}

function derive(pin: string, salt: Buffer, exponent: number): Promise<Buffer> {
  const { blockSize, parallelism } = cost;
  const options = { N: 2 ** exponent, r: blockSize, p: parallelism, maxmem: maxMemoryBytes };
  return new Promise((resolve, reject) => {
    scrypt(pin.normalize('NFKC'), salt, hashBytes, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

function encode(bytes: Buffer): string {
  return bytes.toString('base64url');
}
