import type { PracticeState, Press } from '../../shared/practice.ts';

type PracticeBridge = {
  on(listener: (state: PracticeState) => void): () => void;
  press(press: Press): void;
};

/** Put there by the practice window's preload script. Only this file reads it; in a page without one, nothing is shown. */
const bridge = (globalThis as { readonly terminal?: PracticeBridge }).terminal;

/** Hears the state there is and every new one, until the returned function is called. */
export function watchTerminal(listener: (state: PracticeState) => void): () => void {
  return bridge?.on(listener) ?? (() => undefined);
}

export function press(pressed: Press): void {
  bridge?.press(pressed);
}
