import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { Announcer, announce } from './components/announcer.tsx';
import { Banner } from './components/banner.tsx';
import { StatusBar } from './components/status-bar.tsx';
import { Damaged } from './screens/damaged.tsx';
import { Keys } from './screens/keys.tsx';
import { Lock } from './screens/lock.tsx';
import { Movement } from './screens/movement.tsx';
import { Screen } from './screens/screens.tsx';
import { Start } from './screens/start.tsx';
import { takeScan } from './stores/entry.ts';
import { useKeysSheet } from './stores/keys-sheet.ts';
import { useOnStage } from './stores/on-stage.ts';
import { useRegister } from './stores/register.ts';
import { useRoute, type ScreenName } from './stores/route.ts';
import { useScanner } from './stores/scans.ts';
import { useShellKeys } from './stores/shell-keys.ts';
import { setVolume, sounds } from './sounds.ts';
import { followTouch, useTouchKeys } from './stores/touch-keys.ts';
import { applyComfort, applyTheme } from './theme.ts';
import { useIsSpoken, useLanguage, useWords } from './words/use-words.ts';

const TouchKeys = lazy(() =>
  import('./components/touch-keys.tsx').then((keys) => ({ default: keys.TouchKeys })),
);

/** Nothing, until it is known in which language. */
export function App(): ReactNode {
  return useIsSpoken() ? <Till /> : null;
}

/** The shell: banner, bar, and below them what is on the stage by main's word, or else where the cashier chose to be. */
function Till(): ReactNode {
  const { mode, theme, comfort } = useRegister((state) => state.settings);
  const words = useWords();
  const language = useLanguage();
  const isReady = useRegister((state) => state.isReady);
  const isLocked = useRegister((state) => state.lock.isLocked);
  const isDamaged = useRegister((state) => state.care.damage !== undefined);
  const route = useRoute((state) => state.route);
  const isStart = mode === undefined && !isDamaged && !isSetUp(route.screen);
  const shown = useOnStage();
  const isWorked = isReady && mode !== undefined && !isLocked;
  useShellKeys(isWorked && shown === undefined);
  useScanner(isWorked, (code) => {
    if (shown === undefined && isPassedBy(route.screen)) takeScan(code);
    else refuseScan(words.scanner.notTaken);
  });
  const isTouched = useTouchKeys((state) => state.field !== undefined);
  useEffect(followTouch, []);
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => {
    applyComfort(comfort);
    setVolume(comfort.volume);
  }, [comfort]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <div className="till" data-mode={mode}>
      <div>
        <Banner />
      </div>
      {isStart ? null : <StatusBar isQuiet={mode === undefined || isLocked || shown !== undefined} />}
      {isReady ? <OnStage /> : null}
      <Announcer />
      <Suspense>{isTouched ? <TouchKeys /> : null}</Suspense>
    </div>
  );
}

/** Where a till that is not set up yet is set up. */
function isSetUp(screen: ScreenName): boolean {
  return screen === 'setup' || screen === 'guide';
}

/** Where one only looks at something: a scan goes on from there, and nothing that was begun is lost. */
function isPassedBy(screen: ScreenName): boolean {
  return ['sell', 'sales', 'parked', 'reports', 'attention', 'health'].includes(screen);
}

function refuseScan(why: string): void {
  sounds.notKnown();
  announce(why, true);
}

/** Start and Lock come before all else; then a movement, whatever screen was chosen. */
function OnStage(): ReactNode {
  const mode = useRegister((state) => state.settings.mode);
  const isLocked = useRegister((state) => state.lock.isLocked);
  const damage = useRegister((state) => state.care.damage);
  const route = useRoute((state) => state.route);
  const areKeysShown = useKeysSheet((state) => state.isOpen);
  const shown = useOnStage();
  if (damage && !isLocked) return <Damaged damage={damage} />;
  if (mode === undefined && !damage && !isSetUp(route.screen)) return <Start />;
  if (isLocked) return <Lock />;
  if (shown) return <Movement {...shown} />;
  if (areKeysShown) return <Keys />;
  return <Screen route={route} />;
}
