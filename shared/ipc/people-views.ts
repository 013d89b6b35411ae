import type { Language } from '../languages.ts';
import type { PeopleProblem } from '../people.ts';
import type { Role } from '../who.ts';
import type { Nothing } from './nothing.ts';

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

/** Who works the till; for the owner, as all of these are, except before anybody was added. */
export type PeopleCommands = {
  /** Everybody there is. */
  'people:list': { input: Nothing; output: PeopleView };
  /** Without a language they have the shop's. */
  'people:add': {
    input: { name: string; role: Role; language?: Language; pin: string };
    output: PeopleAnswer;
  };
  'people:change': {
    input: { name: string; to: { name: string; role: Role; language?: Language } };
    output: PeopleAnswer;
  };
  'people:pin': { input: { name: string; pin: string }; output: PeopleAnswer };
  'people:active': { input: { name: string; isActive: boolean }; output: PeopleAnswer };
  /** Without seconds the till does not lock by itself. */
  'people:lock-after': { input: { seconds?: LockAfter }; output: PeopleAnswer };
  /** A new PIN for an owner who has forgotten theirs; only where the till was started for that. */
  'people:reset-owner': { input: { name: string; pin: string }; output: PeopleAnswer };
};
