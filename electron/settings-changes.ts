import type { SettingsChange, SettingsField } from '../shared/ipc/guide-views.ts';
import { plainLetterhead } from '../shared/letterhead/letterhead.ts';
import { counterTexts } from './counter-settings.ts';
import type { Settings } from './store/settings.ts';

/** What would be different, line by line. A secret is only ever named, never shown. */
export function settingsChanges(
  before: Settings,
  after: Settings,
  hasSecret: boolean,
): readonly SettingsChange[] {
  const was = linesOf(before);
  const changes = linesOf(after).flatMap(([what, text], index): readonly SettingsChange[] => {
    const old = was[index]?.[1] ?? '';
    return old === text ? [] : [{ what, before: old, after: text }];
  });
  return hasSecret ? [...changes, { what: 'secret', before: '', after: '••••••••' }] : changes;
}

function linesOf(settings: Settings): readonly (readonly [SettingsField, string])[] {
  const { account, terminals, register, language, theme, letterhead = plainLetterhead } = settings;
  const counter = counterTexts(settings);
  const address = [
    account?.addressLine,
    [account?.postalCode, account?.postalPlace].filter(Boolean).join(' '),
  ];
  return [
    ['account', account?.accountId ?? ''],
    ['key', account?.clientId ?? ''],
    ['profile', account?.profileId ?? ''],
    ['store', account?.storeId ?? ''],
    ['payout', account?.payoutDestinationId ?? ''],
    ['shop', account?.shopName ?? ''],
    ['organization', account?.organizationNumber ?? ''],
    ['address', address.filter(Boolean).join(', ')],
    ['terminals', terminals.map(({ id, name }) => (name === id ? id : `${name} (${id})`)).join(', ')],
    ['register', `${register.name} (${register.id})`],
    ['pushed', account === undefined ? '' : account.isPushed ? '✓' : '–'],
    ['language', language],
    ['theme', theme],
    ['header', letterhead.header.join(' / ')],
    ['footer', letterhead.footer.join(' / ')],
    ['printer', counter.printer],
    ['scanner', counter.scanner],
    ['customerDisplay', counter.customerDisplay],
    ['comfort', counter.comfort],
    ['lockAfter', counter.lockAfter],
  ];
}
