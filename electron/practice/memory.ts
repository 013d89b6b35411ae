import { resume } from './terminal.ts';
import { announce, changeTerminal, type Terminal, type World } from './world.ts';

/** Where the practice terminal's past is kept between two runs of the till. */
export type PracticeMemory = {
  /** The text that was saved last; undefined when there is none. */
  readonly load: () => string | undefined;
  readonly save: (text: string) => void;
};

// As much as a practising shop could ask back about, and little enough to write whole.
const keptRecords = 500;
const saveAfterMs = 50;

const kept = ['sessions', 'transactions', 'prompts', 'heldSlips', 'systemHeaders'] as const;

type Entries<Of> = Of extends Map<infer Key, infer Value> ? readonly (readonly [Key, Value])[] : never;

type Past = { readonly version: number } & {
  readonly [Name in (typeof kept)[number]]: Entries<World[Name]>;
} & {
  readonly terminals: readonly Pick<
    Terminal,
    'id' | 'receiptCount' | 'batch' | 'lastEndOfDayAt' | 'prompting'
  >[];
};

/**
 * Remembers sessions, transactions and prompts, so that a sale can be refunded, and an attempt be resolved, after a
 * restart of the till. Returns how to save at once.
 */
export function keepMemory(world: World, memory: PracticeMemory): () => void {
  const text = memory.load();
  if (text !== undefined) recall(world, text);
  let isDue = false;

  function save(): void {
    isDue = false;
    memory.save(write(world));
  }

  world.listeners.add(() => {
    if (isDue) return;
    isDue = true;
    world.timers.after(saveAfterMs, save);
  });
  return save;
}

function write(world: World): string {
  const maps = kept.map((name) => [name, [...world[name]].slice(-keptRecords)] as const);
  const terminals = [...world.terminals.values()].map(
    ({ id, receiptCount, batch, lastEndOfDayAt, prompting }) => {
      return { id, receiptCount, batch, lastEndOfDayAt, prompting };
    },
  );
  return JSON.stringify({ version: 1, terminals, ...Object.fromEntries(maps) });
}

// What is read is what `write` wrote; anything else, say a file cut short, means starting with an empty past.
function recall(world: World, text: string): void {
  try {
    const past = JSON.parse(text) as Past;
    if (past.version !== 1) return;
    for (const [id, value] of past.sessions) world.sessions.set(id, value);
    for (const [id, value] of past.transactions) world.transactions.set(id, value);
    for (const [id, value] of past.prompts) world.prompts.set(id, value);
    for (const [id, value] of past.heldSlips) world.heldSlips.set(id, value);
    for (const [id, value] of past.systemHeaders) world.systemHeaders.set(id, value);
    for (const { id, ...terminal } of past.terminals) changeTerminal(world, id, terminal);
  } catch {
    for (const name of kept) world[name].clear();
  }
  resume(world);
  announce(world);
}
