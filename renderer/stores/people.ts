import { create } from 'zustand';
import type { Fault } from '../../shared/faults.ts';
import type { Answer, Input } from '../../shared/ipc/contract.ts';
import type { LockAfter, PeopleView } from '../../shared/ipc/people-views.ts';
import type { PeopleProblem } from '../../shared/people.ts';
import { ask } from '../bridge.ts';

type Change = Answer<'people:add'>;

/** Everybody who works the till, as main told it last, and how the last change ended. A PIN never gets in here. */
export type PeopleDesk = {
  readonly view?: PeopleView | undefined;
  /** By name; `new` is somebody to be added, and nobody's name. */
  readonly chosen?: { readonly name: string } | 'new' | undefined;
  readonly isAsking: boolean;
  readonly problem?: PeopleProblem | undefined;
  readonly fault?: Fault | undefined;
  readonly done?: 'saved' | 'pin' | undefined;
};

export const usePeople = create<PeopleDesk>(() => ({ isAsking: false }));

const settled = { problem: undefined, fault: undefined, done: undefined };

export async function readPeople(): Promise<void> {
  const answer = await ask('people:list', {});
  usePeople.setState(answer.ok ? { view: answer.value } : { view: undefined, chosen: undefined });
}

/** Whoever is let in next asks anew. */
export function forgetPeople(): void {
  usePeople.setState({ view: undefined, chosen: undefined, ...settled });
}

export function choosePerson(chosen: PeopleDesk['chosen']): void {
  usePeople.setState({ chosen, ...settled });
}

export async function addPerson(person: Input<'people:add'>): Promise<void> {
  if (await put(ask('people:add', person), 'saved')) choosePerson(undefined);
}

export async function changePerson(name: string, to: Input<'people:change'>['to']): Promise<void> {
  if (await put(ask('people:change', { name, to }), 'saved'))
    usePeople.setState({ chosen: { name: to.name } });
}

/** True when it was set, so that what was typed can be forgotten. */
export function setPin(name: string, pin: string): Promise<boolean> {
  return put(ask('people:pin', { name, pin }), 'pin');
}

export async function setActive(name: string, isActive: boolean): Promise<void> {
  await put(ask('people:active', { name, isActive }), 'saved');
}

export async function lockAfter(seconds: LockAfter | undefined): Promise<void> {
  await put(ask('people:lock-after', seconds === undefined ? {} : { seconds }), 'saved');
}

async function put(asked: Promise<Change>, done: 'saved' | 'pin'): Promise<boolean> {
  usePeople.setState({ isAsking: true, ...settled });
  const answer = await asked;
  const isDone = answer.ok && answer.value.problem === undefined;
  usePeople.setState({
    isAsking: false,
    fault: answer.ok ? undefined : answer.fault,
    problem: answer.ok ? answer.value.problem : undefined,
    done: isDone ? done : undefined,
  });
  if (isDone) await readPeople();
  return isDone;
}
