import type { ReactNode } from 'react';

export type Paint = 'fjord' | 'ochre' | 'spruce' | 'slate' | 'falun';

type ChipProps = { readonly paint?: Paint; readonly icon?: ReactNode; readonly children: ReactNode };

/** A status in a row: tint, icon and word. Without a paint it is neutral. */
export function Chip({ paint, icon, children }: ChipProps): ReactNode {
  return (
    <span className="chip" data-paint={paint}>
      {icon}
      {children}
    </span>
  );
}
