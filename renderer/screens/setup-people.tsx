import { useEffect, type ReactNode } from 'react';
import { lockAfterChoices, type PeopleView } from '../../shared/ipc/people-views.ts';
import { Button } from '../components/button.tsx';
import { Choice } from '../components/choice.tsx';
import { Icon } from '../components/icons.tsx';
import { PersonForm } from '../components/person-form.tsx';
import { PersonIcon } from '../components/person.tsx';
import { Press } from '../components/press.tsx';
import { RightsTable } from '../components/rights-table.tsx';
import { Sentence } from '../components/sentence.tsx';
import { choosePerson, lockAfter, readPeople, usePeople } from '../stores/people.ts';
import { useRegister } from '../stores/register.ts';
import { faultText } from '../words/fault-text.ts';
import { useWords } from '../words/use-words.ts';
import { whenText } from '../words/when.ts';
import '../styles/people.css';

/** Who works the till, for the owner: main tells nobody else. */
export function PeopleGroup(): ReactNode {
  const words = useWords();
  const { view, chosen } = usePeople();
  const revision = useRegister((state) => state.lock.revision);
  useEffect(() => void readPeople(), [revision]);
  if (view === undefined) return null;
  const { people, reset } = view;
  const isNobody = !people.some(({ isActive }) => isActive);
  const person = people.find(({ name }) => chosen !== 'new' && name === chosen?.name);
  return (
    <section className="setup-group" id="setup-people" aria-labelledby="setup-people-title">
      <h2 className="setup-title" id="setup-people-title">
        {words.setup.sections.people}
      </h2>
      {reset === undefined ? null : (
        <p className="setup-notice" data-testid="owner-reset-notice">
          <Icon name="warning" />
          <span>
            <Sentence>{words.people.reset(reset.name, whenText(new Date(reset.at), new Date()))}</Sentence>
          </span>
        </p>
      )}
      <p>{isNobody ? words.people.nobody : words.people.about}</p>
      <PeopleList people={people} chosen={chosen === 'new' ? undefined : chosen?.name} />
      {chosen === 'new' ? <PersonForm key="new" isFirst={isNobody} /> : null}
      {person === undefined ? null : <PersonForm key={person.name} person={person} />}
      <Outcome />
      {chosen === 'new' ? null : (
        <div className="setup-practice">
          <Button testId="person-add" onPress={() => choosePerson('new')}>
            {people.length === 0 ? words.people.addFirst : words.people.add}
          </Button>
        </div>
      )}
      {isNobody ? null : <LockAfterChoice view={view} />}
      <RightsTable />
    </section>
  );
}

type ListProps = { readonly people: PeopleView['people']; readonly chosen: string | undefined };

function PeopleList({ people, chosen }: ListProps): ReactNode {
  const words = useWords();
  return (
    <ul className="people">
      {people.map(({ name, role, isActive, isHere, formerNames }) => (
        <li key={name}>
          <Press
            className="operator"
            testId="person"
            data={{ 'data-name': name, 'data-role': role, 'data-active': String(isActive) }}
            isChosen={name === chosen}
            onPress={() => choosePerson(name === chosen ? undefined : { name })}
          >
            {name === chosen ? <Icon name="check" /> : <PersonIcon />}
            <span className="operator-name">{name}</span>
            <span className="operator-role">
              {[
                words.lock.roles[role],
                ...(isHere ? [words.people.here] : []),
                ...(isActive ? [] : [words.people.inactive]),
                ...(formerNames.length > 0 ? [words.people.formerly(formerNames.join(', '))] : []),
              ].join(' · ')}
            </span>
          </Press>
        </li>
      ))}
    </ul>
  );
}

/** How the last press ended: said, and shown beneath the form it was pressed in. */
function Outcome(): ReactNode {
  const words = useWords();
  const { problem, fault, done } = usePeople();
  const refusal = fault ? faultText(words, fault) : problem ? words.people.problems[problem] : '';
  const said = done === undefined ? '' : done === 'pin' ? words.people.pinSaved : words.people.saved;
  return (
    <>
      <p className="people-outcome" role="status" data-testid="person-done" data-done={done}>
        {said}
      </p>
      <p className="people-outcome" role="alert" data-testid="person-problem" data-problem={problem}>
        {refusal === '' ? null : <Icon name="warning" />}
        {refusal}
      </p>
    </>
  );
}

const never = 'never';

function LockAfterChoice({ view }: { readonly view: PeopleView }): ReactNode {
  const words = useWords();
  const texts = words.people.lockAfterChoices;
  return (
    <div className="setup-choices people-lock">
      <p>{words.people.lockAfter}</p>
      <Choice
        label={words.people.lockAfter}
        chosen={String(view.lockAfter ?? never)}
        options={[
          { value: never, text: words.people.never },
          ...lockAfterChoices.map((seconds) => ({ value: String(seconds), text: texts[seconds] })),
        ]}
        onChoose={(value) => void lockAfter(lockAfterChoices.find((seconds) => String(seconds) === value))}
        testId="lock-after"
      />
      <p className="setup-help">{words.people.lockAfterHelp}</p>
    </div>
  );
}
