import { useState, type ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { colours, type Colour, type Product, type Unit } from '../../shared/catalogue/product.ts';
import { minor, parseAmount } from '../../shared/money.ts';
import { percentText } from '../../shared/receipt-text.ts';
import { rateOn, vatClasses, type VatClass } from '../../shared/vat-rates.ts';
import { chooseProduct, saveProduct, useProductsDesk } from '../stores/products-desk.ts';
import { today } from '../stores/today.ts';
import { useWords } from '../words/use-words.ts';
import { amountOnly } from './amount.tsx';
import { Button } from './button.tsx';
import { Choice } from './choice.tsx';

type Typed = Readonly<Record<'sku' | 'name' | 'price' | 'group' | 'barcodes' | 'place' | 'age', string>>;

/** What is to be added has at first the number that it was scanned by. */
function typedOf(product: Product | undefined, barcode: string): Typed {
  if (product === undefined)
    return { sku: barcode, name: '', price: '', group: '', barcodes: barcode, place: '', age: '' };
  const { sku, name, unitPrice, group, barcodes, place, ageLimit } = product;
  return {
    sku,
    name,
    price: amountOnly(unitPrice),
    group,
    barcodes: barcodes.join(' '),
    place: place === undefined ? '' : String(place),
    age: ageLimit === undefined ? '' : String(ageLimit),
  };
}

type ProductFormProps = { readonly product?: Product; readonly barcode?: string };

/** One product; without one, a product to be added. What is wrong with it main says, in words beneath. */
export function ProductForm({ product, barcode = '' }: ProductFormProps): ReactNode {
  const words = useWords();
  const isAsking = useProductsDesk((state) => state.isAsking);
  const [typed, setTyped] = useState(() => typedOf(product, barcode));
  const [vat, setVat] = useState<VatClass>(product?.vat ?? 'general');
  const [unit, setUnit] = useState<Unit>(product?.unit ?? 'piece');
  const [colour, setColour] = useState<Colour | 'none'>(product?.colour ?? 'none');
  const { fields, help } = words.products;
  const price = parseAmount(typed.price);

  function save(isActive: boolean): void {
    if (isAsking) return;
    const place = typed.place.trim() === '' ? undefined : Number(typed.place);
    const ageLimit = typed.age.trim() === '' ? undefined : Number(typed.age);
    void saveProduct(
      {
        sku: typed.sku,
        name: typed.name,
        unitPrice: price ?? minor(0),
        vat,
        unit,
        group: typed.group,
        barcodes: typed.barcodes.split(/[\s,;]+/).filter((code) => code !== ''),
        ...(colour === 'none' ? {} : { colour }),
        ...(place === undefined ? {} : { place }),
        ...(ageLimit === undefined ? {} : { ageLimit }),
        isActive,
      },
      product === undefined,
    );
  }

  function field(name: keyof Typed, label: string, about?: string, isFixed = false): ReactNode {
    return (
      <TextField
        className="setup-field"
        isReadOnly={isFixed}
        maxLength={name === 'barcodes' ? 999 : 120}
        value={typed[name]}
        onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
      >
        <Label>{label}</Label>
        <div className="field">
          <Input autoComplete="off" spellCheck={false} data-testid={`product-${name}`} />
        </div>
        {about === undefined ? null : <p className="setup-help">{about}</p>}
      </TextField>
    );
  }

  return (
    <div className="person-form" data-testid="product-form">
      <div className="setup-fields">
        {field('name', fields.name)}
        {field(
          'price',
          fields.price,
          typed.price === '' || price !== undefined ? undefined : words.products.price,
        )}
        {field('sku', fields.sku, help.sku, product !== undefined)}
        {field('barcodes', fields.barcode, help.barcodes)}
        {field('group', fields.group, help.group)}
        {field('place', fields.place, help.place)}
        {field('age', fields.age, help.age)}
      </div>
      <div className="setup-choices">
        <p>{fields.vat}</p>
        <Choice
          label={fields.vat}
          chosen={vat}
          options={vatClasses.map((value) => ({
            value,
            text: words.products.vat[value](percentText(rateOn(today(), value))),
          }))}
          onChoose={setVat}
          testId="product-vat"
        />
        <p>{fields.unit}</p>
        <Choice
          label={fields.unit}
          chosen={unit}
          options={(['piece', 'weight'] as const).map((value) => ({
            value,
            text: words.products.units[value],
          }))}
          onChoose={setUnit}
          testId="product-unit"
        />
        <p>{fields.colour}</p>
        <Choice<Colour | 'none'>
          label={fields.colour}
          chosen={colour}
          options={(['none', ...colours] as const).map((value) => ({
            value,
            text: words.products.colours[value],
          }))}
          onChoose={setColour}
          testId="product-colour"
        />
      </div>
      <div className="setup-practice">
        <Button testId="product-save" isResting={isAsking} onPress={() => save(product?.isActive ?? true)}>
          {words.products.save}
        </Button>
        {product === undefined ? null : (
          <Button testId="product-active" isResting={isAsking} onPress={() => save(!product.isActive)}>
            {product.isActive ? words.products.end : words.products.back}
          </Button>
        )}
        <Button testId="product-close" onPress={() => chooseProduct(undefined)}>
          {words.products.close}
        </Button>
      </div>
    </div>
  );
}
