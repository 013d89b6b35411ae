import { mkdtemp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../shared/result.ts';
import type { Log } from './log.ts';
import { provision } from './provision.ts';
import { createCredentialsInMemory, type Credentials } from './store/credentials.ts';
import { verifyPin } from './store/pin.ts';
import { createSettingsInMemory, initialSettings, type SettingsStore } from './store/settings.ts';

const secret = 'very-secret-secret';

const example = {
  account_id: 'T12345678',
  client_id: 'client',
  client_secret: secret,
  profile_id: 'in-person',
  language: 'en',
  register: { id: 'K1', name: 'Kasse 1' },
  store: {
    id: 'oslo-sentrum',
    payout_destination_id: 'kaffebaren-oslo',
    name: 'Kaffebaren AS',
    organization_number: '923663487',
    address: { address_line: 'Storgata 1', postal_code: '0155', postal_place: 'Oslo', country: 'NO' },
  },
  terminals: [{ terminal_id: 'T12345678-T0001', name: 'Counter' }],
  operators: [
    { name: 'Kari', role: 'cashier', pin: '1357' },
    { name: 'Siri', role: 'manager', pin: '2468' },
  ],
};

let folder = '';
let file = '';
let logged: unknown[] = [];
let settings: SettingsStore = createSettingsInMemory();
let credentials: Credentials = createCredentialsInMemory();
const write = (...line: unknown[]): void => void logged.push(line);
const log: Log = { info: write, warn: write, error: write };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'provision-'));
  file = join(folder, 'till.json');
  logged = [];
  settings = createSettingsInMemory();
  credentials = createCredentialsInMemory();
});
afterEach(() => rm(folder, { recursive: true }));

async function importFile(content: unknown, isRegisterIdFixed = false) {
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return provision(file, portsOf({ isRegisterIdFixed }));
}

function portsOf({ isRegisterIdFixed = false, isUndecided = false } = {}) {
  const mayHoldUndecided = (): boolean => isUndecided;
  return { settings, credentials, isRegisterIdFixed: () => isRegisterIdFixed, mayHoldUndecided, log };
}

async function readJson(): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

