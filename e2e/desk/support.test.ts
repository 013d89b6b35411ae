import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { startPracticeServer } from '../../electron/practice/server.ts';
import { practiceAccount } from '../../electron/practice/account.ts';
import { hashPin } from '../../electron/store/pin.ts';
import { freshFolder } from '../hosts/folder.ts';
import { fastClock, line, newSaleId, practiceSettings, startBareTill, terminalId } from '../hosts/bare.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const secret = practiceAccount.client_secret;
const pin = '730194';

/** A till with a secret, people with PINs, a sale, and a log into which everything secret was let slip. */
async function busyTill() {
  const clock = fastClock(20);
  const server = await startPracticeServer({ clock });
  ends.push(server.close);
  const { folder, remove } = freshFolder();
  ends.push(remove);
  const pinHash = await hashPin(pin);
  const settings = {
    ...practiceSettings,
    operators: [{ name: 'Siri Hemmelig', role: 'manager' as const, pinHash }],
  };
  const till = await startBareTill({ url: server.url, folder, clock, settings });
  ends.push(() => {
    till.close();
  });
  await till.must('lock:unlock', { name: 'Siri Hemmelig', pin });
  return { till, server, folder, pinHash };
}

test('The support file holds no secret, however it was written down', async () => {
  const { till, server, folder, pinHash } = await busyTill();
  const goods = [line('Kaffe latte', 5800, 1)];
  const total = 5800 as Parameters<typeof till.must<'payment:start'>>[1]['total'];
  await till.must('payment:start', { saleId: newSaleId(), lines: goods, total, terminalId });
  await server.control.whenPrompting();
  server.control.present();
  await till.until('paid', () => till.state()?.screen === 'result');
  const basic = Buffer.from(`${practiceAccount.client_id}:${secret}`).toString('base64');
  const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ0aWxsIn0.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg';
  const opaque = 'q7Rw2ZpL9xVt4NcY8sKd3HfB';
  // As a library, a proxy or a mistake would: raw lines, behind the back of the log's own care.
  till.log.push(
    `raw ${secret}`,
    `Authorization: Basic ${basic}`,
    `authorization=Bearer ${token}`,
    `{"client_secret":"${secret}","nested":"${JSON.stringify({ client_secret: secret }).replaceAll('"', '\\"')}"}`,
    Array.from(secret).reverse().join(''),
    `hash ${pinHash}`,
    pin,
    `the PIN is ${pin}`,
    opaque,
    `{"level":"info","event":"dintero","path":"/v1/${opaque}/${pin}","detail":"${pin} for Ola Kundesen"}`,
    `card 4111 1111 1111 1111 of kari.nordmann@example.no`,
  );
  writeFileSync(join(folder, 'provisioning.json'), JSON.stringify({ client_secret: secret }));

  const { path } = await till.must('support:save', {});
  const bytes = readFileSync(path);
  const text = bytes.toString('latin1');
  const planted = [secret, basic, token, pinHash, pin, ...pinHash.split('$').slice(4), '4111 1111 1111 1111'];
  for (const one of [...planted, opaque, 'Kundesen', 'nordmann', 'Siri Hemmelig']) {
    const forms = [
      one,
      Array.from(one).reverse().join(''),
      Buffer.from(one).toString('base64').replace(/=+$/, ''),
      Buffer.from(one).toString('hex'),
    ];
    for (const form of forms) expect(text.includes(form), `${one} as ${form}`).toBe(false);
  }
  // And yet it is worth sending.
  const reference = server.control.requests('create').length === 1 ? 'K1-' : 'missing';
  for (const needed of [
    '===== Versions',
    '===== Health',
    '"mayPay": true',
    '===== Settings',
    'receipt-numbered',
    '===== Log',
    practiceAccount.account_id,
    reference,
  ])
    expect(text).toContain(needed);
});

test('Health says that cards can be taken, and why not when Dintero cannot be reached', async () => {
  const { till, server } = await busyTill();
  const well = await till.must('health:read', { isAsked: true });
  expect(well).toMatchObject({ mayPay: true });
  await server.control.offline();
  const gone = await till.must('health:read', { isAsked: true });
  expect(gone).toMatchObject({ mayPay: false, because: 'network' });
  expect(till.latest('status')?.network).toBe('offline');
  await server.control.online();
  expect(await till.must('health:read', { isAsked: true })).toMatchObject({ mayPay: true });
});
