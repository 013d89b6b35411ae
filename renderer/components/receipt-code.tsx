import type { ReactNode } from 'react';
import { encode } from 'uqr';
import { codePath } from '../../shared/code-path.ts';

/** The code of a receipt, as it is on paper. A scanner reads it; a screen reader reads the reference beneath it. */
export function ReceiptCode({ text }: { readonly text: string }): ReactNode {
  const { size, path } = codePath(encode(text, { ecc: 'M', border: 0 }).data);
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
