/** Values that no honest sender sends, and honest documents with a few places gone wrong. */
import fc from 'fast-check';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Deeper than any document, and than any reader that calls itself for each level would live through. */
function nested(levels: number): Json {
  let value: Json = 'deep';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

const numbers = [0, -0, -1, 0.1, 1e21, -1e308, 2 ** 53, 2 ** 53 + 2, 2 ** 31, Number.MAX_VALUE, 1e-320];
const texts = [
  '',
  ' ',
  '24900',
  '-24900',
  '249,00',
  'NaN',
  'null',
  'CAPTURED',
  'captured ',
  '../../etc/passwd',
  "'; DROP TABLE record; --",
  '\u0000',
  '\ud800',
  '\u202e\u200f',
  '<script>alert(1)</script>',
  '9'.repeat(400),
  'å'.repeat(20_000),
];

const scalar: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, false, ...numbers, ...texts),
  fc.integer(),
  fc.string({ maxLength: 30, unit: 'binary' }),
);

export const hostile: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 5 }) },
  { weight: 2, arbitrary: fc.dictionary(fc.string({ maxLength: 12 }), scalar, { maxKeys: 5 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Json>(
      [],
      {},
      nested(60),
      nested(3000),
      Array<Json>(5000).fill(0),
      JSON.parse('{"__proto__":{"isPaid":true},"constructor":{"prototype":null},"toString":1}') as Json,
    ),
  },
);

type Path = readonly (string | number)[];

function pathsOf(value: Json, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value)
    ? value.map((one, index) => [index, one] as const)
    : Object.entries(value);
  return [path, ...entries.flatMap(([name, one]) => pathsOf(one as Json, [...path, name]))];
}

/** `undefined` takes the place away. */
function withAt(value: Json, path: Path, change: (old: Json) => Json | undefined): Json | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return change(value);
  // An earlier change has taken the place away.
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.flatMap((one: Json, index) => {
      const next = index === first ? withAt(one, rest, change) : one;
      return next === undefined ? [] : [next];
    });
  }
  const entries = Object.entries(value as Record<string, Json>).flatMap(([name, one]) => {
    const next = name === first ? withAt(one, rest, change) : one;
    return next === undefined ? [] : [[name, next] as const];
  });
  return Object.fromEntries(entries);
}

type Change = (old: Json) => Json | undefined;

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: hostile.map(
      (value): Change =>
        () =>
          value,
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Change>(
      () => undefined,
      (old) => [old],
      (old) => JSON.stringify(old),
      (old) => ({ value: old }),
      (old) => (typeof old === 'number' ? -old : (old as string)),
      (old) => (typeof old === 'number' ? old + 1 : `${JSON.stringify(old)} `),
      (old) => (Array.isArray(old) ? [...(old as Json[]), ...(old as Json[])] : old),
      (old) => (typeof old === 'string' ? old.toLowerCase() : old),
    ),
  },
);

/** The document with one to three of its places changed. */
export function spoilt(document: Json): fc.Arbitrary<Json> {
  const one = fc.tuple(fc.constantFrom(...pathsOf(document)), change);
  return fc
    .array(one, { minLength: 1, maxLength: 3 })
    .map((changes) =>
      changes.reduce<Json>((value, [path, act]) => withAt(value, path, act) ?? null, document),
    );
}
