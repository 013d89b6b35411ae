import { describe, expect, it } from 'vitest';
import { sessionFacts, transactionFacts } from './facts.ts';
import { wireSession, wireTransaction } from './wire.ts';

const known = {
  id: 'T12345678.2NwfHDgG5bfb77SwLcxZiX',
  session_id: 'T12345678.UXAEMku1pTNLW7Gwwk8axZ',
  merchant_reference: 'K1-1',
  amount: 14900,
  currency: 'NOK',
  status: 'CAPTURED',
  store: { id: 'oslo', terminal_id: 'T12345678-T0001' },
  created_at: '2026-07-14T10:15:01.204Z',
  updated_at: '2026-07-14T10:40:41.530Z',
};

const authorize = {
  event: 'AUTHORIZE',
  success: true,
  created_at: '2026-07-14T10:15:19.640Z',
  metadata: {
    'seitatech:receiptNumber': '004217',
    'seitatech:customerReceipt': 'KJOP',
    'seitatech:customerReceiptPart2': 'SIGNATUR',
    'seitatech:merchantReceipt': 'BUTIKK',
  },
};
const capture = { event: 'CAPTURE', success: true, amount: 14900, created_at: '2026-07-14T10:15:19.870Z' };

function read(change: object) {
  return transactionFacts(wireTransaction.parse({ ...known, ...change }));
}

describe('a transaction', () => {
  it('is told in the words of the till', () => {
    const card = { brand: 'Visa', masked_pan: '476173******0416', entry_method: 'contactless' };
    expect(read({ card, events: [authorize, capture] })).toEqual({
      id: known.id,
      sessionId: known.session_id,
      reference: 'K1-1',
      amount: 14900,
      currency: 'NOK',
      storeId: 'oslo',
      terminalId: 'T12345678-T0001',
      status: 'captured',
      captured: 14900,
      refunds: [],
      card: { brand: 'Visa', lastFour: '0416', entry: 'contactless' },
      slips: { customer: 'KJOP\nSIGNATUR', merchant: 'BUTIKK', number: '004217' },
      at: '2026-07-14T10:15:19.640Z',
    });
  });

  it.each([
    ['INITIATED', 'initiated', 0],
    ['AUTHORIZED', 'authorized', 0],
    ['authorization_voided', 'voided', 0],
    ['captured', 'captured', 14900],
    ['PARTIALLY_CAPTURED', 'partially-captured', 0],
    ['PARTIALLY_CAPTURED_REFUNDED', 'partially-refunded', 14900],
    ['REFUNDED', 'refunded', 14900],
    ['PARTIALLY_REFUNDED', 'partially-refunded', 14900],
    ['DECLINED', 'declined', 0],
    ['FAILED', 'failed', 0],
    ['UNKNOWN', 'unknown', 0],
    ['ON_HOLD', 'on-hold', 0],
    ['SOMETHING_NEW', 'other', 0],
    ['CONSTRUCTOR', 'other', 0],
    ['__proto__', 'other', 0],
  ])('with status %s and no events', (status, phase, captured) => {
    expect(read({ status })).toMatchObject({ status: phase, captured });
  });

  it('has captured what its captures come to', () => {
    const events = [
      { ...capture, amount: 5000 },
      { ...capture, amount: '4000' },
      { ...capture, amount: 900, success: false },
    ];
    expect(read({ status: 'PARTIALLY_CAPTURED', events }).captured).toBe(9000);
    expect(read({ events: [{ ...capture, amount: 'all' }] }).captured).toBe(14900);
  });

  it('takes the slip of the newest try, whatever the order of the events', () => {
    const late = {
      ...authorize,
      created_at: '2026-07-14T10:16:00.000Z',
      metadata: { 'seitatech:customerReceipt': 'NY' },
    };
    expect(read({ events: [late, authorize] }).slips).toMatchObject({ customer: 'NY', merchant: 'BUTIKK' });
    expect(read({ events: [authorize, late] }).slips.customer).toBe('NY');
  });

  it('finds the slips on the capture too, and never takes those of a refund', () => {
    const refund = {
      event: 'REFUND',
      success: true,
      amount: 1,
      metadata: { 'seitatech:customerReceipt': 'RETUR' },
    };
    const onCapture = { ...capture, metadata: authorize.metadata };
    const facts = read({ events: [{ ...authorize, metadata: {} }, onCapture, refund] });
    expect(facts.slips.number).toBe('004217');
    expect(facts.slips.customer).not.toContain('RETUR');
    expect(facts.refunds[0]?.slips).toEqual({ customer: 'RETUR' });
  });
});

