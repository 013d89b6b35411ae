import { isOtherPrinter, noPrinter } from '../../shared/printer.ts';
import { ok } from '../../shared/result.ts';
import { printerText } from '../counter-settings.ts';
import { whoFacts } from '../payment/facts.ts';
import { atWork, notNow, whoWorks, type HandlerPorts, type Part } from './at-work.ts';

const done = ok({});

/** Paper: receipts of sales that are there, the printer they come from, and the drawer that hangs on it. */
export function printerHandlers(ports: HandlerPorts): Part<'printer'> {
  const { settings, printer, lock, notes } = ports;

  return {
    'printer:read': () => Promise.resolve(ok({ printer: settings.read().printer ?? noPrinter })),
    'printer:save': ({ printer: next }) => {
      const before = settings.read().printer ?? noPrinter;
      const changed = settings.change((all) => ({ ...all, printer: next }));
      if (!changed.ok) return Promise.resolve(changed);
      if (isOtherPrinter(before, next)) printer.changed();
      ports.tell('printer');
      notes.note('printer-set', {
        before: printerText(before),
        after: printerText(next),
        ...whoFacts(whoWorks(lock)),
      });
      return Promise.resolve(done);
    },
    'printer:test': async ({ network }) => {
      const printed = await printer.test(network);
      return printed.ok ? done : printed;
    },
    'printer:drawer': async () => {
      const now = atWork(ports);
      if (!now.ok) return now;
      if (!now.value.register.isIdle()) return notNow('payment-running');
      const opened = await printer.openDrawer();
      if (!opened.ok) return opened;
      notes.note('drawer-opened', whoFacts(whoWorks(lock)));
      return done;
    },
  };
}
