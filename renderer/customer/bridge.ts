import type { CustomerView } from '../../shared/customer/display.ts';

type CustomerBridge = { on(listener: (view: CustomerView) => void): () => void };

/** Put there by the window's preload script. Only this file reads it; in a page without one, nothing is shown. */
const bridge = (globalThis as { readonly customer?: CustomerBridge }).customer;

/** Hears what there is to see and every change, until the returned function is called. */
export function watch(listener: (view: CustomerView) => void): () => void {
  return bridge?.on(listener) ?? (() => undefined);
}
