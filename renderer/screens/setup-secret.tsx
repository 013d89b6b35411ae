import type { ReactNode } from 'react';
import { Icon } from '../components/icons.tsx';
import { Sentence } from '../components/sentence.tsx';
import { useRegister } from '../stores/register.ts';
import { useWords } from '../words/use-words.ts';

/** Says plainly where the secret is, when it is not in the system's key store. */
export function SecretNotice(): ReactNode {
  const words = useWords();
  const { isSecretInMemory, isSecretMissing } = useRegister((state) => state.settings);
  if (!isSecretMissing && !isSecretInMemory) return null;
  return (
    <p
      className="setup-notice"
      data-testid="setup-secret-notice"
      data-state={isSecretMissing ? 'missing' : 'memory'}
    >
      <Icon name="warning" />
      <span>
        <Sentence>{isSecretMissing ? words.setup.secretMissing : words.setup.secretInMemory}</Sentence>
      </span>
    </p>
  );
}
