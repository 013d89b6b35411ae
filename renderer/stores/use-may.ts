import { may, type Right } from '../../shared/rights.ts';
import { useRegister } from './register.ts';

/** Whether whoever is at the till may do this by themselves; main holds it, the page only says so beforehand. */
export function useMay(right: Right): boolean {
  return useRegister(({ lock }) => may(right, lock.current?.role, lock.operators));
}
