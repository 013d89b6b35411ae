/** An address taken apart, or undefined. (`URL.canParse` is younger than the oldest runtime that the till runs on.) */
export function readAddress(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
