import { faults } from './nb/faults.ts';
import { movement } from './nb/movement.ts';
import { sell } from './nb/sell.ts';
import { shell } from './nb/shell.ts';
import type { Words } from './words.ts';

/** The same in Bokmål. A word that is missing here does not compile. */
export const nb: Words = { shell, sell, movement, faults };
