import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,scripts,e2e}/**/*.test.{ts,tsx,mjs}'],
    setupFiles: ['scripts/property-seed.mjs'],
    // A clean tree has folders without tests yet; that is no failure.
    passWithNoTests: true,
    // Only ends what hangs: a machine that is busy with something else must not fail a test.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
