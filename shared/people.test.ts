import { describe, expect, it } from 'vitest';
import {
  actsAs,
  addProblem,
  changeProblem,
  cleanName,
  highestRole,
  renamed,
  type PeopleProblem,
  type Person,
} from './people.ts';

const siri: Person = { name: 'Siri', role: 'owner' };
const ola: Person = { name: 'Ola', role: 'manager', formerNames: ['Olav'] };
const kari: Person = { name: 'Kari', role: 'cashier' };
const gone: Person = { name: 'Per', role: 'owner', isInactive: true };

describe('who answers for the shop', () => {
  it('is whoever has the highest role among those who are active', () => {
    expect(highestRole([siri, ola, kari])).toBe('owner');
    expect(highestRole([ola, kari, gone])).toBe('manager');
    expect([actsAs('manager', [ola, kari, gone]), actsAs('cashier', [ola, kari, gone])]).toEqual([
      'owner',
      'cashier',
    ]);
    expect(actsAs('manager', [siri, ola])).toBe('manager');
    expect(actsAs('cashier', [kari])).toBe('owner');
    expect(highestRole([gone])).toBeUndefined();
  });
});

describe('somebody new', () => {
  it.each<[readonly Person[], string, Person['role'], PeopleProblem | undefined]>([
    [[], 'Siri', 'owner', undefined],
    [[], 'Siri', 'manager', 'first-is-owner'],
    [[gone], 'Siri', 'cashier', 'first-is-owner'],
    [[siri], '', 'cashier', 'no-name'],
    [[siri], 'siri', 'cashier', 'name-taken'],
    [[siri, ola], ' OLAV ', 'cashier', 'name-taken'],
    [[siri, gone], 'Per', 'cashier', 'name-taken'],
    [[siri], 'Kari', 'cashier', undefined],
  ])('%# is added, or it is said why not', (people, name, role, problem) => {
    expect(addProblem(people, name, role)).toBe(problem);
  });
});

describe('somebody there', () => {
  const all = [siri, ola, kari, gone];
  it.each<[readonly Person[], string, Parameters<typeof changeProblem>[2], PeopleProblem | undefined]>([
    [all, 'Kari', { name: 'Karin', role: 'cashier' }, undefined],
    [all, 'Kari', { name: 'Olav', role: 'cashier' }, 'name-taken'],
    [all, 'Ola', { name: 'Olav', role: 'manager' }, undefined],
    [all, 'Kari', { name: '', role: 'cashier' }, 'no-name'],
    [all, 'Nobody', { name: 'Nobody', role: 'cashier' }, 'not-there'],
    [all, 'Siri', { name: 'Siri', role: 'manager' }, 'last-owner'],
    [all, 'Siri', { name: 'Siri', role: 'owner', isInactive: true }, 'last-owner'],
    [[...all, { ...siri, name: 'Eva' }], 'Siri', { name: 'Siri', role: 'cashier' }, undefined],
    [[ola, kari], 'Ola', { name: 'Ola', role: 'manager', isInactive: true }, 'last-owner'],
    [[ola, kari], 'Ola', { name: 'Ola', role: 'owner' }, undefined],
    [all, 'Per', { name: 'Per', role: 'owner' }, undefined],
    [[gone], 'Per', { name: 'Per', role: 'cashier' }, 'first-is-owner'],
    [[gone], 'Per', { name: 'Per', role: 'owner' }, undefined],
  ])('%# is changed, or it is said why not', (people, name, to, problem) => {
    expect(changeProblem(people, name, to)).toBe(problem);
  });

  it('keeps the former names, and may have one of them back', () => {
    const karin = renamed(kari, 'Karin');
    expect(karin).toEqual({ name: 'Karin', role: 'cashier', formerNames: ['Kari'] });
    expect(renamed(karin, 'Kari')).toEqual({ name: 'Kari', role: 'cashier', formerNames: ['Karin'] });
    expect(renamed(kari, 'Kari')).toBe(kari);
  });

  it('has a name without hidden spaces', () => {
    expect(cleanName('  Kari\u00a0  Ann ')).toBe('Kari Ann');
  });
});
