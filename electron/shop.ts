import type { Language } from '../shared/languages.ts';
import { frozen, plainLetterhead } from '../shared/letterhead/letterhead.ts';
import type { Till } from '../shared/make-receipt.ts';
import { paperLanguage } from '../shared/paper-words/paper-words.ts';
import type { AppPorts, Works } from './ports.ts';

/** The shop as its papers show it now. */
export type Shop = {
  /** Of receipts and reports: whoever works the till, they are the shop's. */
  readonly language: () => Language;
  readonly till: () => Till;
};

type ShopPorts = Pick<AppPorts, 'settings'> & {
  readonly works: () => Pick<Works, 'mode' | 'account'> | undefined;
  /** Who works the till now. */
  readonly operator: () => string | undefined;
};

export function createShop({ settings, works, operator }: ShopPorts): Shop {
  function language(): Language {
    const { account, language: chosen } = settings.read();
    return paperLanguage((works()?.account ?? account)?.country ?? 'NO', chosen);
  }

  function till(): Till {
    const { register, letterhead } = settings.read();
    const ownLines = frozen(letterhead ?? plainLetterhead);
    const { mode = 'practice', account } = works() ?? {};
    const name = operator();
    const written = language();
    return {
      mode,
      seller: {
        name: account?.shopName ?? '',
        organizationNumber: account?.organizationNumber ?? '',
        ...optional('addressLine', account?.addressLine),
        ...optional('postalCode', account?.postalCode),
        ...optional('postalPlace', account?.postalPlace),
      },
      ...(ownLines === undefined ? {} : { letterhead: ownLines }),
      registerId: register.id,
      registerName: register.name,
      // Bokmål is what a paper without a language is in.
      ...(written === 'nb' ? {} : { language: written }),
      ...(name === undefined ? {} : { operator: name }),
    };
  }

  return { language, till };
}

function optional<Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } {
  return (value === undefined || value === '' ? {} : { [key]: value }) as { readonly [K in Key]?: string };
}
