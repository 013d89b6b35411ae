import { expect, it } from 'vitest';
import { cleaned, holdsSecret } from './clean.ts';

const secret = 'Kaffebaren-Geheimnis-7Qx2vN9t';

it.each<[string, string]>([
  ['as it is', secret],
  ['backwards', Array.from(secret).reverse().join('')],
  ['in base64', Buffer.from(secret).toString('base64')],
  ['in base64 after one byte', Buffer.from(`x${secret}`).toString('base64')],
  ['in base64 after two bytes', Buffer.from(`xy${secret}zz`).toString('base64')],
  ['in base64 of an address', Buffer.from(`xy${secret}zz`).toString('base64url')],
  ['in hexadecimal', Buffer.from(secret).toString('hex')],
  ['in an address', encodeURIComponent(`${secret}/&`)],
  ['in a Basic header', `Basic ${Buffer.from(`client:${secret}`).toString('base64')}`],
])('takes a secret out %s', (_, written) => {
  const clean = cleaned(`before ${written} after`, [secret], [['client', secret]]);
  expect(clean).toContain('[redacted]');
  expect(clean).not.toContain(written);
  expect(holdsSecret(clean, [secret])).toBe(false);
  expect(holdsSecret(`before ${written}`, [secret])).toBe(true);
});

it.each([
  ['a card number', 'paid with 4111 1111 1111 1111 today', '4111 1111'],
  ['a card number in a row', 'pan=5555555555554444;', '55555555'],
  ['a way to reach somebody', 'receipt to ola.nordmann@example.no', 'nordmann'],
  ['a token', '{"access_token":"abcdefghijklmnop"}', 'abcdefghijklmnop'],
  ['a header at the end of a long line', `${'x '.repeat(2000)}Bearer abcdefghijklmnop`, 'abcdefghijklmnop'],
])('takes %s out', (_, text, gone) => {
  expect(cleaned(text, [])).not.toContain(gone);
});

it('leaves what support needs', () => {
  const line =
    '{"event":"dintero","path":"/v1/sessions-profile","status":200,"requestId":"01JABCDEFGHJKMNPQRSTVWXYZ0","pan":"411111******1111"}';
  expect(cleaned(line, [secret])).toBe(line);
});
