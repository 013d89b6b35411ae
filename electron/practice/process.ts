import type { PracticeState, Press } from '../../shared/practice.ts';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { PracticeMemory } from './memory.ts';
import { press } from './press.ts';
import { startPracticeServer } from './server.ts';

/** What this process says to the till. */
export type PracticeMessage =
  | { readonly type: 'ready'; readonly url: string }
  | { readonly type: 'state'; readonly state: PracticeState };

/** What the till says to this process. */
export type PracticeOrder = { readonly type: 'press'; readonly press: Press };

// The part of Electron's `process.parentPort` that is used here. Electron itself must not be imported: the server
// also runs in plain Node.
type ParentPort = {
  readonly on: (event: 'message', listener: (message: { readonly data: unknown }) => void) => unknown;
  readonly postMessage: (message: PracticeMessage) => void;
};

void run();

async function run(): Promise<void> {
  const port: unknown = Reflect.get(process, 'parentPort');
  if (!isParentPort(port)) throw new Error('The practice terminal runs in an Electron utility process.');
  const { url, control } = await startPracticeServer(memoryOption());
  control.subscribe((state) => {
    port.postMessage({ type: 'state', state });
  });
  port.on('message', ({ data }) => {
    if (isOrder(data)) void press(control, data.press);
  });
  port.postMessage({ type: 'ready', url });
  port.postMessage({ type: 'state', state: control.state() });
}

// `--memory=FILE` among the arguments says where to keep the past; without it every start is a fresh one.
function memoryOption(): { readonly memory?: PracticeMemory } {
  const file = process.argv.find((argument) => argument.startsWith('--memory='))?.slice('--memory='.length);
  return file === undefined || file === '' ? {} : { memory: memoryIn(file) };
}

function memoryIn(file: string): PracticeMemory {
  return {
    load: () => {
      try {
        return readFileSync(file, 'utf8');
      } catch {
        // The first run has no past.
        return undefined;
      }
    },
    // Written beside and renamed, so that a kill never leaves half a file.
    save: (text) => {
      writeFileSync(`${file}.new`, text);
      renameSync(`${file}.new`, file);
    },
  };
}

function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;
}

// The other side is the till's own main process, which has already checked what its window sent.
function isOrder(value: unknown): value is PracticeOrder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'press' &&
    'press' in value
  );
}
