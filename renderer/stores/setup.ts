import { create } from 'zustand';
import type { Fault } from '../../shared/faults.ts';
import type { Check, SetupField, SetupForm, SetupProblems, SetupView } from '../../shared/ipc/views.ts';
import { ask } from '../bridge.ts';

/** The form being filled in. It outlives the screen, so that nothing that was typed is lost by looking elsewhere. */
export type SetupDraft = {
  /** As main has it saved; undefined until it was read. */
  readonly saved?: SetupView | undefined;
  readonly form?: SetupForm | undefined;
  readonly problems: SetupProblems;
  readonly checks?: readonly Check[] | undefined;
  readonly isTesting: boolean;
  /** `asks`: it is another account, and saving again means it. */
  readonly state: 'untouched' | 'changed' | 'saving' | 'saved' | 'refused' | 'asks';
  readonly fault?: Fault | undefined;
};

export const useSetup = create<SetupDraft>(() => ({ problems: {}, isTesting: false, state: 'untouched' }));

/** Reads what is saved. What is being typed is kept as it is. */
export async function readSetup(): Promise<void> {
  const answer = await ask('setup:read', {});
  if (!answer.ok) {
    useSetup.setState({ fault: answer.fault });
    return;
  }
  useSetup.setState(({ form, state }) => ({
    saved: answer.value,
    form: form !== undefined && state !== 'untouched' && state !== 'saved' ? form : answer.value.form,
    fault: undefined,
  }));
}

export function changeSetup<Field extends SetupField>(field: Field, value: SetupForm[Field]): void {
  useSetup.setState(({ form, problems }) => {
    if (!form) return {};
    const { [field]: _mended, ...others } = problems;
    return { form: { ...form, [field]: value }, problems: others, state: 'changed', fault: undefined };
  });
}

export async function saveSetup(isMeant?: true): Promise<void> {
  const { form, state } = useSetup.getState();
  if (!form || state === 'saving') return;
  useSetup.setState({ state: 'saving', fault: undefined });
  const answer = await ask('setup:save', { form, ...(isMeant === undefined ? {} : { isMeant }) });
  if (!answer.ok) {
    const { fault } = answer;
    if (fault.kind === 'not-now' && fault.reason === 'account-not-meant') {
      useSetup.setState({ state: 'asks', problems: {} });
      return;
    }
    useSetup.setState({ state: 'refused', fault: answer.fault });
    return;
  }
  const { problems } = answer.value;
  const hasProblems = Object.keys(problems).length > 0;
  useSetup.setState({ problems, state: hasProblems ? 'refused' : 'saved' });
  // Read anew: the secret leaves the page, and the form shows what was kept.
  if (!hasProblems) await readSetup();
}

export async function testSetup(): Promise<void> {
  const { form, isTesting } = useSetup.getState();
  if (!form || isTesting) return;
  useSetup.setState({ isTesting: true, fault: undefined });
  const answer = await ask('setup:test', { form });
  useSetup.setState(
    answer.ok ? { isTesting: false, checks: answer.value.checks } : { isTesting: false, fault: answer.fault },
  );
}
