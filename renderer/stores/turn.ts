import { useRegister } from './register.ts';

/** Changes whenever something may have happened to a sale. */
export function useTurn(): string {
  const movement = useRegister((state) => state.movement.revision);
  const attention = useRegister((state) => state.attention.revision);
  return `${movement} ${attention}`;
}
