import type { Brand } from '../../shared/brand.ts';

/** Where an API lives, up to and including `/v1`, without a slash at the end; made by `readBaseUrl` alone. */
export type BaseUrl = Brand<string, 'BaseUrl'>;

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** https anywhere, http on this very machine; nothing that could carry a secret or change the path. */
export function readBaseUrl(text: string): BaseUrl | undefined {
  const url = parse(text.trim());
  if (url === undefined) return undefined;
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname));
  const isBare = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return isSafe && isBare ? (`${url.origin}${url.pathname.replace(/\/+$/, '')}` as BaseUrl) : undefined;
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
