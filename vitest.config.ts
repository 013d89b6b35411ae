import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,scripts,e2e}/**/*.test.{ts,tsx,mjs}'],
    // A clean tree has folders without tests yet; that is no failure.
    passWithNoTests: true,
  },
});
