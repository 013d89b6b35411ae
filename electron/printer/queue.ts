import type { PrinterTrouble } from '../../shared/printer.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';

/** One piece of paper that is wanted. */
export type PrintJob = {
  /** The same paper asked for twice, while it waits, is one job. */
  readonly id: string;
  readonly bytes: () => Promise<Uint8Array>;
  /** Called once, when it is on paper. */
  readonly printed: () => void;
};

export type PrintQueue = {
  /**
   * Prints it as soon as the printer can. Answers with how the first try went, or, behind others, with what they wait for;
   * a job that failed stays, and is tried again until it is printed, given up, or too old to be wanted.
   */
  put(job: PrintJob): Promise<Result<undefined, PrinterTrouble>>;
  view(): PrintQueueView;
  /** Nobody waits for these papers any more. */
  giveUp(): void;
  stop(): void;
};

export type PrintQueueView = { readonly waiting: number; readonly trouble?: PrinterTrouble };

export type PrintQueuePorts = {
  readonly send: (bytes: Uint8Array) => Promise<Result<undefined, PrinterTrouble>>;
  readonly clock: Clock;
  readonly log: Log;
  readonly changed: () => void;
};

const retryMs = 3000;
/** After so long no customer waits for a receipt: it can be printed from Sales. */
const oldMs = 30 * 60_000;

type Told = (result: Result<undefined, PrinterTrouble>) => void;

type Waiting = PrintJob & {
  readonly sinceMs: number;
  /** Who asked for it and has not heard yet. */
  told: readonly Told[];
};

/** Papers in the order in which they were asked for, one at a time. It holds nobody up: sales never wait for paper. */
export function createPrintQueue({ send, clock, log, changed }: PrintQueuePorts): PrintQueue {
  let jobs: readonly Waiting[] = [];
  let trouble: PrinterTrouble | undefined;
  let isSending = false;
  let isStopped = false;
  let cancelTimer: () => void = () => undefined;

  function view(): PrintQueueView {
    return { waiting: jobs.length, ...(trouble === undefined ? {} : { trouble }) };
  }

  function tell(job: Waiting, result: Result<undefined, PrinterTrouble>): void {
    const { told } = job;
    job.told = [];
    for (const hear of told) hear(result);
  }

  async function work(): Promise<void> {
    const job = jobs[0];
    if (job === undefined || isSending || isStopped) return;
    cancelTimer();
    isSending = true;
    const result = await tried(job);
    isSending = false;
    // Given up meanwhile; it may be on paper all the same, and then that has to be known.
    const isStill = jobs.includes(job);
    if (result.ok) job.printed();
    tell(job, result);
    if (result.ok || !isStill) jobs = jobs.filter((one) => one !== job);
    settle(result.ok ? undefined : result.fault);
  }

  async function tried(job: Waiting): Promise<Result<undefined, PrinterTrouble>> {
    try {
      return await send(await job.bytes());
    } catch (error) {
      log.error('printer.job-broke', { job: job.id, error });
      return fail('printer-error');
    }
  }

  function settle(next: PrinterTrouble | undefined): void {
    trouble = jobs.length === 0 ? undefined : next;
    const old = jobs.filter(({ sinceMs }) => clock.monotonic() - sinceMs >= oldMs);
    if (old.length > 0) log.warn('printer.too-old', { jobs: old.map(({ id }) => id) });
    jobs = jobs.filter((job) => !old.includes(job));
    if (jobs.length === 0) trouble = undefined;
    changed();
    if (jobs.length === 0 || isStopped) return;
    if (next === undefined) {
      void work();
      return;
    }
    for (const job of jobs) tell(job, fail(next));
    cancelTimer = clock.after(retryMs, () => void work());
  }

  function add(job: PrintJob, told: readonly Told[]): void {
    jobs = [...jobs, { ...job, sinceMs: clock.monotonic(), told }];
    changed();
  }

  return {
    view,
    async put(job) {
      if (isStopped) return fail('printer-silent');
      // What waits for the printer is told at once; what is on its way to it, when it is there.
      if (trouble !== undefined && !isSending) {
        if (!jobs.some(({ id }) => id === job.id)) add(job, []);
        return fail(trouble);
      }
      return new Promise((resolve) => {
        const same = jobs.find(({ id }) => id === job.id);
        if (same === undefined) add(job, [resolve]);
        else same.told = [...same.told, resolve];
        void work();
      });
    },
    giveUp() {
      cancelTimer();
      const gone = jobs;
      jobs = [];
      trouble = undefined;
      for (const job of gone) tell(job, fail('printer-silent'));
      changed();
    },
    stop() {
      isStopped = true;
      cancelTimer();
    },
  };
}
