import { setPriority } from 'node:os';
import { runCatalogueJob, type CatalogueJobName, type CatalogueJobs } from './jobs.ts';

/** What the till says to this process: one job, and then it ends. */
type JobOrder = {
  readonly [Name in CatalogueJobName]: { readonly name: Name; readonly input: CatalogueJobs[Name]['input'] };
}[CatalogueJobName];

// The part of Electron's `process.parentPort` that is used here.
type ParentPort = {
  readonly once: (event: 'message', listener: (message: { readonly data: unknown }) => void) => unknown;
  readonly postMessage: (message: unknown) => void;
};

const port = Reflect.get(process, 'parentPort') as ParentPort | undefined;
if (port === undefined) throw new Error('Lists of products are read in an Electron utility process.');
try {
  // A payment comes before this, on every machine that lets it.
  setPriority(15);
} catch {
  // Then it is as important as everything else.
}
port.once('message', ({ data }) => {
  // The other side is the till's own main process.
  const { name, input } = data as JobOrder;
  const result = runCatalogueJob(name, input, (done, of) => {
    port.postMessage({ progress: { done, of } });
  });
  port.postMessage({ result });
});
