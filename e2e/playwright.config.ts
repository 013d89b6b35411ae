import { defineConfig } from '@playwright/test';
import type { HostOptions } from './hosts/world.ts';

export default defineConfig<HostOptions>({
  testDir: '.',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  // A test that passes the second time hides a fault in the till or in itself.
  retries: 0,
  forbidOnly: true,
  // These only end what hangs. A machine that is busy with something else must not fail a test.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../node_modules/.cache/results/e2e.json' }]],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'electron', testMatch: '*.spec.ts', testIgnore: 'accessibility.spec.ts' },
    { name: 'chromium', testMatch: ['stories.spec.ts', 'accessibility.spec.ts'], use: { host: 'chromium' } },
  ],
});
