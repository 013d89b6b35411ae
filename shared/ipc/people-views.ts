import type { Language } from '../languages.ts';
import type { PeopleProblem } from '../people.ts';
import type { Role } from '../who.ts';

/** Everybody who works the till, or did, as Set-up shows them. Never a PIN, nor what is kept of one. */
export type PeopleView = {
  readonly people: readonly {
    readonly name: string;
    readonly role: Role;
    /** Absent: the shop's. */
    readonly language?: Language;
    readonly isActive: boolean;
    readonly formerNames: readonly string[];
    /** Works the till now. */
    readonly isHere: boolean;
  }[];
  /** How long nobody touches the till before it locks; absent: never. */
  readonly lockAfter?: LockAfter;
  /** The last time that an owner's PIN was set without the old one. ISO 8601, UTC. */
  readonly reset?: { readonly name: string; readonly at: string };
};

/** Seconds. */
export const lockAfterChoices = [30, 60, 120, 300, 600, 1800] as const;
export type LockAfter = (typeof lockAfterChoices)[number];

/** With a problem nothing was changed. */
export type PeopleAnswer = { readonly problem?: PeopleProblem };
