import type { TerminalId } from '../../shared/ids.ts';
import type { GuideDraft } from '../../shared/ipc/guide-views.ts';
import type { SetupForm, SetupProblems } from '../../shared/ipc/views.ts';
import { formOf, problemsOf, settingsFrom } from '../setup.ts';
import type { Settings } from '../store/settings.ts';

/** Where a guided set-up begins when nothing is kept: with what is set up already. */
export function draftOf(settings: Settings): GuideDraft {
  const { clientSecret: _secret, terminalId: _id, terminalName: _name, ...form } = formOf(settings);
  return {
    ...form,
    profileId: form.profileId === '' ? usualProfile : form.profileId,
    step: 'account',
    terminals: settings.account === undefined ? [] : settings.terminals,
  };
}

/** Every account has this one; a shop whose in-person profile is another types that. */
const usualProfile = 'default';

/**
 * From sandbox to live: the shop and the register stay what they are. Key, store and terminals belong to the account, so
 * they are asked for anew, and nothing from the journal is in here.
 */
export function liveDraftOf(settings: Settings): GuideDraft {
  const draft = draftOf(settings);
  return {
    ...draft,
    accountId: draft.accountId.replace(/^T/, 'P'),
    clientId: '',
    profileId: usualProfile,
    storeId: '',
    payoutDestinationId: '',
    terminals: [],
  };
}

/** The draft as the form that the whole set-up is saved by. */
export function formFrom({ step: _step, terminals, ...draft }: GuideDraft, clientSecret = ''): SetupForm {
  const first = terminals[0];
  return { ...draft, clientSecret, terminalId: first?.id ?? '', terminalName: first?.name ?? '' };
}

export function draftProblems(draft: GuideDraft, hasSecret: boolean): SetupProblems {
  return problemsOf(formFrom(draft), hasSecret);
}

/** The settings that a draft without problems makes; the draft itself is then done with. */
export function settingsFromDraft(draft: GuideDraft, before: Settings): Settings {
  const { draft: _done, ...settings } = settingsFrom(formFrom(draft), before);
  const terminals = draft.terminals.map(({ id, name }) => ({
    id: id.trim() as TerminalId,
    name: name.trim() || id.trim(),
  }));
  return { ...settings, terminals };
}
