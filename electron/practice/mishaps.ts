import { randomUUID } from 'node:crypto';
import type { Route } from './requests.ts';

/** What happens to a request instead of, or around, its proper answer. */
export type MishapKind =
  | {
      readonly kind: 'status';
      readonly code: number;
      /** Without it, the documented error body of that status (API §11). */
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'reset' }
  /** The request is held until the server closes or goes offline. */
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'html'; readonly code: 200 | 502 }
  | { readonly kind: 'empty'; readonly code?: number }
  /** Half of the announced body, then the end of the connection. */
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'redirect'; readonly location: string; readonly code?: 301 | 302 | 307 | 308 }
  /** A proxy sends the request twice; the first answer comes back. */
  | { readonly kind: 'duplicate' };

export type Mishap = MishapKind & {
  readonly route: Route | 'any' | readonly Route[];
  /** `before`: the request has no effect. `after`: it is carried out, and only its answer suffers. Default `before`. */
  readonly when?: 'before' | 'after';
  /** Default 1. */
  readonly times?: number | 'until-disarmed';
  /** This many matching requests pass unharmed first. */
  readonly skip?: number;
};

export type ArmedMishap = {
  readonly id: string;
  readonly mishap: Mishap;
  readonly skip: number;
  readonly left: number;
};

export type Taken = {
  readonly delayBeforeMs: number;
  readonly delayAfterMs: number;
  readonly mishap?: Mishap;
};

export type Mishaps = ReturnType<typeof createMishaps>;

/** The mishaps that are armed. The oldest match hits; delays add up and may come with one other mishap. */
export function createMishaps() {
  let armed: readonly ArmedMishap[] = [];

  function arm(mishap: Mishap): string {
    const id = randomUUID();
    const left = mishap.times === 'until-disarmed' ? Number.POSITIVE_INFINITY : (mishap.times ?? 1);
    armed = [...armed, { id, mishap, skip: mishap.skip ?? 0, left }];
    return id;
  }

  function disarm(id?: string): void {
    armed = id === undefined ? [] : armed.filter((one) => one.id !== id);
  }

  function take(route: Route): Taken {
    let taken: Taken = { delayBeforeMs: 0, delayAfterMs: 0 };
    const next: ArmedMishap[] = [];
    for (const one of armed) {
      const isFree =
        matches(one.mishap, route) && (one.mishap.kind === 'delay' || taken.mishap === undefined);
      if (!isFree) next.push(one);
      else if (one.skip > 0) next.push({ ...one, skip: one.skip - 1 });
      else {
        taken = hit(taken, one.mishap);
        if (one.left > 1) next.push({ ...one, left: one.left - 1 });
      }
    }
    armed = next;
    return taken;
  }

  return { arm, disarm, take, list: (): readonly ArmedMishap[] => armed };
}

function matches(mishap: Mishap, route: Route): boolean {
  return (
    mishap.route === 'any' ||
    mishap.route === route ||
    (typeof mishap.route !== 'string' && mishap.route.includes(route))
  );
}

function hit(taken: Taken, mishap: Mishap): Taken {
  if (mishap.kind !== 'delay') return { ...taken, mishap };
  return mishap.when === 'after'
    ? { ...taken, delayAfterMs: taken.delayAfterMs + mishap.ms }
    : { ...taken, delayBeforeMs: taken.delayBeforeMs + mishap.ms };
}
