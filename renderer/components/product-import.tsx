import type { ReactNode } from 'react';
import { fields, type Field } from '../../shared/catalogue/columns.ts';
import type { ImportChoices, ImportLook, ImportView } from '../../shared/ipc/catalogue-views.ts';
import { percentText } from '../../shared/receipt-text.ts';
import { rateOn, vatClasses, type VatClass } from '../../shared/vat-rates.ts';
import { importList, lookAgain, stopList } from '../stores/products-desk.ts';
import { today } from '../stores/today.ts';
import { wholeText } from '../words/numbers.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { Choice } from './choice.tsx';
import { Icon } from './icons.tsx';

/** A list on its way in: what it would do first, and how far it has got then. */
export function ProductImport({ view }: { readonly view: ImportView }): ReactNode {
  const words = useWords();
  const { list } = words.products;
  const { file, state, done, of, look, fault } = view;
  const isBusy = state === 'looking' || state === 'importing';
  return (
    <div className="person-form" data-testid="product-import" data-state={state} data-fault={fault}>
      <h3 className="import-file">{file}</h3>
      <p role="status" data-testid="import-state" data-done={done} data-of={of}>
        {stateText()}
      </p>
      {fault === undefined ? null : (
        <p className="people-outcome" role="alert">
          <Icon name="warning" />
          {list.faults[fault]}
        </p>
      )}
      {look !== undefined && (state === 'looked' || state === 'looking') ? <Look look={look} /> : null}
      <div className="setup-practice">
        {state === 'looked' && look !== undefined && look.added + look.changed > 0 ? (
          <Button testId="import-run" onPress={() => void importList()}>
            {list.run}
          </Button>
        ) : null}
        <Button testId="import-stop" onPress={() => void stopList()}>
          {isBusy ? list.stop : list.forget}
        </Button>
      </div>
    </div>
  );

  function stateText(): string {
    if (state === 'imported') return list.imported;
    if (state === 'looked') return list.would(wholeText(look?.rows ?? 0));
    if (!isBusy) return '';
    const name = state === 'looking' ? list.reading : list.importing;
    return of === 0 ? name : `${name}: ${list.progress(wholeText(done), wholeText(of))}`;
  }
}

function Look({ look }: { readonly look: ImportLook }): ReactNode {
  const words = useWords();
  const { list } = words.products;
  const counts = [
    ['added', look.added],
    ['changed', look.changed],
    ['prices', look.priceChanges],
    ['same', look.same],
    ['bad', look.badCount],
  ] as const;
  return (
    <>
      <ul className="import-counts">
        {counts.map(([name, count]) => (
          <li key={name} data-testid="import-count" data-name={name} data-count={count}>
            <strong>{wholeText(count)}</strong> {list[name]}
          </li>
        ))}
      </ul>
      <BadRows look={look} />
      <Sample look={look} />
      <Choices look={look} />
    </>
  );
}

function BadRows({ look }: { readonly look: ImportLook }): ReactNode {
  const words = useWords();
  const { list } = words.products;
  if (look.bad.length === 0) return null;
  return (
    <div className="import-scroll" role="region" aria-label={list.why} tabIndex={0}>
      <table className="import-table">
        <thead>
          <tr>
            <th scope="col">{list.row}</th>
            <th scope="col">{list.about}</th>
            <th scope="col">{list.why}</th>
          </tr>
        </thead>
        <tbody>
          {look.bad.map(({ row, text, problems }) => (
            <tr key={row} data-testid="import-bad" data-row={row} data-problems={problems.join(' ')}>
              <td>{row}</td>
              <td>{text}</td>
              <td>{problems.map((problem) => words.products.wrong[problem]).join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {look.badCount > look.bad.length ? (
        <p>{list.firstOf(wholeText(look.bad.length), wholeText(look.badCount))}</p>
      ) : null}
    </div>
  );
}

function Sample({ look }: { readonly look: ImportLook }): ReactNode {
  const words = useWords();
  const { list } = words.products;
  return (
    <div className="import-scroll" role="region" aria-label={list.first} tabIndex={0}>
      <table className="import-table">
        <caption>{list.first}</caption>
        <thead>
          <tr>
            {look.headings.map((heading, index) => (
              <th key={index} scope="col">
                {heading === '' ? list.column(index + 1) : heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {look.sample.map((cells, row) => (
            <tr key={row}>
              {look.headings.map((_, index) => (
                <td key={index}>{cells[index] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whatever is chosen is looked at at once: the figures above are those of the choice. */
function Choices({ look }: { readonly look: ImportLook }): ReactNode {
  const words = useWords();
  const { list } = words.products;
  const { choices } = look;

  function choose(change: Partial<ImportChoices>): void {
    void lookAgain({ ...choices, ...change });
  }

  function setColumn(field: Field, value: string): void {
    const others = Object.entries(choices.columns).filter(([name]) => name !== field);
    choose({
      columns: { ...Object.fromEntries(others), ...(value === '' ? {} : { [field]: Number(value) }) },
    });
  }

  return (
    <>
      <fieldset className="import-columns">
        <legend>{list.columns}</legend>
        {fields.map((field) => (
          <label key={field} className="import-column">
            <span>{words.products.fields[field]}</span>
            <select
              data-testid={`import-column-${field}`}
              value={String(choices.columns[field] ?? '')}
              onChange={({ target }) => setColumn(field, target.value)}
            >
              <option value="">{list.notThere}</option>
              {look.headings.map((heading, index) => (
                <option key={index} value={index}>
                  {heading === '' ? list.column(index + 1) : heading}
                </option>
              ))}
            </select>
          </label>
        ))}
      </fieldset>
      <div className="setup-choices">
        <p>{list.decimal}</p>
        <Choice
          label={list.decimal}
          chosen={choices.decimal}
          options={([',', '.'] as const).map((value) => ({ value, text: list.decimals[value] }))}
          onChoose={(decimal) => choose({ decimal })}
          testId="import-decimal"
        />
        <p>{list.vat}</p>
        <Choice<VatClass>
          label={list.vat}
          chosen={choices.vat}
          options={vatClasses.map((value) => ({
            value,
            text: words.products.vat[value](percentText(rateOn(today(), value))),
          }))}
          onChoose={(vat) => choose({ vat })}
          testId="import-vat"
        />
      </div>
    </>
  );
}
