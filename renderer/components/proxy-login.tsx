import { useEffect, useState, type ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import type { ProxyView } from '../../shared/ipc/proxy-views.ts';
import { ask } from '../bridge.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { announce } from './announcer.tsx';
import { Button } from './button.tsx';

/** Where the network's proxy wants a log-in: which one it is, and the two things to type. */
export function ProxyLogin({ onKept }: { readonly onKept: () => void }): ReactNode {
  const words = useWords();
  const [proxy, setProxy] = useState<ProxyView>({});
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [told, setTold] = useState('');
  useEffect(() => {
    void ask('setup:proxy', {}).then((answer) => {
      if (!answer.ok) return;
      setProxy(answer.value);
      setUser(answer.value.user ?? '');
    });
  }, []);

  async function keep(): Promise<void> {
    if (user === '' || password === '') return;
    const answer = await ask('setup:proxy-login', { user, password });
    // It has no more business on the page.
    setPassword('');
    const text = answer.ok ? words.proxy[answer.value.kept] : faultText(words, answer.fault);
    setTold(text);
    announce(text, !answer.ok);
    if (answer.ok) onKept();
  }

  return (
    <div className="proxy-login" data-testid="proxy-login" data-state={proxy.state}>
      {proxy.address === undefined ? null : <p className="check-fact">{words.proxy.which(proxy.address)}</p>}
      <div className="setup-fields">
        <LoginField label={words.proxy.user} testId="proxy-user" value={user} onType={setUser} />
        <LoginField
          label={words.proxy.password}
          testId="proxy-password"
          isSecret
          value={password}
          onType={setPassword}
          onEnter={() => void keep()}
        />
      </div>
      <Button testId="proxy-keep" isImpossible={user === '' || password === ''} onPress={() => void keep()}>
        {words.proxy.keep}
      </Button>
      <p className="setup-help">{told === '' ? words.proxy.help : told}</p>
    </div>
  );
}

type LoginFieldProps = {
  readonly label: string;
  readonly testId: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly isSecret?: boolean;
  readonly onEnter?: () => void;
};

function LoginField({ label, testId, value, onType, isSecret, onEnter }: LoginFieldProps): ReactNode {
  return (
    <TextField
      className="setup-field"
      type={isSecret === true ? 'password' : 'text'}
      value={value}
      onChange={onType}
      onKeyDown={({ key }) => {
        if (key === 'Enter') onEnter?.();
      }}
    >
      <Label>{label}</Label>
      <div className="field">
        <Input autoComplete="off" autoCapitalize="off" spellCheck={false} data-testid={testId} />
      </div>
    </TextField>
  );
}
