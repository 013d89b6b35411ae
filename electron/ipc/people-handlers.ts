import { ok } from '../../shared/result.ts';
import { noteRefusal } from './guard.ts';
import { notNow, whoWorks, type HandlerPorts, type Part } from './at-work.ts';

/** Who works the till: for whoever answers for the shop, and where nobody has to log in yet, for anybody. */
export function peopleHandlers(ports: HandlerPorts): Part<'people'> {
  const { people, lock, settings, tell } = ports;

  /** Without a journal nothing could be written down about it. */
  function refusal(): ReturnType<typeof notNow> | undefined {
    return ports.works() === undefined ? notNow('not-set-up') : undefined;
  }

  function told<Answer>(answer: Answer): Answer {
    tell('lock');
    return answer;
  }

  return {
    'people:list': () => Promise.resolve(refusal() ?? ok(people.view(lock.current()?.name))),
    'people:add': async (person) => {
      const refused = refusal();
      if (refused !== undefined) return refused;
      const isFirst = lock.current() === undefined;
      const added = await people.add(person, whoWorks(lock));
      const first = settings.read().operators.at(-1);
      // From here on somebody has to log in; the first owner has just shown that they know their PIN.
      if (isFirst && first !== undefined && added.ok && added.value.problem === undefined)
        lock.admit(first.name);
      return told(added);
    },
    'people:change': ({ name, to }) =>
      Promise.resolve(refusal() ?? told(people.change(name, to, whoWorks(lock)))),
    'people:pin': async ({ name, pin }) => refusal() ?? told(await people.setPin(name, pin, whoWorks(lock))),
    'people:active': ({ name, isActive }) =>
      Promise.resolve(refusal() ?? told(people.setActive(name, isActive, whoWorks(lock)))),
    'people:lock-after': ({ seconds }) => {
      const refused = refusal();
      if (refused !== undefined) return Promise.resolve(refused);
      const set = people.lockAfter(seconds, whoWorks(lock));
      lock.touched();
      return Promise.resolve(told(set));
    },
    'people:reset-owner': async ({ name, pin }) => {
      if (!ports.ownerReset.isOffered() || !lock.isLocked()) {
        noteRefusal('people:reset-owner', ports);
        return notNow('not-allowed');
      }
      const done = await people.resetOwner(name, pin);
      if (!done.ok || done.value.problem !== undefined) return done;
      ports.ownerReset.used();
      lock.admit(name);
      return done;
    },
  };
}
