export type PracticeStore = {
  readonly store_id: string;
  readonly store_name: string;
  readonly organization_number: string;
  readonly payout_destination_id: string;
  /** ACTIVE where it is not said. */
  readonly payout_destination_status?: string;
  readonly merchant_category_code: string;
  readonly status: string;
  readonly address: {
    readonly address_line: string;
    readonly postal_code: string;
    readonly postal_place: string;
    readonly country: string;
  };
};

export type PracticeDevice = {
  readonly terminal_id: string;
  readonly name: string;
  readonly device_serial_number: string;
  readonly device_model: string;
  readonly store_id: string;
  readonly status: string;
  readonly status_reason?: string;
};

/** Everything that a shop would have at Dintero. */
export type PracticeAccount = {
  readonly account_id: string;
  readonly client_id: string;
  readonly client_secret: string;
  readonly profile_ids: readonly string[];
  readonly stores: readonly PracticeStore[];
  readonly terminals: readonly PracticeDevice[];
};

/** The account of practice mode. The secret protects nothing: the server listens on loopback and holds no money. */
export const practiceAccount = {
  account_id: 'T00000000',
  client_id: 'practice-client',
  client_secret: 'practice-secret',
  profile_ids: ['T00000000.PracticeProfile0000001', 'in-person', 'default'],
  stores: [
    {
      store_id: 'practice-store',
      store_name: 'Øvingsbutikken',
      organization_number: '999999999',
      payout_destination_id: 'practice-payout',
      merchant_category_code: '5814',
      status: 'ACTIVE',
      address: { address_line: 'Storgata 1', postal_code: '0155', postal_place: 'Oslo', country: 'NO' },
    },
  ],
  terminals: [
    {
      terminal_id: 'T00000000-T0001',
      name: 'Practice terminal',
      device_serial_number: 'SIMULATED-T00000000-001',
      device_model: 'SATURN1000',
      store_id: 'practice-store',
      status: 'ACTIVE',
    },
  ],
} as const satisfies PracticeAccount;
