import type {
  PracticeMishap,
  PracticeScreen,
  PracticeState,
  PracticeTerminal,
} from '../../shared/practice.ts';
import { queueOf } from './screen.ts';
import type { Terminal, World } from './world.ts';

/** What the practice window shows, worked out anew. */
export function stateOf(world: World, revision: number, line: PracticeState['line']): PracticeState {
  const terminals = [...world.terminals.values()];
  const late = terminals
    .filter((one) => one.nextIsLate === true)
    .map((one): PracticeMishap => ({ id: one.id, kind: 'approve-late', route: one.id, left: 1 }));
  const armed = world.mishaps.list().map(({ id, mishap, left }): PracticeMishap => ({
    id,
    kind: mishap.kind,
    route: typeof mishap.route === 'string' ? mishap.route : mishap.route.join(' '),
    left: Number.isFinite(left) ? left : 'until-disarmed',
  }));
  return {
    revision,
    line,
    terminals: terminals.map((one) => terminalState(world, one)),
    armed: [...armed, ...late],
  };
}

function terminalState(world: World, terminal: Terminal): PracticeTerminal {
  return {
    terminalId: terminal.id,
    name: terminal.device.name,
    storeId: terminal.device.store_id,
    status: terminal.device.status,
    screen: screenOf(world, terminal),
    queued: queueOf(world, terminal.id).length,
  };
}

function screenOf(world: World, terminal: Terminal): PracticeScreen {
  const prompt = world.prompts.get(terminal.prompting ?? '');
  if (prompt !== undefined) {
    const { kind, amount, currency, reference, since, isLate } = prompt;
    const hasOutlived = prompt.outlived !== undefined;
    return { phase: 'prompting', kind, amount, currency, reference, since, isLate, hasOutlived };
  }
  return terminal.shown === undefined ? { phase: 'idle' } : { phase: 'result', ...terminal.shown };
}
