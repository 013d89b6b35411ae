import { useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { barcodePattern } from '../../shared/catalogue/product.ts';
import { Amount } from '../components/amount.tsx';
import { Button, Hint } from '../components/button.tsx';
import { Press } from '../components/press.tsx';
import { PriceCheckCard, PriceCheckKey } from '../components/price-check.tsx';
import { Tabs } from '../components/tabs.tsx';
import { TestAmounts } from '../components/test-amounts.tsx';
import { Icon } from '../components/icons.tsx';
import { findSold, useCatalogue, type Found, type Hit } from '../stores/catalogue.ts';
import { addHit, addSearched, typeSearch, useEntry } from '../stores/entry.ts';
import { usePriceCheck } from '../stores/price-check.ts';
import { firstTerminal, useRegister, type Register } from '../stores/register.ts';
import { favourites, isSampleGroup, tileGroups, type TileGroup } from '../stores/tiles.ts';
import { chooseProduct } from '../stores/products-desk.ts';
import { goTo } from '../stores/route.ts';
import { endsTyped } from '../stores/scans.ts';
import { useMay } from '../stores/use-may.ts';
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
    else if (endsTyped(event, search)) addSearched();
    else return;
    event.preventDefault();
  }
  return (
    <div className="sell-find">
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
      <PriceCheckKey />
    </div>
  );
}

/** So many groups have a tab beside each other; another tab turns to the next ones. */
const tabsAtOnce = 4;
/** So many tiles are drawn; a press draws as many again. */
const tilesAtOnce = 48;

/** The tiles of a group, or what the search found, in the same place. */
export function ProductGrid(): ReactNode {
  const words = useWords();
  const search = useEntry((state) => state.search);
  const { isLoading, loaded, total, seen } = useCatalogue();
  // Whether the sample list is shown hangs on these; what they are is asked where it is found.
  useRegister(({ settings, catalogue }) => `${String(settings.mode)} ${String(catalogue.isMade)}`);
  const [chosen, setChosen] = useState<string>();
  const [limit, setLimit] = useState(tilesAtOnce);
  const hasTests = useRegister(isAtSimulated);
  const groups = tileGroups(seen);
  const group = groups.find(({ name }) => name === chosen) ?? groups[0];
  const isSearching = search.trim() !== '';
  const isChecking = usePriceCheck((state) => state.isOn);
  if (isChecking && !isSearching) return <PriceCheckCard />;
  const { hits, hasMore } = isSearching ? findSold(search) : tilesOf(group, limit);
  return (
    <>
      <div className="sell-groups">
        <GroupTabs
          groups={groups}
          chosen={isSearching ? undefined : group?.name}
          onChoose={(name) => {
            typeSearch('');
            setLimit(tilesAtOnce);
            setChosen(name);
          }}
        />
      </div>
      <div className="tiles" role="group" aria-label={words.sell.products}>
        {hasTests && !isSearching && group === groups[0] ? <TestAmounts /> : null}
        {hits.map((hit, index) => (
          <Tile key={hit.product.sku} hit={hit} isFirst={isSearching && index === 0} />
        ))}
        {isLoading && total > 0 ? (
          <p className="tiles-none" data-testid="products-loading" data-loaded={loaded} data-total={total}>
            {words.sell.loading(String(loaded), String(total))}
          </p>
        ) : hits.length === 0 && !isLoading ? (
          isSearching ? (
            <Unfound text={search.trim()} />
          ) : (
            <p className="tiles-none">{words.sell.noProducts}</p>
          )
        ) : null}
        {hasMore && isSearching ? <p className="tiles-none">{words.sell.manyHits}</p> : null}
        {hasMore && !isSearching ? (
          <Press
            className="tile tile-more"
            testId="tiles-more"
            keepsFocus
            onPress={() => setLimit(limit + tilesAtOnce)}
          >
            {words.sell.showMore}
          </Press>
        ) : null}
      </div>
    </>
  );
}

/** Nothing is held up by it: the next code, or Esc, takes its place. */
function Unfound({ text }: { readonly text: string }): ReactNode {
  const words = useWords();
  const mayAdd = useMay('catalogue') && barcodePattern.test(text);
  return (
    <div className="tiles-none" data-testid="product-unknown" data-code={text}>
      <p>{words.sell.noHits(text)}</p>
      <div className="tiles-none-keys">
        <Button testId="unknown-leave" keepsFocus onPress={() => typeSearch('')}>
          {words.sell.leaveUnknown}
        </Button>
        {mayAdd ? (
          <Button testId="unknown-add" onPress={() => addUnknown(text)}>
            {words.sell.addUnknown}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function addUnknown(barcode: string): void {
  typeSearch('');
  chooseProduct({ barcode });
  goTo({ screen: 'setup', section: 'products' });
}

/** Only in the sandbox: in practice the terminal answers as somebody presses, whatever the amount. */
function isAtSimulated(register: Register): boolean {
  return register.settings.mode === 'sandbox' && firstTerminal(register)?.isSimulated === true;
}

function tilesOf(group: TileGroup | undefined, limit: number): Found {
  const products = group?.products() ?? [];
  return {
    hits: products.slice(0, limit).map((product) => ({ product })),
    hasMore: products.length > limit,
  };
}

type GroupTabsProps = {
  readonly groups: readonly TileGroup[];
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
};

/** No group is called so: a group's name has no spaces around it. */
const nextTabs = ' next';

function GroupTabs({ groups, chosen, onChoose }: GroupTabsProps): ReactNode {
  const words = useWords();
  const [first, setFirst] = useState(0);
  const doFit = groups.length <= tabsAtOnce;
  const shown = doFit ? groups : groups.slice(first, first + tabsAtOnce - 1);
  const text = (name: string): string => {
    if (name === favourites) return words.sell.groups.favourites;
    return isSampleGroup(name) ? words.sell.groups[name] : name;
  };

  function choose(name: string): void {
    if (name !== nextTabs) {
      onChoose(name);
      return;
    }
    const next = first + tabsAtOnce - 1;
    const start = next < groups.length ? next : 0;
    setFirst(start);
    onChoose(groups[start]?.name ?? favourites);
  }

  if (shown.length < 2) return null;
  return (
    <Tabs<string>
      label={words.sell.products}
      options={[
        ...shown.map(({ name }) => ({ value: name, text: text(name) })),
        ...(doFit ? [] : [{ value: nextTabs, text: words.sell.moreGroups }]),
      ]}
      chosen={chosen}
      onChoose={choose}
    />
  );
}

function Tile({ hit, isFirst }: { readonly hit: Hit; readonly isFirst: boolean }): ReactNode {
  const words = useWords();
  const { product, price } = hit;
  return (
    <Press
      className={`tile ${isFirst ? 'tile-first' : ''}`}
      testId="product-hit"
      data={{ 'data-sku': product.sku, 'data-colour': product.colour }}
      keepsFocus
      onPress={() => addHit(hit)}
    >
      <span className="tile-name" lang="nb">
        {product.name}
      </span>
      <span className="tile-price">
        <Amount value={price ?? product.unitPrice} />
        {product.unit === 'weight' && price === undefined ? words.sell.perKilo : null}
      </span>
    </Press>
  );
}
