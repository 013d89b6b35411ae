import type { Fault } from '../shared/faults.ts';
import type { LockAfter, PeopleAnswer, PeopleView } from '../shared/ipc/people-views.ts';
import { lockAfterChoices } from '../shared/ipc/people-views.ts';
import type { Language } from '../shared/languages.ts';
import {
  addProblem,
  changeProblem,
  cleanName,
  highestRole,
  isActive,
  renamed,
  type PeopleProblem,
} from '../shared/people.ts';
import { weakPin } from '../shared/pin.ts';
import { ok, type Result } from '../shared/result.ts';
import type { Who } from '../shared/who.ts';
import { changeWritten } from './audit/with-settings.ts';
import type { Clock } from './clock.ts';
import type { Journal } from './journal/journal.ts';
import type { Log } from './log.ts';
import { whoFacts } from './payment/facts.ts';
import { hashPin } from './store/pin.ts';
import type { Operator, Settings, SettingsStore, Tries } from './store/settings.ts';

export type PeoplePorts = {
  readonly settings: SettingsStore;
  /** Of the account that is open; undefined before the till is set up and while the journal cannot be worked with. */
  readonly journal: () => Journal | undefined;
  readonly clock: Clock;
  readonly log: Log;
};

type Done = Result<PeopleAnswer, Fault>;
type What =
  | 'person-added'
  | 'person-changed'
  | 'person-pin-set'
  | 'person-stopped'
  | 'person-back'
  | 'owner-pin-reset'
  | 'lock-time-set';

/** Who somebody is; without a language of their own they have the shop's. */
type Is = Pick<Operator, 'name' | 'role' | 'language'>;

/** Who works the till: every change is written into the record with who made it, or it is not made. */
export type People = {
  view(here: string | undefined): PeopleView;
  add(person: Is & { readonly pin: string }, by: Who): Promise<Done>;
  change(name: string, to: Is, by: Who): Done;
  setPin(name: string, pin: string, by: Who): Promise<Done>;
  setActive(name: string, isNowActive: boolean, by: Who): Done;
  /** A new PIN for whoever answers for the shop, without the old one. */
  resetOwner(name: string, pin: string): Promise<Done>;
  lockAfter(seconds: LockAfter | undefined, by: Who): Done;
  /** Wrong PINs are counted over restarts; they decide nothing else, so a disk that refuses is only logged. */
  keepTries(name: string, tries: Tries | undefined): void;
  lockedOut(name: string): void;
};

