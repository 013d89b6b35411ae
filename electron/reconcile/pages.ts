import type { Fault } from '../../shared/faults.ts';
import type { ReconcileDoubt } from '../../shared/ipc/reconcile-views.ts';
import type { There } from '../../shared/reconcile/compare.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Listed, Listing, ListQuery, Span } from './listing.ts';
import type { Patience } from './patience.ts';

export type PagesPorts = {
  readonly listing: Listing;
  readonly patiently: Patience;
  /** How many transactions of the period have been read so far. */
  readonly progress: (read: number) => void;
  /** Whether the till's record of the period has it, whatever the times say. */
  readonly isKnown: (there: There) => boolean;
};

export type Read = { readonly there: readonly There[]; readonly doubts: readonly ReconcileDoubt[] };

/** A store with a hundred registers has fewer in a quarter; what a server sends on beyond this is no list any more. */
const maxPages = 2000;

/**
 * Every transaction that was created, captured or refunded in the period, a page at a time. Three questions, since a
 * filter may have no effect; then the first one has read everything already, and the others are left out.
 */
export async function readPages(
  ports: PagesPorts,
  storeId: string,
  span: Required<Span>,
): Promise<Result<Read, Fault>> {
  const kept = new Map<string, There[]>();
  const doubts = new Set<ReconcileDoubt>();

  function keep({ there, momentsMs }: Listed): void {
    const isInside = momentsMs.length === 0 || momentsMs.some((ms) => ms >= span.fromMs && ms <= span.toMs);
    if (!isInside && !ports.isKnown(there)) return;
    // The same transaction may come twice, in two states; which of them counts is the comparison's business.
    kept.set(there.id, [...(kept.get(there.id) ?? []), there]);
  }

  /** Answers whether the server has sent what was not asked for. */
  async function readAll(query: ListQuery): Promise<Result<{ readonly isUnfiltered: boolean }, Fault>> {
    const cursors = new Set<string>();
    let isUnfiltered = false;
    let after: string | undefined;
    for (let pages = 0; pages < maxPages; pages += 1) {
      const page = await ports.patiently(() => ports.listing.page({ ...query, after }));
      if (!page.ok) return page;
      const { rows, size, unreadable, lastId } = page.value;
      if (unreadable > 0) doubts.add('unreadable-rows');
      for (const row of rows) keep(row);
      isUnfiltered ||= rows.some(({ there }) => isFarOutside(there, query.created));
      ports.progress(kept.size);
      // A short page need not be the last one: the server may give less than it was asked for.
      if (size === 0 || lastId === undefined) return ok({ isUnfiltered });
      if (cursors.has(lastId)) {
        // The last page may begin with the row that it was to follow on; a longer one goes round in a circle.
        if (size > 1) doubts.add('pages-repeat');
        return ok({ isUnfiltered });
      }
      cursors.add(lastId);
      after = lastId;
    }
    doubts.add('too-many');
    return ok({ isUnfiltered });
  }

  const created = await readAll({ storeId, created: span });
  if (!created.ok) return created;
  const earlier = { toMs: span.fromMs - 1 };
  const others = created.value.isUnfiltered
    ? []
    : [
        { storeId, created: earlier, captured: span },
        { storeId, created: earlier, refunded: span },
      ];
  for (const query of others) {
    const more = await readAll(query);
    if (!more.ok) return more;
  }
  return ok({ there: [...kept.values()].flat(), doubts: [...doubts] });
}

/** Clocks differ a little; a whole day outside is a filter without effect. */
const daySlackMs = 24 * 60 * 60_000;

function isFarOutside({ createdAt }: There, { fromMs = -Infinity, toMs = Infinity }: Span = {}): boolean {
  const createdMs = Date.parse(createdAt ?? '');
  return createdMs < fromMs - daySlackMs || createdMs > toMs + daySlackMs;
}
