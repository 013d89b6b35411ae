import type { ReactNode } from 'react';
import { ask } from '../bridge.ts';
import { useOnStage } from '../stores/on-stage.ts';
import { useRegister } from '../stores/register.ts';
import { goTo } from '../stores/route.ts';
import { useWords } from '../words/use-words.ts';
import { Press } from './press.tsx';

/** Across the top: that something is wrong with the journal, and that nothing is real here. */
export function Banner(): ReactNode {
  return (
    <>
      <JournalBanner />
      <ModeBanner />
    </>
  );
}

/** Until the owner has read what it is about. */
function JournalBanner(): ReactNode {
  const words = useWords();
  const hasNotice = useRegister((state) => state.care.notices.length > 0);
  if (!hasNotice) return null;
  return (
    <aside className="banner" data-testid="journal-banner" aria-label={words.care.banner.title}>
      <strong className="banner-title">{words.care.banner.title}</strong>
      <span className="banner-text">{words.care.banner.text}</span>
    </aside>
  );
}

/** Says across the top that nothing is real here: practice hatched, a test account plain. Live has none. */
function ModeBanner(): ReactNode {
  const words = useWords();
  const mode = useRegister((state) => state.settings.mode);
  const isSecretMissing = useRegister((state) => state.settings.isSecretMissing);
  if (mode === 'practice') {
    return (
      <aside
        className="banner banner-hatched"
        data-testid="practice-banner"
        aria-label={words.shell.practice.title}
      >
        <strong className="banner-title">{words.shell.practice.title}</strong>
        <span className="banner-text">{words.shell.practice.text}</span>
        <Press className="banner-link" onPress={() => void ask('practice:show-terminal', {})}>
          {words.shell.practice.show}
        </Press>
      </aside>
    );
  }
  const plain = isSecretMissing
    ? words.shell.secretMissing
    : mode === 'sandbox'
      ? words.shell.test
      : undefined;
  if (!plain) return null;
  return (
    <aside
      className="banner"
      data-testid={isSecretMissing ? 'secret-banner' : 'test-banner'}
      aria-label={plain.title}
    >
      <strong className="banner-title">{plain.title}</strong>
      <span className="banner-text">{plain.text}</span>
      {isSecretMissing ? <WayToSetUp /> : null}
    </aside>
  );
}

/** A payment that the till was stopped in stands before all navigation, and is not asked about without the secret. */
function WayToSetUp(): ReactNode {
  const words = useWords();
  const isBarred = useOnStage() !== undefined;
  const isLocked = useRegister((state) => state.lock.isLocked);
  if (!isBarred || isLocked) return null;
  return (
    <Press className="banner-link" testId="secret-setup" onPress={() => goTo({ screen: 'setup' })}>
      {words.shell.nav.setup}
    </Press>
  );
}
