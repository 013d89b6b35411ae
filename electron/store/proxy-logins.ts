import { z } from 'zod';
import type { ProxyView } from '../../shared/ipc/proxy-views.ts';
import type { Fault } from '../../shared/faults.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { Credentials } from './credentials.ts';

export type ProxyLogin = { readonly user: string; readonly password: string };

/**
 * What a network's proxy asks for. A log-in is given to no other proxy than the one that it was typed for: which proxy
 * is used is the network's own word, and a stranger's must not get the shop's password by asking for it.
 */
export type ProxyLogins = {
  /** @param address of the proxy that asks now, as `10.0.0.1:8080`; undefined where there is nothing to answer with */
  loginFor(address: string): Promise<ProxyLogin | undefined>;
  /** The proxy took it for wrong. It is not offered again: after some tries a company's directory locks the user out. */
  refused(address: string, login: ProxyLogin): void;
  /** Whether what is kept for this proxy was refused. */
  isRefused(address: string): boolean;
  /** Keeps it for the proxy that asked last. Faults: `not-now` when none has asked, `storage`. */
  keep(login: ProxyLogin): Promise<Result<'kept' | 'in-memory', Fault>>;
  view(): Promise<ProxyView>;
  /** What is kept, for whoever must never let it out. */
  kept(): Promise<readonly ProxyLogin[]>;
};

const loginSchema = z.strictObject({ user: z.string(), password: z.string() });

/**
 * @param credentials where it is kept, encrypted by the system's keychain
 * @param changed told when another log-in has to be used from now on
 */
export function createProxyLogins(credentials: Credentials, changed: () => Promise<void>): ProxyLogins {
  let asked: string | undefined;
  const wrong = new Map<string, ProxyLogin>();

  async function read(address: string): Promise<ProxyLogin | undefined> {
    const text = await credentials.secretOf(owner, address);
    try {
      return text === undefined ? undefined : loginSchema.parse(JSON.parse(text));
    } catch {
      return undefined;
    }
  }

  return {
    async loginFor(address) {
      asked = address;
      const login = await read(address);
      const isWrong = login !== undefined && isSame(login, wrong.get(address));
      return isWrong ? undefined : login;
    },
    refused(address, login) {
      wrong.set(address, login);
    },
    isRefused: (address) => wrong.has(address),
    async keep(login) {
      if (asked === undefined) return fail({ kind: 'not-now', reason: 'no-proxy-asked' });
      const kept = await credentials.keep(owner, asked, JSON.stringify(login));
      if (!kept.ok) return kept;
      wrong.delete(asked);
      await changed();
      return kept;
    },
    async view() {
      if (asked === undefined) return {};
      const login = await read(asked);
      if (login === undefined) return { address: asked, state: 'wanted' };
      return { address: asked, user: login.user, state: wrong.has(asked) ? 'refused' : 'kept' };
    },
    async kept() {
      const login = asked === undefined ? undefined : await read(asked);
      return [...(login === undefined ? [] : [login]), ...wrong.values()];
    },
  };
}

/** Where an account's id stands for a client secret; none is called so. */
const owner = 'proxy';

function isSame(one: ProxyLogin, other: ProxyLogin | undefined): boolean {
  return one.user === other?.user && one.password === other.password;
}
