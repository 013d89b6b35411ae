import type { Mishap } from '../../electron/practice/mishaps.ts';
import type { Step } from './steps.ts';

/** A step in plain words, for the story of a play. */
export function inWords(step: Step): string {
  switch (step.do) {
    case 'pay':
      return `the cashier presses Pay${step.presses > 1 ? ` ${step.presses} times` : ''} (${step.basket} basket)`;
    case 'cancel':
      return 'the cashier presses Cancel';
    case 'answer':
      return `the cashier answers "${step.answer}"`;
    case 'check':
      return 'the cashier presses Check status';
    case 'leave':
      return 'the cashier leaves the result';
    case 'refund':
      return `the cashier refunds ${step.what} of a sale (${step.sale} back)${step.presses > 1 ? ', pressing twice' : ''}`;
    case 'otherwise':
      return `what the card refused last is paid back in cash${step.presses > 1 ? ', pressing twice' : ''}`;
    case 'attend':
      return `Attention, item ${step.item}: ${step.how}${step.presses > 1 ? ', pressed twice' : ''}`;
    case 'card':
      return `at the terminal: ${step.deed}`;
    case 'late-card':
      return `a late card (${step.deed}) on prompt ${step.prompt} that is no longer shown`;
    case 'decide':
      return `Dintero decides open transaction ${step.transaction}: ${step.as}`;
    case 'neighbour':
      return 'another till asks for a payment on the same terminal';
    case 'terminal':
      return `the terminal becomes ${step.status}`;
    case 'revoke-tokens':
      return 'all access tokens die';
    case 'turn':
      return `Dintero changes: ${JSON.stringify(step.knobs)}`;
    case 'mishap':
      return `waiting on the wire: ${mishapInWords(step.mishap)}`;
    case 'line':
      return step.is === 'down' ? 'the server cannot be reached' : 'the server is back';
    case 'all-well':
      return 'the wire is well again';
    case 'pass':
      return `${step.ms / 1000} s pass`;
    case 'clock':
      return `the till's wall clock is set ${step.aheadMs / 1000} s off`;
    case 'stop':
      return `the till stops (${step.at}) and is started again after ${step.offMs / 1000} s`;
  }
}

function mishapInWords(mishap: Mishap): string {
  const { kind, route, when, times, skip } = mishap;
  const detail =
    'code' in mishap ? ` ${String(mishap.code)}` : 'ms' in mishap ? ` ${mishap.ms / 1000} s` : '';
  const which = typeof route === 'string' ? route : route.join('/');
  return `${kind}${detail} on ${which}, ${when ?? 'before'} it is carried out, ${String(times ?? 1)} time(s)${skip ? `, after ${skip}` : ''}`;
}
