import { fail, ok } from '../../shared/result.ts';
import type { SessionId } from '../../shared/ids.ts';
import type { Gateway } from '../payment/gateway.ts';
import type { DinteroClient } from './client.ts';
import { transactionFacts } from './facts.ts';
import { look } from './look.ts';
import { refundBody } from './refund-body.ts';
import { sessionBody, type Setup } from './session-body.ts';

export type GatewayPorts = {
  readonly client: DinteroClient;
  /** Read at every payment; absent while the shop is not set up. */
  readonly setup: () => Setup | undefined;
};

/** Dintero, in the till's own words. */
export function createGateway({ client, setup }: GatewayPorts): Gateway {
  return {
    async open(attempt, lines) {
      const shop = setup();
      if (shop === undefined) return fail({ kind: 'not-now', reason: 'not-set-up' });
      const created = await client.createSession((serverNowMs) =>
        sessionBody(attempt, lines, shop, serverNowMs),
      );
      return created.ok ? ok({ sessionId: created.value as SessionId }) : created;
    },

    look: (known) => look(client, known),

    cancel: (sessionId) => client.cancelSession(sessionId),

    async transaction(id) {
      const read = await client.transaction(id);
      return read.ok ? ok(transactionFacts(read.value)) : read;
    },

    async refund(attempt, lines) {
      const shop = setup();
      if (shop === undefined) return fail({ kind: 'not-now', reason: 'not-set-up' });
      return client.refund(attempt.transactionId, refundBody(attempt, lines, shop.register));
    },
  };
}
