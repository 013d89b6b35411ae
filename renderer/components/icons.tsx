import type { ReactNode } from 'react';

/** Every icon of the till: 24 grid, 2 px stroke, round ends, drawn for it. Always beside a word, so never read aloud. */
const drawings = {
  terminal: (
    <>
      <rect x="6" y="2.5" width="12" height="19" rx="2.5" />
      <path d="M9 6.5h6v3.5H9z" />
      <path d="M9 14h.01M12 14h.01M15 14h.01M9 17.5h.01M12 17.5h.01M15 17.5h.01" />
    </>
  ),
  network: (
    <>
      <path d="M2.5 9.5a13.6 13.6 0 0 1 19 0M5.8 13a8.9 8.9 0 0 1 12.4 0M9 16.3a4.4 4.4 0 0 1 6 0" />
      <path d="M12 19.6h.01" />
    </>
  ),
  'network-off': (
    <>
      <path d="M2.5 9.5a13.6 13.6 0 0 1 5-3.2M21.5 9.5a13.6 13.6 0 0 0-10-3.9M5.8 13a8.9 8.9 0 0 1 4-2.3M18.2 13a8.9 8.9 0 0 0-2.6-1.8M9 16.3a4.4 4.4 0 0 1 5 -.7" />
      <path d="M12 19.6h.01M4 3l16 18" />
    </>
  ),
  warning: (
    <>
      <path d="M12 3.2 22 20.5H2z" />
      <path d="M12 10v4.5M12 17.4h.01" />
    </>
  ),
  lock: (
    <>
      <rect x="4.5" y="10.5" width="15" height="11" rx="2.5" />
      <path d="M8 10.5V7a4 4 0 0 1 8 0v3.5" />
    </>
  ),
  search: (
    <>
      <circle cx="10" cy="10" r="6.8" />
      <path d="m15 15 6 6" />
    </>
  ),
  erase: (
    <>
      <path d="M8 5h12a1.5 1.5 0 0 1 1.5 1.5v11A1.5 1.5 0 0 1 20 19H8l-6-7z" />
      <path d="m11.5 9.5 5 5M16.5 9.5l-5 5" />
    </>
  ),
  times: <path d="m6.5 6.5 11 11M17.5 6.5l-11 11" />,
  enter: <path d="M20 5v6a3 3 0 0 1-3 3H4.5M9 9.5 4.5 14 9 18.5" />,
  minus: <path d="M4 12h16" />,
  plus: <path d="M4 12h16M12 4v16" />,
  bin: <path d="M4 6.5h16M9 6.5V4h6v2.5M6 6.5l1 14h10l1-14M10 11v5.5M14 11v5.5" />,
  card: (
    <>
      <rect x="2" y="4.5" width="20" height="15" rx="2.8" />
      <path d="M2 9.5h20M6.5 15h3.5" />
    </>
  ),
  'card-waves': (
    <>
      <rect x="1" y="6" width="13.5" height="11" rx="2" />
      <path d="M1 10h13.5M17.4 8.3a6 6 0 0 1 0 6.6M20.2 5.8a10 10 0 0 1 0 11.6" />
    </>
  ),
  square: <rect x="5" y="5" width="14" height="14" rx="2" />,
  question: (
    <>
      <path d="M7.8 8.2a4.3 4.3 0 1 1 6.7 3.6c-1.6 1-2.5 1.7-2.5 3.6" />
      <path d="M12 19.8h.01" />
    </>
  ),
  collect: <path d="M12 3v11M7.5 9.8 12 14.3l4.5-4.5M2.5 15.5V20h19v-4.5" />,
  back: <path d="M9 4.5 4 9.5l5 5M4.5 9.5h10a5 5 0 0 1 0 10H9" />,
  check: <path d="m3.5 12.8 5.6 5.7L20.5 6" />,
  cross: <path d="m5 5 14 14M19 5 5 19" />,
  left: <path d="M20.5 12H4M10 5.5 3.5 12l6.5 6.5" />,
  refresh: (
    <>
      <path d="M20.3 13.5A8.5 8.5 0 1 1 17.5 5.6L20.5 8" />
      <path d="M20.8 3.2V8.3h-5" />
    </>
  ),
  printer: (
    <>
      <path d="M7 8V3h10v5M7 17H4.5A2.5 2.5 0 0 1 2 14.5v-4A2.5 2.5 0 0 1 4.5 8h15a2.5 2.5 0 0 1 2.5 2.5v4a2.5 2.5 0 0 1-2.5 2.5H17" />
      <path d="M7 13.5h10V21H7z" />
    </>
  ),
  page: <path d="M5 2.5h9l5 5v14H5zM13.5 3v5H19" />,
  scan: <path d="M2 7V3.5h4M18 3.5h4V7M22 17v3.5h-4M6 20.5H2V17M7 8v8M10.5 8v8M14 8v8M17.5 8v8" />,
  tag: <path d="M12.5 3H20a1 1 0 0 1 1 1v7.5L11.5 21 3 12.5zM16.5 6.6v1.8" />,
  tiles: (
    <>
      <rect x="2.5" y="2.5" width="7.5" height="7.5" rx="1.6" />
      <rect x="14" y="2.5" width="7.5" height="7.5" rx="1.6" />
      <rect x="2.5" y="14" width="7.5" height="7.5" rx="1.6" />
      <rect x="14" y="14" width="7.5" height="7.5" rx="1.6" />
    </>
  ),
  dots: (
    <path
      strokeWidth="3.4"
      d="M3.5 3.5h.01M12 3.5h.01M20.5 3.5h.01M3.5 12h.01M12 12h.01M20.5 12h.01M3.5 20.5h.01M12 20.5h.01M20.5 20.5h.01"
    />
  ),
  hourglass: <path d="M5 3h14M5 21h14M7 3v4.5l5 4.5 5-4.5V3M7 21v-4.5l5-4.5 5 4.5V21" />,
  keyboard: (
    <>
      <rect x="1.5" y="5" width="21" height="14" rx="2.5" />
      <path d="M6 9.5h.01M10 9.5h.01M14 9.5h.01M18 9.5h.01M7 14.5h10" />
    </>
  ),
} as const satisfies Readonly<Record<string, ReactNode>>;

export type IconName = keyof typeof drawings;

export function Icon({
  name,
  className = '',
}: {
  readonly name: IconName;
  readonly className?: string;
}): ReactNode {
  return (
    <svg viewBox="0 0 24 24" className={`icon ${className}`} aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}

/** A disc cut by the horizon, upper half the sun, lower half its reflection. */
export function Mark(): ReactNode {
  return (
    <svg viewBox="0 0 40 40" className="mark" aria-hidden="true" focusable="false">
      <path className="mark-sun" d="M8.6 19a11.6 11.6 0 0 1 22.8 0z" />
      <path className="mark-reflection" d="M8.6 22.6a11.6 11.6 0 0 0 22.8 0z" />
      <path className="mark-line" d="M2 20.8h36" />
    </svg>
  );
}
