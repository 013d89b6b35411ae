import { expect, it } from 'vitest';
import { readBaseUrl } from './base-url.ts';

it.each([
  ['https://api.dintero.com/v1', 'https://api.dintero.com/v1'],
  [' https://api.dintero.com/v1/ ', 'https://api.dintero.com/v1'],
  ['https://api.dintero.com/v1/accounts/T1/payments', 'https://api.dintero.com/v1/accounts/T1/payments'],
  ['https://proxy.example:8443', 'https://proxy.example:8443'],
  ['http://127.0.0.1:4010/v1', 'http://127.0.0.1:4010/v1'],
  ['http://localhost:4010/v1//', 'http://localhost:4010/v1'],
  ['http://[::1]:4010', 'http://[::1]:4010'],
])('takes %s', (text, url) => {
  expect(readBaseUrl(text)).toBe(url);
});

it.each([
  '',
  'api.dintero.com/v1',
  'http://api.dintero.com/v1',
  'http://127.0.0.1.example/v1',
  'http://localhost.example/v1',
  'http://10.0.0.1/v1',
  'ftp://api.dintero.com',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://user:password@api.dintero.com/v1',
  'https://api.dintero.com/v1?a=b',
  'https://api.dintero.com/v1#a',
])('does not take %s', (text) => {
  expect(readBaseUrl(text)).toBeUndefined();
});