describe('a provisioning file', () => {
  it('sets the till up', async () => {
    expect(await importFile(example)).toMatchObject(ok({ isErased: true }));
    const { operators, ...rest } = settings.read();
    expect(rest).toEqual({
      mode: 'dintero',
      language: 'en',
      theme: 'system',
      account: {
        accountId: 'T12345678',
        clientId: 'client',
        profileId: 'in-person',
        storeId: 'oslo-sentrum',
        payoutDestinationId: 'kaffebaren-oslo',
        shopName: 'Kaffebaren AS',
        organizationNumber: '923663487',
        addressLine: 'Storgata 1',
        postalCode: '0155',
        postalPlace: 'Oslo',
        country: 'NO',
        isPushed: true,
      },
      register: { id: 'K1', name: 'Kasse 1' },
      terminals: [{ id: 'T12345678-T0001', name: 'Counter' }],
    });
    expect(operators.map(({ name, role }) => [name, role])).toEqual([
      ['Kari', 'cashier'],
      ['Siri', 'manager'],
    ]);
    expect(await Promise.all(operators.map(({ pinHash }) => verifyPin('2468', pinHash)))).toEqual([
      false,
      true,
    ]);
    expect(await credentials.secretOf('T12345678', 'client')).toBe(secret);
  });

  it('gives whoever it says a language of their own, and the shop’s where it does not speak theirs', async () => {
    const operators = [
      { name: 'Kari', role: 'cashier', pin: '1357', language: 'nb-NO' },
      { name: 'Siri', role: 'manager', pin: '2468', language: 'tlh' },
    ];
    const first = await importFile({ ...example, operators });
    expect(settings.read().operators.map(({ language }) => language)).toEqual(['nb', undefined]);
    expect(first.ok && first.value.changes).toContainEqual({
      field: 'operator Kari',
      before: '',
      after: 'cashier, nb',
    });

    // One who is set up anew without a word about it keeps what was chosen in Set-up.
    const again = [{ name: 'Kari', role: 'manager', pin: '1357' }];
    await importFile({ ...example, operators: again });
    expect(settings.read().operators[0]).toMatchObject({ role: 'manager', language: 'nb' });
  });

  it('loses its secret and its PINs, and nothing else', async () => {
    await importFile({ ...example, note: 'ours' });
    const { client_secret: _, operators, ...rest } = example;
    const withoutPins = operators.map(({ name, role }) => ({ name, role }));
    expect(await readJson()).toEqual({ ...rest, operators: withoutPins, note: 'ours' });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['till.json']);
  });

  it('loses its secret where it really lies, when a link leads to it', async () => {
    const target = join(folder, 'target.json');
    await writeFile(target, JSON.stringify(example));
    await symlink(target, file);
    await provision(file, portsOf());
    expect(await readFile(target, 'utf8')).not.toContain(secret);
  });

  it('never shows its secret or a PIN in the log or the settings', async () => {
    await importFile({ ...example, clientsecret: 'misspelt-secret' });
    const all = JSON.stringify([logged, settings.read()]);
    for (const hidden of [secret, 'misspelt-secret', '1357', '2468']) expect(all).not.toContain(hidden);
    expect(all).toContain('clientsecret');
  });

  it('tells field by field what it has set up, and of a secret or a PIN only that it changed', async () => {
    const first = await importFile(example);
    const changes = first.ok ? first.value.changes : [];
    expect(changes).toContainEqual({ field: 'clientSecret', before: '', after: 'changed' });
    expect(changes).toContainEqual({ field: 'operator Kari', before: '', after: 'cashier' });
    for (const hidden of [secret, '1357', '2468', 'scrypt'])
      expect(JSON.stringify(changes)).not.toContain(hidden);
    const operators = [{ name: 'Kari', role: 'manager', pin: '9027' }];
    expect(await importFile({ ...example, operators })).toMatchObject({
      value: {
        changes: [
          { field: 'clientSecret' },
          { field: 'operator Kari', before: 'cashier', after: 'manager' },
          { field: 'PIN Kari', before: '', after: 'changed' },
          { field: 'operator Siri', before: 'manager', after: 'manager, stopped' },
        ],
      },
    });
  });

  it('can be given again at every start, and then keeps secret and PINs', async () => {
    await importFile(example);
    const { operators } = settings.read();
    const erased = (await readJson()) as typeof example;
    const renamed = await importFile({ ...erased, register: { id: 'K1', name: 'Front' } });
    const changes = [{ field: 'registerName', before: 'Kasse 1', after: 'Front' }];
    expect(renamed).toEqual(ok({ isErased: true, changes }));
    expect(settings.read().operators).toEqual(operators);
    expect(settings.read().register.name).toBe('Front');
    expect(await credentials.secretOf('T12345678', 'client')).toBe(secret);
  });

  it('lets nobody log in when it names no operators, and leaves those there are', async () => {
    const { operators: _, ...without } = example;
    await importFile(without);
    expect(settings.read().operators).toEqual([]);
    await importFile(example);
    await importFile(without);
    expect(settings.read().operators).toHaveLength(2);
  });

  it('takes nothing back that was changed in Set-up, when it is given again without PINs', async () => {
    await importFile(example);
    const erased = (await readJson()) as typeof example;
    const first = settings.read().operators[0];
    if (first === undefined) throw new Error('the example names somebody');
    settings.change((before) => ({
      ...before,
      operators: [
        { ...first, name: 'Karin', role: 'owner', formerNames: [first.name] },
        ...before.operators.slice(1),
        { ...first, name: 'Eva', role: 'cashier', isMadeHere: true },
      ],
    }));
    const changed = settings.read().operators;
    expect(await importFile(erased)).toMatchObject({ ok: true });
    expect(settings.read().operators).toEqual(changed);
  });

  it('stops those whom it names no more, without deleting anybody, and lets them in again with a PIN', async () => {
    await importFile(example);
    const [kari, ...others] = example.operators;
    const names = (): readonly unknown[] =>
      settings.read().operators.map(({ name, isInactive }) => [name, isInactive ?? false]);
    await importFile({ ...example, operators: others });
    expect(names()).toEqual([...others.map(({ name }) => [name, false]), [kari?.name, true]]);
    await importFile({ ...example, operators: example.operators });
    expect(names()).toEqual(example.operators.map(({ name }) => [name, false]));
  });

  it('may begin with a byte order mark', async () => {
    expect(await importFile(`\ufeff${JSON.stringify(example)}`)).toMatchObject(ok({ isErased: true }));
  });

  it('cannot give another id to a register that has made receipts', async () => {
    await importFile(example);
    const renamed = { ...example, register: { id: 'K2', name: 'Kasse 2' } };
    expect(await importFile(renamed, true)).toMatchObject(fail({ kind: 'bad-input', path: 'register.id' }));
    expect(settings.read().register.id).toBe('K1');
    expect(await importFile(renamed)).toMatchObject({ ok: true });
  });
});

const { operators: _operators, ...withoutOperators } = example;

