import { expect, it } from 'vitest';
import { createLog } from './log.ts';

function noted(facts: Readonly<Record<string, unknown>>, event = 'event'): string {
  const lines: string[] = [];
  createLog((line) => lines.push(line)).warn(event, facts);
  expect(lines).toHaveLength(1);
  return lines.join('');
}

it.each([
  'authorization',
  'Authorization',
  'client_secret',
  'clientSecret',
  'pin',
  'newPin',
  'manager_pin',
  'access_token',
  'accessToken',
  'refreshToken',
  'token',
  'password',
  'set-cookie',
  'credentials',
])('redacts what is called %s, however deep', (name) => {
  expect(noted({ [name]: 's3cret' })).not.toContain('s3cret');
  expect(noted({ outer: [{ [name]: { inner: 's3cret' } }] })).not.toContain('s3cret');
});

it.each([
  'Authorization: Basic dGlsbDpzM2NyZXQxMjM=',
  'bearer s3cret.s3cret-s3cret',
  'token eyJhbGciOiJIUzI1NiJ9.eyJzM2NyZXQiOjF9.s3cret_s3cret',
  '{"client_secret":"s3cret"}',
  '{\\"access_token\\":\\"s3cret\\"}',
  'grant=1&client_secret=s3cret&x=1',
  'https://user:s3cret@example.com/v1',
])('redacts what looks like a secret: %s', (text) => {
  for (const line of [noted({ detail: text }), noted({}, text), noted({ error: new Error(text) })]) {
    expect(line).toContain('[redacted]');
    expect(line).not.toMatch(/s3cret|dGlsbD/);
  }
});

it('leaves plain facts alone', () => {
  const facts = {
    path: '/v1/sessions-profile',
    status: 200,
    shipping: 'pinned',
    note: 'Basic auth is needed',
  };
  expect(JSON.parse(noted(facts))).toEqual({ level: 'warn', event: 'event', ...facts });
});

it('writes one line whatever it is given', () => {
  const round: Record<string, unknown> = { text: 'a\nb' };
  round['self'] = round;
  const line = noted({ round, big: 10n, nothing: undefined, run: () => 1, long: 'x'.repeat(10_000) });
  expect(line).not.toContain('\n');
  expect(line.length).toBeLessThan(5_000);
});
