import type { RegisterId } from '../../shared/ids.ts';
import type { Clock } from '../clock.ts';
import type { BaseUrl } from './base-url.ts';
import { createDinteroClient, type DinteroPorts } from './client.ts';
import { createDirectory } from './directory.ts';
import { createGateway } from './gateway.ts';
import { createListing } from './listing.ts';
import { createTerminalLine } from './terminal-line.ts';
import { createSalesThere } from './sales-there.ts';
import type { Line } from '../line.ts';
import type { Log } from '../log.ts';
import type { Account } from '../store/settings.ts';

/** The network to Dintero: how, and where. */
export type LineToDintero = Pick<DinteroPorts, 'fetch' | 'chargeFetch' | 'random'> & {
  readonly apiUrl: BaseUrl;
  readonly checkoutUrl: BaseUrl;
};

type ConnectPorts = LineToDintero & {
  readonly clock: Clock;
  readonly log: Log;
  readonly version: string;
};

/** A till's line to one account at Dintero. Without its secret every call ends in `not-signed-in`. */
export function connect(
  ports: ConnectPorts,
  {
    account,
    registerId,
    secret,
  }: { readonly account: Account; readonly registerId: RegisterId; readonly secret: string | undefined },
): Line {
  const { accountId, clientId } = account;
  const client = createDinteroClient({
    ...ports,
    credentials: () => (secret === undefined ? undefined : { accountId, clientId, clientSecret: secret }),
  });
  const gateway = createGateway({
    client,
    setup: () => ({
      register: registerId,
      profileId: account.profileId,
      returnUrl: account.returnUrl ?? placeholderReturnUrl,
      payoutDestinationId: account.payoutDestinationId,
      isPublished: account.isPushed,
      store: {
        name: account.shopName,
        organizationNumber: account.organizationNumber,
        address: {
          addressLine: account.addressLine,
          postalCode: account.postalCode,
          postalPlace: account.postalPlace,
          country: account.country,
        },
      },
    }),
  });
  return {
    gateway,
    directory: createDirectory(client),
    listing: createListing(client),
    skewMs: client.skewMs,
    terminalLine: createTerminalLine(client),
    registerTerminal: (serialNumber, storeId) => client.registerTerminal(serialNumber, storeId),
    salesThere: createSalesThere(client),
  };
}

/** The API requires one although no browser is used (API.md 3.1); a shop with a site of its own sets it. */
const placeholderReturnUrl = 'https://docs.dintero.com/';
