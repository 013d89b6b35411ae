import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog } from '../log.ts';
import { entryFacts } from './entry-facts.ts';
import { knownEvents } from './log-events.ts';
import { logForSupport } from './log-lines.ts';

/** What must never be in a file that a shop sends away; by its looks, some of it is nothing but a number or a word. */
const secret = fc.oneof(
  fc.stringMatching(/^[1-9]\d{3,11}$/),
  fc.stringMatching(/^[A-Za-z0-9_-]{24,60}$/),
  fc.stringMatching(/^eyJ[A-Za-z0-9_-]{20,30}\.eyJ[A-Za-z0-9_-]{20,30}\.[A-Za-z0-9_-]{20,43}$/),
  fc.stringMatching(/^(4\d{15}|5[1-5]\d{14}|4\d{3} \d{4} \d{4} \d{4})$/),
  fc.constantFrom('Ola Nordmann', 'Kari-Anne Østby', 'ola@example.no', '+47 400 00 000', 'Åse'),
);

const plain = {
  method: 'POST',
  path: '/v1/sessions-profile',
  status: 502,
  ms: 61,
  requestId: '01JABCDEFGHJKMNPQRSTVWXYZ0',
  fault: 'no-answer',
  detail: 'net::ERR_CONNECTION_RESET',
  code: 'STORE_NOT_ACTIVE',
  command: 'payment:start',
  attempt: '01JABCDEFGHJKMNPQRSTVWXYZ0',
  reference: '0A1B2C3D',
  number: 7,
  isReadable: false,
};

function error(value: string): object {
  const frame = '    at charge (/opt/till/out/main/till.cjs:10:2)';
  return {
    name: 'Error',
    message: value,
    stack: `Error: ${value}\n    at ${value} (/home/${value}/x.js:1:1)\n${frame}`,
  };
}

/** Every place of a line that somebody's mistake could put it into. */
const places: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => `[2026-11-22 21:00:00.000] [info]  ${value}`,
  (value) => JSON.stringify(value),
  (value) => JSON.stringify([value]),
  (value) => JSON.stringify({ level: value, event: 'dintero' }),
  (value) => JSON.stringify({ level: 'info', event: value }),
  (value) => JSON.stringify({ level: 'info', event: 'dintero', [value]: 1 }),
  (value) => JSON.stringify({ level: 'info', event: 'dintero', [value]: value }),
  (value) => JSON.stringify({ level: 'info', event: 'dintero', deeper: { path: value } }),
  (value) => JSON.stringify({ level: 'error', event: 'till.broke', error: value }),
  (value) => JSON.stringify({ level: 'error', event: 'till.broke', error: error(value) }),
  (value) => JSON.stringify({ level: 'error', event: 'till.broke', error: { ...error('x'), name: value } }),
  (value) => JSON.stringify({ level: 'error', event: 'till.broke', error: { ...error('x'), code: value } }),
  (value) => JSON.stringify({ level: 'error', event: 'till.broke', error: { ...error('x'), cause: value } }),
  (value) => `{"level":"info","event":"dintero"} ${value}`,
  ...Object.keys(plain).flatMap((name) => [
    (value: string) => JSON.stringify({ level: 'warn', event: 'dintero', ...plain, [name]: value }),
    (value: string) => JSON.stringify({ level: 'warn', event: 'dintero', ...plain, [name]: Number(value) }),
    (value: string) => JSON.stringify({ level: 'warn', event: 'dintero', ...plain, [name]: [value] }),
    (value: string) =>
      JSON.stringify({
        level: 'warn',
        event: 'dintero',
        ...plain,
        [name]: `${String(plain[name as keyof typeof plain])} ${value}`,
      }),
    (value: string) =>
      JSON.stringify({
        level: 'warn',
        event: 'dintero',
        ...plain,
        [name]: `/v1/sessions/${value}?token=${value}`,
      }),
  ]),
];

describe('the log for support', () => {
  it('lets nothing through that was not meant to be in it, wherever it stands', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom(...places), (value, place) => {
        expect(logForSupport(place(value))).not.toContain(value);
      }),
      { numRuns: 3000 },
    );
  });

  it('lets nothing through that the till’s own log has written', () => {
    fc.assert(
      fc.property(
        secret,
        fc.constantFrom(...knownEvents),
        fc.constantFrom(...Object.keys(plain), 'text', 'error'),
        (value, event, name) => {
          const lines: string[] = [];
          const log = createLog((line) => lines.push(line));
          log.warn(event, { [name]: value });
          log.error(event, { [name]: new Error(`about ${value}`) });
          log.info(event, { [name]: { name: value, message: value } });
          expect(logForSupport(lines.join('\n'))).not.toContain(value);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('leaves what support needs', () => {
    const at = '[2026-11-22 21:00:00.000]';
    const line = JSON.stringify({ level: 'warn', event: 'dintero', ...plain });
    const { ms: _ms, ...rest } = plain;
    const kept = logForSupport(`${at} [warn]  ${line}\n\nsomething else\n`).split('\n');
    expect(kept).toHaveLength(2);
    expect(kept[0]?.startsWith(`${at} {`)).toBe(true);
    expect(JSON.parse(kept[0]?.slice(at.length) ?? '')).toEqual({
      level: 'warn',
      event: 'dintero',
      ...rest,
      ms: '0.1 s',
    });
    expect(kept[1]).toContain('1 lines');
    const broke = { level: 'error', event: 'till.broke', error: error('ENOSPC: no space left') };
    expect(logForSupport(JSON.stringify(broke))).toContain(
      '"error":{"name":"Error","why":"ENOSPC","places":["main/till.cjs:10:2"]}',
    );
  });

  it('knows every name that a line of the till has', () => {
    const folder = join(import.meta.dirname, '..');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const code = files
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
    const named = [...code.matchAll(/\blog\.(?:info|warn|error)\(\s*'([^']+)'/g)].map(
      ([, name]) => name ?? '',
    );
    expect([...new Set(named)].sort()).toEqual([...knownEvents].sort());
  });
});

it('A timeline for support holds what the till wrote, and nothing that somebody typed', () => {
  const names = [
    ...[
      'amount',
      'taken',
      'session',
      'transaction',
      'asked',
      'answer',
      'request',
      'took',
      'unchanged',
      'status',
    ],
    ...['role', 'by', 'brand', 'why', 'how', 'because', 'found', 'receipt', 'code', 'detail', 'terminal'],
    ...[
      'note',
      'who',
      'line',
      'text',
      'slip',
      'reason',
      'handSlip',
      'approver',
      'reference',
      'before',
      'after',
    ],
  ];
  fc.assert(
    fc.property(secret, fc.constantFrom(...names), (value, name) => {
      // A receipt's number and an amount are no secrets, and may look like a PIN.
      fc.pre(!(name === 'receipt' && /^\d{1,7}$/.test(value)));
      expect(JSON.stringify(entryFacts({ [name]: value }))).not.toContain(value);
    }),
    { numRuns: 1000 },
  );
  const facts = { amount: '249.00', asked: 'GET /v1/transactions/T11112222.abc', answer: '200', took: '61' };
  expect(entryFacts({ ...facts, note: 'for Ola' })).toEqual({
    ...facts,
    asked: 'GET /v1/transactions/…',
    took: '0.1 s',
  });
});
