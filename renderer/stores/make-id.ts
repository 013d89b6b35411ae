/** 26 random letters and digits: unique without asking anybody. Works where `randomUUID` is not allowed. */
export function makeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}
