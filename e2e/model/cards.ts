import type { PracticeControl } from '../../electron/practice/control.ts';
import type { Step } from './steps.ts';

/** What a customer does with the prompt on the screen. */
export function cards(control: PracticeControl, { deed, ending }: Extract<Step, { do: 'card' }>): boolean {
  const prompt = control.prompts().find(({ stage }) => stage === 'prompting');
  if (prompt === undefined || !control.isPrompting()) return false;
  const target = { reference: prompt.reference };
  const amount = prompt.kind === 'payment' ? prompt.amount : undefined;
  switch (deed) {
    case 'approve':
      control.present({}, target);
      break;
    case 'authorize':
      control.approveAs({ status: 'AUTHORIZED' }, target);
      break;
    case 'unknown':
      control.approveAs({ status: 'UNKNOWN' }, target);
      break;
    case 'hold':
      control.approveAs({ status: 'ON_HOLD' }, target);
      break;
    case 'tip':
      control.approveAs(amount === undefined ? {} : { amount: amount + 1000 }, target);
      break;
    case 'part':
      control.approveAs(amount === undefined ? {} : { amount: amount - 500 }, target);
      break;
    case 'decline':
      control.decline('insufficient-funds', target);
      break;
    case 'stop':
      control.stop(ending, target);
      break;
    case 'time-out':
      control.timeout(ending, target);
      break;
    case 'fall-silent':
      control.fallSilent(target);
      break;
  }
  return true;
}

/** A card that is read although the terminal shows something else, or nothing, by now. */
export function lateCard(
  control: PracticeControl,
  { prompt: index, deed }: Extract<Step, { do: 'late-card' }>,
): boolean {
  const late = control
    .prompts()
    .filter(
      ({ stage, outlived }) => stage === 'abandoned' || (stage === 'prompting' && outlived !== undefined),
    );
  const prompt = late.at(index);
  if (prompt === undefined) return false;
  const target = { reference: prompt.reference };
  if (deed === 'decline') control.decline('insufficient-funds', target);
  else control.approveAs(deed === 'authorize' ? { status: 'AUTHORIZED' } : {}, target);
  return true;
}
