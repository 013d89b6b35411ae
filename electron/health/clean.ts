import { redactText } from '../log.ts';

/**
 * The text without any of these secrets, however it was written down, and without what looks like a secret, a card's
 * number or a way to reach a person. By the line, so that one long line hides nothing behind it.
 * @param pairs of user and password, as they stand together in a Basic header
 */
export function cleaned(
  text: string,
  secrets: readonly string[],
  pairs: readonly (readonly [string, string])[] = [],
): string {
  const written = [
    ...pairs.flatMap(([user, password]) => formsOf(`${user}:${password}`)),
    ...secrets.flatMap(formsOf),
  ]
    .filter((form) => form.length >= shortest)
    .sort((one, other) => other.length - one.length);
  const without = written.reduce((clean, form) => clean.replaceAll(form, '[redacted]'), text);
  return without.split('\n').map(cleanLine).join('\n');
}

/** Whether any of the secrets is in there after all. */
export function holdsSecret(text: string, secrets: readonly string[]): boolean {
  return secrets.flatMap(formsOf).some((form) => form.length >= shortest && text.includes(form));
}

/** A shorter one would be found in every time and amount, and is never a secret of Dintero's. */
const shortest = 6;

/** As it is, backwards, in JSON, in an address, and in base64 wherever in a longer text it begins. */
function formsOf(secret: string): readonly string[] {
  if (secret === '') return [];
  const bytes = Buffer.from(secret, 'utf8');
  const shifted = [0, 1, 2].map((before) => innerBase64(bytes, before));
  return [
    secret,
    Array.from(secret).reverse().join(''),
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    bytes.toString('hex'),
    ...shifted,
    ...shifted.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
  ];
}

/** The letters of its base64 that depend on nothing but itself, when so many bytes stand before it. */
function innerBase64(bytes: Buffer, before: number): string {
  const text = Buffer.concat([Buffer.alloc(before), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const start = before === 0 ? 0 : before + 1;
  const isRound = (before + bytes.length) % 3 === 0;
  return text.slice(start, isRound ? undefined : -1);
}

function cleanLine(line: string): string {
  return cutLong(line)
    .map(redactText)
    .join('')
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, '[address]')
    .replace(/(?<![\w-])\d(?:[ -]?\d){11,18}(?![\w-])/g, (digits) =>
      isCard(digits) ? '[card number]' : digits,
    );
}

/** What redactText would cut off is said in pieces instead; a secret's look does not reach across a blank. */
function cutLong(line: string): readonly string[] {
  if (line.length <= 1800) return [line];
  const at = line.lastIndexOf(' ', 1800);
  const cut = at > 0 ? at : 1800;
  return [line.slice(0, cut), ...cutLong(line.slice(cut))];
}

/** By the check digit that all card numbers have. */
function isCard(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
