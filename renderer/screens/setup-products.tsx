import { useState, type ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import type { Product } from '../../shared/catalogue/product.ts';
import { Amount } from '../components/amount.tsx';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icons.tsx';
import { Press } from '../components/press.tsx';
import { ScaleLabels } from '../components/scale-labels.tsx';
import { ProductForm } from '../components/product-form.tsx';
import { ProductImport } from '../components/product-import.tsx';
import { ended, sold, useCatalogue } from '../stores/catalogue.ts';
import { chooseList, chooseProduct, exportList, useProductsDesk } from '../stores/products-desk.ts';
import { useRegister } from '../stores/register.ts';
import { useMay } from '../stores/use-may.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import '../styles/people.css';
import '../styles/products.css';

/** So many rows are shown; whoever looks for another types a letter more. */
const rowsAtOnce = 12;

/** What the shop sells, for those who may change it. */
export function ProductsGroup(): ReactNode {
  const words = useWords();
  const mayChange = useMay('catalogue');
  const isSetUp = useRegister((state) => state.settings.mode !== undefined);
  const catalogue = useRegister((state) => state.catalogue);
  const { chosen } = useProductsDesk();
  const [areLabelsOpen, setAreLabelsOpen] = useState(false);
  useCatalogue((state) => state.seen);
  if (!mayChange || !isSetUp) return null;
  const isNew = chosen === 'new' || (chosen !== undefined && 'barcode' in chosen);
  const product =
    isNew || chosen === undefined ? undefined : (sold.bySku(chosen.sku) ?? ended.bySku(chosen.sku));
  return (
    <section className="setup-group" id="setup-products" aria-labelledby="setup-products-title">
      <h2 className="setup-title" id="setup-products-title">
        {words.setup.sections.products}
      </h2>
      {catalogue.problem === undefined ? null : (
        <p className="setup-notice" data-testid="products-problem" data-problem={catalogue.problem}>
          <Icon name="warning" />
          <span>{words.products.problems[catalogue.problem]}</span>
        </p>
      )}
      <p>{words.products.about}</p>
      <ProductList chosen={product?.sku} />
      {isNew ? <ProductForm key="new" {...(chosen === 'new' ? {} : { barcode: chosen.barcode })} /> : null}
      {product === undefined ? null : (
        <ProductForm key={`${product.sku} ${String(product.isActive)}`} product={product} />
      )}
      <Outcome />
      {catalogue.import === undefined ? null : <ProductImport view={catalogue.import} />}
      <div className="setup-practice">
        <Button testId="product-add" onPress={() => chooseProduct('new')}>
          {words.products.add}
        </Button>
        <Button
          testId="products-import"
          isResting={catalogue.import?.state === 'importing'}
          onPress={() => void chooseList()}
        >
          {words.products.import}
        </Button>
        <Button testId="scale-open" onPress={() => setAreLabelsOpen(!areLabelsOpen)}>
          {areLabelsOpen ? words.scale.close : words.scale.open}
        </Button>
        {sold.size() + ended.size() === 0 ? null : (
          <Button testId="products-export" onPress={() => void exportList()}>
            {words.products.export}
          </Button>
        )}
      </div>
      {areLabelsOpen ? <ScaleLabels /> : null}
    </section>
  );
}

function ProductList({ chosen }: { readonly chosen: string | undefined }): ReactNode {
  const words = useWords();
  const [text, setText] = useState('');
  const { rows, hasMore } = found(text);
  if (sold.size() + ended.size() === 0) return null;
  return (
    <>
      <TextField className="setup-field product-find" value={text} onChange={setText}>
        <Label>{words.products.find}</Label>
        <div className="field">
          <Input autoComplete="off" spellCheck={false} data-testid="product-find" />
        </div>
      </TextField>
      <ul className="people products">
        {rows.map((product) => (
          <li key={product.sku}>
            <Press
              className="operator"
              testId="product-row"
              data={{ 'data-sku': product.sku, 'data-active': String(product.isActive) }}
              isChosen={product.sku === chosen}
              onPress={() => chooseProduct(product.sku === chosen ? undefined : { sku: product.sku })}
            >
              <span className="operator-name">{product.name}</span>
              <span className="operator-role">
                {[product.sku, product.group, product.isActive ? '' : words.products.ended]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
              <Amount value={product.unitPrice} />
            </Press>
          </li>
        ))}
      </ul>
      {rows.length === 0 ? <p>{words.products.noHits}</p> : null}
      {hasMore ? <p className="setup-help">{words.products.more}</p> : null}
    </>
  );
}

function found(text: string): { readonly rows: readonly Product[]; readonly hasMore: boolean } {
  if (text.trim() === '') {
    const rows: Product[] = [];
    for (const finder of [sold, ended])
      for (const product of finder.all()) {
        if (rows.length >= rowsAtOnce) return { rows, hasMore: true };
        rows.push(product);
      }
    return { rows, hasMore: false };
  }
  const here = sold.find(text, rowsAtOnce);
  const gone = ended.find(text, rowsAtOnce);
  const rows = [...here.products, ...gone.products];
  return {
    rows: rows.slice(0, rowsAtOnce),
    hasMore: here.hasMore || gone.hasMore || rows.length > rowsAtOnce,
  };
}

/** How the last press ended: said, and shown beneath the form it was pressed in. */
function Outcome(): ReactNode {
  const words = useWords();
  const { problems, fault, isSaved, path } = useProductsDesk();
  const wrong = fault
    ? faultText(words, fault)
    : problems.map((problem) => words.products.wrong[problem]).join(' ');
  return (
    <>
      <p
        className="people-outcome"
        role="status"
        data-testid="product-done"
        data-saved={String(isSaved)}
        data-path={path}
      >
        {path === undefined ? (isSaved ? words.products.saved : '') : words.products.exported(path)}
      </p>
      <p
        className="people-outcome"
        role="alert"
        data-testid="product-problem"
        data-problems={problems.join(' ')}
      >
        {wrong === '' ? null : <Icon name="warning" />}
        {wrong}
      </p>
    </>
  );
}
