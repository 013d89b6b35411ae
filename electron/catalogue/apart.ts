import { utilityProcess } from 'electron';
import { fail } from '../../shared/result.ts';
import type { Log } from '../log.ts';
import type { CatalogueJobName, CatalogueJobResult, CatalogueJobs, Progress } from './jobs.ts';

/** A job that has begun. Stopping it leaves the catalogue as it was, and answers that it was stopped. */
export type Running<Name extends CatalogueJobName> = {
  readonly result: Promise<CatalogueJobResult<Name> | 'stopped'>;
  stop(): void;
};

/** Begins a job where it is in nobody's way. */
export type CatalogueApart = <Name extends CatalogueJobName>(
  name: Name,
  input: CatalogueJobs[Name]['input'],
  progress: Progress,
) => Running<Name>;

type Message<Name extends CatalogueJobName> =
  | { readonly progress: { readonly done: number; readonly of: number } }
  | { readonly result: CatalogueJobResult<Name> };

/** Each job in a process that ends with it: a list that takes its reader down does not take the till down. */
export function createCatalogueApart(
  processFile: string,
  log: Log,
): { readonly run: CatalogueApart; stop(): void } {
  const running = new Set<() => void>();

  function run<Name extends CatalogueJobName>(
    name: Name,
    input: CatalogueJobs[Name]['input'],
    progress: Progress,
  ): Running<Name> {
    const child = utilityProcess.fork(processFile, [], { serviceName: 'Products' });
    let isStopped = false;
    const stop = (): void => {
      isStopped = true;
      child.kill();
    };
    running.add(stop);
    const result = new Promise<CatalogueJobResult<Name> | 'stopped'>((resolve) => {
      child.once('spawn', () => {
        child.postMessage({ name, input });
      });
      child.on('message', (message: Message<Name>) => {
        if ('progress' in message) progress(message.progress.done, message.progress.of);
        else {
          resolve(message.result);
          child.kill();
        }
      });
      child.once('exit', (code) => {
        running.delete(stop);
        log.info('catalogue.job-ended', { name, code });
        resolve(isStopped ? 'stopped' : fail('unreadable'));
      });
    });
    return { result, stop };
  }

  return {
    run,
    stop() {
      for (const stop of running) stop();
    },
  };
}
