import { ok } from '../../shared/result.ts';
import { asked, auditRow } from '../audit/rows.ts';
import { defined, whoFacts } from '../payment/facts.ts';
import { recordWords } from '../record-words.ts';
import { atWork, languageHere, whoWorks, type HandlerPorts, type Part } from './at-work.ts';

/** What happened at this till: to be looked through, and to be taken away as a file. */
export function auditHandlers(ports: HandlerPorts): Part<'audit'> {
  const { settings, lock } = ports;

  return {
    'audit:rows': ({ after, limit, ...question }) => {
      const now = atWork(ports);
      if (!now.ok) return Promise.resolve(now);
      const { trail, queries } = now.value.register;
      const from = after === undefined ? {} : { after };
      const meant = asked(question, settings.read());
      // One more than is shown says whether there is anything further on.
      const found = trail.rows({ ...meant, ...from, order: 'newest', limit: limit + 1 });
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      const next = found.length > limit && last !== undefined ? { at: last.at, seq: last.seq } : undefined;
      return Promise.resolve(
        ok({
          rows: shown.map((row) => auditRow(row, queries)),
          people: settings.read().operators.map(({ name }) => name),
          ...(next === undefined ? {} : { next }),
        }),
      );
    },
    'audit:export': async (question) => {
      const now = atWork(ports);
      if (!now.ok) return now;
      const by = whoFacts(whoWorks(lock));
      // Nobody exports before the till is used: what it needs is not loaded with it.
      const { exportOf } = await import('../audit/export.ts');
      const { parts, name, rows } = exportOf(
        question,
        now.value,
        settings.read(),
        await recordWords(languageHere(ports)),
      );
      const saved = await ports.saveRecord(name, parts);
      if (!saved.ok) return saved;
      const { from, to, person, group } = question;
      // Under a name of its own: it is not about that person.
      const meant = defined({ from, to, whose: person, group });
      ports.notes.note('record-exported', { ...meant, ...saved.value, rows: String(rows()), ...by });
      return ok({ ...saved.value, rows: rows() });
    },
  };
}
