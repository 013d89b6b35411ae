import type { ReactNode } from 'react';

/** Somebody who works the till. In the style of the other icons. */
export function PersonIcon(): ReactNode {
  return (
    <svg viewBox="0 0 24 24" className="icon" aria-hidden="true" focusable="false">
      <circle cx="12" cy="7.5" r="5" />
      <path d="M3 21.5c.4-4.6 4.2-8 9-8s8.600 3.400 9 8" />
    </svg>
  );
}
