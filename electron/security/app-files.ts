import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative } from 'node:path';
import { appHosts, isPageOf } from './sender.ts';

/** No inline script or style, no connection to anywhere: the page talks to main and to nobody else. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

/** Answers one request from the files below `root`. */
export async function answerAppRequest(
  request: { readonly method: string; readonly url: string },
  root: string,
): Promise<Response> {
  if (request.method !== 'GET') return refuse(405);
  const file = resolveAppFile(request.url, root);
  const type = file === undefined ? undefined : contentTypes[extname(file)];
  if (file === undefined || type === undefined) return refuse(404);
  const body = await readFile(file).catch(() => undefined);
  if (body === undefined) return refuse(404);
  return new Response(body, { headers: { ...securityHeaders, 'Content-Type': type } });
}

/** The file below `root` that an `app:` address means; undefined when it is not ours or would leave `root`. */
export function resolveAppFile(address: string, root: string): string | undefined {
  if (!appHosts.some((host) => isPageOf(host, address))) return undefined;
  const path = decodePath(new URL(address).pathname);
  // Backslash and colon mean something to Windows only, and are in none of our names.
  if (path === undefined || /[\0\\:]/.test(path)) return undefined;
  const file = join(root, path === '/' ? 'index.html' : path);
  const inside = relative(root, file);
  const isOutside = inside === '' || inside.startsWith('..') || isAbsolute(inside);
  // Whatever was taken away on the way is a try to leave, even where it would have come back.
  return isOutside || path.split('/').includes('..') ? undefined : file;
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: securityHeaders });
}
