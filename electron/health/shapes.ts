/**
 * What a fact has to look like to go into the support file. A value is let through for what it is, by the name that it
 * stands under, or it is left out: no search for secrets finds a PIN, for a PIN looks like any other number.
 */
export type Shape = (value: unknown) => string | number | boolean | undefined;

export const yesOrNo: Shape = (value) => (typeof value === 'boolean' ? value : undefined);

/** Below a thousand; a PIN has four digits at least, and how many more there were is nothing to support. */
export const small: Shape = (value) =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1000 ? value : undefined;

/** Milliseconds, said in tenths of a second: good enough for a time, and no number that was typed survives it. */
export const time: Shape = (value) =>
  typeof value === 'number' && value >= 0 && value < 600_000 ? `${(value / 1000).toFixed(1)} s` : undefined;

export function like(pattern: RegExp): Shape {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined);
}

export function oneOf(words: readonly string[]): Shape {
  const known = new Set(words);
  return (value) => (typeof value === 'string' && known.has(value) ? value : undefined);
}

/** Ids as Dintero and the till make them; a shop or a customer types none of them. */
export const id = like(/^(?:[TP]\d{8}\.[A-Za-z0-9]{16,40}|[0-7][0-9A-HJKMNP-TV-Z]{25})$/);
/** What Dintero's support looks for: an id that their own server has made, as a ULID or a UUID. */
export const requestId = like(
  /^(?:[0-7][0-9A-HJKMNP-TV-Z]{25}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
);
export const account = like(/^[TP]\d{8}$/);
/** Names of the code's own, as `STORE_NOT_ACTIVE`. */
export const errorCode = like(/^(?=.{3,40}$)[A-Z]+(?:_[A-Z]+)+$/);

const pathWords = new Set(
  'v1 accounts auth token terminals stores sessions-profile sessions transactions admin operations cancel refund sync'.split(
    ' ',
  ),
);

/** An address of Dintero's API, with what is no word of it left out: ids stand in the timelines. */
export const apiPath: Shape = (value) => {
  if (typeof value !== 'string' || !value.startsWith('/')) return undefined;
  const parts = value.slice(1, 300).split('/');
  return parts.map((part) => `/${pathWords.has(part) || account(part) !== undefined ? part : '…'}`).join('');
};

/** Of a text that says what went wrong, the names that Chromium, Node and the till's own client have for it. */
export const trouble: Shape = (value) => {
  if (typeof value !== 'string') return undefined;
  const found = value.slice(0, 2000).match(troubleWords) ?? [];
  return found.length === 0 ? undefined : [...new Set(found)].join(' ');
};

const troubleWords =
  /\bnet::ERR_[A-Z_]{3,40}\b|\b(?:ECONNREFUSED|ECONNRESET|ECONNABORTED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOENT|EACCES|EPERM|EROFS|ENOSPC|EIO|EBUSY|EMFILE|SQLITE_[A-Z_]{3,30}|PROXY_LOGIN_MISSING|PROXY_LOGIN_REFUSED)\b|\bHTTP [1-5]\d\d\b|\b(?:time-out|not JSON|not as expected|body unreadable|no token in the answer|no credentials|database is locked|database disk image is malformed|database or disk is full|disk I\/O error)\b/g;

/** Where in the till's own built files an error came from. */
export function placesIn(stack: unknown): readonly string[] {
  if (typeof stack !== 'string') return [];
  const frames = stack.slice(0, 4000).split('\n').slice(0, 30);
  return frames.flatMap((frame) => {
    const place =
      /^ {4}at .*[\\/]out[\\/]((?:main|preload)[\\/][a-z-]{1,24}(?:-[\w-]{8})?\.cjs:\d{1,6}:\d{1,6})\)?$/.exec(
        frame,
      );
    return place?.[1] === undefined ? [] : [place[1]];
  });
}