export function createPeople({ settings, journal, clock, log }: PeoplePorts): People {
  const all = (): readonly Operator[] => settings.read().operators;

  /** The record and the settings together: what cannot be written down is not done. */
  function change(
    what: What,
    facts: Readonly<Record<string, string>>,
    update: (before: Settings) => Settings,
  ): Done {
    const changed = changeWritten({ settings, journal, log }, what, facts, update);
    if (!changed.ok) return changed;
    log.info('people.changed', { what, ...facts });
    return ok({});
  }

  function put(next: (operator: Operator) => Operator, name: string): (before: Settings) => Settings {
    return (before) => ({
      ...before,
      operators: before.operators.map((one) => (one.name === name ? next(one) : one)),
    });
  }

  const problem = (found: PeopleProblem): Done => ok({ problem: found });

  async function withPin(
    what: What,
    name: string,
    pin: string,
    facts: Readonly<Record<string, string>>,
    also: (settings: Settings) => Settings = (same) => same,
  ): Promise<Done> {
    const weak = weakPin(pin);
    if (weak !== undefined) return problem(weak);
    const pinHash = await hashPin(pin);
    if (!all().some((one) => one.name === name)) return problem('not-there');
    const renew = put(({ tries: _, ...operator }) => ({ ...operator, pinHash }), name);
    return change(what, facts, (before) => also(renew(before)));
  }

  return {
    view(here) {
      const { operators, lockAfterMs, ownerReset } = settings.read();
      const lockAfter = lockAfterChoices.find((seconds) => seconds * 1000 === lockAfterMs);
      return {
        people: operators.map((operator) => ({
          name: operator.name,
          role: operator.role,
          ...(operator.language === undefined ? {} : { language: operator.language }),
          isActive: isActive(operator),
          formerNames: operator.formerNames ?? [],
          isHere: operator.name === here,
        })),
        ...(lockAfter === undefined ? {} : { lockAfter }),
        ...(ownerReset === undefined ? {} : { reset: ownerReset }),
      };
    },
    async add({ name: given, role, language, pin }, by) {
      const name = cleanName(given);
      const found = addProblem(all(), name, role) ?? weakPin(pin);
      if (found !== undefined) return problem(found);
      const pinHash = await hashPin(pin);
      const taken = addProblem(all(), name, role);
      if (taken !== undefined) return problem(taken);
      const facts = { person: name, personRole: isText({ role, ...own(language) }), ...whoFacts(by) };
      return change('person-added', facts, (before) => ({
        ...before,
        operators: [...before.operators, { name, role, ...own(language), pinHash, isMadeHere: true }],
      }));
    },
    change(name, given, by) {
      const to = { name: cleanName(given.name), role: given.role };
      const person = all().find((one) => one.name === name);
      const kept = person?.isInactive === undefined ? {} : { isInactive: person.isInactive };
      const found = changeProblem(all(), name, { ...to, ...kept });
      if (found !== undefined || person === undefined) return problem(found ?? 'not-there');
      const isSame = person.name === to.name && person.role === to.role && person.language === given.language;
      if (isSame) return ok({});
      const before = `${person.name}, ${isText(person)}`;
      const after = `${to.name}, ${isText({ role: to.role, ...own(given.language) })}`;
      return change(
        'person-changed',
        { person: to.name, before, after, ...whoFacts(by) },
        put(({ language: _, ...one }) => {
          return { ...renamed(one, to.name), role: to.role, ...own(given.language) };
        }, name),
      );
    },
    setPin: (name, pin, by) => withPin('person-pin-set', name, pin, { person: name, ...whoFacts(by) }),
    setActive(name, isNowActive, by) {
      const person = all().find((one) => one.name === name);
      if (person === undefined) return problem('not-there');
      if (isActive(person) === isNowActive) return ok({});
      const { isInactive: _, ...active } = person;
      const next: Operator = isNowActive ? active : { ...active, isInactive: true };
      const found = changeProblem(all(), name, next);
      if (found !== undefined) return problem(found);
      const what = isNowActive ? 'person-back' : 'person-stopped';
      return change(
        what,
        { person: name, ...whoFacts(by) },
        put(() => next, name),
      );
    },
    async resetOwner(name, pin) {
      const person = all().find((one) => one.name === name && isActive(one));
      if (person === undefined || person.role !== highestRole(all())) return problem('not-there');
      const at = new Date(clock.now()).toISOString();
      const done = await withPin('owner-pin-reset', name, pin, { person: name }, (next) => ({
        ...next,
        ownerReset: { name, at },
      }));
      if (done.ok && done.value.problem === undefined) log.warn('people.owner-pin-reset', { person: name });
      return done;
    },
    lockAfter(seconds, by) {
      const { lockAfterMs: earlierMs } = settings.read();
      const before = earlierMs === undefined ? 'never' : String(earlierMs / 1000);
      const after = seconds === undefined ? 'never' : String(seconds);
      const facts = { before, after, ...whoFacts(by) };
      return change('lock-time-set', facts, ({ lockAfterMs: _, ...rest }) =>
        seconds === undefined ? rest : { ...rest, lockAfterMs: seconds * 1000 },
      );
    },
    keepTries(name, tries) {
      const kept = settings.change(
        put(({ tries: _, ...one }) => (tries === undefined ? one : { ...one, tries }), name),
      );
      if (!kept.ok) log.error('people.tries-not-kept', { fault: kept.fault });
    },
    lockedOut(name) {
      log.warn('people.locked-out', { person: name });
      try {
        journal()?.record({ what: 'person-locked-out', facts: { person: name } });
      } catch (error) {
        log.error('people.not-written', { what: 'person-locked-out', error });
      }
    },
  };
}

function own(language: Language | undefined): Pick<Operator, 'language'> {
  return language === undefined ? {} : { language };
}

/** As the record has it: `cashier`, and `cashier, sv` for whoever reads the till in Swedish. */
function isText({ role, language }: Pick<Operator, 'role' | 'language'>): string {
  return language === undefined ? role : `${role}, ${language}`;
}
