/** What a request is for; mishaps are armed and requests are counted by it. */
export type Route =
  | 'token'
  | 'create'
  | 'session-get'
  | 'session-cancel'
  | 'session-search'
  | 'transaction-get'
  | 'transaction-list'
  | 'transaction-change'
  | 'capture'
  | 'void'
  | 'refund'
  | 'terminals'
  | 'stores'
  | 'operation'
  | 'unknown';

export type PracticeRequest = {
  readonly method: string;
  /** Without `/v1`. */
  readonly path: string;
  /** The id in the path; empty where there is none. */
  readonly id: string;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
};

export type Reply = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The request was carried out, but the connection dies instead of answering. */
  readonly isLost?: boolean;
};

/** A request as the tests see it. */
export type JournalEntry = {
  readonly at: string;
  readonly route: Route;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, readonly string[]>>;
  /** `authorization` is redacted. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** `none`: not answered, or not yet. */
  readonly answered: number | 'none';
};

const messages: Readonly<Record<number, readonly [message: string, code?: string]>> = {
  400: ['Request validation failed', 'BAD_REQUEST'],
  401: ['Invalid or expired token', 'UNAUTHORIZED'],
  403: ['FORBIDDEN'],
  404: ['Resource was not found', 'NOT_FOUND'],
  408: ['Request timed out', 'REQUEST_TIMEOUT'],
  409: ['The request conflicts with the current state of the resource', 'CONFLICT'],
  429: ['Too many requests', 'TOO_MANY_REQUESTS'],
  500: ['Unexpected error'],
  503: ['Processor temporarily unavailable', 'PROCESSOR_UNAVAILABLE'],
};

export function ok(body: unknown, status = 200): Reply {
  return { status, body };
}

/** An error in the documented shape (API §11). */
export function problem(status: number, message?: string, code?: string, errors?: readonly unknown[]): Reply {
  const [text, known] = messages[status] ?? [`HTTP ${String(status)}`];
  const name = code ?? known;
  const list = errors ?? (status === 403 ? [] : undefined);
  return {
    status,
    ...(status === 429 ? { headers: { 'retry-after': '1' } } : {}),
    body: {
      error: {
        message: message ?? text,
        ...(name === undefined ? {} : { code: name }),
        ...(list === undefined ? {} : { errors: list }),
      },
    },
  };
}

/** A 400 that names the field, as in `examples/error-400.json`. */
export function invalid(path: readonly string[], message: string): Reply {
  return problem(400, undefined, undefined, [{ message, path }]);
}

/** The issues of a schema as the documented 400. */
export function invalidBody(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Reply {
  const errors = issues.map((issue) => {
    const path = issue.path.map(String);
    return { message: `${path.join('.')}: ${issue.message}`, path };
  });
  return problem(400, undefined, undefined, errors);
}
