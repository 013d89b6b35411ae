import { describe, expect, it } from 'vitest';
import { fail, ok } from '../shared/result.ts';
import { readEnv } from './env.ts';

describe('the addresses that replace Dintero’s', () => {
  it.each([
    ['https://api.dintero.com/v1', 'https://api.dintero.com/v1'],
    ['https://api.dintero.com/v1/', 'https://api.dintero.com/v1'],
    [' https://test.example:8443/v1// ', 'https://test.example:8443/v1'],
    ['http://127.0.0.1:4010/v1', 'http://127.0.0.1:4010/v1'],
    ['http://127.1/v1', 'http://127.0.0.1/v1'],
    ['http://localhost:4010/v1', 'http://localhost:4010/v1'],
    ['http://[::1]:4010/v1', 'http://[::1]:4010/v1'],
  ])('%s is taken as %s', (given, base) => {
    expect(readEnv({ DINTERO_API_URL: given }, [], '/')).toEqual(
      ok({ apiUrl: base, isOwnerPinForgotten: false }),
    );
    expect(readEnv({ DINTERO_CHECKOUT_URL: given }, [], '/')).toEqual(
      ok({ checkoutUrl: base, isOwnerPinForgotten: false }),
    );
  });

  it.each([
    'http://api.dintero.com/v1',
    'http://127.0.0.1.example.com/v1',
    'http://localhost.example.com/v1',
    'http://10.0.0.1/v1',
    'http://[::2]/v1',
    'ftp://127.0.0.1/v1',
    'file:///v1',
    'javascript:alert(1)',
    'api.dintero.com/v1',
    '/v1',
    'https://user:password@api.dintero.com/v1',
    'https://user@api.dintero.com/v1',
    'https://api.dintero.com/v1?x=1',
    'https://api.dintero.com/v1#x',
    'https://',
  ])('%s stops the start, by its name', (given) => {
    for (const name of ['DINTERO_API_URL', 'DINTERO_CHECKOUT_URL']) {
      expect(readEnv({ [name]: given }, [], '/')).toMatchObject(fail({ kind: 'bad-input', path: name }));
    }
  });

  it('are not there when they are empty', () => {
    expect(readEnv({ DINTERO_API_URL: '', DINTERO_CHECKOUT_URL: ' ' }, [], '/')).toEqual(
      ok({ isOwnerPinForgotten: false }),
    );
  });
});

describe('the switches', () => {
  it.each([
    [[], {}],
    [['/usr/bin/till', '.', '--no-sandbox', '--inspect=0'], {}],
    [['--user-data-dir=/tmp/till'], { userDataDir: '/tmp/till' }],
    [['--user-data-dir=till/../profile'], { userDataDir: '/home/shop/profile' }],
    [['--user-data-dir=/a', '--user-data-dir=/b'], { userDataDir: '/b' }],
    [['--provision=till 1.json'], { provisionFile: '/home/shop/till 1.json' }],
    [['--provisioned=/x', '--user-data-directory=/y', 'provision=/z'], {}],
  ])('%j mean %j', (argv, env) => {
    expect(readEnv({}, argv, '/home/shop')).toEqual(ok({ isOwnerPinForgotten: false, ...env }));
  });

  it.each(['--user-data-dir', '--user-data-dir=', '--provision', '--provision=', '--provision=a\0b'])(
    '%j stops the start',
    (word) => {
      expect(readEnv({}, [word], '/')).toMatchObject({ ok: false, fault: { kind: 'bad-input' } });
    },
  );
});
