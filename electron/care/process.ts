import { setPriority } from 'node:os';
import { runJob, type JobName, type Jobs } from './jobs.ts';

/** What the till says to this process: one job, and then it ends. */
type JobOrder = {
  readonly [Name in JobName]: { readonly name: Name; readonly input: Jobs[Name]['input'] };
}[JobName];

// The part of Electron's `process.parentPort` that is used here.
type ParentPort = {
  readonly once: (event: 'message', listener: (message: { readonly data: unknown }) => void) => unknown;
  readonly postMessage: (message: unknown) => void;
};

const port = Reflect.get(process, 'parentPort') as ParentPort | undefined;
if (port === undefined) throw new Error('The journal is looked after in an Electron utility process.');
beLast();
port.once('message', ({ data }) => {
  // The other side is the till's own main process.
  const { name, input } = data as JobOrder;
  void runJob(name, input).then((result) => {
    port.postMessage(result);
  });
});

/** A payment comes before this, on every machine that lets it. */
function beLast(): void {
  try {
    setPriority(15);
  } catch {
    // Then it is as important as everything else.
  }
}
