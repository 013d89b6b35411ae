import type { Comfort } from '../shared/comfort.ts';
import type { Theme } from '../shared/ipc/views.ts';

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');

/** Writes the theme that is meant onto <html>; the tokens hang on it. Returns the function that stops following the system. */
export function applyTheme(theme: Theme): () => void {
  const write = (): void => {
    const isDark = theme === 'dark' || (theme === 'system' && systemIsDark.matches);
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  };
  write();
  systemIsDark.addEventListener('change', write);
  return () => systemIsDark.removeEventListener('change', write);
}

/** Writes onto <html> what the till's styles follow; how large everything is, the window itself does. */
export function applyComfort({ hand, contrast }: Comfort): void {
  document.documentElement.dataset['hand'] = hand;
  document.documentElement.dataset['contrast'] = contrast;
}
