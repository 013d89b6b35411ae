import { lazy, Suspense, type ReactNode } from 'react';
import { receiptRows, type ReceiptRow } from '../../shared/receipt-text.ts';
import type { Receipt } from '../../shared/receipt.ts';
import { ReceiptLogo } from './receipt-logo.tsx';

/** What draws it is loaded when the first receipt is shown: the till can be used before. */
const ReceiptCode = lazy(() =>
  import('./receipt-code.tsx').then(({ ReceiptCode: Code }) => ({ default: Code })),
);

type ReceiptPaperProps = {
  readonly receipt: Receipt;
  /** Out of the slit under the bar, filling the slip; otherwise the paper alone. */
  readonly isLoose?: boolean;
};

/** A receipt as paper, always in its own language. The torn edge means that it is numbered and final. */
export function ReceiptPaper({ receipt, isLoose = false }: ReceiptPaperProps): ReactNode {
  const paper = <Paper rows={receiptRows(receipt)} testId="receipt-text" />;
  if (isLoose) return paper;
  return (
    <div className="paper-slot" tabIndex={0}>
      {paper}
    </div>
  );
}

/** Any piece of paper that the till makes, as its printer sets it. */
export function Paper({
  rows,
  testId,
}: {
  readonly rows: readonly ReceiptRow[];
  readonly testId: string;
}): ReactNode {
  return (
    <div className="paper" lang="nb" data-testid={testId}>
      <div className="paper-sheet">
        {rows.map((row, index) => (
          <PaperRow key={index} row={row} />
        ))}
      </div>
      <div className="paper-edge" />
    </div>
  );
}

function PaperRow({ row }: { readonly row: ReceiptRow }): ReactNode {
  switch (row.kind) {
    case 'rule':
    case 'gap':
      return <div className={`paper-${row.kind}`} />;
    case 'pair':
    case 'sum':
      return (
        <p className={`paper-${row.kind}`}>
          <span>{row.left}</span> <span>{row.right}</span>
        </p>
      );
    case 'logo':
      return <ReceiptLogo logo={row.logo} />;
    case 'code':
      return (
        <div className="paper-code">
          <div className="paper-code-box">
            <Suspense>
              <ReceiptCode text={row.text} />
            </Suspense>
          </div>
          <p>{row.text}</p>
        </div>
      );
    case 'slip':
      return <pre className="paper-slip">{row.text}</pre>;
    default:
      return <p className={`paper-${row.kind}`}>{row.text}</p>;
  }
}
