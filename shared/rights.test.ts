import { describe, expect, it } from 'vitest';
import type { Person } from './people.ts';
import { approversOf, may } from './rights.ts';

const kari: Person = { name: 'Kari', role: 'cashier' };
const amal: Person = { name: 'Amal', role: 'cashier' };
const siri: Person = { name: 'Siri', role: 'manager', formerNames: ['Sissel'] };
const eva: Person = { name: 'Eva', role: 'owner' };
const gone: Person = { name: 'Per', role: 'manager', isInactive: true };

describe('who answers for a refund', () => {
  it.each<
    [string, Person | undefined, string | undefined | null, readonly Person[], readonly string[] | undefined]
  >([
    ['nobody has to log in', undefined, undefined, [], undefined],
    ['a cashier, another’s sale', kari, 'Amal', [kari, amal, siri], ['Siri']],
    ['a cashier, their own sale', kari, 'Kari', [kari, amal, siri], ['Siri']],
    ['a manager, another’s sale', siri, 'Kari', [kari, siri], undefined],
    ['a manager, a sale by nobody', siri, undefined, [kari, siri], undefined],
    ['a manager, their own sale', siri, 'Siri', [kari, siri, eva, gone], ['Eva']],
    ['a manager, their own sale under another name', siri, 'Sissel', [kari, siri, eva], ['Eva']],
    ['the only manager, their own sale', siri, 'Siri', [kari, siri, gone], undefined],
    ['the owner, their own sale', eva, 'Eva', [kari, siri, eva], ['Siri']],
    ['an owner alone', eva, 'Eva', [eva], undefined],
    ['a cashier alone', kari, 'Kari', [kari], undefined],
    ['a cashier, a sale of another register', kari, null, [kari, amal, siri], ['Siri']],
    ['a manager, a sale of another register', siri, null, [kari, siri, eva], undefined],
    ['two cashiers alone, their own sale', kari, 'Kari', [kari, amal], ['Amal']],
    ['two cashiers alone, the other’s sale', kari, 'Amal', [kari, amal], undefined],
  ])('%s', (_, here, seller, people, approvers) => {
    expect(approversOf(here, seller, people)).toEqual(approvers);
  });
});

it('lets a manager stand in for the owner only where there is none', () => {
  expect(may('set-up', 'manager', [kari, siri])).toBe(true);
  expect(may('set-up', 'manager', [kari, siri, eva])).toBe(false);
  expect(may('set-up', undefined, [])).toBe(true);
});
