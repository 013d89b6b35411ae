import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { contentSecurityPolicy } from '../../electron/security/app-files.ts';
import type { CommandName, Input } from '../../shared/ipc/contract.ts';
import type { BareTill } from './bare.ts';

const root = join(import.meta.dirname, '../../out/renderer');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The built page on loopback, under the policy that it has in the till. */
export async function servePages(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    readFile(join(root, path === '/' ? 'index.html' : path)).then(
      (body) => {
        response.setHeader('Content-Type', types[extname(path)] ?? 'text/html');
        response.setHeader('Content-Security-Policy', contentSecurityPolicy);
        response.end(body);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Opens the page with a bridge to a register that runs in the test process: the same contract, without Electron. */
export async function openPage(context: BrowserContext, url: string, till: BareTill): Promise<Page> {
  const page = await context.newPage();
  await page.exposeFunction('askRegister', (name: CommandName, input: Input<CommandName>) =>
    till.ask(name, input),
  );
  await page.addInitScript(() => {
    const listeners = new Map<string, Set<(value: unknown) => void>>();
    const ask = (name: string, input: unknown): unknown =>
      (Reflect.get(window, 'askRegister') as (name: string, input: unknown) => unknown)(name, input);
    const on = (name: string, listener: (value: unknown) => void): (() => void) => {
      const all = listeners.get(name) ?? new Set();
      listeners.set(name, all.add(listener));
      return () => all.delete(listener);
    };
    Reflect.set(window, 'register', { ask, on });
    Reflect.set(window, 'tellPage', (name: string, value: unknown) => {
      for (const listener of listeners.get(name) ?? []) listener(value);
    });
  });
  till.onTold((name, value) => {
    // A page that is closing has nobody to tell.
    page
      .evaluate(
        ([event, told]) =>
          (Reflect.get(window, 'tellPage') as (name: string, value: unknown) => void)(event, told),
        [name, value] as const,
      )
      .catch(() => undefined);
  });
  await page.goto(url);
  return page;
}
