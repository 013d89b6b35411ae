import { fail, ok } from '../../shared/result.ts';
import { handProblem } from '../../shared/payment/by-hand.ts';
import { whoFacts } from '../payment/facts.ts';
import {
  atWork,
  notNow,
  onStage,
  terminalRefusal,
  whoWorks,
  type HandlerPorts,
  type Part,
} from './at-work.ts';

const done = ok({});

/** What a person decides about payments and refunds that did not settle by themselves; each leaves a record of who. */
export function attentionHandlers(ports: HandlerPorts): Part<'attention'> {
  const { settings, lock } = ports;
  return {
    'attention:check-all': async () => {
      const now = atWork(ports);
      return now.ok ? ok(await now.value.register.recheckWatched()) : now;
    },
    'attention:attach': ({ attemptId }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const attached = now.value.register.payments.attach(attemptId, whoWorks(lock));
      return Promise.resolve(attached.ok ? done : attached);
    },
    'attention:refund': async ({ attemptId, terminalId }) => {
      const now = atWork(ports);
      if (!now.ok) return now;
      const refusal = terminalRefusal(now.value, terminalId);
      if (refusal !== undefined) return notNow(refusal);
      const { refunds, queries, journal } = now.value.register;
      const by = whoWorks(lock);
      const started = await refunds.startFound(attemptId, {
        terminalId,
        registerId: settings.read().register.id,
        by,
      });
      const movement = queries.movement(attemptId);
      if (started.ok && movement !== undefined) {
        journal.note(movement, { what: 'refund-chosen', facts: { ...whoFacts(by) } });
        ports.tell('attention');
      }
      return onStage(ports, now.value, started);
    },
    'attention:keep': ({ attemptId }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const { register } = now.value;
      const { queries, journal } = register;
      const item = queries.attention().find(({ movement }) => movement.state.attempt.id === attemptId);
      if (item === undefined) return Promise.resolve(notNow('no-such-attempt'));
      journal.note(item.movement, { what: 'kept-asking', facts: { ...whoFacts(whoWorks(lock)) } });
      register.check(attemptId);
      ports.tell('attention');
      return Promise.resolve(done);
    },
    'attention:settle': ({ attemptId, ...said }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const by = whoWorks(lock);
      const problem = handProblem(said);
      if (problem !== undefined)
        return Promise.resolve(fail({ kind: 'bad-input', path: 'slip', detail: problem }));
      const settled = now.value.register.payments.settleByHand(attemptId, { ...said, by });
      return Promise.resolve(settled.ok ? done : settled);
    },
    'attention:close': ({ attemptId, note }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const { payments, refunds, queries } = now.value.register;
      const desk = queries.movement(attemptId)?.kind === 'refund' ? refunds : payments;
      const closed = desk.close(attemptId, { note, by: whoWorks(lock) });
      return Promise.resolve(closed.ok ? done : closed);
    },
  };
}
