import { ok } from '../../shared/result.ts';
import { usualScanner } from '../../shared/scanner.ts';
import { scannerText } from '../counter-settings.ts';
import { whoFacts } from '../payment/facts.ts';
import { whoWorks, type HandlerPorts, type Part } from './at-work.ts';

/** What the shop's scanner types around a code. */
export function scannerHandlers({ settings, notes, lock, tell }: HandlerPorts): Part<'scanner'> {
  return {
    'scanner:save': ({ scanner }) => {
      const before = settings.read().scanner ?? usualScanner;
      const changed = settings.change((all) => ({ ...all, scanner }));
      if (!changed.ok) return Promise.resolve(changed);
      notes.note('scanner-set', {
        before: scannerText(before),
        after: scannerText(scanner),
        ...whoFacts(whoWorks(lock)),
      });
      tell('settings');
      return Promise.resolve(ok({}));
    },
  };
}
