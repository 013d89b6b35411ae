import type { MovementView } from '../../shared/ipc/views.ts';
import { useShown } from './moving.ts';
import { useRegister } from './register.ts';
import { useRoute } from './route.ts';

/**
 * The movement that stands before every chosen screen. Without the secret nothing can be asked about it, so Set-up, where the
 * secret is typed, may then stand before it.
 */
export function useOnStage(): { readonly movement: MovementView; readonly isSaving: boolean } | undefined {
  const shown = useShown();
  const isSecretMissing = useRegister((state) => state.settings.isSecretMissing);
  const isSettingUp = useRoute((state) => state.route.screen === 'setup');
  return isSecretMissing && isSettingUp ? undefined : shown;
}
