import { statSync } from 'node:fs';
import type { CatalogueApart } from './apart.ts';
import { copyOf } from './open.ts';

/** Copies the products where something has changed since the last copy. Nobody waits for it. */
export function copyWhenChanged(path: string, apart: CatalogueApart): void {
  const changedMs = Math.max(modifiedMs(path), modifiedMs(`${path}-wal`));
  if (changedMs === 0 || modifiedMs(copyOf(path)) >= changedMs) return;
  void apart('copy', { catalogue: path, to: copyOf(path) }, () => undefined).result;
}

function modifiedMs(path: string): number {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
