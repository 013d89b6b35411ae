/** `x.sqlite` as `x.<what>-2026-11-20T14-36-05-123Z.sqlite`: beside it, and never over something else. */
export function asideName(file: string, what: string, nowMs: number): string {
  return `${file.replace(/\.sqlite$/, '')}.${what}-${timeIn(nowMs)}.sqlite`;
}

/** A moment that every file system takes as part of a name, and that sorts. */
export function timeIn(nowMs: number): string {
  return new Date(nowMs).toISOString().replace(/[:.]/g, '-');
}
