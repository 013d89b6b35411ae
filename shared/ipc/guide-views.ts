import type { Check, CheckFinding } from '../checks/findings.ts';
import type { AttemptId, TerminalId } from '../ids.ts';
import type { Nothing } from './nothing.ts';
import type { SetupForm, SetupProblems } from './views.ts';

/** The stages of the guided set-up, in order. */
export const guideSteps = ['account', 'store', 'terminal', 'receipt', 'profile', 'test'] as const;
export type GuideStep = (typeof guideSteps)[number];

/** What has been typed and chosen so far. Main keeps it, over a restart too; the secret is never in it. */
export type GuideDraft = Omit<SetupForm, 'clientSecret' | 'terminalId' | 'terminalName'> & {
  readonly step: GuideStep;
  /** The first is used unless another is chosen. */
  readonly terminals: readonly { readonly id: string; readonly name: string }[];
};

export type GuideFrom = 'kept' | 'now' | 'live';

export type GuideView = {
  readonly draft: GuideDraft;
  /** A secret for this account and key is kept, so none has to be typed. */
  readonly hasSecret: boolean;
  /** Set once there are receipts with the register's id. */
  readonly isRegisterIdFixed: boolean;
  /** The account that the till works with now, where it is another one: its journal stays behind. */
  readonly leaves?: string;
};

/** A list at Dintero, or why it cannot be chosen from: then it is typed in. */
export type GuideList<Row> =
  { readonly rows: readonly Row[] } | { readonly why: 'not-for-this-key' | 'no-answer' };

/** The key is not taken, or its secret is not there: no list comes before somebody has logged in again. */
export type SignedOut = { readonly why: 'signed-out' };

/** `finding` is why nothing can be sold there. */
export type StoreOption = {
  readonly id: string;
  readonly name: string;
  readonly status?: string;
  readonly payoutDestinationId?: string;
  readonly payoutDestinationStatus?: string;
  readonly organizationNumber?: string;
  readonly addressLine?: string;
  readonly postalCode?: string;
  readonly postalPlace?: string;
  readonly finding?: CheckFinding;
};

/** `finding` is why it takes no payment for the chosen store. */
export type TerminalOption = {
  readonly id: string;
  readonly serialNumber?: string;
  readonly model?: string;
  readonly storeId?: string;
  readonly status: string;
  readonly statusReason?: string;
  readonly isSimulated: boolean;
  readonly finding?: CheckFinding;
};

/** Why there is no simulated terminal, or why it is not known whether there is. */
export type SimulateProblem = 'not-for-this-key' | 'taken' | 'refused' | 'no-answer';

export type GuideTest = {
  /** Nothing before a test payment has ended. */
  readonly check?: Check;
  readonly isPaid: boolean;
};

/** What Dintero's simulated terminal answers to, in øre (API.md 1.2). Only the first is documented. */
export const testAmounts = [
  { amount: 39_900, outcome: 'visa' },
  { amount: 990_100, outcome: 'not-known' },
] as const satisfies readonly { readonly amount: number; readonly outcome: 'visa' | 'not-known' }[];

/** Whether a terminal is Dintero's simulated one, by its serial number or its model. */
export function isSimulated(serialNumber: string | undefined, model: string | undefined): boolean {
  return serialNumber?.startsWith('SIMULATED-') === true || model?.toUpperCase().startsWith('SIM') === true;
}

/** What of the settings an import would change; the page has the words. */
export type SettingsField =
  | 'account'
  | 'key'
  | 'profile'
  | 'store'
  | 'payout'
  | 'shop'
  | 'organization'
  | 'address'
  | 'terminals'
  | 'register'
  | 'pushed'
  | 'language'
  | 'theme'
  | 'header'
  | 'footer'
  | 'printer'
  | 'scanner'
  | 'customerDisplay'
  | 'comfort'
  | 'lockAfter'
  | 'secret';

/** One line of an import, as it is and as it would be. */
export type SettingsChange = {
  readonly what: SettingsField;
  readonly before: string;
  readonly after: string;
};

/** What a till may be made into, on purpose. */
export type SettingsMoves = {
  readonly accountId?: string;
  readonly register: { readonly id: string; readonly name: string };
  /** Accounts to go back to, the latest first. */
  readonly earlier: readonly { readonly accountId: string; readonly shopName: string }[];
  /** A guided set-up was begun and not ended. */
  readonly hasDraft: boolean;
};

/** The way from a box to the first sale, and settings that are taken along. */
export type GuideCommands = {
  /** Begins a guided set-up with what was kept of it, with what is set up now, or with that on its way from sandbox to live. */
  'guide:open': { input: { from: GuideFrom }; output: GuideView };
  /** Keeps what was typed so far, and says what is still missing or malformed in it. */
  'guide:keep': { input: { draft: GuideDraft }; output: { problems: SetupProblems } };
  /** Without a secret the kept one is tried. One that is accepted is kept, and never comes out again. */
  'guide:sign-in': {
    input: { accountId: string; clientId: string; secret: string };
    output: { accountId: string; clientId: string; checks: readonly Check[]; hasSecret: boolean };
  };
  'guide:stores': {
    input: { accountId: string; clientId: string };
    output: GuideList<StoreOption> | SignedOut;
  };
  'guide:terminals': {
    input: { accountId: string; clientId: string; storeId: string };
    output: GuideList<TerminalOption> | SignedOut;
  };
  /** Registers one of Dintero's simulated terminals; without an id, why there is none. */
  'guide:simulate': {
    input: { accountId: string; clientId: string; storeId: string };
    output: { id?: string; problem?: SimulateProblem };
  };
  /** With problems nothing was saved. Another account than before has to be meant. */
  'guide:finish': { input: { draft: GuideDraft; isMeant?: true }; output: { problems: SetupProblems } };
  /** A real payment of the least amount there is, marked as a test in the record. */
  'guide:test-payment': { input: { terminalId: TerminalId }; output: { attemptId: AttemptId } };
  'guide:test-result': { input: Nothing; output: GuideTest };
  'settings:read': { input: Nothing; output: SettingsMoves };
  /** Writes the settings into the shop's folder, without secret and PINs, and says where. */
  'settings:export': { input: Nothing; output: { path: string } };
  /** Lets the owner choose a file, and says what it would change; nothing is changed yet. Without an id nothing was chosen. */
  'settings:import': { input: Nothing; output: { id?: string; changes: readonly SettingsChange[] } };
  /** `secretLeftIn` is the file, where its secret could not be erased: somebody has to. */
  'settings:apply': { input: { id: string }; output: { secretLeftIn?: string } };
  'settings:register': { input: { id: string; name: string }; output: { problems: SetupProblems } };
  /** Goes back to an account that the till has worked for before, or from practice to the one that is set up. */
  'settings:switch': { input: { accountId: string }; output: Nothing };
};
