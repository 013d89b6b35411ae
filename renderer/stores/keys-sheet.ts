import { create } from 'zustand';

/** Whether the list of all keys lies over the stage. */
export const useKeysSheet = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

export function openKeysSheet(): void {
  useKeysSheet.setState({ isOpen: true });
}

export function closeKeysSheet(): void {
  useKeysSheet.setState({ isOpen: false });
}
