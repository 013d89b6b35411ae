import { session, type Session } from 'electron';
import type { ProxyLogins } from '../store/proxy-logins.ts';
import { fetchOver } from './line-request.ts';

type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * The till's own lines to Dintero, over Electron's network stack: the system's proxy and certificates hold. They are
 * sessions apart from the pages', which may ask for nothing but the app's own files. After ready.
 */
export function openLines(logins: () => ProxyLogins): {
  readonly fetch: Fetch;
  readonly chargeFetch: Fetch;
  /** Forgets what any proxy was told, so that it asks anew. */
  readonly forgetLogins: () => Promise<void>;
} {
  const lines: Session[] = [];
  const reading = openLine('dintero-read');
  const empty: Session[] = [openChargeLine()];

  function openLine(name: string): Session {
    const line = session.fromPartition(name, { cache: false });
    // Every session is made shut (harden.ts); this one has no page, and is opened to the network.
    line.webRequest.onBeforeRequest(null);
    lines.push(line);
    return line;
  }

  function openChargeLine(): Session {
    const line = openLine(`dintero-charge-${String(lines.length)}`);
    // Chromium builds a session's network at its first use; that need not be when a customer waits.
    void line.closeAllConnections();
    return line;
  }

  /**
   * Chromium sends a request again, a POST too, when a kept connection ends before the answer's head. So what may move
   * money goes out on a line of its own that keeps no connection: it is emptied as soon as its answer is here, whole.
   */
  async function chargeFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const line = empty.pop() ?? openChargeLine();
    try {
      const answer = await fetchOver(line, logins(), input, init);
      const body = await answer.arrayBuffer();
      const { status, headers } = answer;
      return new Response(body.byteLength === 0 ? null : body, { status, headers });
    } finally {
      await line.closeAllConnections();
      empty.push(line);
    }
  }

  return {
    fetch: (input, init) => fetchOver(reading, logins(), input, init),
    chargeFetch,
    forgetLogins: async () => {
      await Promise.all(lines.map((line) => line.clearAuthCache()));
      // What is under way on a line for charges is left alone.
      await reading.closeAllConnections();
    },
  };
}
