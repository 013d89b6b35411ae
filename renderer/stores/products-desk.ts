import { create } from 'zustand';
import type { Product, ProductProblem } from '../../shared/catalogue/product.ts';
import type { Fault } from '../../shared/faults.ts';
import type { ImportChoices } from '../../shared/ipc/catalogue-views.ts';
import { ask } from '../bridge.ts';
import { goTo } from './route.ts';

/** What is being done to the products in Set-up, and how the last press ended. */
export type ProductsDesk = {
  /** By SKU; `new` is one to be added, and so is one whose barcode was scanned where it is sold. */
  readonly chosen?: { readonly sku: string } | { readonly barcode: string } | 'new' | undefined;
  readonly isAsking: boolean;
  readonly problems: readonly ProductProblem[];
  readonly fault?: Fault | undefined;
  readonly isSaved: boolean;
  /** Where the exported list is. */
  readonly path?: string | undefined;
};

const settled = { isAsking: false, problems: [], fault: undefined, isSaved: false, path: undefined };

export const useProductsDesk = create<ProductsDesk>(() => settled);

const set = useProductsDesk.setState;

export function chooseProduct(chosen: ProductsDesk['chosen']): void {
  set({ ...settled, chosen });
}

export async function saveProduct(product: Product, isNew: boolean): Promise<void> {
  set({ ...settled, isAsking: true });
  const answer = await ask('catalogue:save', { product, isNew });
  if (!answer.ok) set({ ...settled, fault: answer.fault });
  else {
    const { problems } = answer.value;
    const isSaved = problems.length === 0;
    const { chosen } = useProductsDesk.getState();
    set({ ...settled, problems, isSaved, ...(isSaved && isNew ? { chosen: undefined } : {}) });
    // A customer is waiting there.
    if (isSaved && typeof chosen === 'object' && 'barcode' in chosen) goTo({ screen: 'sell' });
  }
}

export async function chooseList(): Promise<void> {
  chooseProduct(undefined);
  say(await ask('catalogue:choose-list', {}));
}

export async function lookAgain(choices: ImportChoices): Promise<void> {
  say(await ask('catalogue:look', { choices }));
}

export async function importList(): Promise<void> {
  say(await ask('catalogue:import', {}));
}

export async function stopList(): Promise<void> {
  say(await ask('catalogue:stop', {}));
}

export async function exportList(): Promise<void> {
  chooseProduct(undefined);
  const answer = await ask('catalogue:export', {});
  set({ ...settled, ...(answer.ok ? { path: answer.value.path } : { fault: answer.fault }) });
}

function say(answer: { readonly ok: true } | { readonly ok: false; readonly fault: Fault }): void {
  set({ ...settled, fault: answer.ok ? undefined : answer.fault });
}
