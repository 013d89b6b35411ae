import { randomUUID } from 'node:crypto';
import { createBody, sumOfOrder, type CreateBody } from './create-body.ts';
import { newId } from './ids.ts';
import { voidAuthorization } from './captures.ts';
import { noteSession, sessionEvent } from './records.ts';
import { invalid, invalidBody, ok, problem, type PracticeRequest, type Reply } from './requests.ts';
import { occupantOf } from './screen.ts';
import { approve, ask, giveUp } from './terminal.ts';
import type { Session } from './wire.ts';
import { announce, clientActor, storeOf, type Prompt, type World } from './world.ts';

// Dintero's own default is not documented; an hour is long for a card and short for a shop.
const defaultLifetimeMs = 3_600_000;

/** `POST /sessions-profile`. Every request makes a session of its own: there is no idempotency key. */
export function createSession(world: World, request: PracticeRequest): Reply {
  const read = createBody.safeParse(request.body);
  if (!read.success) return invalidBody(read.error.issues);
  const body = read.data;
  const refusal = checkRules(world, request, body) ?? checkTerminal(world, body);
  if (refusal !== undefined) return refusal;
  const terminal = world.terminals.get(body.order.store.terminal_id);
  const isBusy = terminal !== undefined && occupantOf(world, terminal) !== undefined;
  const { busyTerminal } = world.readKnobs();
  if (isBusy && busyTerminal === 409) return problem(409, 'The terminal is busy', 'TERMINAL_BUSY');

  const session = openSession(world, request, body);
  if (isBusy && busyTerminal === 'failed')
    noteSession(world, session.id, ['FAILED'], {}, { error: 'TERMINAL_BUSY' });
  else if (startsTerminal(world, body)) scheduleAsking(world, session);
  announce(world);
  return ok(createdBody(world, request, session.id));
}

/** `GET /sessions/{id}`. */
export function getSession(world: World, request: PracticeRequest): Reply {
  const session = world.sessions.get(request.id);
  if (session === undefined) return problem(404);
  if (world.readKnobs().sessionNamesTransaction) return ok(session);
  const { transaction_id: _, ...unnamed } = session;
  return ok(unnamed);
}

/** `POST /sessions/{id}/cancel` (API §5). A repeated cancel answers 200 with the same body. */
export function cancelSession(world: World, request: PracticeRequest): Reply {
  const session = world.sessions.get(request.id);
  if (session === undefined) return problem(404);
  if (session.cancelled_at !== undefined) return ok(session);
  const prompts = [...world.prompts.values()].filter(
    (one) => one.kind === 'payment' && one.sessionId === session.id,
  );
  if (world.readKnobs().approveDuringCancel) {
    for (const prompt of prompts)
      if (prompt.stage === 'prompting') approve(world, prompt, { status: 'CAPTURED' });
  }
  const transactionId = world.sessions.get(session.id)?.transaction_id;
  if (transactionId !== undefined && voidAuthorization(world, transactionId) === null) {
    return problem(world.readKnobs().cancelRefusedWith);
  }
  const now = world.timers.iso();
  noteSession(world, session.id, ['CANCELLED'], { cancelled_at: now, cancelled_by: clientActor });
  for (const prompt of prompts) giveUp(world, prompt, 'cancel');
  announce(world);
  return ok(world.sessions.get(session.id));
}

function checkRules(world: World, request: PracticeRequest, body: CreateBody): Reply | undefined {
  if (!world.account.profile_ids.includes(body.profile_id))
    return invalid(['profile_id'], 'profile_id is unknown');
  if (body.expires_at !== undefined && Date.parse(body.expires_at) <= world.timers.now()) {
    return invalid(['expires_at'], 'expires_at must be in the future');
  }
  const toggles = (request.headers['dintero-feature-toggles'] ?? '').split(',').map((name) => name.trim());
  if (!toggles.includes('strict-session-amounts')) return undefined;
  const sum = sumOfOrder(body);
  const fits = body.order.partial_payment === true ? body.order.amount <= sum : body.order.amount === sum;
  return fits
    ? undefined
    : invalid(['order', 'amount'], 'order.amount must be the sum of order.items and shipping');
}

