import { fail } from '../../shared/result.ts';
import type { AttemptId, SaleId } from '../../shared/ids.ts';
import type { Works } from '../ports.ts';
import { timelineHtml } from '../timeline/html.ts';
import { whoFacts } from '../payment/facts.ts';
import { recordWords } from '../record-words.ts';
import { atWork, languageHere, notNow, whoWorks, type HandlerPorts, type Part } from './at-work.ts';

/** One file about one sale, for whoever asks why we say paid. */
export function timelineHandlers(ports: HandlerPorts): Part<'timeline'> {
  return {
    'timeline:save': async ({ id }) => {
      const now = atWork(ports);
      if (!now.ok) return now;
      const language = languageHere(ports);
      const { timeline: words } = await recordWords(language);
      const about = subjectOf(now.value, id, words.turns);
      if (about === undefined) return notNow('no-such-sale');
      const { register } = ports.settings.read();
      const { account, terminals } = now.value;
      const text = timelineHtml({
        ...about,
        words,
        language,
        till: {
          mode: now.value.mode,
          seller: { name: account.shopName, organizationNumber: account.organizationNumber },
          registerId: register.id,
          registerName: register.name,
        },
        version: ports.version,
        savedMs: ports.clock.now(),
        terminalName: (terminalId) => terminals().find((one) => one.id === terminalId)?.name ?? terminalId,
      });
      const secret = await ports.credentials.secretOf(account.accountId, account.clientId);
      // Nothing that is written down has it; should something ever quote it, the file is not the way out.
      if (secret !== undefined && secret !== '' && text.includes(secret))
        return fail({ kind: 'storage', detail: 'The timeline would have held a secret' });
      const by = whoFacts(whoWorks(ports.lock));
      const saved = await ports.saveTimeline(`timeline-${fileName(about.name)}.html`, text);
      if (saved.ok)
        ports.notes.note('timeline-saved', { reference: about.name, ...saved.value, ...by }, about.id);
      return saved;
    },
  };
}

/** All that belongs to the sale that the id names: a sale's, an attempt's, or what a comparison has found. */
function subjectOf({ register }: Works, id: string, turns: object) {
  const { queries, ledger } = register;
  const elsewhere = queries.elsewhere(id as SaleId);
  const saleId =
    queries.slip(id)?.saleId ?? queries.movement(id as AttemptId)?.state.attempt.saleId ?? elsewhere?.saleId;
  const movements = saleId === undefined ? [] : queries.movementsOf(saleId);
  const tries = movements.map(({ state }) => state.attempt.id);
  const ids = saleId === undefined || elsewhere !== undefined ? [id as AttemptId, ...tries] : tries;
  const entries = queries.timeline(ids).filter(({ what }) => what in turns);
  // What was given in a basket that never was paid has its record too, and no timeline.
  if (entries.length === 0) return undefined;
  const slips = saleId === undefined ? [] : [queries.saleSlip(saleId), ...queries.returnsOf(saleId)];
  return {
    id: saleId ?? (id as SaleId),
    name: movements[0]?.state.attempt.reference ?? id,
    receipts: slips.flatMap((slip) => (slip === undefined ? [] : [slip.receipt.number])),
    lines: movements[0]?.lines ?? [],
    movements,
    entries,
    records: ledger.records(ids),
  };
}

function fileName(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 80);
}
