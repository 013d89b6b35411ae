import type { Fault } from '../shared/faults.ts';
import type { Answer, Bridge, CommandName, EventName, Events, Input } from '../shared/ipc/contract.ts';

/** Put there by the preload script. Only this file reads it; in a page without one, nothing answers. */
const bridge = (globalThis as { readonly register?: Bridge }).register;

/** Asks main. A call that main never answered is a bug of ours and is shown as one; it is never a reason to ask again. */
export async function ask<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Answer<Name>> {
  if (!bridge) return { ok: false, fault: bug('no-bridge') };
  try {
    return await bridge.ask(name, input);
  } catch {
    return { ok: false, fault: bug(name) };
  }
}

/** Hears every new value of `name` until the returned function is called. */
export function listen<Name extends EventName>(
  name: Name,
  listener: (value: Events[Name]) => void,
): () => void {
  return bridge?.on(name, listener) ?? (() => undefined);
}

function bug(reference: string): Fault {
  return { kind: 'bug', reference };
}
