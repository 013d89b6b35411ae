import type { WeakPin } from './pin.ts';
import type { Role } from './who.ts';

/** Somebody who works the till, or did. Nobody is ever deleted: the record goes on naming them. */
export type Person = {
  /** Never given to anybody else, nor is a former one: the record knows people by their names. */
  readonly name: string;
  readonly role: Role;
  readonly formerNames?: readonly string[];
  readonly isInactive?: true;
};

/** Why somebody cannot be added or changed. */
export type PeopleProblem =
  WeakPin | 'no-name' | 'name-taken' | 'first-is-owner' | 'last-owner' | 'not-there';

const ranks: Readonly<Record<Role, number>> = { cashier: 0, manager: 1, owner: 2 };

/** The highest role that anybody active has; undefined where nobody has to log in. */
export function highestRole(people: readonly Person[]): Role | undefined {
  const roles = people.filter(isActive).map(({ role }) => role);
  return roles.reduce<Role | undefined>(
    (best, role) => (best === undefined || ranks[role] > ranks[best] ? role : best),
    undefined,
  );
}

/** Whoever has the highest role of the shop answers for it: without an owner its managers stand in for one. */
export function actsAs(role: Role, people: readonly Person[]): Role {
  const highest = highestRole(people);
  if (role === 'owner' || role === highest) return 'owner';
  return role;
}

export function isActive({ isInactive }: Person): boolean {
  return isInactive === undefined;
}

/** Without the spaces that nobody sees, so that two people never look the same. */
export function cleanName(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

export function isCalled(person: Person, name: string): boolean {
  const called = folded(name);
  return [person.name, ...(person.formerNames ?? [])].some((one) => folded(one) === called);
}

export function addProblem(people: readonly Person[], name: string, role: Role): PeopleProblem | undefined {
  if (name === '') return 'no-name';
  if (people.some((person) => isCalled(person, name))) return 'name-taken';
  return role !== 'owner' && highestRole(people) === undefined ? 'first-is-owner' : undefined;
}

/** `to` is what the person of this name is to be. */
export function changeProblem(
  people: readonly Person[],
  name: string,
  to: Pick<Person, 'name' | 'role' | 'isInactive'>,
): PeopleProblem | undefined {
  const person = people.find((one) => one.name === name);
  if (person === undefined) return 'not-there';
  if (to.name === '') return 'no-name';
  if (people.some((one) => one !== person && isCalled(one, to.name))) return 'name-taken';
  const { isInactive: _, ...active } = person;
  const changed: Person = { ...active, ...to };
  const before = highestRole(people);
  const after = highestRole(people.map((one) => (one === person ? changed : one)));
  // Otherwise those below would stand in for the owner from then on, or nobody would have to log in.
  if (before !== undefined && (after === undefined || ranks[after] < ranks[before])) return 'last-owner';
  return before === undefined && after !== undefined && after !== 'owner' ? 'first-is-owner' : undefined;
}

/** The person under another name, which remembers the one before. */
export function renamed<One extends Person>(person: One, name: string): One {
  if (person.name === name) return person;
  const formerNames = [...(person.formerNames ?? []), person.name].filter((one) => one !== name);
  return { ...person, name, formerNames };
}

function folded(name: string): string {
  return cleanName(name).toLocaleLowerCase('nb');
}