describe('a provisioning file that is wrong', () => {
  it.each<[string, unknown]>([
    ['', ''],
    ['', '{"client_secret": "very-secret-secret", '],
    ['', 'null'],
    ['', '[]'],
    ['', '"text"'],
    ['', '7'],
    ['account_id', {}],
    ['account_id', { ...example, account_id: 12345678 }],
    ['account_id', { ...example, account_id: 'X12345678' }],
    ['account_id', { ...example, account_id: 'T12345678/../P1' }],
    ['client_id', { ...example, client_id: '' }],
    ['client_secret', { ...example, client_secret: '' }],
    ['client_secret', { ...example, client_secret: { $ne: null } }],
    ['language', { ...example, language: 'tlh' }],
    ['register', { ...example, register: 'K1' }],
    ['register.id', { ...example, register: { name: 'Kasse 1' } }],
    [
      'store.organization_number',
      { ...example, store: { ...example.store, organization_number: '92366348' } },
    ],
    ['store.address.country', { ...example, store: { ...example.store, address: { country: 'Norge' } } }],
    ['terminals', { ...example, terminals: [] }],
    ['terminals', { ...example, terminals: {} }],
    ['terminals', { ...example, terminals: [...example.terminals, ...example.terminals] }],
    ['terminals.0.terminal_id', { ...example, terminals: [{ name: 'Counter' }] }],
    ['operators.0.role', { ...withoutOperators, operators: [{ name: 'Kari', role: 'admin', pin: '1357' }] }],
    ['operators.0.pin', { ...withoutOperators, operators: [{ name: 'Kari', role: 'cashier', pin: 1357 }] }],
    ['operators.0.pin', { ...withoutOperators, operators: [{ name: 'Kari', role: 'cashier', pin: '12' }] }],
    ['operators.0.pin', { ...withoutOperators, operators: [{ name: 'Kari', role: 'cashier' }] }],
    [
      'operators',
      {
        ...withoutOperators,
        operators: [
          { name: 'Kari', role: 'cashier', pin: '1357' },
          { name: 'Kari', role: 'owner', pin: '2468' },
        ],
      },
    ],
  ])('names the field %j and leaves everything as it was (%#)', async (path, content) => {
    const before = typeof content === 'string' ? content : JSON.stringify(content);
    const result = await importFile(content);
    expect(result).toMatchObject(fail({ kind: 'bad-input', path }));
    expect(JSON.stringify([result, logged])).not.toContain(secret);
    expect(settings.read()).toEqual(initialSettings);
    expect(await credentials.secretOf('T12345678', 'client')).toBeUndefined();
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  it('is refused unread when it is huge', async () => {
    const result = await importFile({ ...example, note: 'x'.repeat(1024 * 1024) });
    expect(result).toMatchObject(fail({ kind: 'bad-input', detail: 'is larger than 1 MiB' }));
  });

  it('is a fault when it is a folder or not there', async () => {
    const ports = portsOf();
    expect(await provision(file, ports)).toMatchObject(fail({ kind: 'storage' }));
    await mkdir(file);
    expect(await provision(file, ports)).toMatchObject(fail({ kind: 'bad-input' }));
  });

  it('says what is missing', async () => {
    const { client_id: _, ...without } = example;
    expect(await importFile(without)).toEqual(
      fail({ kind: 'bad-input', path: 'client_id', detail: 'is missing' }),
    );
  });
});

describe('a file of another account', () => {
  const other = { ...example, account_id: 'P87654321' };

  it('leaves the one before at hand, to go back to', async () => {
    await importFile(example);
    expect(await importFile(other)).toMatchObject({ ok: true });
    expect(settings.read()).toMatchObject({
      account: { accountId: 'P87654321' },
      earlier: [{ account: { accountId: 'T12345678' }, terminals: [{ id: 'T12345678-T0001' }] }],
    });
    await importFile(example);
    expect(settings.read().earlier).toMatchObject([{ account: { accountId: 'P87654321' } }]);
  });

  it('is refused while the one before may hold what only it can decide; its own file is not', async () => {
    await importFile(example);
    const before = settings.read();
    await writeFile(file, JSON.stringify(other));
    expect(await provision(file, portsOf({ isUndecided: true }))).toMatchObject(
      fail({ kind: 'bad-input', path: 'account_id' }),
    );
    expect(settings.read()).toEqual(before);
    await writeFile(file, JSON.stringify(example));
    expect(await provision(file, portsOf({ isUndecided: true }))).toMatchObject({ ok: true });
  });
});

describe('when something else refuses', () => {
  it('settings stay as they were if the secret cannot be kept', async () => {
    credentials = { ...credentials, keep: async () => fail({ kind: 'storage', detail: 'No' }) };
    expect(await importFile(example)).toMatchObject(fail({ kind: 'storage' }));
    expect(settings.read()).toEqual(initialSettings);
    expect(await readFile(file, 'utf8')).toContain(secret);
  });

  it('the shop is told when the secret could not be erased', async () => {
    // It can be read, but no name is left for the file that would take its place; this stops root as well.
    const longest = join(folder, `${'x'.repeat(250)}.json`);
    await writeFile(longest, JSON.stringify(example));
    const ports = portsOf();
    expect(await provision(longest, ports)).toMatchObject(ok({ isErased: false }));
    expect(await readFile(longest, 'utf8')).toContain(secret);
  });
});
