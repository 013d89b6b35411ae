import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { capture, voidAuthorization } from './captures.ts';
import { completeRefund, initiateRefund, refundable } from './refunds.ts';
import { sumsOf } from './records.ts';
import { invalid, invalidBody, ok, problem, type PracticeRequest, type Reply } from './requests.ts';
import { occupantOf } from './screen.ts';
import { ask, giveUp, stop } from './terminal.ts';
import type { Transaction } from './wire.ts';
import { announce, storeOf, type RefundPrompt, type World } from './world.ts';

const visa = { brand: 'visa', entry: 'contactless' } as const;
const line = z.looseObject({ line_id: z.string(), amount: z.int32() });
const ownMetadata = z.record(z.string().regex(/^ext_/).max(128), z.string().max(256));

const refundBody = z.looseObject({
  amount: z.int32().positive(),
  terminal_id: z.string().min(1).optional(),
  refund_reference: z.string().optional(),
  reason: z.string().optional(),
  items: z.array(line).optional(),
  metadata: ownMetadata.optional(),
});

const captureBody = z.looseObject({
  amount: z.int32().positive(),
  capture_reference: z.string().optional(),
  items: z.array(line).optional(),
});

type RefundBody = z.infer<typeof refundBody>;

/** `GET /transactions/{id}`. */
export function getTransaction(world: World, request: PracticeRequest): Reply {
  const transaction = world.transactions.get(request.id);
  if (transaction === undefined) return problem(404);
  const includes = request.query.getAll('includes');
  const events = includes.includes('events.success.true')
    ? transaction.events.filter((event) => event.success)
    : transaction.events;
  const session = includes.includes('session') ? { session: world.sessions.get(transaction.session_id) } : {};
  return ok({ ...transaction, events, ...session });
}

/** `PUT /transactions/{id}`. */
export function changeTransaction(world: World, request: PracticeRequest): Reply {
  const transaction = world.transactions.get(request.id);
  if (transaction === undefined) return problem(404);
  const read = z.object({ merchant_reference_2: z.string() }).safeParse(request.body);
  if (!read.success) return invalidBody(read.error.issues);
  const next = { ...transaction, ...read.data, updated_at: world.timers.iso() };
  world.transactions.set(transaction.id, next);
  return ok(next);
}

/** `POST /transactions/{id}/capture`. */
export function captureTransaction(world: World, request: PracticeRequest): Reply {
  const transaction = world.transactions.get(request.id);
  if (transaction === undefined) return problem(404);
  const read = captureBody.safeParse(request.body);
  if (!read.success) return invalidBody(read.error.issues);
  const { amount, capture_reference } = read.data;
  if (amount > transaction.amount - sumsOf(transaction).captured)
    return invalid(['amount'], 'amount is too large');
  const captured = capture(world, transaction.id, amount, capture_reference);
  return captured === null
    ? problem(400, 'The transaction can not be captured', 'INVALID_STATE')
    : ok(captured);
}

/** `POST /transactions/{id}/void`. */
export function voidTransaction(world: World, request: PracticeRequest): Reply {
  if (!world.transactions.has(request.id)) return problem(404);
  const voided = voidAuthorization(world, request.id);
  if (voided === null) return problem(400, 'The transaction can not be voided', 'INVALID_STATE');
  for (const prompt of world.prompts.values()) {
    if (prompt.kind === 'payment' && prompt.sessionId === voided.session_id) giveUp(world, prompt, 'cancel');
  }
  return ok(voided);
}

/** `POST /transactions/{id}/refund` (API §7.1). */
export function refundTransaction(world: World, request: PracticeRequest): Reply {
  const transaction = world.transactions.get(request.id);
  if (transaction === undefined) return problem(404);
  const read = refundBody.safeParse(request.body);
  if (!read.success) return invalidBody(read.error.issues);
  const refusal = checkRefund(world, transaction, read.data);
  if (refusal !== undefined) return refusal;
  const reply = carryOut(
    world,
    refundPrompt(world, transaction, read.data),
    read.data.terminal_id === undefined,
  );
  announce(world);
  return reply;
}

function checkRefund(world: World, transaction: Transaction, body: RefundBody): Reply | undefined {
  const knobs = world.readKnobs();
  if (knobs.refuseTerminalIdOnRefund && body.terminal_id !== undefined) {
    return invalid(['terminal_id'], 'terminal_id is not allowed');
  }
  if (sumsOf(transaction).captured === 0) {
    return problem(400, 'The transaction can not be refunded', 'INVALID_STATE');
  }
  if (body.amount > refundable(transaction)) {
    return invalid(['amount'], 'amount is larger than what remains to be refunded');
  }
  if (body.terminal_id !== undefined) return checkRefundTerminal(world, transaction, body.terminal_id);
  const isRequired = knobs.refundTerminalIdRequired && !knobs.refuseTerminalIdOnRefund;
  return isRequired ? invalid(['terminal_id'], 'terminal_id is required') : undefined;
}

function checkRefundTerminal(world: World, transaction: Transaction, terminalId: string): Reply | undefined {
  const terminal = world.terminals.get(terminalId);
  if (terminal?.device.status !== 'ACTIVE') return invalid(['terminal_id'], 'the terminal is not active');
  if (storeOf(world, terminal)?.payout_destination_id !== transaction.payout_destination_id) {
    return invalid(['terminal_id'], 'the terminal belongs to another payout destination');
  }
  const isBusy = occupantOf(world, terminal) !== undefined;
  return isBusy && world.readKnobs().busyTerminal === 409
    ? problem(409, 'The terminal is busy', 'TERMINAL_BUSY')
    : undefined;
}

function refundPrompt(world: World, transaction: Transaction, body: RefundBody): RefundPrompt {
  return {
    id: randomUUID(),
    kind: 'refund',
    transactionId: transaction.id,
    requestId: randomUUID(),
    terminalId: body.terminal_id ?? transaction.store.terminal_id,
    amount: body.amount,
    currency: transaction.currency,
    reference: body.refund_reference ?? '',
    ...(body.items === undefined ? {} : { items: body.items }),
    since: world.timers.iso(),
    stage: 'queued',
    isLate: false,
  };
}

function carryOut(world: World, prompt: RefundPrompt, isWithoutTerminal: boolean): Reply {
  const { refund, busyTerminal } = world.readKnobs();
  if (refund === '503-but-executed') {
    completeRefund(world, prompt, visa, true);
    return problem(503);
  }
  // Without a terminal there is nobody to ask: the older kind of refund, done at once.
  if (refund === 'immediate-200' || isWithoutTerminal) return ok(completeRefund(world, prompt, visa, true));
  const accepted = initiateRefund(world, prompt);
  const terminal = world.terminals.get(prompt.terminalId);
  const isBusy = terminal !== undefined && occupantOf(world, terminal) !== undefined;
  if (isBusy && busyTerminal === 'failed') stop(world, prompt);
  else if (refund !== 'never-completes') ask(world, prompt);
  return {
    status: 202,
    body: accepted,
    headers: { 'event-request-id': prompt.requestId },
    isLost: refund === 'lost-answer',
  };
}
