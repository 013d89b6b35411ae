import { expect, test, vi } from 'vitest';
import type { Movement } from '../../../electron/journal/journal.ts';
import { ok } from '../../../shared/result.ts';
import { plant } from './plant.ts';

/** Planted: an attempt is promised at once, and comes to the disk a little after its request has left. */
const promised = new Map<string, Movement>();

vi.mock(import('../../../electron/journal/journal.ts'), async (original) => {
  const { createJournal } = await original();
  return {
    createJournal: (database, clock) => {
      const journal = createJournal(database, clock);
      return {
        ...journal,
        begin: (change) => {
          const { id } = change.movement.state.attempt;
          promised.set(id, change.movement);
          clock.after(200, () => {
            journal.begin(change);
            promised.delete(id);
          });
          return ok(undefined);
        },
      };
    },
  };
});

vi.mock(import('../../../electron/journal/queries.ts'), async (original) => {
  const queries = await original();
  return {
    ...queries,
    createQueries: (database) => {
      const real = queries.createQueries(database);
      return { ...real, movement: (id) => real.movement(id) ?? promised.get(id) };
    },
  };
});

test('A commit after the request instead of before it turns the model red', async () => {
  expect(await plant('a commit after the request')).toMatch(/journal before network/);
}, 120_000);
