import { create } from 'zustand';
import type { HealthView } from '../../shared/ipc/health-views.ts';
import { ask } from '../bridge.ts';

export const useHealth = create<{ readonly view?: HealthView | undefined; readonly isAsking: boolean }>(
  () => ({
    isAsking: false,
  }),
);

/** What is known at once; and, asked anew, what Dintero says now. */
export async function readHealth(isAsked: boolean): Promise<void> {
  if (isAsked) useHealth.setState({ isAsking: true });
  const answer = await ask('health:read', { isAsked });
  useHealth.setState((before) => ({
    isAsking: isAsked ? false : before.isAsking,
    view: answer.ok ? answer.value : before.view,
  }));
}

/** The page's network came or went: main asks at once, and only what is answered counts. */
export function followNetwork(): void {
  for (const event of ['online', 'offline'])
    window.addEventListener(event, () => void ask('health:hint', {}));
}
