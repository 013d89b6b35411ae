import { session, type Session } from 'electron';

type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * The till's own lines to Dintero, over Electron's network stack: the system's proxy and certificates hold. They are
 * sessions apart from the pages', which may ask for nothing but the app's own files. After ready.
 */
export function openLines(): { readonly fetch: Fetch; readonly chargeFetch: Fetch } {
  const reading = openLine('dintero-read');
  const idle: Session[] = [];
  let made = 0;

  /**
   * Chromium sends a request again, a POST too, when a kept connection ends before the answer's head. So what may move
   * money goes out on a line of its own, emptied of kept connections first: a fresh connection is never retried.
   */
  async function chargeFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    // The line used last may still be receiving a body, which emptying it would cut off; so one is always left resting.
    const line =
      (idle.length > 1 ? idle.shift() : undefined) ?? openLine(`dintero-charge-${String((made += 1))}`);
    try {
      await line.closeAllConnections();
      return await fetchOver(line, input, init);
    } finally {
      idle.push(line);
    }
  }

  return { fetch: (input, init) => fetchOver(reading, input, init), chargeFetch };
}

function openLine(name: string): Session {
  const line = session.fromPartition(name, { cache: false });
  // Every session is made shut (harden.ts); this one has no page, and is opened to the network.
  line.webRequest.onBeforeRequest(null);
  return line;
}

function fetchOver(line: Session, input: string | URL | Request, init?: RequestInit): Promise<Response> {
  return line.fetch(input instanceof URL ? input.href : input, { ...init, credentials: 'omit' });
}
