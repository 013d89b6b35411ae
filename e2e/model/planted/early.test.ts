import { expect, test, vi } from 'vitest';
import { plant } from './plant.ts';

/** Planted: every readable "nothing found" counts, also while the session could still live. */
vi.mock(import('../../../shared/payment/settle.ts'), async (original) => {
  const settle = await original();
  return {
    ...settle,
    countEmpty: (state, atMs) => {
      const asking = settle.countEmpty(state, atMs);
      return { ...asking, lateEmpties: asking.empties };
    },
  };
});

test('A not-found that is taken as not-created too early turns the model red', async () => {
  expect(await plant('a not-found taken as not-created too early')).toMatch(
    /never-created|not paid \(failed\)/,
  );
}, 120_000);
