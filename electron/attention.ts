import type { AttentionItem } from '../shared/ipc/views.ts';
import type { Queries } from './journal/queries.ts';
import { attentionItems } from './sales.ts';

/** The list of what needs a person, told only when it is another one than before. */
export function createAttention(queries: () => Queries | undefined): {
  items(): readonly AttentionItem[];
  hasChanged(): boolean;
} {
  let told = '[]';

  function items(): readonly AttentionItem[] {
    const now = queries();
    return now === undefined ? [] : attentionItems(now);
  }

  return {
    items,
    hasChanged() {
      const next = JSON.stringify(items());
      const isNew = next !== told;
      told = next;
      return isNew;
    },
  };
}
