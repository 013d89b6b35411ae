import { backupsIn } from '../care/backup-folder.ts';
import type { HandlerPorts } from '../ipc/at-work.ts';
import { exportedSettings } from '../settings-export.ts';
import type { Works } from '../ports.ts';
import type { Settings } from '../store/settings.ts';
import type { AttemptId } from '../../shared/ids.ts';
import type { HealthView } from '../../shared/ipc/health-views.ts';
import { cleaned, holdsSecret } from './clean.ts';
import { entryFacts } from './entry-facts.ts';
import { logForSupport } from './log-lines.ts';

const attemptsAtMost = 20;
const logAtMost = 1_000_000;

/**
 * What support needs, as one text that anybody can read before they send it: versions, health, settings without secrets,
 * the last timelines, and the log. Undefined when it would have held a secret, which nothing is allowed to come to.
 */
export async function supportText(ports: HandlerPorts, health: HealthView): Promise<string | undefined> {
  const { settings, host, care, clock } = ports;
  const now = settings.read();
  const works = ports.works();
  const log = await host.readLog();
  const parts: readonly (readonly [string, string])[] = [
    [
      'Versions',
      json({ till: ports.version, ...host.versions, savedAt: new Date(clock.now()).toISOString() }),
    ],
    ['Health', json(health)],
    ['Status', json(works?.status.view() ?? {})],
    ['Settings', now.account === undefined ? 'Not set up.' : exportedSettings(now, now.account)],
    ['People', json(now.operators.map(({ role, isInactive }) => ({ role, isInactive })))],
    ['Journal', json({ ...care.view(), copies: copies(ports) })],
    ['Attempts', works === undefined ? 'The journal is not open.' : timelines(works)],
    ['Log', logForSupport(log.slice(-logAtMost))],
  ];
  const { secrets, pairs } = await secretsOf(ports);
  const text = parts.map(([title, content]) => `===== ${title} =====\n${content.trim()}\n`).join('\n');
  const clean = withoutNames(cleaned(text, secrets, pairs), now);
  return holdsSecret(clean, secrets) ? undefined : clean;
}

/** The last attempts and everything under Attention, each with its reference and how it came to be what it is. */
function timelines({ register: { queries } }: Works): string {
  const latest = queries.latest(attemptsAtMost);
  const waiting = queries.attention().map(({ movement }) => movement);
  const all = new Map([...latest, ...waiting].map((movement) => [movement.state.attempt.id, movement]));
  return [...all.values()]
    .map(({ kind, state: { attempt, stage } }) => {
      const { id, reference, amount, currency, startedAt, terminalId } = attempt;
      const head = { kind, id, reference, amount, currency, startedAt, terminalId, phase: stage.phase };
      return [JSON.stringify(head), ...entries(queries, id)].join('\n');
    })
    .join('\n\n');
}

function entries(queries: Works['register']['queries'], id: AttemptId): readonly string[] {
  return queries.timeline([id]).map(({ at, what, facts }) => {
    return `  ${at} ${what} ${JSON.stringify(entryFacts(facts))}`;
  });
}

/** Who worked is nothing to support, and stands in the record in more places than one. */
function withoutNames(text: string, { operators }: Settings): string {
  const names = operators.flatMap(({ name, formerNames = [] }) => [name, ...formerNames]);
  return names.reduce((clean, name) => {
    const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return clean.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu'), '[person]');
  }, text);
}

function copies({ care }: HandlerPorts): readonly string[] {
  const name = care.name();
  return name === undefined ? [] : backupsIn(care.backupFolder(), name).map(({ id }) => id);
}

async function secretsOf({ settings, credentials, proxy }: HandlerPorts): Promise<{
  readonly secrets: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
}> {
  const { account, earlier = [], operators } = settings.read();
  const accounts = [...(account === undefined ? [] : [account]), ...earlier.map((one) => one.account)];
  const kept = await Promise.all(
    accounts.map(async ({ accountId, clientId }) => {
      const secret = await credentials.secretOf(accountId, clientId);
      return secret === undefined ? [] : [[clientId, secret] as const];
    }),
  );
  const logins = (await proxy.kept()).map(({ user, password }) => [user, password] as const);
  const pairs = [...kept.flat(), ...logins];
  const hashes = operators.flatMap(({ pinHash }) => [pinHash, ...pinHash.split('$').slice(4)]);
  return { pairs, secrets: [...pairs.map(([, secret]) => secret), ...hashes] };
}

function json(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}
