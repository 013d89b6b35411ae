import { utilityProcess, type UtilityProcess } from 'electron';
import { fail } from '../../shared/result.ts';
import type { Log } from '../log.ts';
import type { Apart, JobName, JobResult } from './jobs.ts';

/**
 * Each job in a process that ends with it: a file so broken that reading it takes the process down does not take the
 * till down, and a look that takes minutes keeps no payment waiting.
 */
export function createApart(processFile: string, log: Log): { readonly run: Apart; stop(): void } {
  const running = new Set<UtilityProcess>();

  function run<Name extends JobName>(name: Name, input: unknown): Promise<JobResult<Name>> {
    const child = utilityProcess.fork(processFile, [], { serviceName: 'Journal' });
    running.add(child);
    return new Promise((resolve) => {
      child.once('spawn', () => {
        child.postMessage({ name, input });
      });
      child.on('message', (result: JobResult<Name>) => {
        resolve(result);
        child.kill();
      });
      child.once('exit', (code) => {
        running.delete(child);
        log.info('journal.job-ended', { name, code });
        resolve(fail({ reason: 'disk', detail: `The process ended with ${String(code)}` }));
      });
    });
  }

  return {
    run,
    stop() {
      for (const child of running) child.kill();
    },
  };
}
