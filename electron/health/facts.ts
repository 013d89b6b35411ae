import { dirname } from 'node:path';
import type { HealthFacts } from '../../shared/health/judge.ts';
import type { HandlerPorts } from '../ipc/at-work.ts';

/** What the judgements need, gathered from wherever it is known. Nothing in it is secret. */
export async function healthFacts(ports: HandlerPorts): Promise<HealthFacts> {
  const { host, care, settings, current } = ports;
  const now = ports.works();
  const status = now?.status.view();
  const { isSecretMissing, isSecretInMemory, mode } = current('settings');
  const { network: printer } = settings.read().printer ?? {};
  const journal = care.file() ?? ports.journalFile('practice');
  const [systemPrinter, free, freeForCopies] = await Promise.all([
    host.defaultPrinter(),
    host.freeBytes(dirname(journal)),
    host.freeBytes(care.backupFolder()),
  ]);
  const printerName = printer?.host ?? systemPrinter;
  return {
    mode,
    network: status?.network ?? 'online',
    isSystemOnline: host.isOnline(),
    heard: now?.status.lastHeard() ?? {},
    skewMs: now?.skewMs(),
    zone: host.zone(),
    isSecretMissing,
    isSecretInMemory,
    terminals: (status?.terminals ?? []).map(({ id, name, status: as, care: { remedy } }) => ({
      id,
      name,
      status: as,
      hasOtherStore: remedy === 'other-store',
    })),
    printer: {
      isWaiting: current('printer').trouble !== undefined,
      ...(printerName === undefined ? {} : { name: printerName }),
    },
    care: care.view(),
    freeBytes: { journal: free, backups: freeForCopies },
    version: ports.version,
  };
}
