import type { AttentionView } from '../shared/ipc/views.ts';
import type { Register } from './register.ts';
import { attentionItems } from './sales.ts';

type Shown = Omit<AttentionView, 'revision'>;

/** What needs a person, told only when it is other than before. */
export function createAttention(register: () => Pick<Register, 'queries' | 'reconciliation'> | undefined): {
  view(): Shown;
  hasChanged(): boolean;
} {
  let told = JSON.stringify(nothing);

  function view(): Shown {
    const now = register();
    return now === undefined
      ? nothing
      : { items: attentionItems(now.queries), findings: now.reconciliation.items() };
  }

  return {
    view,
    hasChanged() {
      const next = JSON.stringify(view());
      const isNew = next !== told;
      told = next;
      return isNew;
    },
  };
}

const nothing: Shown = { items: [], findings: [] };
