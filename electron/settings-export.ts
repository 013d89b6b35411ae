import type { Letterhead } from '../shared/letterhead/letterhead.ts';
import { counterToFile } from './counter-settings.ts';
import type { Account, Settings } from './store/settings.ts';

/**
 * The settings in the form of a provisioning file, so that with a secret put in, and a register's id of its own, it sets
 * up the next till of a row. The logo is a picture and not a setting: it is chosen on each till. Neither secrets nor people with their PINs are in it.
 */
export function exportedSettings(settings: Settings, account: Account): string {
  const content = {
    account_id: account.accountId,
    client_id: account.clientId,
    profile_id: account.profileId,
    language: settings.language,
    theme: settings.theme,
    is_pushed: account.isPushed,
    ...(account.returnUrl === undefined ? {} : { return_url: account.returnUrl }),
    register: settings.register,
    store: {
      id: account.storeId,
      payout_destination_id: account.payoutDestinationId,
      name: account.shopName,
      organization_number: account.organizationNumber,
      address: {
        address_line: account.addressLine,
        postal_code: account.postalCode,
        postal_place: account.postalPlace,
        country: account.country,
      },
    },
    ...(settings.letterhead === undefined ? {} : { receipt: linesOf(settings.letterhead) }),
    terminals: settings.terminals.map(({ id, name }) => ({ terminal_id: id, name })),
    ...counterToFile(settings),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

function linesOf({ header, footer }: Letterhead): object {
  return { header, footer };
}
