import type { ReactNode } from 'react';
import type { LockView } from '../../shared/ipc/views.ts';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icons.tsx';
import { PersonIcon } from './person.tsx';
import { Press } from './press.tsx';

type OperatorsProps = {
  readonly operators: LockView['operators'];
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
};

/** Everybody who may work the till; one of them chosen. */
export function Operators({ operators, chosen, onChoose }: OperatorsProps): ReactNode {
  const words = useWords();
  return (
    <ul className="operators">
      {operators.map(({ name, role }) => (
        <li key={name}>
          <Press
            className="operator"
            testId="operator"
            data={{ 'data-name': name }}
            isChosen={name === chosen}
            onPress={() => onChoose(name)}
          >
            {name === chosen ? <Icon name="check" /> : <PersonIcon />}
            <span className="operator-name">{name}</span>
            <span className="operator-role">{words.lock.roles[role]}</span>
          </Press>
        </li>
      ))}
    </ul>
  );
}
