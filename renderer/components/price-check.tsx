import type { ReactNode } from 'react';
import type { Product } from '../../shared/catalogue/product.ts';
import { kilosText, priceOfWeight } from '../../shared/catalogue/gtin.ts';
import type { Minor } from '../../shared/money.ts';
import { percentText } from '../../shared/receipt-text.ts';
import { rateOn } from '../../shared/vat-rates.ts';
import type { Hit } from '../stores/catalogue.ts';
import { addChecked } from '../stores/entry.ts';
import { closePriceCheck, openPriceCheck, usePriceCheck } from '../stores/price-check.ts';
import { today } from '../stores/today.ts';
import type { Words } from '../words/words.ts';
import { useWords } from '../words/use-words.ts';
import { Amount } from './amount.tsx';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';
import { Press } from './press.tsx';

/** Beside the search. It leaves the focus where a scanner types. */
export function PriceCheckKey(): ReactNode {
  const words = useWords();
  const isOn = usePriceCheck((state) => state.isOn);
  return (
    <Press
      className={`price-check-key ${isOn ? 'is-on' : ''}`}
      testId="price-check"
      label={words.priceCheck.open}
      isChosen={isOn}
      keepsFocus
      onPress={isOn ? closePriceCheck : openPriceCheck}
    >
      <Icon name="tag" />
    </Press>
  );
}

/** In the place of the tiles: what a product costs, without ringing it up. */
export function PriceCheckCard(): ReactNode {
  const words = useWords();
  const { hit, missed } = usePriceCheck();
  return (
    <section className="price-check" data-testid="price-check-card" aria-label={words.priceCheck.open}>
      <h2 className="price-check-title">{words.priceCheck.open}</h2>
      <div className="price-check-said" role="status">
        {hit === undefined ? (
          <p
            className="price-check-text"
            data-testid={missed === undefined ? undefined : 'price-check-missed'}
          >
            {missed === undefined ? words.priceCheck.how : words.priceCheck.missed(missed)}
          </p>
        ) : (
          <Checked hit={hit} words={words} />
        )}
      </div>
      <div className="price-check-keys">
        <Button hint="Esc" testId="price-check-close" keepsFocus onPress={closePriceCheck}>
          {words.priceCheck.close}
        </Button>
        {hit === undefined ? null : (
          <Button testId="price-check-add" keepsFocus onPress={addChecked}>
            {words.priceCheck.add}
          </Button>
        )}
      </div>
    </section>
  );
}

function Checked({ hit, words }: { readonly hit: Hit; readonly words: Words }): ReactNode {
  const { product, grams } = hit;
  const price = priceOf(hit);
  const isPerKilo = product.unit === 'weight' && price === product.unitPrice && grams === undefined;
  return (
    <>
      <p className="price-check-name" lang="nb">
        {product.name}
      </p>
      <p className="price-check-price" data-testid="price-check-price" data-minor={price}>
        <Amount value={price} unit="small" />
        {isPerKilo ? <span className="price-check-per">{words.sell.perKilo}</span> : null}
      </p>
      <dl className="price-check-facts">
        {factsOf(hit, words).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** As it would be rung up: of a label it is what the label comes to. */
function priceOf({ product, price, grams }: Hit): Minor {
  return (
    price ?? (grams === undefined ? undefined : priceOfWeight(product.unitPrice, grams)) ?? product.unitPrice
  );
}

function factsOf({ product, grams }: Hit, words: Words): readonly (readonly [string, string])[] {
  const { fields } = words.products;
  return [
    ...(grams === undefined ? [] : [[words.priceCheck.weight, `${kilosText(grams)} kg`] as const]),
    [fields.sku, product.sku],
    ...numbersOf(product, fields.barcode),
    ...(product.group === '' ? [] : [[fields.group, product.group] as const]),
    [fields.vat, `${percentText(rateOn(today(), product.vat))} %`],
    ...(product.ageLimit === undefined
      ? []
      : [[fields.age, words.priceCheck.years(product.ageLimit)] as const]),
  ];
}

function numbersOf({ barcodes }: Product, name: string): readonly (readonly [string, string])[] {
  const shown = barcodes.slice(0, 3).join(', ');
  return shown === '' ? [] : [[name, barcodes.length > 3 ? `${shown} …` : shown]];
}
