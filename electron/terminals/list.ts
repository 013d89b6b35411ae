import type { TerminalId } from '../../shared/ids.ts';
import type { TerminalProblem } from '../../shared/ipc/terminal-views.ts';
import type { Settings } from '../store/settings.ts';

type Terminals = Settings['terminals'];

/** A list that was changed, or why it cannot be. The first one is used unless another is chosen. */
export type Changed = { readonly terminals: Terminals } | { readonly problem: TerminalProblem };

const longestName = 40;

export function added(terminals: Terminals, id: string, name: string): Changed {
  const typed = id.trim();
  if (typed === '') return { problem: 'missing-id' };
  if (!/^[\x21-\x7e]{1,100}$/.test(typed)) return { problem: 'malformed-id' };
  if (terminals.some((one) => one.id === typed)) return { problem: 'already-here' };
  const made = { id: typed as TerminalId, name: cleanName(name) || typed };
  return { terminals: [...terminals, made] };
}

export function renamed(terminals: Terminals, id: TerminalId, name: string): Changed {
  const clean = cleanName(name);
  if (clean === '') return { problem: 'missing-name' };
  return { terminals: terminals.map((one) => (one.id === id ? { ...one, name: clean } : one)) };
}

export function madeFirst(terminals: Terminals, id: TerminalId): Changed {
  const rest = terminals.filter((one) => one.id !== id);
  return { terminals: [...terminals.filter((one) => one.id === id), ...rest] };
}

export function removed(terminals: Terminals, id: TerminalId): Changed {
  const rest = terminals.filter((one) => one.id !== id);
  return rest.length === 0 ? { problem: 'last-one' } : { terminals: rest };
}

function cleanName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').slice(0, longestName);
}
