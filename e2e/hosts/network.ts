import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { createServer as createTlsServer, type TLSSocket } from 'node:tls';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A name that no resolver knows: whoever gets there went through the proxy. */
export const shopHost = 'dintero.test';

export type Authority = {
  readonly key: Buffer;
  readonly certificate: Buffer;
  /** Makes whoever's home this is trust the authority, as the system's own tool does it. */
  install(home: string): Promise<void>;
};

/** A company's own certificate authority, and a certificate of it for the name above. */
export async function createAuthority(folder: string): Promise<Authority> {
  await mkdir(folder, { recursive: true });
  const at = (name: string): string => join(folder, name);
  const openssl = (...args: readonly string[]): Promise<unknown> => run('openssl', [...args]);
  const fresh = ['-newkey', 'rsa:2048', '-nodes'] as const;
  const root = ['-keyout', at('root.key'), '-out', at('root.pem'), '-days', '2'];
  await openssl('req', '-x509', ...fresh, ...root, '-subj', '/CN=The company');
  await openssl(
    'req',
    ...fresh,
    '-keyout',
    at('server.key'),
    '-out',
    at('server.csr'),
    '-subj',
    `/CN=${shopHost}`,
  );
  await writeFile(at('names'), `subjectAltName=DNS:${shopHost}\nextendedKeyUsage=serverAuth\n`);
  const by = ['-CA', at('root.pem'), '-CAkey', at('root.key'), '-CAcreateserial', '-extfile', at('names')];
  await openssl('x509', '-req', '-in', at('server.csr'), ...by, '-out', at('server.pem'), '-days', '2');
  return {
    key: await readFile(at('server.key')),
    certificate: await readFile(at('server.pem')),
    async install(home) {
      const store = join(home, '.pki', 'nssdb');
      await mkdir(store, { recursive: true });
      const certutil = (...args: readonly string[]): Promise<unknown> =>
        run('certutil', ['-d', `sql:${store}`, ...args]);
      await certutil('-N', '--empty-password');
      await certutil('-A', '-t', 'C,,', '-n', 'The company', '-i', at('root.pem'));
    },
  };
}

export type Door = { readonly port: number; close(): Promise<void> };

/** Ends TLS with the authority's certificate, and hands on to a plain server on this machine. */
export async function openTlsDoor({ key, certificate }: Authority, toPort: () => number): Promise<Door> {
  const open = new Set<Socket>();
  const server = createTlsServer({ key, cert: certificate }, (socket: TLSSocket) => {
    const inner = connect(toPort(), '127.0.0.1');
    joinTwo(socket, inner, open);
  });
  server.on('tlsClientError', () => undefined);
  const port = await listen(server, 0);
  return { port, close: () => shut(server, open) };
}

/** What a guest network says to whoever asks for anything: a page, or where the page is. */
export async function openPortal(how: 'page' | 'redirect'): Promise<Door & { readonly asked: () => number }> {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    if (how === 'redirect') response.writeHead(302, { Location: 'https://guest.test/log-in' });
    else response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end('<!doctype html><title>Welcome, guest</title><p>Please log in.');
  });
  const port = await listen(server, 0);
  return {
    port,
    asked: () => asked,
    close: () => {
      server.closeAllConnections();
      return shut(server, new Set());
    },
  };
}

export type Proxy = {
  readonly url: string;
  /** Every name and port that was asked for, in order; `let` says whether it was let through. */
  readonly asked: { readonly to: string; readonly let: boolean }[];
  /** What stood in the header of each that had one. */
  readonly logins: string[];
  /** Whom it lets through from now on; undefined: everybody. */
  allow(login: { readonly user: string; readonly password: string } | undefined): void;
  stop(): Promise<void>;
  /** On the same port. */
  start(): Promise<void>;
};

/** A real proxy: CONNECT, and Basic where it is told whom to let through. Every name leads to the port it is given. */
export async function startProxy(toPort: () => number): Promise<Proxy> {
  const open = new Set<Socket>();
  const asked: { to: string; let: boolean }[] = [];
  const logins: string[] = [];
  let wanted: string | undefined;
  const server = createServer((_request, response) => {
    response.writeHead(403).end();
  });
  server.on('connect', ({ url = '', headers }: IncomingMessage, socket: Socket) => {
    const given = headers['proxy-authorization'];
    if (given !== undefined) logins.push(given);
    const isLet = wanted === undefined || given === wanted;
    asked.push({ to: url, let: isLet });
    socket.on('error', () => undefined);
    open.add(socket);
    if (!isLet) {
      const want = 'Proxy-Authenticate: Basic realm="The company"';
      socket.end(`HTTP/1.1 407 Proxy Authentication Required\r\n${want}\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const inner = connect(toPort(), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    });
    joinTwo(socket, inner, open);
  });
  const port = await listen(server, 0);
  return {
    url: `http://127.0.0.1:${String(port)}`,
    asked,
    logins,
    allow(login) {
      const text = login === undefined ? undefined : `${login.user}:${login.password}`;
      wanted = text === undefined ? undefined : `Basic ${Buffer.from(text).toString('base64')}`;
    },
    stop: () => {
      server.closeAllConnections();
      return shut(server, open);
    },
    start: async () => {
      await listen(server, port);
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function shut(server: Server, open: ReadonlySet<Socket>): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  for (const socket of open) socket.destroy();
  await closed;
}

/** Whatever ends one of the two ends the other. */
function joinTwo(one: Socket, other: Socket, open: Set<Socket>): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    open.add(from);
    from.on('error', () => undefined);
    from.on('close', () => {
      open.delete(from);
      to.destroy();
    });
    from.pipe(to);
  }
}
