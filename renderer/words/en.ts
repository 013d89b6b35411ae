import { faults } from './en/faults.ts';
import { movement } from './en/movement.ts';
import { sell } from './en/sell.ts';
import { shell } from './en/shell.ts';

/** Every word that a person reads, in English: a file a part of the till. The type of all languages is made from it. */
export const en = { shell, sell, movement, faults };
