import { create } from 'zustand';
import { usualComfort } from '../../shared/comfort.ts';
import { usualScanner } from '../../shared/scanner.ts';
import type { EventName, Events } from '../../shared/ipc/contract.ts';
import type { Language } from '../../shared/languages.ts';
import type { TerminalView } from '../../shared/ipc/views.ts';
import { ask, listen } from '../bridge.ts';
import { forgetAudit } from './audit.ts';
import { useBasket } from './basket.ts';
import { forgetPeople } from './people.ts';
import { chooseReport, reportKinds, useReportKind } from './report-kind.ts';
import { goTo, useRoute } from './route.ts';
import { speak } from '../words/use-words.ts';

/** What main has told. Nothing here is ever changed by the page itself. */
export type Register = { readonly [Name in EventName]: Events[Name] } & {
  /** False until the first snapshot is here: before that nothing is known, so nothing is shown. */
  readonly isReady: boolean;
  /** When the movement was heard of, on the clock that `elapsedMs` is counted on from. */
  readonly movementHeardMs: number;
};

const revision = -1;

export const useRegister = create<Register>(() => ({
  isReady: false,
  movementHeardMs: 0,
  status: { revision, network: 'online', terminals: [] },
  settings: {
    revision,
    language: 'en',
    theme: 'system',
    comfort: usualComfort,
    scanner: usualScanner,
    registerName: '',
    shopName: '',
    currency: 'NOK',
    isSecretInMemory: false,
    isSecretMissing: false,
    version: '',
    problems: [],
  },
  lock: { revision, operators: [], isLocked: false },
  movement: { revision },
  attention: { revision, items: [], findings: [] },
  reconcile: { revision, state: 'idle' },
  printer: { revision, waiting: 0 },
  parked: { revision, rows: [] },
  catalogue: { revision, isMade: false, embedded: [] },
  care: { revision, notices: [], backup: { folder: '', isOwnFolder: true, isRunning: false } },
}));

/** Subscribes first and asks then, so that no change falls between; the higher revision is kept. */
export async function followRegister(): Promise<void> {
  listen('status', (value) => keep('status', value));
  listen('settings', (value) => keep('settings', value));
  listen('lock', (value) => keep('lock', value));
  listen('movement', (value) => keep('movement', value));
  listen('attention', (value) => keep('attention', value));
  listen('care', (value) => keep('care', value));
  listen('reconcile', (value) => keep('reconcile', value));
  listen('printer', (value) => keep('printer', value));
  listen('parked', (value) => keep('parked', value));
  listen('catalogue', (value) => keep('catalogue', value));

  const answer = await ask('register:snapshot', {});
  if (!answer.ok) return;
  const { basket, status, settings, lock, movement, attention, care, reconcile, printer, parked, catalogue } =
    answer.value;
  keep('status', status);
  keep('settings', settings);
  keep('lock', lock);
  keep('movement', movement);
  keep('attention', attention);
  keep('care', care);
  keep('reconcile', reconcile);
  keep('printer', printer);
  keep('parked', parked);
  keep('catalogue', catalogue);
  useBasket.getState().adopt(basket);
  // Nothing is drawn before there are words, and then everything at once.
  useRegister.setState({ isReady: true });
  await speak(languageOf(useRegister.getState()));
}

/** Of whoever works the till; of the shop where nobody does, or they have none of their own. */
function languageOf({ lock, settings }: Register): Language {
  return lock.current?.language ?? settings.language;
}

/** The terminal that is used: the first of the register's. */
export function firstTerminal(register: Register): TerminalView | undefined {
  return register.status.terminals[0];
}

function keep<Name extends EventName>(name: Name, value: Events[Name]): void {
  if (value.revision < useRegister.getState()[name].revision) return;
  const heard = name === 'movement' ? { movementHeardMs: performance.now() } : {};
  useRegister.setState({ [name]: value, ...heard });
  if (name === 'settings' || name === 'lock') void speak(languageOf(useRegister.getState()));
  if (name === 'lock' && useRegister.getState().lock.isLocked) leavePrivate();
}

/** Who unlocks next need not be who was there: what only the owner sees is not left open for them. */
function leavePrivate(): void {
  forgetPeople();
  forgetAudit();
  if (useReportKind.getState().kind === 'audit') chooseReport(reportKinds[0]);
  const { screen } = useRoute.getState().route;
  if (screen === 'setup' || screen === 'guide') goTo({ screen: 'sell' });
}
