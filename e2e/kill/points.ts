import type * as fileSystem from 'node:fs';
import type * as electron from 'electron';
import type * as sqlite from '@photostructure/sqlite';

/** What a till is told that is to be killed. It comes up unharmed unless `killAt` names a point of its start. */
export type PointOptions = {
  /** Every point that is passed is written here, one a line, before anything happens there. */
  readonly traceFile: string;
  /** Points count from the start on, and not only when `arm` is called. */
  readonly isArmed: boolean;
  readonly killAt?: string;
  /** How many times as fast as the wall's the till's monotonic time goes: for what takes minutes at a counter. */
  readonly speed: number;
};

export type Points = {
  /** From here on points count, and the process dies at the named one, the first time it is passed. */
  arm(killAt: string | undefined): void;
  /** The till's time goes on at this pace. */
  pace(speed: number): void;
};

/**
 * Stands between the built till and what it does to the world: SQLite's commits, requests, what the page is told, paper.
 * It is loaded before the till into a process of its own kind (`till.ts`), so the till itself has no place for it and
 * needs none. It travels as text, so it may use nothing from outside.
 *
 * A point is `<what>:<side>` or `<turn>/<what>:<side>`; the turn is the last one that the journal has committed.
 */
export function standBetween(load: NodeJS.Require, options: PointOptions): Points {
  const { appendFileSync, writeFileSync } = load('node:fs') as typeof fileSystem;
  let { isArmed, killAt } = options;
  let turn = 'start';
  const passed = new Set<string>();

  function pass(name: string): void {
    if (!isArmed || passed.has(name)) return;
    passed.add(name);
    appendFileSync(options.traceFile, `${name}\n`);
    // Nothing of the till runs after this line, not even what it would do when it ends.
    if (name === killAt) process.kill(process.pid, 'SIGKILL');
  }

  async function around<T>(name: string, work: () => Promise<T>): Promise<T> {
    pass(`${name}:before`);
    const value = await work();
    pass(`${name}:after`);
    return value;
  }

  let setPace: (speed: number) => void = () => undefined;

  let isWatching = false;

  watchModules();
  return {
    arm,
    pace: (speed) => {
      setPace(speed);
    },
  };

  function arm(point: string | undefined): void {
    isArmed = true;
    killAt = point;
    turn = 'start';
    passed.clear();
    writeFileSync(options.traceFile, '');
  }

  /** Sees the till's modules as they are loaded, and may hand over others. */
  function watchModules(): void {
    const modules = load('node:module') as unknown as {
      _load: (name: string, ...rest: unknown[]) => unknown;
    };
    const loadModule = modules._load;
    modules._load = function (name, ...rest) {
      const loaded = loadModule.call(this, name, ...rest);
      if (name === 'electron') watchElectron(loaded as typeof electron);
      return name === '@photostructure/sqlite' ? watchCommits(loaded as typeof sqlite) : loaded;
    };
  }

  /** A transaction is named by what it records; the one without a record only notes an id. */
  function watchCommits(driver: typeof sqlite): object {
    type Recorded = { readonly seq: number; readonly what: string; readonly body: string };
    let lastRecord = 0;

    /** Numbering the receipt belongs to the turn that calls for it. */
    function recorded(database: InstanceType<typeof driver.DatabaseSync>): Recorded | undefined {
      const sql =
        "SELECT seq, what, body FROM record WHERE seq > ? AND what <> 'receipt-numbered' ORDER BY seq DESC";
      const row = database.prepare(sql).get(lastRecord) as Recorded | undefined;
      lastRecord = row?.seq ?? lastRecord;
      return row;
    }

    /** What was asked or printed is noted and decides nothing; all else is a turn. */
    function isNote({ what }: Recorded): boolean {
      return /-(answered|printed|saved)$/.test(what);
    }

    function nameOf(row: Recorded | undefined): string {
      if (row === undefined) return `${turn}/id`;
      if (!isNote(row)) return row.what;
      const { status, found } = JSON.parse(row.body) as { readonly status?: string; readonly found?: string };
      return [`${turn}/${row.what}`, status ?? found].filter(Boolean).join('-');
    }

    class DatabaseSync extends driver.DatabaseSync {
      override exec(sql: string): void {
        if (sql !== 'COMMIT' || !isArmed) {
          super.exec(sql);
          return;
        }
        const row = recorded(this);
        const name = nameOf(row);
        pass(`${name}:before-commit`);
        super.exec(sql);
        if (row !== undefined && !isNote(row)) turn = row.what;
        // Older than any token lives, so that the story has to ask for a new one.
        if (name === 'payment-asked' || name === 'refund-asked') skip(5 * 3_600_000);
        pass(`${name}:after-commit`);
      }

      override prepare(...args: Parameters<InstanceType<typeof driver.DatabaseSync>['prepare']>) {
        const statement = super.prepare(...args);
        if (!/INTO basket/.test(args[0])) return statement;
        return {
          run: (body: string) => {
            pass(`${turn}/basket:before-commit`);
            const done = statement.run(body);
            pass(`${turn}/basket:after-commit`);
            return done;
          },
        } as typeof statement;
      }
    }
    return { DatabaseSync };
  }

  function watchElectron(loaded: typeof electron): void {
    if (isWatching) return;
    isWatching = true;
    watchRequests(loaded);
    loaded.app.on('web-contents-created', (_event, contents) => {
      watchPage(contents);
      watchPaper(contents);
    });
    setPace = makePace();
    setPace(options.speed);
  }

  function watchRequests({ net }: typeof electron): void {
    const make = net.request.bind(net);
    net.request = (asked) => {
      const { url = '', method = 'GET' } = typeof asked === 'string' ? { url: asked } : asked;
      const route = routeOf(method, new URL(url));
      if (route === undefined) return make(asked);
      const name = `${turn}/${route}`;
      pass(`${name}:before-request`);
      const request = make(asked);
      // Listens before the till does, so that it comes first when the answer is here, whole.
      request.on('response', (answer) => {
        let text = '';
        answer.on('data', (part) => (text += String(part)));
        answer.on('end', () => {
          pass(`${name}:after-answer${route === 'transaction' ? said(statusIn(text)) : ''}`);
        });
      });
      return request;
    };
  }

  function statusIn(text: string): unknown {
    try {
      return (JSON.parse(text) as { readonly status?: unknown } | null)?.status;
    } catch {
      return undefined;
    }
  }

  /** Whether the money is here; what has gone back of it meanwhile is in the notes. */
  function said(status: unknown): string {
    const isTaken = /^(CAPTURED|PARTIALLY_REFUNDED|REFUNDED)$/.test(String(status));
    return `-${isTaken ? 'taken' : String(status).toLowerCase()}`;
  }

  /** The look at the terminals goes on beside every payment and belongs to none. */
  function routeOf(method: string, { pathname, search }: URL): string | undefined {
    const path = pathname.replace(/^\/v1/, '');
    if (path.endsWith('/auth/token')) return 'token';
    if (method === 'POST') return /\/(cancel|refund)$/.exec(path)?.[1] ?? 'create';
    const [, kind, id] = /^\/(session|transaction)s(\/[^/]+)?$/.exec(path) ?? [];
    if (kind === undefined) return undefined;
    return id === undefined && search !== '' ? `${kind}-search` : kind;
  }

  function watchPage(contents: electron.WebContents): void {
    const send = contents.send.bind(contents);
    contents.send = (name, ...values: unknown[]) => {
      const isTold = name === 'movement' || name === 'attention';
      if (isTold) pass(`${turn}/${name}:before-publish`);
      send(name, ...(values as readonly unknown[]));
      if (isTold) pass(`${turn}/${name}:after-publish`);
    };
  }

  /** A printer that always has paper: there is none where tests run. */
  function watchPaper(contents: electron.WebContents): void {
    // A page that a debugger looks at never tells its size, and the sheet waits for it.
    contents.once('did-finish-load', () =>
      contents.emit('preferred-size-changed', {}, { width: 302, height: 600 }),
    );
    const toPdf = contents.printToPDF.bind(contents);
    contents.printToPDF = (look) => around(`${turn}/pdf`, () => toPdf(look));
    contents.getPrintersAsync = () => Promise.resolve([{ name: 'roll' } as electron.PrinterInfo]);
    contents.print = (_look, done) => {
      pass(`${turn}/print:before`);
      done?.(true, '');
      pass(`${turn}/print:after`);
    };
  }

  function skip(ms: number): void {
    const now = performance.now.bind(performance);
    Object.defineProperty(performance, 'now', {
      configurable: true,
      value: () => now() + ms,
    });
  }

  /** To be made once Electron has put its own timers in place: Node's do not wake its loop. */
  function makePace(): (speed: number) => void {
    const now = performance.now.bind(performance);
    const wait = globalThis.setTimeout;
    return (speed) => {
      const fromMs = performance.now();
      const since = now();
      Object.defineProperty(performance, 'now', {
        configurable: true,
        value: () => fromMs + (now() - since) * speed,
      });
      globalThis.setTimeout = ((run: () => void, ms = 0, ...rest: unknown[]) =>
        wait(run, ms / speed, ...rest)) as typeof setTimeout;
    };
  }
}
