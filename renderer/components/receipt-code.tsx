import type { ReactNode } from 'react';
import { encode } from 'uqr';
import { codePath } from '../../shared/code-path.ts';

type ReceiptCodeProps = {
  readonly text: string;
  /** How much of the code may be spoilt: `M` for paper, `L` for much text on a clean screen. */
  readonly ecc?: 'L' | 'M';
};

/** The code of a receipt, as it is on paper. A scanner reads it; a screen reader reads the reference beneath it. */
export function ReceiptCode({ text, ecc = 'M' }: ReceiptCodeProps): ReactNode {
  const { size, path } = codePath(encode(text, { ecc, border: 0 }).data);
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      aria-hidden="true"
      data-testid="receipt-code"
    >
      <path d={path} />
    </svg>
  );
}
