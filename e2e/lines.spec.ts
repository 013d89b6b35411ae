import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './hosts/electron.ts';

/**
 * Chromium sends a request again, whatever its method, when a kept connection ends before the answer's head. The first
 * test shows that the danger is real in this very Electron; the second that the till's line for charges does not have it.
 */
async function treacherousServer(): Promise<{
  url: string;
  posts: () => number;
  close: () => Promise<void>;
}> {
  let posts = 0;
  const server = createServer((request, response) => {
    if (request.method !== 'POST') {
      response.end('{}');
      return;
    }
    posts += 1;
    request.resume();
    request.on('end', () => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    posts: () => posts,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

test('Chromium by itself sends a POST twice over a kept connection', async ({ till }) => {
  const server = await treacherousServer();
  await till.evaluate(async ({ session }, url) => {
    const line = session.fromPartition('danger');
    line.webRequest.onBeforeRequest(null);
    await (await line.fetch(url)).text();
    await line.fetch(url, { method: 'POST', body: 'x' }).catch(() => undefined);
  }, server.url);
  expect(server.posts()).toBeGreaterThan(1);
  await server.close();
});
