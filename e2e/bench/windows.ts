/** What the measurements share: windows that are started, and how a figure is told. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { launchArguments } from '../../scripts/electron-runtime.mjs';
import { writeProvisioning } from '../hosts/provisioning.ts';

export type Started = { readonly app: ElectronApplication; readonly page: Page; readonly ms: number };

/** @param server Dintero's place in this run */
export async function start(
  executablePath: string,
  args: readonly string[],
  server: string,
): Promise<Started> {
  const began = performance.now();
  const app = await _electron.launch({ executablePath, args: [...args], env: environment(server) });
  const page = await app.firstWindow();
  await page.getByTestId('pay-card').waitFor();
  return { app, page, ms: performance.now() - began };
}

export async function tillArguments(folder: string, name: string): Promise<readonly string[]> {
  const profile = join(folder, name);
  await mkdir(profile, { recursive: true });
  const file = await writeProvisioning(join(profile, 'provisioning.json'));
  return [...launchArguments, `--user-data-dir=${profile}`, `--provision=${file}`];
}

export function bareArguments(folder: string, name: string): readonly string[] {
  return [...launchArguments, `--user-data-dir=${join(folder, `bare-${name}`)}`];
}

function environment(server: string): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(own), DINTERO_API_URL: server, DINTERO_CHECKOUT_URL: server };
}

export function reportHead(): void {
  console.log('measure                                        till        baseline    ratio   goal');
}

export function report(
  what: string,
  till: number,
  base: number,
  unit: string,
  goal: number,
  baseline: string,
): void {
  const figures = [
    `${till.toFixed(1)} ${unit}`.padEnd(12),
    `${base.toFixed(1)} ${unit}`.padEnd(12),
    (till / base).toFixed(2).padEnd(8),
    `≤ ${String(goal)}`,
  ];
  console.log(`${what.padEnd(47)}${figures.join('')}   (against ${baseline})`);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
