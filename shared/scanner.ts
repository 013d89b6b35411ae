/** What the shop's scanner types around a code. */
export type ScannerSettings = {
  /** Signs that it puts before every code; empty where it puts none. */
  readonly prefix: string;
  /** The key that it ends a code with. */
  readonly suffix: ScannerSuffix;
};

export type ScannerSuffix = (typeof scannerSuffixes)[number];

export const scannerSuffixes = ['enter', 'tab'] as const;
export const longestPrefix = 8;

/** As scanners come out of their box. */
export const usualScanner: ScannerSettings = { prefix: '', suffix: 'enter' };

/** The mark of a code's kind that some scanners send first, such as `]E0` before an EAN-13 (ISO/IEC 15424). */
const kindMark = /^\][A-Za-z][0-9A-Za-z]/;

/** So many digits are the code of something: no till takes ten million kroner. */
const shortestCode = 8;

/**
 * Whether a scanner can be told by these signs: of a keyboard, and such as no code, amount or key of the till begins with.
 * Digits and a comma would eat into an amount; `*`, `+` and `?` do something by themselves.
 */
export function isPrefix(text: string): boolean {
  return text.length <= longestPrefix && /^[!-~]*$/.test(text) && !/[\d,*+?]/.test(text);
}

/** What was scanned, without what the scanner puts before it. */
export function codeIn(typed: string, settings: ScannerSettings): string {
  const text = typed.trim();
  const bare = hasPrefix(text, settings) ? text.slice(settings.prefix.length) : text;
  return bare.replace(kindMark, '');
}

/** Whether this can only have been typed by a scanner: no amount and no weight looks like it. */
export function isScanned(typed: string, settings: ScannerSettings): boolean {
  const text = typed.trim();
  return (
    hasPrefix(text, settings) || kindMark.test(text) || (/^\d+$/.test(text) && text.length >= shortestCode)
  );
}

function hasPrefix(text: string, { prefix }: ScannerSettings): boolean {
  return prefix !== '' && text.startsWith(prefix) && text.length > prefix.length;
}
