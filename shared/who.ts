/** Who decided something, for the record. */
export type Who = {
  /** Absent where nobody has to log in, and where the till did it by itself. */
  readonly name?: string;
  readonly role: Role | 'none' | 'till';
};

export type Role = 'cashier' | 'manager' | 'owner';
