import type { ReactNode } from 'react';
import type { MovementView } from '../../shared/ipc/views.ts';
import { Frame } from '../components/frame.tsx';

type MovementProps = { readonly movement: MovementView; readonly isSaving: boolean };

export function Movement({ movement, isSaving }: MovementProps): ReactNode {
  return (
    <Frame
      testId={`${movement.kind}-screen`}
      state={{ 'data-phase': isSaving ? 'saving' : '' }}
      slip={null}
      stage={null}
    />
  );
}
