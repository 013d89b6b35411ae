import { useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import {
  findProducts,
  productGroups,
  products,
  type Product,
  type ProductGroup,
} from '../../shared/products.ts';
import { Amount } from '../components/amount.tsx';
import { Hint } from '../components/button.tsx';
import { Press } from '../components/press.tsx';
import { Tabs } from '../components/tabs.tsx';
import { Icon } from '../components/icons.tsx';
import { addProduct, sayProblem, typeSearch, useEntry } from '../stores/entry.ts';
import { useWords } from '../words/use-words.ts';

type ProductSearchProps = {
  readonly input: RefObject<HTMLInputElement | null>;
  /** Esc gives the focus back to the amount. */
  readonly onLeave: () => void;
};

/** By name or number. Enter adds the first hit, which is drawn as chosen. */
export function ProductSearch({ input, onLeave }: ProductSearchProps): ReactNode {
  const words = useWords();
  const search = useEntry((state) => state.search);
  function leave(): void {
    typeSearch('');
    onLeave();
  }
  function press(event: KeyboardEvent): void {
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && !event.ctrlKey) addFirst(search);
    else return;
    event.preventDefault();
  }
  return (
    <TextField className="field-parts" value={search} onChange={typeSearch}>
      <Label className="field sell-search">
        <Icon name="search" />
        <span className="only-read">{words.sell.search}</span>
        <Input
          ref={input}
          data-testid="product-search"
          placeholder={words.sell.search}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={press}
        />
        <Hint>F2</Hint>
      </Label>
    </TextField>
  );
}

/** The tiles of a group, or what the search found, in the same place. */
export function ProductGrid(): ReactNode {
  const words = useWords();
  const search = useEntry((state) => state.search);
  const [group, setGroup] = useState<ProductGroup>('favourites');
  const isSearching = search.trim() !== '';
  const shown = isSearching
    ? findProducts(products, search)
    : products.filter(({ groups }) => groups.includes(group));
  return (
    <>
      <div className="sell-groups">
        <Tabs<ProductGroup>
          label={words.sell.products}
          options={productGroups.map((value) => ({ value, text: words.sell.groups[value] }))}
          chosen={isSearching ? undefined : group}
          onChoose={(value) => {
            typeSearch('');
            setGroup(value);
          }}
        />
      </div>
      <div className="tiles" role="group" aria-label={words.sell.products}>
        {shown.map((product, index) => (
          <Tile key={product.sku} product={product} isFirst={isSearching && index === 0} />
        ))}
        {shown.length === 0 ? <p className="tiles-none">{words.sell.noHits(search.trim())}</p> : null}
      </div>
    </>
  );
}

function Tile({ product, isFirst }: { readonly product: Product; readonly isFirst: boolean }): ReactNode {
  return (
    <Press
      className={`tile ${isFirst ? 'tile-first' : ''}`}
      testId="product-hit"
      data={{ 'data-sku': product.sku }}
      keepsFocus
      onPress={() => addProduct(product)}
    >
      <span className="tile-name" lang="nb">
        {product.name}
      </span>
      <Amount className="tile-price" value={product.unitPrice} />
    </Press>
  );
}

function addFirst(search: string): void {
  if (search.trim() === '') return;
  const first = findProducts(products, search)[0];
  if (first) addProduct(first);
  else sayProblem('noProduct');
}
