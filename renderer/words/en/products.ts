import type { CellProblem } from '../../../shared/catalogue/cells.ts';
import type { Field } from '../../../shared/catalogue/columns.ts';
import type { Colour, ProductProblem, Unit } from '../../../shared/catalogue/product.ts';
import type { RowProblem } from '../../../shared/catalogue/plan-import.ts';
import type { CatalogueView, ImportFault } from '../../../shared/ipc/catalogue-views.ts';
import type { VatClass } from '../../../shared/vat-rates.ts';

/** What the shop sells: Set-up's list, the form of one product, and lists from other tills. */
export const products = {
  about:
    'Nothing is ever deleted: an ended product is not sold, and can be brought back. Every change of a price is written into the journal.',
  count: (sold: number) => (sold === 1 ? '1 product' : `${sold} products`),
  sample: 'The sample list',
  none: 'No products yet',
  problems: {
    'copy-in-place':
      'The file of the products could not be read. The last copy stands in its place: check what was changed since. The broken file is kept.',
    'set-aside':
      'The file of the products could not be read, and there is no copy. It is kept beside the new one. Import your list again.',
  } satisfies Record<NonNullable<CatalogueView['problem']>, string> as Readonly<
    Record<NonNullable<CatalogueView['problem']>, string>
  >,
  find: 'Find a product',
  noHits: 'Nothing is called so.',
  more: 'There are more. Type another letter.',
  ended: 'Ended',
  add: 'Add a product',
  import: 'Import a list',
  export: 'Export the list',
  exported: (path: string) => `Saved as ${path}`,
  save: 'Save',
  end: 'End the product',
  back: 'Sell it again',
  close: 'Close',
  saved: 'Saved.',
  fields: {
    sku: 'Product number',
    name: 'Name',
    price: 'Price with VAT',
    vat: 'VAT',
    group: 'Group',
    barcode: 'Barcodes',
    unit: 'Sold by',
    colour: 'Mark',
    place: 'Favourite number',
    age: 'Age limit',
    active: 'Active',
  } satisfies Record<Field, string> as Readonly<Record<Field, string>>,
  help: {
    sku: 'The shop’s own number. It stays.',
    barcodes: 'Several with a space between them.',
    group: 'As it is to stand above the tiles.',
    place: '1 is the first tile. Empty: no favourite.',
    age: 'In years, such as 18. Empty: none.',
  },
  price: 'Type a price, such as 49 or 49,90.',
  vat: {
    general: (rate: string) => `${rate} % general`,
    food: (rate: string) => `${rate} % food`,
    low: (rate: string) => `${rate} % low`,
    exempt: (rate: string) => `${rate} % none`,
  } satisfies Record<VatClass, (rate: string) => string> as Readonly<
    Record<VatClass, (rate: string) => string>
  >,
  units: { piece: 'Piece', weight: 'Kilo' } satisfies Record<Unit, string> as Readonly<Record<Unit, string>>,
  colours: {
    none: 'None',
    blue: 'Blue',
    teal: 'Teal',
    violet: 'Violet',
    sand: 'Sand',
    grey: 'Grey',
  } satisfies Record<Colour | 'none', string> as Readonly<Record<Colour | 'none', string>>,
  wrong: {
    'no-name': 'A name is needed.',
    'name-too-long': 'The name is longer than 120 letters.',
    'no-sku': 'A product number is needed.',
    'sku-malformed': 'The product number is too long, or has nothing in it that can be searched for.',
    'sku-taken': 'Another product has this number.',
    'price-missing': 'A price above zero is needed.',
    'price-too-high': 'The price is higher than a terminal can take.',
    'group-too-long': 'The group’s name is longer than 40 letters.',
    'barcode-malformed': 'A barcode has 3 to 48 letters or digits.',
    'barcode-check-digit': 'The last digit of a barcode does not fit the others: was it mistyped?',
    'barcode-twice': 'A barcode is there twice.',
    'barcode-taken': 'Another product that is sold has this barcode.',
    'too-many-barcodes': 'There are more than 20 barcodes.',
    'place-out-of-range': 'A favourite number is 1 to 999.',
    'age-out-of-range': 'An age limit is 1 to 99 years.',
    'age-unreadable': 'The age limit cannot be read.',
    'import-running': 'A list is being imported. Try again in a moment.',
    'price-unreadable': 'The price cannot be read.',
    'price-decimals': 'The price has more than two decimals.',
    'vat-unknown': 'There is no such VAT rate today.',
    'unit-unknown': 'The unit is neither pieces nor kilos.',
    'colour-unknown': 'There is no such mark.',
    'place-unreadable': 'The favourite number cannot be read.',
    'active-unknown': 'Active is yes or no.',
    'barcode-rounded': 'Excel has rounded the barcode. Format the column as text, and save the list again.',
    'sku-twice': 'The product number is further up in the list already.',
  } satisfies Record<RowProblem | ProductProblem | CellProblem, string> as Readonly<
    Record<RowProblem | ProductProblem, string>
  >,
  list: {
    reading: 'Reading the list',
    importing: 'Importing',
    progress: (done: string, of: string) => `${done} of ${of} rows`,
    stop: 'Stop',
    forget: 'Put the list away',
    imported: 'The list is imported.',
    columns: 'Which column holds what',
    notThere: 'Not in the list',
    column: (number: number) => `Column ${number}`,
    decimal: 'Prices have',
    decimals: { ',': 'a comma: 49,90', '.': 'a point: 49.90' },
    vat: 'VAT where the list says none',
    first: 'The first rows',
    would: (rows: string) => `${rows} rows. Nothing is changed before you import.`,
    added: 'new',
    changed: 'changed',
    prices: 'of them with another price',
    same: 'as they are',
    bad: 'with something wrong: left out',
    row: 'Row',
    about: 'What',
    why: 'Why it is left out',
    firstOf: (shown: string, all: string) => `The first ${shown} of ${all}.`,
    run: 'Import',
    faults: {
      unreadable: 'This is no list that the till can read. Save it as CSV or Excel (.xlsx), and try again.',
      'too-large': 'The file is too large. Split it, and import the parts one after the other.',
      'too-many-rows':
        'The list has more than 200,000 rows. Split it, and import the parts one after the other.',
      'no-rows': 'The list has no rows beneath its headings.',
      'file-changed': 'The file was changed after you looked at it. Choose it again. Nothing was imported.',
      'catalogue-changed':
        'A product was changed after you looked. Choose the list again. Nothing was imported.',
      storage: 'The disk would not take it. Nothing was imported. Make room, and try again.',
    } satisfies Record<ImportFault, string> as Readonly<Record<ImportFault, string>>,
  },
};
