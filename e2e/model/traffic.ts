import type { Hold } from '../../electron/practice/server.ts';

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Whoever sends: told of each request before it leaves and after its answer came, and silent for ever once dead. */
export type Sender = {
  readonly isDead: () => boolean;
  readonly leaving: (request: Outgoing) => void;
  readonly answered: (request: Outgoing) => void;
};

export type Outgoing = { readonly method: string; readonly path: string; readonly body: string };

/**
 * The wire between the till and the server, which is real. It carries one exchange at a time, so that a play goes the
 * same way twice, and knows when it is at rest: everything still under way is held back by the server on purpose.
 */
export type Traffic = {
  readonly fetchFor: (sender: Sender) => Fetch;
  readonly hold: Hold;
  /** Resolves at rest; rejects when that does not come within seconds of real time. */
  readonly rest: () => Promise<void>;
  readonly isAtRest: () => boolean;
  /** Exchanges so far. */
  readonly count: () => number;
  /** Bodies of requests that have left and that the server holds back. */
  readonly held: () => readonly Outgoing[];
};

const name = 'x-exchange';
const longestRestMs = 15_000;

export function createTraffic(): Traffic {
  const riding = new Set<string>();
  const waiting: { readonly id: string; readonly go: () => void }[] = [];
  const resting: (() => void)[] = [];
  const outgoing = new Map<string, Outgoing>();
  const held = new Set<string>();
  let count = 0;

  function isAtRest(): boolean {
    return riding.size === 0 && waiting.length === 0;
  }

  function board(id: string): Promise<void> {
    if (isAtRest()) {
      riding.add(id);
      return Promise.resolve();
    }
    return new Promise((go) => {
      waiting.push({ id, go });
    });
  }

  function leave(id: string): void {
    if (!riding.delete(id) || riding.size > 0) return;
    const next = waiting.shift();
    if (next !== undefined) {
      riding.add(next.id);
      next.go();
    } else for (const tell of resting.splice(0)) tell();
  }

  /** Whoever sent it may have given up long ago: then nobody waits for the answer. */
  const givenUp = new Set<string>();

  function hold(headers: Readonly<Record<string, string>>): () => void {
    const id = headers[name] ?? '';
    held.add(id);
    leave(id);
    return () => {
      held.delete(id);
      if (!givenUp.has(id)) riding.add(id);
    };
  }

  function end(id: string): void {
    givenUp.add(id);
    leave(id);
  }

  function fetchFor(sender: Sender): Fetch {
    return async (input, init) => {
      if (sender.isDead()) return never();
      const request = input instanceof Request ? input : new Request(input, init);
      count += 1;
      const id = String(count);
      await board(id);
      const body = request.method === 'POST' ? await request.clone().text() : '';
      const out = { method: request.method, path: new URL(request.url).pathname, body };
      outgoing.set(id, out);
      sender.leaving(out);
      if (sender.isDead()) {
        end(id);
        return never();
      }
      const headers = new Headers(request.headers);
      headers.set(name, id);
      try {
        const response = await fetch(request, { ...init, headers });
        sender.answered(out);
        if (!sender.isDead()) return whole(response, () => end(id));
        await response.body?.cancel();
      } catch (error) {
        sender.answered(out);
        if (!sender.isDead()) {
          end(id);
          throw error;
        }
      }
      end(id);
      return never();
    };
  }

  function rest(): Promise<void> {
    if (isAtRest()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        reject(
          new Error(
            `The wire does not come to rest: ${JSON.stringify([...riding].map((id) => outgoing.get(id)))}`,
          ),
        );
      }, longestRestMs);
      resting.push(() => {
        clearTimeout(giveUp);
        resolve();
      });
    });
  }

  return {
    fetchFor,
    hold,
    rest,
    isAtRest,
    count: () => count,
    held: () => [...held].flatMap((id) => outgoing.get(id) ?? []),
  };
}

/** The response as it is; `ended` is called when its body has been read, broke off, or was left. */
function whole(response: Response, ended: () => void): Response {
  if (response.body === null) {
    ended();
    return response;
  }
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) {
          controller.enqueue(value);
          return;
        }
        ended();
        controller.close();
      } catch (error) {
        ended();
        controller.error(error);
      }
    },
    async cancel(reason) {
      ended();
      await reader.cancel(reason);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
}

/** What a process that is gone waits for. */
function never(): Promise<Response> {
  return new Promise(() => undefined);
}
