import { expect, it } from 'vitest';
import { createCredentialsInMemory } from './credentials.ts';
import { createProxyLogins } from './proxy-logins.ts';

const here = '10.0.0.1:8080';
const login = { user: 'kasse', password: 'secret-of-the-proxy' };

function fresh(credentials = createCredentialsInMemory()) {
  let changes = 0;
  const logins = createProxyLogins(credentials, () => {
    changes += 1;
    return Promise.resolve();
  });
  return { logins, credentials, changes: () => changes };
}

it('keeps a log-in for the proxy that asked, and tells the lines to ask anew', async () => {
  const { logins, changes } = fresh();
  expect(await logins.view()).toEqual({});
  expect(await logins.keep(login)).toMatchObject({ ok: false, fault: { reason: 'no-proxy-asked' } });
  expect(await logins.loginFor(here)).toBeUndefined();
  expect(await logins.view()).toEqual({ address: here, state: 'wanted' });
  expect((await logins.keep(login)).ok).toBe(true);
  expect(changes()).toBe(1);
  expect(await logins.loginFor(here)).toEqual(login);
  expect(await logins.view()).toEqual({ address: here, user: login.user, state: 'kept' });
  expect(await logins.kept()).toEqual([login]);
});

it('gives it to no other proxy', async () => {
  const { logins } = fresh();
  await logins.loginFor(here);
  await logins.keep(login);
  expect(await logins.loginFor('10.0.0.2:8080')).toBeUndefined();
  expect(await logins.loginFor('10.0.0.1:8081')).toBeUndefined();
});

it('offers one that was refused no second time, until another is typed', async () => {
  const { logins } = fresh();
  await logins.loginFor(here);
  await logins.keep(login);
  logins.refused(here, login);
  expect(await logins.loginFor(here)).toBeUndefined();
  expect(logins.isRefused(here)).toBe(true);
  expect(await logins.view()).toMatchObject({ state: 'refused' });
  const other = { ...login, password: 'another' };
  await logins.keep(other);
  expect(logins.isRefused(here)).toBe(false);
  expect(await logins.loginFor(here)).toEqual(other);
});

it('finds it again after a restart, where there is a keychain', async () => {
  const first = fresh();
  await first.logins.loginFor(here);
  await first.logins.keep(login);
  expect(await fresh(first.credentials).logins.loginFor(here)).toEqual(login);
});
