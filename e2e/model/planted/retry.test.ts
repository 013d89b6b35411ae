import { expect, test } from 'vitest';
import type { Fetch } from '../traffic.ts';
import { plant } from './plant.ts';

/** Planted: a wire that sends a POST again when its answer does not come, as many an HTTP client does by default. */
function retrying(fetch: Fetch): Fetch {
  return async (input, init) => {
    const isPost = input instanceof Request && input.method === 'POST';
    const spare = isPost ? input.clone() : undefined;
    try {
      return await fetch(input, init);
    } catch (error) {
      if (spare === undefined) throw error;
      return fetch(spare, init);
    }
  };
}

test('A POST that is sent again turns the model red', async () => {
  expect(await plant('a retry on POST', retrying)).toMatch(/one POST an attempt|one session an attempt/);
}, 120_000);
