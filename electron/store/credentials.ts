import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Fault } from '../../shared/faults.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Log } from '../log.ts';
import { writeFileWhole } from './write-file.ts';

/** The client secrets. Nothing else in the till holds one for longer than a request. */
export type Credentials = {
  /** Undefined: never entered, or lost with a restart or with the system's keychain. */
  readonly secretOf: (accountId: string, clientId: string) => Promise<string | undefined>;
  /** `in-memory`: this system has no keychain, so the secret is gone after a restart and the till has to say so. */
  readonly keep: (
    accountId: string,
    clientId: string,
    secret: string,
  ) => Promise<Result<'kept' | 'in-memory', Fault>>;
  readonly isInMemory: (accountId: string, clientId: string) => boolean;
};

/** Electron's `safeStorage`. The asynchronous calls and the name of the backend are missing in old Electrons. */
export type SafeStorage = {
  isEncryptionAvailable(): boolean;
  encryptString(plainText: string): Buffer;
  decryptString(encrypted: Buffer): string;
  getSelectedStorageBackend?(): string;
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  encryptStringAsync?(plainText: string): Promise<Buffer>;
  decryptStringAsync?(encrypted: Buffer): Promise<{ readonly result: string }>;
};

export type CredentialsPorts = {
  /** The file of encrypted secrets; its folder is made when it is not there. */
  readonly path: string;
  readonly safeStorage: SafeStorage;
  readonly platform: NodeJS.Platform;
  readonly log: Log;
};

const fileSchema = z.strictObject({
  version: z.literal(1),
  /** From `account/client` to the encrypted secret in base64. */
  secrets: z.record(z.string(), z.base64()),
});

type Secrets = Readonly<Record<string, string>>;

/** To be made after ready: before that, no system has a keychain. */
export function createCredentials(ports: CredentialsPorts): Credentials {
  const { path, safeStorage, log } = ports;
  const inMemory = new Map<string, string>();

  return {
    secretOf: async (accountId, clientId) => {
      const key = keyOf(accountId, clientId);
      const remembered = inMemory.get(key);
      if (remembered !== undefined) return remembered;
      const encrypted = (await readSecrets(path, log))[key];
      if (encrypted === undefined) return undefined;
      if (!(await hasKeychain(ports))) return undefined;
      try {
        return await decrypt(safeStorage, Buffer.from(encrypted, 'base64'));
      } catch {
        // The keychain was reset or the profile came from another computer. The error's text may quote what it read.
        log.error('The client secret could not be decrypted and has to be entered again', { accountId });
        return undefined;
      }
    },

    keep: async (accountId, clientId, secret) => {
      const key = keyOf(accountId, clientId);
      if (!(await hasKeychain(ports))) {
        log.warn('There is no keychain: the client secret is kept in memory for this run', { accountId });
        inMemory.set(key, secret);
        return ok('in-memory');
      }
      try {
        const encrypted = (await encrypt(safeStorage, secret)).toString('base64');
        const secrets = { ...(await readSecrets(path, log)), [key]: encrypted };
        await mkdir(dirname(path), { recursive: true });
        await writeFileWhole(path, JSON.stringify({ version: 1, secrets }), 0o600);
      } catch {
        return fail({ kind: 'storage', detail: 'The client secret could not be saved' });
      }
      inMemory.delete(key);
      return ok('kept');
    },

    isInMemory: (accountId, clientId) => inMemory.has(keyOf(accountId, clientId)),
  };
}

/** For hosts without a keychain: every secret is gone with the process. */
export function createCredentialsInMemory(): Credentials {
  const secrets = new Map<string, string>();
  return {
    secretOf: (accountId, clientId) => Promise.resolve(secrets.get(keyOf(accountId, clientId))),
    keep: (accountId, clientId, secret) => {
      secrets.set(keyOf(accountId, clientId), secret);
      return Promise.resolve(ok('in-memory'));
    },
    isInMemory: (accountId, clientId) => secrets.has(keyOf(accountId, clientId)),
  };
}

function keyOf(accountId: string, clientId: string): string {
  return `${accountId}/${clientId}`;
}

/** Linux without a keyring "encrypts" with a password that everybody knows; that is no better than plain text. */
async function hasKeychain({ safeStorage, platform, log }: CredentialsPorts): Promise<boolean> {
  try {
    if (platform === 'linux' && safeStorage.getSelectedStorageBackend?.() === 'basic_text') return false;
    if (safeStorage.isAsyncEncryptionAvailable) return await safeStorage.isAsyncEncryptionAvailable();
    return safeStorage.isEncryptionAvailable();
  } catch (error) {
    log.error('The keychain did not answer', { error });
    return false;
  }
}

async function encrypt(safeStorage: SafeStorage, secret: string): Promise<Buffer> {
  return safeStorage.encryptStringAsync?.(secret) ?? safeStorage.encryptString(secret);
}

async function decrypt(safeStorage: SafeStorage, encrypted: Buffer): Promise<string> {
  if (!safeStorage.decryptStringAsync) return safeStorage.decryptString(encrypted);
  return (await safeStorage.decryptStringAsync(encrypted)).result;
}

/** A file that cannot be made out holds no secret; it is replaced when the next one is kept. */
async function readSecrets(path: string, log: Log): Promise<Secrets> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(path, 'utf8'))).secrets;
  } catch (error) {
    if (!isMissing(error)) log.error('The file of encrypted secrets could not be read', { path });
    return {};
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
