import type { JournalEntry, PracticeRequest, Route } from './requests.ts';

export type Journal = ReturnType<typeof createJournal>;

/** Every request that reached the server, oldest first. */
export function createJournal() {
  const entries: JournalEntry[] = [];

  /** Returns the entry's number, to which `answer` adds what was answered. */
  function note(route: Route, request: PracticeRequest, at: string): number {
    const { method, path, query, headers, body } = request;
    const names = [...new Set(query.keys())];
    const redacted = 'authorization' in headers ? { ...headers, authorization: '[redacted]' } : headers;
    const values = Object.fromEntries(names.map((name) => [name, query.getAll(name)]));
    entries.push({ at, route, method, path, query: values, headers: redacted, body, answered: 'none' });
    return entries.length - 1;
  }

  function answer(number: number, answered: number | 'none'): void {
    const entry = entries[number];
    if (entry !== undefined) entries[number] = { ...entry, answered };
  }

  return { note, answer, list: (): readonly JournalEntry[] => [...entries] };
}
