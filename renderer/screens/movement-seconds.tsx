import { useEffect, useState, type ReactNode } from 'react';
import type { MovementView } from '../../shared/ipc/views.ts';
import { useRegister } from '../stores/register.ts';
import { useWords } from '../words/use-words.ts';

/** Minutes and seconds since it began, counted on from what main said. A clock that is read, not announced. */
export function Seconds({ movement }: { readonly movement: MovementView }): ReactNode {
  const words = useWords();
  const heardMs = useRegister((state) => state.movementHeardMs);
  const isMain = movement.attemptId !== '';
  const [mountedMs] = useState(() => performance.now());
  const [nowMs, setNowMs] = useState(mountedMs);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), 250);
    return () => clearInterval(timer);
  }, []);
  const passedMs = Math.max(0, nowMs - (isMain ? heardMs : mountedMs));
  const seconds = Math.floor((movement.elapsedMs + passedMs) / 1000);
  return (
    <span className="seconds" role="timer" aria-live="off" aria-label={words.movement.seconds}>
      {`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}
    </span>
  );
}
