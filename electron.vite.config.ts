import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// The stand-in runtime is the older of the two that the till runs on, so it sets the targets.
const nodeTarget = 'node18';
const chromeTarget = 'chrome114';

// Sandboxed preloads and both Electrons need CommonJS; the package itself is ESM, hence `.cjs`.
const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
} as const;

const noSchema = new URL('electron/store/no-schema.ts', import.meta.url).pathname;

export default defineConfig({
  main: {
    // electron-store loads it for a schema option that we do not use; it would cost every start some fifteen milliseconds.
    resolve: { alias: { 'ajv/dist/2020.js': noSchema, 'ajv-formats': noSchema } },
    build: {
      target: nodeTarget,
      sourcemap: true,
      // Only `dependencies` stay outside the bundle: the SQLite addon, which has to be a file on disk.
      externalizeDeps: true,
      rolldownOptions: {
        input: { main: 'electron/main.ts' },
        // Names stay for the log's sake; what is only for readers would be parsed at every start.
        output: { ...commonJs, minify: { compress: false, mangle: false } },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      sourcemap: true,
      externalizeDeps: true,
      // A sandboxed preload cannot require a second file. Nor may the practice terminal's process: built together with
      // main, it would share the bundler's helpers with it, and start the till a second time to get at them.
      isolatedEntries: true,
      rolldownOptions: {
        input: {
          preload: 'electron/preload.ts',
          practice: 'electron/practice/preload.ts',
          customer: 'electron/customer/preload.ts',
          'practice-process': 'electron/practice/process.ts',
          'care-process': 'electron/care/process.ts',
          'catalogue-process': 'electron/catalogue/process.ts',
        },
        output: commonJs,
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: chromeTarget,
      sourcemap: true,
      // The content security policy allows neither inline scripts nor data: fonts.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: {
        input: {
          index: 'renderer/index.html',
          practice: 'renderer/practice.html',
          customer: 'renderer/customer.html',
        },
      },
    },
  },
});
