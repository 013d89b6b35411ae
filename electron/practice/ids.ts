import { randomBytes } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** An id of a session or a transaction: `{account}.{22 alphanumerics}` (API §2). */
export function newId(accountId: string): string {
  const random = Array.from(randomBytes(22), (byte) => alphabet.charAt(byte % alphabet.length));
  return `${accountId}.${random.join('')}`;
}

/** Looks like a JWT, so that nothing may take it for one that can be read. */
export function newToken(): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ practice: true })}.${randomBytes(24).toString('base64url')}`;
}
