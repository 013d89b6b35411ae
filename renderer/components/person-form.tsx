import { useState, type ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { languageNames, languages } from '../../shared/languages.ts';
import type { PeopleView } from '../../shared/ipc/people-views.ts';
import type { Role } from '../../shared/who.ts';
import { addPerson, changePerson, choosePerson, setActive, setPin, usePeople } from '../stores/people.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { Choice } from './choice.tsx';
import { isTyped, NewPin, noPin } from './new-pin.tsx';

/** No language of their own. */
const shops = 'shops';

const roles: readonly Role[] = ['cashier', 'manager', 'owner'];

type FormProps = {
  /** Absent: somebody to be added. */
  readonly person?: PeopleView['people'][number];
  /** Nobody is there yet, so this one has to be the owner. */
  readonly isFirst?: boolean;
};

/** Who somebody is; their PIN; and whether they work here. Each is saved by a press of its own. */
export function PersonForm({ person, isFirst = false }: FormProps): ReactNode {
  const words = useWords();
  const isAsking = usePeople((state) => state.isAsking);
  const [name, setName] = useState(person?.name ?? '');
  const [role, setRole] = useState<Role>(person?.role ?? (isFirst ? 'owner' : 'cashier'));
  const [language, setLanguage] = useState(person?.language);
  const [typed, setTyped] = useState(noPin);
  const isReady = name.trim() !== '' && (person !== undefined || isTyped(typed));

  function save(): void {
    if (!isReady || isAsking) return;
    const is = { name, role, ...(language === undefined ? {} : { language }) };
    if (person === undefined) void addPerson({ ...is, pin: typed.pin });
    else void changePerson(person.name, is);
  }

  async function renewPin(): Promise<void> {
    if (person !== undefined && isTyped(typed) && (await setPin(person.name, typed.pin))) setTyped(noPin);
  }

  const newPin = <NewPin typed={typed} onType={setTyped} />;
  return (
    <div className="person-form" data-testid="person-form">
      <div className="setup-fields">
        <TextField className="setup-field" maxLength={40} value={name} onChange={setName}>
          <Label>{words.people.name}</Label>
          <div className="field">
            <Input autoComplete="off" spellCheck={false} data-testid="person-name" />
          </div>
          <p className="setup-help">{words.people.nameHelp}</p>
        </TextField>
        <div className="setup-choices person-role">
          <p>{words.people.role}</p>
          <Choice
            label={words.people.role}
            chosen={role}
            options={roles.map((value) => ({ value, text: words.lock.roles[value] }))}
            onChoose={setRole}
            testId="person-role"
          />
        </div>
        <div className="setup-choices person-role">
          <p>{words.people.language}</p>
          <Choice
            label={words.people.language}
            chosen={language ?? shops}
            options={[
              { value: shops, text: words.people.shopsLanguage },
              ...languages.map((value) => ({ value, text: languageNames[value], lang: value })),
            ]}
            onChoose={(value) => setLanguage(languages.find((one) => one === value))}
            testId="person-language"
          />
        </div>
        {person === undefined ? newPin : null}
      </div>
      <div className="setup-practice">
        <Button testId="person-save" isImpossible={!isReady} isResting={isAsking} onPress={save}>
          {words.people.save}
        </Button>
        {person === undefined ? null : (
          <Button
            testId="person-active"
            isResting={isAsking}
            onPress={() => void setActive(person.name, !person.isActive)}
          >
            {person.isActive ? words.people.stop : words.people.back}
          </Button>
        )}
        <Button testId="person-close" onPress={() => choosePerson(undefined)}>
          {words.people.close}
        </Button>
      </div>
      {person === undefined ? null : (
        <>
          <div className="setup-fields">{newPin}</div>
          <div className="setup-practice">
            <Button
              testId="person-pin-save"
              isImpossible={!isTyped(typed)}
              isResting={isAsking}
              onPress={() => void renewPin()}
            >
              {words.people.setPin}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