describe('a refused card', () => {
  it.each([
    [{ type: ['DECLINED', 'INSUFFICIENT_FUNDS'], code: '51' }, 'insufficient-funds', false],
    [{ type: ['PIN_REQUIRED'] }, 'wrong-pin', false],
    [{ type: ['failed_verification'] }, 'wrong-pin', false],
    [{ code: 55 }, 'wrong-pin', false],
    [{ result_code: '55', type: ['DECLINED'] }, 'wrong-pin', false],
    [{ type: 'EXPIRED_CARD' }, 'expired-card', false],
    [{ type: ['ERROR'], code: 'CANCELLED' }, 'technical', false],
    [{ type: ['INVALID_MERCHANT'] }, 'technical', false],
    [{ type: ['PICK_UP_CARD'] }, 'card-refused', true],
    [{ type: ['CLOSED_ACCOUNT'] }, 'card-refused', true],
    [{ type: ['RESTRICTED_CARD'] }, 'card-refused', true],
    [{ type: ['DECLINED'], retry_policy: { retry_codes: ['DO_NOT_RETRY'] } }, 'card-refused', true],
    [{ type: ['DECLINED'], retry_policy: 'never' }, 'card-refused', false],
    [{ type: 7, message: 8 }, 'card-refused', false],
    [undefined, 'card-refused', false],
    ['declined', 'card-refused', false],
  ])('with %j', (error, reason, isFinalForCard) => {
    const facts = read({ status: 'DECLINED', events: [{ event: 'AUTHORIZE', success: false, error }] });
    expect(facts.decline).toMatchObject({ reason, isFinalForCard });
  });

  it('keeps the raw code and words', () => {
    const error = { code: '51', message: 'Insufficient funds', type: ['INSUFFICIENT_FUNDS'] };
    const facts = read({ events: [{ event: 'AUTHORIZE', success: false, error }] });
    expect(facts.decline).toMatchObject({ code: '51', text: 'Insufficient funds' });
  });

  it('is forgotten once another try was approved', () => {
    const refused = { ...authorize, success: false, created_at: '2026-07-14T10:15:10.000Z' };
    expect(read({ events: [refused, authorize, capture] })).not.toHaveProperty('decline');
  });
});

describe('the refunds of a transaction', () => {
  const start = {
    event: 'INITIATE_REFUND',
    success: true,
    amount: 4500,
    request_id: 'r1',
    event_reference: 'K1-R1',
  };
  const end = { event: 'REFUND', success: true, amount: 4500, correlation_request_id: 'r1' };
  const error = { code: 'CANCELLED', message: 'Stopped', type: ['ERROR'] };

  it.each([
    ['announced', [start], [['initiated', 'K1-R1', 4500]]],
    ['announced and refused at once', [{ ...start, success: false }], [['refused', 'K1-R1', 4500]]],
    ['done, its reference on the announcement alone', [start, end], [['done', 'K1-R1', 4500]]],
    ['done, newest event first', [end, start], [['done', 'K1-R1', 4500]]],
    [
      'done, its amount on the announcement alone',
      [start, { ...end, amount: null }],
      [['done', 'K1-R1', 4500]],
    ],
    [
      'matched by reference where the request is missing',
      [start, { ...end, correlation_request_id: undefined, event_reference: 'K1-R1' }],
      [['done', 'K1-R1', 4500]],
    ],
    ['refused', [start, { ...end, success: false, error }], [['refused', 'K1-R1', 4500]]],
    ['done at once', [{ ...end, event_reference: 'K1-R2' }], [['done', 'K1-R2', 4500]]],
    [
      "another's, without any reference",
      [{ ...end, correlation_request_id: undefined }],
      [['done', undefined, 4500]],
    ],
    [
      'open, as long as it does not say how it ended',
      [start, { ...end, success: 'yes' }],
      [['initiated', 'K1-R1', 4500]],
    ],
    [
      'two, each with its own',
      [
        start,
        { ...start, request_id: 'r2', event_reference: 'K1-R2', amount: 100 },
        { ...end, correlation_request_id: 'r2', amount: 100 },
      ],
      [
        ['initiated', 'K1-R1', 4500],
        ['done', 'K1-R2', 100],
      ],
    ],
  ])('%s', (_name, events, refunds) => {
    const read_ = read({ events }).refunds.map((one) => [one.state, one.reference, one.amount]);
    expect(read_).toEqual(refunds);
  });

  const bun = { line_id: 'a', quantity: 1, amount: 4500, vat: 15 };

  it.each<[string, object[], unknown]>([
    ['as they say', [start, { ...end, items: [bun] }], [{ lineId: 'a', quantity: 1, amount: 4500 }]],
    [
      'by their announcement',
      [{ ...start, items: [{ line_id: 'a', amount: 4500 }] }, end],
      [{ lineId: 'a', amount: 4500 }],
    ],
    ['not at all where they do not say', [start, end], undefined],
    ['not at all where it is not all of it', [{ ...end, items: [{ ...bun, amount: 4000 }] }], undefined],
    ['not at all where one does not read', [{ ...end, items: [bun, { line_id: 'b' }] }], undefined],
    ['not at all where it is nothing', [{ ...end, items: [] }], undefined],
    ['not at all where it is no list', [{ ...end, items: 'a' }], undefined],
  ])('name their lines %s', (_name, events, lines) => {
    expect(read({ events }).refunds[0]?.lines).toEqual(lines);
  });

  it('say why one was refused', () => {
    const [refund] = read({ events: [start, { ...end, success: false, error }] }).refunds;
    expect(refund?.decline).toEqual({
      reason: 'technical',
      isFinalForCard: false,
      code: 'CANCELLED',
      text: 'Stopped',
    });
  });
});

