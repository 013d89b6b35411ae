import type { ReactNode } from 'react';
import { ask } from '../bridge.ts';
import { useChosenTerminal } from '../stores/chosen-terminal.ts';
import { useRegister } from '../stores/register.ts';
import { goTo, useRoute, type ScreenName } from '../stores/route.ts';
import type { Words } from '../words/words.ts';
import { useWords } from '../words/use-words.ts';
import { Icon, Mark, type IconName } from './icons.tsx';
import { Press } from './press.tsx';
import { isTerminalWrong } from './terminal-status.ts';

type StatusBarProps = {
  /** While money moves and while locked: the register's name instead of the navigation. */
  readonly isQuiet: boolean;
};

type ChipProps = { readonly words: Words; readonly isQuiet: boolean };

/** The bar on top of every screen: where one is, and whether terminal and network are there. Colourless when all is well. */
export function StatusBar({ isQuiet }: StatusBarProps): ReactNode {
  const words = useWords();
  const name = useRegister((state) => state.settings.registerName);
  return (
    <header className="bar">
      <Mark />
      {isQuiet ? <p className="bar-name">{name}</p> : <Navigation words={words} />}
      <div className="bar-status" role="group" aria-label={words.shell.statusLabel}>
        <PrinterChip words={words} />
        <TerminalChip words={words} isQuiet={isQuiet} />
        <NetworkChip words={words} isQuiet={isQuiet} />
      </div>
      <LockKey words={words} isQuiet={isQuiet} />
    </header>
  );
}

function Navigation({ words }: { readonly words: Words }): ReactNode {
  const count = useRegister(({ attention }) => attention.items.length + attention.findings.length);
  return (
    <nav className="bar-nav" aria-label={words.shell.nav.label}>
      <Item screen="sell">{words.shell.nav.sell}</Item>
      <Item screen="sales">{words.shell.nav.sales}</Item>
      <Item screen="reports">{words.shell.nav.reports}</Item>
      <Item screen="attention">
        {words.shell.nav.attention}
        {count > 0 ? (
          <span className="badge" data-testid="attention-badge" data-count={count}>
            <span aria-hidden="true">{count}</span>
            <span className="only-read">{words.shell.attentionCount(count)}</span>
          </span>
        ) : null}
      </Item>
      <Item screen="setup">{words.shell.nav.setup}</Item>
    </nav>
  );
}

/** Screens that one comes to from another one. */
const partOf: Readonly<Partial<Record<ScreenName, ScreenName>>> = {
  refund: 'sales',
  otherwise: 'sales',
  discount: 'sell',
  age: 'sell',
  guide: 'setup',
};

type ItemProps = {
  readonly screen: Exclude<ScreenName, 'refund' | 'otherwise' | 'discount' | 'age' | 'guide' | 'health'>;
  readonly children: ReactNode;
};

function Item({ screen, children }: ItemProps): ReactNode {
  const here = useRoute((state) => state.route.screen);
  const isHere = (partOf[here] ?? here) === screen;
  return (
    <Press
      className="bar-item"
      testId={`nav-${screen}`}
      current={isHere ? 'page' : undefined}
      onPress={() => goTo({ screen })}
    >
      {children}
    </Press>
  );
}

function TerminalChip({ words, isQuiet }: ChipProps): ReactNode {
  const terminal = useChosenTerminal();
  const isLost = useRegister(({ movement: { movement } }) => {
    const state = movement?.state;
    return state?.screen === 'under-way' && state.phase === 'checking' && state.why === 'reply-lost';
  });
  const isClosed = useRegister((state) => state.care.damage !== undefined);
  const isNotSetUp = useRegister((state) => state.settings.mode === undefined);
  const isWrong = !terminal || isTerminalWrong(terminal.status);
  // Without its journal the till asks no terminal anything, and the screen says why.
  if (isClosed || isNotSetUp) return null;
  const text = terminal ? words.shell.terminal[terminal.status](terminal.name) : words.shell.noTerminal;
  return (
    <StateChip
      testId="status-terminal"
      status={terminal?.status ?? 'missing'}
      icon={isWrong ? 'warning' : 'terminal'}
      text={isLost && terminal ? words.shell.terminalSilent(terminal.name) : text}
      isWrong={isWrong}
      isKey={!isQuiet}
    />
  );
}

/** Only while paper waits: a printer that works is nothing to say. */
function PrinterChip({ words }: { readonly words: Words }): ReactNode {
  const { waiting, trouble } = useRegister((state) => state.printer);
  if (trouble === undefined) return null;
  return (
    <span
      className="status"
      data-testid="status-printer"
      data-waiting={waiting}
      data-trouble={trouble}
      data-wrong
    >
      <Icon name="printer" />
      {words.printer.waiting[trouble](waiting)}
    </span>
  );
}

function NetworkChip({ words, isQuiet }: ChipProps): ReactNode {
  const network = useRegister((state) => state.status.network);
  const isWrong = network === 'offline';
  return (
    <StateChip
      testId="status-network"
      status={network}
      icon={isWrong ? 'network-off' : 'network'}
      text={isWrong ? words.shell.offline : words.shell.online}
      isWrong={isWrong}
      // On the smallest screens it is only there while something is wrong, and nobody should land on what they cannot see.
      isKey={!isQuiet && isWrong}
      className="status-network"
    />
  );
}

type StateChipProps = {
  readonly testId: string;
  readonly status: string;
  readonly icon: IconName;
  readonly text: string;
  readonly isWrong: boolean;
  /** A press opens Health. */
  readonly isKey: boolean;
  readonly className?: string;
};

/** How something is; where it may be pressed, it says why. */
function StateChip({
  testId,
  status,
  icon,
  text,
  isWrong,
  isKey,
  className = '',
}: StateChipProps): ReactNode {
  const words = useWords();
  const data = { 'data-status': status, 'data-wrong': isWrong ? 'true' : undefined } as const;
  const content = (
    <>
      <Icon name={icon} />
      {text}
    </>
  );
  if (!isKey)
    return (
      <span className={`status ${className}`} data-testid={testId} {...data}>
        {content}
      </span>
    );
  return (
    <Press
      className={`status status-key ${className}`}
      testId={testId}
      data={data}
      label={words.health.open(text)}
      onPress={() => goTo({ screen: 'health' })}
    >
      {content}
    </Press>
  );
}

type LockKeyProps = { readonly words: Words; readonly isQuiet: boolean };

/** Only where there are operators. While money moves it names who works the till and cannot be pressed. */
function LockKey({ words, isQuiet }: LockKeyProps): ReactNode {
  const lock = useRegister((state) => state.lock);
  if (lock.operators.length === 0 || lock.isLocked) return null;
  const who = lock.current?.name ?? words.shell.lock;
  return (
    <Press
      className="bar-lock"
      testId="lock"
      label={`${words.shell.lock}: ${who}`}
      isOff={isQuiet}
      onPress={() => void ask('lock:lock', {})}
    >
      <Icon name="lock" />
      {who}
    </Press>
  );
}
