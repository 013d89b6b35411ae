import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../shared/languages.ts';
import { paperWords } from '../../shared/paper-words/paper-words.ts';
import { en } from './en.ts';
import { loadWords } from './load.ts';

/** Texts that are the same in English and in another language, and rightly so. */
const alike = new Set<string>([
  ...[
    'Dintero Cashier',
    'Dintero',
    'Visa',
    'Mastercard',
    'BankAxept',
    'Amex',
    'ESC/POS',
    'StarPRNT',
    'Star Line',
    'Tab',
    'Scanner',
    'Logo',
  ],
  ...[
    'PDF',
    'PDF: 7',
    'PIN',
    'Hash',
    'TEST',
    'test',
    'Port',
    'Status',
    'Journal',
    'chip',
    'Sand',
    'Kilo',
    'Tips',
  ],
  ...[
    'Enter',
    'Ctrl+L',
    'Ctrl+Z',
    'Esc',
    '58 mm',
    '1 min',
    '2 min',
    '5 min',
    '10 min',
    '30 min',
    'kg 7',
    '/kg',
  ],
  ...['Session', 'Version 7', 'version 7 · 7', 'Online', 'Reference', 'Stop', 'Printer', 'Violet'],
  ...['Terminal', 'Terminal 7', 'Terminal: 7', 'For support'],
]);

/** Whatever a text is made with reads as 7, and so do all its parts. */
const anything: unknown = new Proxy(new String('7'), {
  get(target, key) {
    const value: unknown = Reflect.get(target, key, target);
    if (typeof value === 'function')
      return (...given: unknown[]): unknown => Reflect.apply(value, target, given);
    return typeof key === 'symbol' ? value : '7';
  },
});

/** Every text by its path, also those that are made when they are needed. */
function texts(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const make = value as (...given: readonly unknown[]) => unknown;
    return texts(make(anything, anything, anything), `${path}()`);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, path === '' ? key : `${path}.${key}`));
}

const inEnglish = new Map(texts({ ...en, paper: paperWords('en') }));

/** Words by which bokmål gives itself away where it has been taken over and left. */
const bokmål: Readonly<Partial<Record<Language, RegExp>>> = {
  nn: /(?<!\p{L})(?:ikke|hva|hvem|hvor|hvorfor|hvordan|noe|noen|være|fra|ennå|velg|åpne|kassen|kurven|en annen)(?!\p{L})/iu,
  sv: /[æø]|(?<!\p{L})(?:ikke|hva|noe|fra|av seg selv|åpne|velg|mva)(?!\p{L})/iu,
  da: /(?<!\p{L})(?:hva|hvem som|noe|noen|ennå|velg|åpne|mva|av|trykk|uten|varene|endre|selger)(?!\p{L})/iu,
};

async function textsIn(language: Language): Promise<readonly (readonly [string, string])[]> {
  return texts({ ...(await loadWords(language)), paper: paperWords(language) });
}

describe.each(languages)('in %s', (language) => {
  it('every text says something', async () => {
    const found = await textsIn(language);
    expect(found.length).toBeGreaterThan(1500);
    const mayBeEmpty = /(\.how\(\)|discountReasons\.other)$/;
    expect(found.filter(([path, text]) => text.trim() === '' && !mayBeEmpty.test(path))).toEqual([]);
    expect(found.filter(([, text]) => /undefined|\[object|NaN/.test(text))).toEqual([]);
  });
});

describe.each(languages.filter((language) => language !== 'en'))('in %s', (language) => {
  it('no text has stayed in English', async () => {
    const same = (await textsIn(language)).filter(([path, text]) => inEnglish.get(path) === text);
    const translatable = same.filter(([, text]) => /\p{L}{2}/u.test(text) && !alike.has(text));
    expect(translatable.map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });
});

describe.each(languages.filter((language) => bokmål[language] !== undefined))('in %s', (language) => {
  it('no text has stayed in bokmål', async () => {
    const found = (await textsIn(language)).filter(([, text]) => bokmål[language]?.test(text));
    expect(found.map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });
});
