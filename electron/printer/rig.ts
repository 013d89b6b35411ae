import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A receipt printer for tests: a real TCP server that keeps what it is sent, and answers questions about its paper. */
export type TestPrinter = {
  readonly host: string;
  readonly port: number;
  /** What came in, a job a connection, without the questions. */
  readonly jobs: () => readonly Uint8Array[];
  /** `silent` takes everything and answers nothing, as many do; `gone` does not even listen. */
  readonly turn: (how: 'ready' | 'no-paper' | 'open' | 'silent') => void;
  readonly close: () => Promise<void>;
  readonly whenPrinted: (count: number) => Promise<void>;
};

export async function startTestPrinter(port = 0): Promise<TestPrinter> {
  const jobs: Uint8Array[] = [];
  const sockets = new Set<Socket>();
  let how: Parameters<TestPrinter['turn']>[0] = 'ready';
  let told: (() => void)[] = [];
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    const parts: Buffer[] = [];
    socket.on('data', (bytes) => {
      const isQuestion = bytes.length === 3 && bytes[0] === 0x10 && bytes[1] === 0x04;
      if (!isQuestion) parts.push(bytes);
      else if (how !== 'silent') socket.write(Uint8Array.of(statusOf(how, bytes[2] ?? 0)));
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      if (parts.length > 0) jobs.push(new Uint8Array(Buffer.concat(parts)));
      told.forEach((tell) => {
        tell();
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    jobs: () => jobs,
    turn: (next) => {
      how = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    whenPrinted: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (jobs.length < count) return;
          told = told.filter((one) => one !== look);
          resolve();
        };
        told.push(look);
        look();
      }),
  };
}

function statusOf(how: 'ready' | 'no-paper' | 'open', question: number): number {
  const always = 0x12;
  if (how === 'no-paper') return question === 4 ? always | 0x60 : always | 0x20;
  return how === 'open' && question === 2 ? always | 0x04 : always;
}

/** What of a picture is on the paper: its size in dots, and how many of them are black. */
export type PrintedPicture = { readonly width: number; readonly height: number; readonly black: number };

/** Reads the picture out of a job: rows by `GS v 0` in ESC/POS, strips of 24 rows by `ESC X` in Star's languages. */
export function pictureOn(job: Uint8Array): PrintedPicture | undefined {
  const bytes = Buffer.from(job);
  const rows = bytes.indexOf(Buffer.of(0x1d, 0x76, 0x30, 0x00));
  if (rows >= 0) {
    const [width, height] = [bytes.readUInt16LE(rows + 4) * 8, bytes.readUInt16LE(rows + 6)];
    return { width, height, black: bitsIn(bytes.subarray(rows + 8, rows + 8 + (width / 8) * height)) };
  }
  let found: PrintedPicture | undefined;
  let at = bytes.indexOf(Buffer.of(0x1b, 0x58));
  while (at >= 0 && bytes[at] === 0x1b && bytes[at + 1] === 0x58) {
    const width = bytes.readUInt16LE(at + 2);
    const strip = bytes.subarray(at + 4, at + 4 + width * 3);
    found = { width, height: (found?.height ?? 0) + 24, black: (found?.black ?? 0) + bitsIn(strip) };
    // Each strip ends its line.
    at += 4 + strip.length + 2;
  }
  return found;
}

function bitsIn(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => count + byte.toString(2).replaceAll('0', '').length, 0);
}
