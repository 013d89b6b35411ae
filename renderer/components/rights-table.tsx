import type { ReactNode } from 'react';
import { percentText } from '../../shared/receipt-text.ts';
import { discountLimits, rights, type Grant, type Right } from '../../shared/rights.ts';
import { vatRate } from '../../shared/vat.ts';
import type { Role } from '../../shared/who.ts';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icons.tsx';

const roles: readonly Role[] = ['cashier', 'manager', 'owner'];

/** Who may do what: the very table that main holds at every command. */
export function RightsTable(): ReactNode {
  const words = useWords();
  const cell = (grant: Grant): ReactNode =>
    grant === 'yes' ? <Icon name="check" /> : <span aria-hidden="true">{grant === 'no' ? '–' : '+'}</span>;
  return (
    <table className="rights" data-testid="rights">
      <caption>{words.rights.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.rights.what}</th>
          {roles.map((role) => (
            <th key={role} scope="col">
              {words.lock.roles[role]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(Object.keys(rights) as Right[]).map((right) => (
          <tr key={right} data-testid="right" data-right={right}>
            <th scope="row">{words.rights.names[right]}</th>
            {roles.map((role) => (
              <td key={role} data-grant={rights[right][role]}>
                {cell(rights[right][role])}
                <span className="only-read">{words.rights.grants[rights[right][role]]}</span>
              </td>
            ))}
          </tr>
        ))}
        <tr data-testid="discount-limits">
          <th scope="row">{words.rights.discountLimit}</th>
          {roles.map((role) => (
            <td key={role}>{words.sales.percent(percentText(vatRate(discountLimits[role])))}</td>
          ))}
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={4}>{words.rights.legend}</td>
        </tr>
      </tfoot>
    </table>
  );
}
