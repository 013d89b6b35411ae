import type { Fault } from '../../shared/faults.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Directory, StoreFacts, TerminalFacts } from '../payment/gateway.ts';
import type { DinteroClient } from './client.ts';
import { defined } from './defined.ts';

/** What the account says about itself (API.md 9). A client without the scope gets `refused` 403. */
export function createDirectory(client: DinteroClient): Directory {
  return {
    signIn: () => client.signIn(),
    terminals: () => allPages(terminalPage),
    stores: () => allPages(storePage),
  };

  async function terminalPage(after?: string): Promise<Result<Page<TerminalFacts>, Fault>> {
    const read = await client.terminals(after);
    if (!read.ok) return read;
    const rows = read.value.terminals.map((one): TerminalFacts => ({
      id: one.terminal_id,
      status: one.status ?? 'UNKNOWN',
      ...defined({
        storeId: one.store_id,
        statusReason: one.status_reason,
        model: one.device_model,
        serialNumber: one.device_serial_number,
        since: one.updated_at ?? one.created_at,
      }),
    }));
    return ok({ rows, after: read.value.starting_after });
  }

  async function storePage(after?: string): Promise<Result<Page<StoreFacts>, Fault>> {
    const read = await client.stores(after);
    if (!read.ok) return read;
    const rows = read.value.stores.map((one): StoreFacts => ({
      id: one.store_id,
      ...defined({
        name: one.store_name ?? one.organization?.name,
        status: one.status,
        payoutDestinationId: one.payout_destination?.payout_destination_id,
        payoutDestinationStatus: one.payout_destination?.status,
        organizationNumber: one.organization?.organization_number,
        addressLine: one.address?.address_line,
        postalCode: one.address?.postal_code,
        postalPlace: one.address?.postal_place,
      }),
    }));
    return ok({ rows, after: read.value.starting_after });
  }
}

type Page<Row> = { readonly rows: readonly Row[]; readonly after: string | undefined };

const maxPages = 20;

/** Every row once. A cursor that brings nothing new ends it, so that a server that repeats itself cannot hold us. */
async function allPages<Row extends { readonly id: string }>(
  read: (after?: string) => Promise<Result<Page<Row>, Fault>>,
): Promise<Result<readonly Row[], Fault>> {
  const rows = new Map<string, Row>();
  let after: string | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const result = await read(after);
    if (!result.ok) return result;
    const known = rows.size;
    for (const row of result.value.rows) rows.set(row.id, row);
    after = result.value.after;
    if (after === undefined || rows.size === known) break;
  }
  return ok([...rows.values()]);
}
