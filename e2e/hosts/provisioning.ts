import { writeFile } from 'node:fs/promises';
import { practiceAccount } from '../../electron/practice/account.ts';

/** The provisioning file of product.md, for the practice server's account. */
export const provisioning = {
  account_id: practiceAccount.account_id,
  client_id: practiceAccount.client_id,
  client_secret: practiceAccount.client_secret,
  profile_id: practiceAccount.profile_ids[0],
  language: 'en',
  register: { id: 'K1', name: 'Kasse 1' },
  store: {
    id: practiceAccount.stores[0].store_id,
    payout_destination_id: practiceAccount.stores[0].payout_destination_id,
    name: 'Kaffebaren AS',
    organization_number: '923663487',
    address: { address_line: 'Storgata 1', postal_code: '0155', postal_place: 'Oslo', country: 'NO' },
  },
  terminals: [{ terminal_id: practiceAccount.terminals[0].terminal_id, name: 'Counter' }],
};

export async function writeProvisioning(file: string, changes: object = {}): Promise<string> {
  await writeFile(file, JSON.stringify({ ...provisioning, ...changes }));
  return file;
}
