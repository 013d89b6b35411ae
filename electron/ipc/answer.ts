import { randomBytes } from 'node:crypto';
import type { $ZodError } from 'zod/v4/core';
import type { ZodType } from 'zod';
import type { Fault } from '../../shared/faults.ts';
import type { Answer, CommandName, Input } from '../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Log } from '../log.ts';
import { schemas } from './schemas.ts';

export type Handlers = {
  readonly [Name in CommandName]: (input: Input<Name>) => Promise<Answer<Name>>;
};

/** Answers what a page asks, whatever it sends along. */
export type Answerer = <Name extends CommandName>(name: Name, input: unknown) => Promise<Answer<Name>>;

/**
 * Answers one question of the page: reads the input, runs the handler, turns a throw into the fault `bug`. Never rejects.
 * The text of an error stays in the log, under the reference that the page is shown.
 */
export async function answer<Name extends CommandName>(
  name: Name,
  input: unknown,
  handlers: Handlers,
  log: Log,
): Promise<Answer<Name>> {
  try {
    // The compiler cannot see that the schema and the handler of one name belong together; `satisfies` in schemas.ts can.
    const schema: ZodType<unknown> = schemas[name];
    const read = readInput(schema, input);
    if (!read.ok) {
      log.warn('A command does not fit its schema', { command: name, fault: read.fault });
      return read;
    }
    return await handlers[name](read.value as Input<Name>);
  } catch (error) {
    const reference = makeBugReference();
    log.error('A command ended in a bug', { command: name, reference, error });
    return fail({ kind: 'bug', reference });
  }
}

function readInput(schema: ZodType<unknown>, input: unknown): Result<unknown, Fault> {
  const read = schema.safeParse(input);
  return read.success ? ok(read.data) : fail(badInput(read.error));
}

/** The first thing that does not fit, in words without the value itself: it may be a secret or a PIN. */
export function badInput(error: $ZodError): Fault & { readonly kind: 'bad-input' } {
  const issue = error.issues[0];
  const path = issue?.path.map(String).join('.') ?? '';
  return { kind: 'bad-input', path, detail: issue?.message ?? 'does not fit' };
}

/** Short enough to be read out over the telephone, long enough to find one line in the log. */
export function makeBugReference(): string {
  return randomBytes(4).toString('hex').toUpperCase();
}
