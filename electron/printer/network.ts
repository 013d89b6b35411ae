import { connect, type Socket } from 'node:net';
import type { NetworkPrinter, PrinterTrouble } from '../../shared/printer.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** Milliseconds; all of them are short beside the patience of whoever waits for paper. */
export type PrinterPatience = {
  readonly connectMs: number;
  /** A printer that tells nothing of its paper is believed to have some. */
  readonly statusMs: number;
  /** Until all bytes have left. */
  readonly printMs: number;
  /** Until the printer hangs up as well; many never do. */
  readonly hangUpMs: number;
};

const patience: PrinterPatience = { connectMs: 3000, statusMs: 500, printMs: 15_000, hangUpMs: 1000 };

/** `DLE EOT n`, answered at once even while the printer is stopped: 2 why it is offline, 4 the paper's end. */
const askOffline = Uint8Array.of(0x10, 0x04, 0x02);
const askPaper = Uint8Array.of(0x10, 0x04, 0x04);

/**
 * Sends bytes to a printer that listens on a TCP port, usually 9100. One job, one connection: other tills may print on it
 * as well. Says why when no paper will come out; a printer that takes everything and prints nothing cannot be told from
 * a good one.
 */
export async function printOverNetwork(
  printer: Pick<NetworkPrinter, 'host' | 'port' | 'language'>,
  bytes: Uint8Array,
  limits: PrinterPatience = patience,
): Promise<Result<undefined, PrinterTrouble>> {
  let socket: Socket | undefined;
  try {
    socket = await opened(printer, limits.connectMs);
    const trouble = printer.language === 'esc-pos' ? await troubleOf(socket, limits.statusMs) : undefined;
    if (trouble !== undefined) return fail(trouble);
    await taken(socket, bytes, limits.printMs);
    await hungUp(socket, limits.hangUpMs);
    return ok(undefined);
  } catch {
    return fail('printer-silent');
  } finally {
    socket?.destroy();
  }
}

function opened(
  { host, port }: { readonly host: string; readonly port: number },
  ms: number,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    const timer = setTimeout(() => socket.destroy(new Error('no connection in time')), ms);
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.off('error', reject);
      resolve(socket);
    });
    socket.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}

/** Both bytes of status, as far as they come in time. */
async function troubleOf(socket: Socket, ms: number): Promise<PrinterTrouble | undefined> {
  const offline = await asked(socket, askOffline, ms);
  // One that does not tell why it would be offline does not tell of its paper either.
  if (offline === undefined) return undefined;
  const paper = await asked(socket, askPaper, ms);
  if (paper !== undefined && (paper & 0x60) === 0x60) return 'printer-no-paper';
  if ((offline & 0x20) !== 0) return 'printer-no-paper';
  if ((offline & 0x04) !== 0) return 'printer-open';
  return (offline & 0x40) === 0 ? undefined : 'printer-error';
}

function asked(socket: Socket, question: Uint8Array, ms: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      socket.off('data', heard);
      socket.off('error', failed);
      settle();
    };
    // Every status has bits 1 and 4 set and bits 0 and 7 clear: anything else is not an answer to this.
    const heard = (answer: Buffer): void => {
      const status = answer.find((byte) => (byte & 0x93) === 0x12);
      if (status !== undefined) end(() => resolve(status));
    };
    const failed = (error: Error): void => end(() => reject(error));
    const timer = setTimeout(() => end(() => resolve(undefined)), ms);
    socket.on('data', heard);
    socket.once('error', failed);
    socket.write(question);
  });
}

/** A line that is torn down at once may take along what is still on its way: the printer is given time to hang up first. */
function hungUp(socket: Socket, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Everything has left for the printer, and it has not torn the line down meanwhile. */
function taken(socket: Socket, bytes: Uint8Array, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('not taken in time')), ms);
    const end = (settle: () => void) => (): void => {
      clearTimeout(timer);
      settle();
    };
    socket.once('error', (error) => end(() => reject(error))());
    // Many printers never hang up by themselves, so our own end is enough once all is out.
    socket.end(bytes, end(resolve));
    socket.resume();
  });
}