describe('what Dintero may get wrong', () => {
  it.each([
    { card: 'Visa' },
    { card: { brand: 7, masked_pan: 4761, entry_method: null } },
    { card: null, store: null, events: null },
    { store: { id: 5, terminal_id: {} } },
    { events: 'none' },
    {
      events: [
        null,
        3,
        'x',
        {},
        { event: 5 },
        { event: 'NEW_ONE', success: 'maybe', amount: {}, metadata: 'x' },
      ],
    },
    { session_id: 7, merchant_reference: 9, created_at: 1, updated_at: false },
    { new_field: { deep: [1, 2, 3] } },
  ])('does not hide the money: %j', (change) => {
    expect(read(change)).toMatchObject({ id: known.id, amount: 14900, status: 'captured', captured: 14900 });
  });

  it.each([
    { id: undefined },
    { id: '' },
    { id: '../..' },
    { id: 5 },
    { status: undefined },
    { status: 3 },
    { status: '' },
    { amount: undefined },
    { amount: '14900' },
    { amount: 149.5 },
    { amount: 2 ** 60 },
    { currency: undefined },
  ])('is not guessed at: %j', (change) => {
    expect(wireTransaction.safeParse({ ...known, ...change }).success).toBe(false);
  });
});

describe('a session', () => {
  const session = {
    id: 'T1.s',
    created_at: '2026-07-14T10:15:00.412Z',
    expires_at: '2026-07-14T10:20:00.412Z',
  };

  it.each([
    [[], undefined, false],
    [['INITIATED', 'PAY_FAILED'], undefined, true],
    [['PAY_FAILED', 'FAILED'], 'failed', true],
    [['DECLINED', 'FAILED'], 'declined', false],
    [['declined', 'CANCELLED'], 'cancelled', false],
    [['BRAND_NEW'], undefined, false],
  ])('with events %j', (names, ended, hasFailedTry) => {
    const facts = sessionFacts(wireSession.parse({ ...session, events: names.map((name) => ({ name })) }));
    expect(facts).toMatchObject({ hasFailedTry, lifeMs: 300_000 });
    expect(facts.ended).toBe(ended);
  });

  it('is cancelled when it says when', () => {
    expect(sessionFacts(wireSession.parse({ ...session, cancelled_at: 'now' })).ended).toBe('cancelled');
  });

  it('needs no more than its id', () => {
    const bare = {
      id: 'T1.s',
      created_at: 5,
      expires_at: 'soon',
      events: {},
      order: 'x',
      transaction_id: '..',
    };
    expect(sessionFacts(wireSession.parse(bare))).toEqual({ id: 'T1.s', hasFailedTry: false });
  });
});