function checkTerminal(world: World, body: CreateBody): Reply | undefined {
  const wanted = body.order.store;
  const code = world.readKnobs().unreadyTerminal;
  const refuse = (field: string, message: string): Reply =>
    problem(code, undefined, undefined, [{ message, path: ['order', 'store', field] }]);
  const terminal = world.terminals.get(wanted.terminal_id);
  if (terminal === undefined) return refuse('terminal_id', 'terminal_id is not enrolled');
  if (terminal.device.status !== 'ACTIVE') return refuse('terminal_id', 'the terminal is not active');
  if (terminal.device.store_id !== wanted.id)
    return refuse('terminal_id', 'terminal_id is not linked to the store');
  const store = storeOf(world, terminal);
  if (store === undefined) return refuse('id', 'the store is unknown');
  if (store.status !== 'ACTIVE')
    return problem(400, 'The store of the terminal is not active', 'STORE_NOT_ACTIVE');
  return store.payout_destination_id === wanted.payout_destination_id
    ? undefined
    : refuse('payout_destination_id', 'payout_destination_id is not linked to the store');
}

function openSession(world: World, request: PracticeRequest, body: CreateBody): Session {
  const now = world.timers.now();
  const override = world.readKnobs().sessionLifetimeOverrideMs;
  const wished = body.expires_at === undefined ? now + defaultLifetimeMs : Date.parse(body.expires_at);
  const expiresAt = override === 'none' ? wished : Math.min(wished, now + override);
  const status = world.readKnobs().publishStatus;
  const publish = (body.configuration?.publish ?? []).map((one) => ({ ...one, id: randomUUID(), status }));
  const store = world.account.stores.find((one) => one.store_id === body.order.store.id);
  const isPushed = publish.some((one) => one.type === 'terminal') && status === 'sent';
  const session: Session = {
    id: newId(world.account.account_id),
    created_at: world.timers.iso(),
    updated_at: world.timers.iso(),
    expires_at: new Date(expiresAt).toISOString(),
    url: body.url,
    order: body.order,
    configuration: {
      ...body.configuration,
      channel: body.configuration?.channel ?? 'ecommerce',
      auto_capture: body.configuration?.auto_capture ?? true,
      publish,
      seitatech: {
        type: 'payment_type',
        in_person: { type: 'payment_product_type', enabled: true, payability: 'payable' },
      },
      merchant: { name: store?.store_name ?? '', country: 'NO' },
    },
    metadata: { 'session:profile_id': body.profile_id, ...body.metadata },
    events: (isPushed ? ['INITIATED', 'PUSH_NOTIFICATION_SENT'] : ['INITIATED']).map((name) =>
      sessionEvent(world, name),
    ),
  };
  world.sessions.set(session.id, session);
  world.systemHeaders.set(session.id, systemHeadersOf(request));
  return session;
}

function startsTerminal(world: World, body: CreateBody): boolean {
  const knobs = world.readKnobs();
  const isPublished = body.configuration?.publish?.some(
    (one) => one.channel === 'push' && one.type === 'terminal',
  );
  return knobs.profileStartsTerminal || (isPublished === true && knobs.publishStatus === 'sent');
}

function scheduleAsking(world: World, session: Session): void {
  const { order } = session;
  const prompt: Prompt = {
    id: randomUUID(),
    kind: 'payment',
    sessionId: session.id,
    terminalId: order.store.terminal_id,
    amount: order.amount,
    currency: order.currency,
    reference: order.merchant_reference,
    since: session.created_at,
    stage: 'queued',
    isLate: false,
  };
  const { promptAfterMs } = world.readKnobs();
  const start = (): void => {
    // A session that was cancelled before its terminal woke up asks for nothing.
    if (world.sessions.get(session.id)?.cancelled_at === undefined) ask(world, prompt);
  };
  if (promptAfterMs === 0) start();
  else world.timers.after(promptAfterMs, start);
}

function createdBody(world: World, request: PracticeRequest, sessionId: string): unknown {
  const session = world.sessions.get(sessionId);
  const body = {
    id: sessionId,
    url: `https://checkout.dintero.com/v1/view/${sessionId}`,
    publish: session?.configuration['publish'],
  };
  return request.query.get('include_session') === 'true' ? { ...body, session } : body;
}

function systemHeadersOf(request: PracticeRequest): Readonly<Record<string, string>> {
  const isSystem = (name: string): boolean => name.startsWith('dintero-system-') || name === 'user-agent';
  return Object.fromEntries(Object.entries(request.headers).filter(([name]) => isSystem(name)));
}
