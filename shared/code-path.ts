/** Blank modules around a code, without which scanners do not see where it begins (ISO/IEC 18004, 9.1). */
const quiet = 4;

/** A code as one path of an SVG, black on white: `size` is the width and height of its view box, in modules. */
export type CodePath = { readonly size: number; readonly path: string };

/** @param rows the modules of a code without its margin; true is black */
export function codePath(rows: readonly (readonly boolean[])[]): CodePath {
  return {
    size: rows.length + 2 * quiet,
    path: rows.flatMap((row, y) => runsOf(row).map((run) => bar(run, y))).join(''),
  };
}

type Run = { readonly from: number; readonly length: number };

function runsOf(row: readonly boolean[]): readonly Run[] {
  const starts = row.flatMap((isBlack, x) => (isBlack && row[x - 1] !== true ? [x] : []));
  return starts.map((from) => {
    const end = row.indexOf(false, from);
    return { from, length: (end < 0 ? row.length : end) - from };
  });
}

function bar({ from, length }: Run, y: number): string {
  return `M${String(from + quiet)} ${String(y + quiet)}h${String(length)}v1h-${String(length)}z`;
}
