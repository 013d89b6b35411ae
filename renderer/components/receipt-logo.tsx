import { useEffect, useState, type ReactNode } from 'react';
import type { LogoId } from '../../shared/letterhead/letterhead.ts';
import { ask } from '../bridge.ts';

/** Seen once, it is there at once on the next receipt. There are as many as the shop has had logos. */
const known = new Map<LogoId, string>();

/** The shop's picture on a receipt. The shop's name stands beneath it; without the picture nothing is missing. */
export function ReceiptLogo({ logo }: { readonly logo: LogoId }): ReactNode {
  const [, setSeen] = useState<LogoId>();
  useEffect(() => {
    if (known.has(logo)) return;
    void ask('letterhead:logo', { logo }).then((answer) => {
      if (!answer.ok || answer.value.image === undefined) return;
      known.set(logo, answer.value.image);
      setSeen(logo);
    });
  }, [logo]);
  const image = known.get(logo);
  if (image === undefined) return null;
  return (
    <div className="paper-logo">
      <img src={image} alt="" data-testid="receipt-logo" />
    </div>
  );
}
