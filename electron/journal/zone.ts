import { shopZone } from '../../shared/shop-zone.ts';

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: shopZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'longOffset',
});

/**
 * One moment three ways: `at` in UTC for ordering, `local` without zone, and the `zone` offset that ties them.
 * @param wallMs milliseconds since 1970
 */
export function zonedTime(wallMs: number): {
  readonly at: string;
  readonly local: string;
  readonly zone: string;
} {
  const found = new Map(parts.formatToParts(wallMs).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes): string => found.get(name) ?? '';
  const local = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
  const zone = part('timeZoneName').replace('GMT', '') || '+00:00';
  return { at: new Date(wallMs).toISOString(), local, zone };
}
