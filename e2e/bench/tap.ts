import { connect, createServer, type AddressInfo } from 'node:net';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/**
 * Stands on the wire before a server and notes when each session is asked for. In a thread of its own: the one that drives
 * the windows is too busy just then to look at a clock.
 */
export type Tap = {
  readonly url: string;
  /** When the next session is asked for, in milliseconds since 1970, with fractions. */
  next(): Promise<number>;
  close(): Promise<void>;
};

export async function tapInto(url: string): Promise<Tap> {
  const worker = new Worker(new URL(import.meta.url), { workerData: Number(new URL(url).port) });
  const port = await heard(worker);
  const tapped = new URL(url);
  tapped.port = String(port);
  return {
    url: tapped.href.replace(/\/$/, ''),
    next: () => heard(worker),
    close: async () => {
      await worker.terminate();
    },
  };
}

function heard(worker: Worker): Promise<number> {
  return new Promise((resolve) => {
    worker.once('message', resolve);
  });
}

if (!isMainThread) {
  const server = createServer((client) => {
    const onward = connect(workerData as number, '127.0.0.1');
    client.on('data', (bytes) => {
      if (/^POST \S*\/sessions-profile /.test(bytes.toString('latin1', 0, 200)))
        parentPort?.postMessage(performance.timeOrigin + performance.now());
      onward.write(bytes);
    });
    onward.pipe(client);
    client.on('close', () => onward.destroy());
    client.on('error', () => onward.destroy());
    onward.on('error', () => client.destroy());
  });
  server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port));
}
