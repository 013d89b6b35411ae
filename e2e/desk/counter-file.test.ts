import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../electron/store/settings.ts';
import { practiceSettings } from '../hosts/bare.ts';
import { staffedTill } from '../hosts/staffed.ts';

/* What stands on the counter goes along with the register's settings: its printer, scanner, the customer's screen. */

const shop = staffedTill();
let file = '';

const counter = {
  comfort: { volume: 'soft', hand: 'left', contrast: 'high', size: 125 },
  customerDisplay: { place: 'second-screen', language: 'sv' },
  lockAfterMs: 120_000,
  printer: {
    isAutomatic: true,
    network: { host: '127.0.0.1', port: 9, language: 'star-prnt', columns: 48, hasDrawer: true },
  },
  scanner: { prefix: '~', suffix: 'tab' },
} as const satisfies Partial<Settings>;

/** As a file has it. */
const network = { host: '127.0.0.1', port: 9, language: 'star-prnt', columns: 48, has_drawer: true };

async function open(settings: Settings): Promise<void> {
  await shop.open([], { settings, settingsFile: () => file });
}

/** The file of a till that has all of it. */
async function exported(): Promise<Record<string, unknown>> {
  await open({ ...practiceSettings, ...counter });
  file = (await shop.till.must('settings:export', {})).path;
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

describe('The settings as a file', () => {
  test('hold what stands on the counter, and put it on another one', async () => {
    expect(await exported()).toMatchObject({
      comfort: counter.comfort,
      customer_display: counter.customerDisplay,
      lock_after_seconds: 120,
      printer: { is_automatic: true, network },
      scanner: counter.scanner,
    });
    await open(practiceSettings);
    const { id = '', changes } = await shop.till.must('settings:import', {});
    expect(changes).toEqual([
      { what: 'printer', before: 'system', after: '127.0.0.1:9 star-prnt 48, automatic' },
      { what: 'scanner', before: 'enter', after: '~ tab' },
      { what: 'customerDisplay', before: 'none', after: 'second-screen, sv' },
      { what: 'comfort', before: 'normal, right, normal, 100 %', after: 'soft, left, high, 125 %' },
      { what: 'lockAfter', before: '', after: '120 s' },
    ]);
    await shop.till.must('settings:apply', { id });
    expect((await shop.till.must('printer:read', {})).printer).toEqual(counter.printer);
    expect((await shop.till.must('customer:read', {})).display).toEqual(counter.customerDisplay);
    expect((await shop.till.must('people:list', {})).lockAfter).toBe(120);
    expect(shop.till.latest('settings')).toMatchObject({
      comfort: counter.comfort,
      scanner: counter.scanner,
    });
    expect(await shop.till.must('settings:import', {})).toMatchObject({ changes: [] });
  });

  test('that say nothing of it take nothing away', async () => {
    const {
      comfort: _1,
      customer_display: _2,
      lock_after_seconds: _3,
      printer: _4,
      scanner: _5,
      ...rest
    } = await exported();
    writeFileSync(file, JSON.stringify(rest));
    expect(await shop.till.must('settings:import', {})).toMatchObject({ changes: [] });
  });

  test.each([
    ['printer.network.port', { printer: { is_automatic: true, network: { ...network, port: 0 } } }],
    ['printer.is_automatic', { printer: {} }],
    ['scanner.prefix', { scanner: { prefix: '7', suffix: 'tab' } }],
    ['comfort.size', { comfort: { ...counter.comfort, size: 110 } }],
    ['customer_display.language', { customer_display: { place: 'window', language: 'fi' } }],
    ['lock_after_seconds', { lock_after_seconds: 7 }],
  ])('are refused with the field that is wrong: %s', async (path, wrong) => {
    const content = await exported();
    writeFileSync(file, JSON.stringify({ ...content, ...wrong }));
    const answer = await shop.till.ask('settings:import', {});
    expect(answer).toMatchObject({ fault: { kind: 'bad-input', path } });
  });
});
