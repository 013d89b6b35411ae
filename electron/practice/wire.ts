import type { CreateBody } from './create-body.ts';

/** The shapes that leave the server, as in API §4, §6 and §9. */

export type TransactionStatus =
  | 'INITIATED'
  | 'AUTHORIZED'
  | 'AUTHORIZATION_VOIDED'
  | 'CAPTURED'
  | 'PARTIALLY_CAPTURED'
  | 'PARTIALLY_CAPTURED_REFUNDED'
  | 'REFUNDED'
  | 'PARTIALLY_REFUNDED'
  | 'DECLINED'
  | 'FAILED'
  | 'UNKNOWN'
  | 'ON_HOLD';

export type SessionEvent = {
  readonly id: string;
  readonly name: string;
  readonly created_at: string;
  readonly request_id: string;
  readonly details?: Readonly<Record<string, unknown>>;
};

export type Session = {
  readonly id: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly expires_at: string;
  readonly url: CreateBody['url'];
  readonly order: CreateBody['order'];
  readonly configuration: Readonly<Record<string, unknown>> & {
    readonly channel: string;
    readonly auto_capture: boolean;
  };
  readonly metadata: Readonly<Record<string, string | number>>;
  readonly events: readonly SessionEvent[];
  readonly transaction_id?: string;
  readonly cancelled_at?: string;
  readonly cancelled_by?: string | undefined;
};

export type TransactionError = {
  readonly code?: string;
  readonly message: string;
  readonly type?: readonly string[];
  readonly result_code?: string;
  readonly retry_policy?: { readonly retry_codes: readonly string[]; readonly retry_after?: number };
};

export type TransactionEvent = {
  readonly id: string;
  readonly event:
    | 'INITIALIZE'
    | 'AUTHORIZE'
    | 'CAPTURE'
    | 'REFUND'
    | 'VOID'
    | 'INITIATE_REFUND'
    | 'INITIATE_VOID'
    | 'INITIATE_CAPTURE';
  readonly transaction_status: TransactionStatus;
  readonly success: boolean;
  readonly created_at: string;
  readonly request_id: string;
  readonly amount?: number;
  readonly calculated_vat_amount?: number;
  readonly items?: unknown;
  readonly event_reference?: string;
  readonly correlation_request_id?: string;
  readonly created_by?: string;
  readonly error?: TransactionError;
  readonly correction?: Readonly<Record<string, unknown>>;
  readonly metadata?: Readonly<Record<string, string>>;
};

export type Card = {
  readonly brand: string;
  readonly masked_pan: string;
  readonly expiry_date: string;
  readonly type: string;
  readonly region: string;
  readonly country: string;
  readonly product_platform: string;
  readonly issuing_bank: string;
  readonly acquirer_stan: string;
  readonly acquirer_terminal_id: string;
  readonly acquirer_transaction_time: string;
  readonly entry_method: string;
};

export type Transaction = {
  readonly id: string;
  readonly session_id: string;
  readonly payment_product: 'seitatech';
  readonly payment_product_type: 'seitatech.in_person';
  readonly amount: number;
  readonly currency: string;
  readonly status: TransactionStatus;
  readonly settlement_status: string;
  readonly channel: string;
  readonly merchant_reference: string;
  readonly merchant_reference_2?: string;
  readonly payout_destination_id: string;
  readonly store: CreateBody['order']['store'];
  readonly items: readonly unknown[];
  readonly card?: Card;
  readonly events: readonly TransactionEvent[];
  readonly metadata: Readonly<Record<string, string>>;
  readonly initiating_system_request_headers: Readonly<Record<string, string>>;
  readonly created_at: string;
  readonly updated_at: string;
};

export type Operation = {
  readonly id: string;
  readonly account_id: string;
  readonly terminal_id: string;
  readonly operation: string;
  readonly status: 'PENDING' | 'COMPLETED' | 'FAILED' | 'TIMEOUT';
  readonly parameters?: { readonly operator_id?: string | undefined };
  readonly created_at: string;
  readonly created_by: string;
  readonly updated_at: string;
  readonly updated_by: string;
  readonly result?: Readonly<Record<string, string | number>>;
};
