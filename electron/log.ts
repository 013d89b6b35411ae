/** What the till notes for support: an event by name, and plain facts about it. */
export type Log = {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  error(event: string, facts?: LogFacts): void;
};

export type LogFacts = Readonly<Record<string, unknown>>;
export type LogLevel = 'info' | 'warn' | 'error';

/**
 * A log that cannot give a secret away: by the name of a fact, and by what a value looks like.
 * @param write takes one line of JSON without a line break; the time and the file are its own business
 */
export function createLog(write: (line: string, level: LogLevel) => void): Log {
  function note(level: LogLevel, event: string, facts: LogFacts = {}): void {
    const clean = redact(facts, 0) as LogFacts;
    write(JSON.stringify({ level, event: redactText(event), ...clean }), level);
  }
  return {
    info: (event, facts) => {
      note('info', event, facts);
    },
    warn: (event, facts) => {
      note('warn', event, facts);
    },
    error: (event, facts) => {
      note('error', event, facts);
    },
  };
}

const redacted = '[redacted]';
const deepest = 6;
const longestText = 2000;

/** Words that make a fact secret wherever they occur in its name: `clientSecret`, `access_token`, `newPin`. */
const secretWords: ReadonlySet<string> = new Set([
  'authorization',
  'cookie',
  'cookies',
  'credential',
  'credentials',
  'jwt',
  'passphrase',
  'password',
  'pin',
  'pins',
  'secret',
  'secrets',
  'token',
  'tokens',
]);

function isSecretName(name: string): boolean {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[^A-Za-z0-9]+/);
  return words.some((word) => secretWords.has(word.toLowerCase()));
}

function redact(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  // A circle ends here too.
  if (depth >= deepest) return '[deeper]';
  if (value instanceof Error) return redact(readError(value), depth + 1);
  if (Array.isArray(value)) return value.map((part) => redact(part, depth + 1));
  const facts = Object.entries(value).map(([name, part]) => [
    name,
    isSecretName(name) ? redacted : redact(part, depth + 1),
  ]);
  return Object.fromEntries(facts);
}

function readError(error: Error): LogFacts {
  const { name, message, stack, cause } = error;
  return { name, message, stack, ...(cause === undefined ? {} : { cause }) };
}

const secretLooks: readonly (readonly [RegExp, string])[] = [
  [/\b(Basic|Bearer)\s+[\w+/=.~-]{8,}/gi, `$1 ${redacted}`],
  [/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g, redacted],
  // Pairs inside a text: JSON, a query, a form.
  [
    /((?:client_?secret|access_?token|refresh_?token|password|passphrase)\\?["']?\s*[:=]\s*\\?["']?)[^"'&\s,}\\]+/gi,
    `$1${redacted}`,
  ],
  [/(\/\/[^/\s:@]+:)[^/\s@]+@/g, `$1${redacted}@`],
];

/** The text without what looks like a secret. */
export function redactText(text: string): string {
  const cut = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
  return secretLooks.reduce((clean, [look, instead]) => clean.replace(look, instead), cut);
}
