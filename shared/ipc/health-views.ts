import type { CheckFinding } from '../checks/findings.ts';
import type { Nothing } from './nothing.ts';

/** What can keep the till from taking cards, in the order in which one would look. */
export const healthOrder = [
  'network',
  'clock',
  'dintero',
  'token',
  'terminal',
  'printer',
  'journal',
  'disk',
  'keychain',
  'version',
] as const;

export type HealthWhat = (typeof healthOrder)[number];

/** What is missing beyond what a set-up can miss. */
export type HealthFinding =
  | CheckFinding
  | 'not-set-up'
  | 'system-offline'
  | 'no-terminal'
  | 'printer-waits'
  | 'journal-closed'
  | 'journal-notices'
  | 'backup-failed'
  | 'disk-low'
  | 'disk-full'
  | 'secret-in-memory';

export type HealthCheck = {
  readonly what: HealthWhat;
  /** `warned`: cards can be taken, and somebody should mend it all the same. */
  readonly state: 'passed' | 'warned' | 'failed' | 'not-known';
  readonly finding?: HealthFinding;
  /** Which one, where there can be several: a terminal's name. */
  readonly subject?: string;
  readonly fact?: HealthFact;
  /** What last went wrong, though it may be over. */
  readonly trouble?: { readonly at: string; readonly finding: CheckFinding };
};

/** What is said beside it; the page makes words of it. */
export type HealthFact =
  /** When Dintero last answered, or a copy was made; ISO 8601 UTC. */
  | { readonly kind: 'answered' | 'backed-up'; readonly at: string }
  /** By how many whole minutes this computer's clock is ahead; negative: behind. */
  | { readonly kind: 'minutes-ahead'; readonly minutes: number }
  | { readonly kind: 'free'; readonly bytes: number }
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'no-printer' | 'practice' }
  /** A name or a version. */
  | { readonly kind: 'plain'; readonly text: string };

export type HealthView = {
  /** Whether a card can be taken now, as far as the till can know without taking one. */
  readonly mayPay: boolean;
  /** The first thing that keeps it from it. */
  readonly because?: HealthWhat;
  readonly checks: readonly HealthCheck[];
};

/** Why a card can or cannot be taken now, and what support needs to know. */
export type HealthCommands = {
  /** Why a card can or cannot be taken now. `isAsked`: Dintero is asked anew first, for some seconds at most. */
  'health:read': { input: { isAsked: boolean }; output: HealthView };
  /** The page's network came or went: a hint to ask Dintero at once, and nothing else. */
  'health:hint': { input: Nothing; output: Nothing };
  /** Writes what support needs into one file without secrets, and says where. */
  'support:save': { input: Nothing; output: { path: string } };
  /** Shows the last such file in the system's file manager. */
  'support:show': { input: Nothing; output: Nothing };
};
