import { z, type ZodType } from 'zod';
import { auditGroups } from '../../shared/audit/kinds.ts';
import { maxLines, maxNameLength } from '../../shared/basket.ts';
import type { AttemptId, SaleId, TerminalId, TransactionId } from '../../shared/ids.ts';
import { lineId, lines, quantity } from './basket-schemas.ts';
import { importChoices, product, scaleLabels } from './catalogue-schemas.ts';
import { highestAge } from '../../shared/catalogue/product.ts';
import { longestParkName } from '../../shared/ipc/parked-views.ts';
import type { CommandName, Input } from '../../shared/ipc/contract.ts';
import { guideSteps } from '../../shared/ipc/guide-views.ts';
import { lockAfterChoices } from '../../shared/ipc/people-views.ts';
import { languages } from '../../shared/languages.ts';
import { longestCarryReason, shortestCarryReason } from '../../shared/ipc/shift-views.ts';
import { maxAmount, minor } from '../../shared/money.ts';
import { handReasons, longestClosingNote, shortestClosingNote } from '../../shared/payment/by-hand.ts';
import { otherMeans } from '../../shared/refund/otherwise.ts';
import { longestRefundNote, refundReasons } from '../../shared/refund/reasons.ts';
import { operationNames } from '../../shared/terminals/operation.ts';
import { comfort } from '../store/comfort-schema.ts';
import { letterhead, logoId } from '../store/letterhead-schema.ts';
import { customerDisplay } from '../store/customer-schema.ts';
import { scanner } from '../store/scanner-schema.ts';
import { networkPrinter, printerSettings } from '../store/printer-schema.ts';

const maxTextLength = 200;
const maxRows = 500;
/** The same limit as Dintero's for the lines of one refund: no more lines than a basket may have. */
const maxRefundLines = maxLines;

const identifier = z.string().regex(/^[\x21-\x7e]{1,100}$/, 'must be 1 to 100 visible ASCII characters');
const saleId = identifier.transform((id) => id as SaleId);
const attemptId = identifier.transform((id) => id as AttemptId);
const terminalId = identifier.transform((id) => id as TerminalId);

const text = z
  .string()
  .max(maxTextLength)
  .regex(/^\P{Cc}*$/u, 'must not contain control characters');
const name = text.min(1).max(maxNameLength);
const pin = z.string().regex(/^\d{4,12}$/, 'must be 4 to 12 digits');
/** Somebody who is there: a provisioning file may have given them a longer name than Set-up takes. */
const person = text.min(1);
const personName = text.max(40);
const role = z.enum(['cashier', 'manager', 'owner']);
const language = z.enum(languages);
/** What is wrong with it is said in words of its own. */
const newPin = z.string().max(maxTextLength);
const price = z.int().min(1).max(maxAmount).transform(minor);
const total = z.int().min(0).max(maxAmount).transform(minor);

const basket = z.strictObject({ id: saleId, lines });
const refundLines = z.array(z.strictObject({ lineId, quantity })).min(1).max(maxRefundLines);

const form = z.strictObject({
  accountId: text,
  clientId: text,
  clientSecret: text,
  profileId: text,
  registerId: text,
  registerName: text,
  storeId: text,
  payoutDestinationId: text,
  shopName: text,
  organizationNumber: text,
  addressLine: text,
  postalCode: text,
  postalPlace: text,
  terminalId: text,
  terminalName: text,
  isPushed: z.boolean(),
});

const key = { accountId: text, clientId: text };
const draft = z.strictObject({
  step: z.enum(guideSteps),
  ...key,
  profileId: text,
  registerId: text,
  registerName: text,
  storeId: text,
  payoutDestinationId: text,
  shopName: text,
  organizationNumber: text,
  addressLine: text,
  postalCode: text,
  postalPlace: text,
  isPushed: z.boolean(),
  terminals: z.array(z.strictObject({ id: text, name: text })).max(20),
});
const isMeant = z.literal(true).exactOptional();

/** A terminal's receipt number or a transaction id, as it is read from paper. */
const slipNumber = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z ._/-]{0,59}$/, 'must be a number or an id');
const day = z.iso.date();

const moment = z.iso.datetime({ offset: true });
const auditQuestion = {
  from: moment,
  to: moment,
  person: person.exactOptional(),
  group: z.enum(auditGroups).exactOptional(),
  withTalk: z.boolean(),
};

/** Far more than a register counts in its life. */
const shiftNumber = z.int().min(1).max(10_000_000);

const parkName = z
  .string()
  .trim()
  .min(1)
  .max(longestParkName)
  .regex(/^\P{Cc}*$/u, 'must not contain control characters');

const nothing = z.strictObject({});
const ofTransaction = z.strictObject({ transactionId: identifier.transform((id) => id as TransactionId) });
const ofAttempt = z.strictObject({ attemptId });

/** How the input of each command is read. Nothing that the page sends is used before it went through here. */
export const schemas = {
  'register:snapshot': nothing,
  'register:language': z.strictObject({ language }),
  'register:theme': z.strictObject({ theme: z.enum(['system', 'light', 'dark']) }),
  'register:comfort': z.strictObject({ comfort }),
  'start:practice': nothing,
  'practice:show-terminal': nothing,
  'lock:unlock': z.strictObject({ name, pin }),
  'lock:lock': nothing,
  'basket:keep': z.strictObject({ basket }),
  'discount:give': z.strictObject({
    basket,
    approval: z.strictObject({ approver: person, pin }).exactOptional(),
  }),
  'age:answer': z.strictObject({
    saleId,
    years: z.int().min(1).max(highestAge),
    product: name,
    isOldEnough: z.boolean(),
  }),
  'parked:park': z.strictObject({ basket }),
  'parked:name': z.strictObject({ id: saleId, name: parkName }),
  'parked:fetch': z.strictObject({ id: saleId, basket }),
  'parked:discard': z.strictObject({ id: saleId }),
  'payment:start': z.strictObject({ saleId, lines, total, terminalId }),
  'payment:cancel': ofAttempt,
  'payment:answer': z.strictObject({
    attemptId,
    answer: z.enum(['asking', 'idle', 'keep-waiting', 'let-go']),
  }),
  'refund:left': z.strictObject({ saleId }),
  'refund:start': z.strictObject({
    saleId,
    what: z.union([z.strictObject({ lines: refundLines }), z.strictObject({ amount: price })]),
    reason: z.enum(refundReasons),
    note: text.min(1).max(longestRefundNote).exactOptional(),
    exchangeWith: saleId.exactOptional(),
    terminalId,
    approval: z.strictObject({ approver: person, pin }).exactOptional(),
  }),
  'refund:answer': z.strictObject({ attemptId, answer: z.enum(['asking', 'idle']) }),
  'exchange:show': z.strictObject({ saleId }),
  'otherwise:show': ofAttempt,
  'otherwise:pay': z.strictObject({
    attemptId,
    how: z.enum(otherMeans),
    note: text.min(1).max(longestRefundNote).exactOptional(),
    approval: z.strictObject({ approver: person, pin }).exactOptional(),
  }),
  'movement:check': ofAttempt,
  'movement:leave': ofAttempt,
  'sales:find': z.strictObject({ text, limit: z.int().min(1).max(maxRows) }),
  'sales:show': z.strictObject({ id: identifier }),
  'elsewhere:find': z.strictObject({ text }),
  'elsewhere:show': ofTransaction,
  'elsewhere:take': ofTransaction,
  'attention:check-all': nothing,
  'attention:attach': ofAttempt,
  'attention:keep': ofAttempt,
  'attention:settle': z.strictObject({
    attemptId,
    verdict: z.enum(['paid', 'not-paid']),
    reason: z.enum(handReasons),
    note: text.min(1).exactOptional(),
    slip: slipNumber.exactOptional(),
  }),
  'attention:close': z.strictObject({
    attemptId,
    note: text.min(shortestClosingNote).max(longestClosingNote),
  }),
  'attention:refund': z.strictObject({ attemptId, terminalId }),
  'receipt:print': z.strictObject({ id: identifier, what: z.enum(['customer', 'merchant']) }),
  'printer:read': nothing,
  'printer:save': z.strictObject({ printer: printerSettings }),
  'printer:test': z.strictObject({ network: networkPrinter }),
  'printer:drawer': nothing,
  'letterhead:read': nothing,
  'letterhead:picture': nothing,
  'letterhead:save': z.strictObject({ letterhead }),
  'letterhead:logo': z.strictObject({ logo: logoId }),
  'customer:read': nothing,
  'customer:save': z.strictObject({ display: customerDisplay.exactOptional() }),
  'scanner:save': z.strictObject({ scanner }),
  'receipt:pdf': z.strictObject({ id: identifier }),
  'health:read': z.strictObject({ isAsked: z.boolean() }),
  'health:hint': nothing,
  'support:save': nothing,
  'support:show': nothing,
  'care:retry': nothing,
  'care:show-file': nothing,
  'care:copy-file': nothing,
  'care:seen': nothing,
  'timeline:save': z.strictObject({ id: identifier }),
  'shift:open': nothing,
  'shift:list': z.strictObject({
    before: shiftNumber.exactOptional(),
    limit: z.int().min(1).max(maxRows),
  }),
  'shift:show': z.strictObject({ number: shiftNumber.exactOptional() }),
  'shift:close': z.strictObject({
    number: shiftNumber,
    carry: z
      .strictObject({
        attemptIds: z.array(attemptId).min(1).max(maxRows),
        reason: text
          .transform((reason) => reason.trim())
          .pipe(z.string().min(shortestCarryReason).max(longestCarryReason)),
        approval: z.strictObject({ approver: person, pin }).exactOptional(),
      })
      .exactOptional(),
  }),
  'shift:print': z.strictObject({ number: shiftNumber }),
  'shift:pdf': z.strictObject({ number: shiftNumber }),
  'reconcile:run': z.strictObject({ from: day, to: day }),
  'reconcile:stop': nothing,
  'reconcile:rows': z.strictObject({
    kind: z.enum(['equal', 'different', 'only-here', 'only-there', 'another-register']),
    offset: z.int().min(0).max(1_000_000),
    limit: z.int().min(1).max(maxRows),
  }),
  'reconcile:check': z.strictObject({ id: identifier }),
  'reconcile:settle': z.strictObject({ id: identifier, note: text.min(3) }),
  'audit:rows': z.strictObject({
    ...auditQuestion,
    after: z.strictObject({ at: z.iso.datetime(), seq: z.int().min(0) }).exactOptional(),
    limit: z.int().min(1).max(maxRows),
  }),
  'audit:export': z.strictObject(auditQuestion),
  'care:back-up': nothing,
  'care:choose-folder': nothing,
  'care:backups': nothing,
  'care:choose-backup': nothing,
  'care:restore': z.strictObject({ id: text.min(1) }),
  'care:begin-anew': nothing,
  'people:list': nothing,
  'people:add': z.strictObject({
    name: personName,
    role,
    language: language.exactOptional(),
    pin: newPin,
  }),
  'people:change': z.strictObject({
    name: person,
    to: z.strictObject({ name: personName, role, language: language.exactOptional() }),
  }),
  'people:pin': z.strictObject({ name: person, pin: newPin }),
  'people:active': z.strictObject({ name: person, isActive: z.boolean() }),
  'people:lock-after': z.strictObject({ seconds: z.literal(lockAfterChoices).exactOptional() }),
  'people:reset-owner': z.strictObject({ name: person, pin: newPin }),
  'terminals:look': nothing,
  'terminals:operate': z.strictObject({ terminalId, name: z.enum(operationNames) }),
  'terminals:sync': z.strictObject({ terminalId }),
  'terminals:found': nothing,
  'terminals:add': z.strictObject({ terminalId: text, name: text }),
  'terminals:rename': z.strictObject({ terminalId, name: text }),
  'terminals:first': z.strictObject({ terminalId }),
  'terminals:remove': z.strictObject({ terminalId }),
  'catalogue:rows': z.strictObject({
    since: z.int().min(0),
    after: z.string().max(400),
    limit: z.int().min(1).max(2000),
  }),
  'catalogue:save': z.strictObject({ product, isNew: z.boolean() }),
  'catalogue:scale-labels': z.strictObject({ rules: scaleLabels }),
  'catalogue:choose-list': nothing,
  'catalogue:look': z.strictObject({ choices: importChoices }),
  'catalogue:import': nothing,
  'catalogue:stop': nothing,
  'catalogue:export': nothing,
  'setup:read': nothing,
  'setup:save': z.strictObject({ form, isMeant }),
  'setup:test': z.strictObject({ form }),
  'setup:proxy': nothing,
  'setup:proxy-login': z.strictObject({ user: text.min(1), password: text.min(1) }),
  'guide:open': z.strictObject({ from: z.enum(['kept', 'now', 'live']) }),
  'guide:keep': z.strictObject({ draft }),
  'guide:sign-in': z.strictObject({ ...key, secret: text }),
  'guide:stores': z.strictObject(key),
  'guide:terminals': z.strictObject({ ...key, storeId: text }),
  'guide:simulate': z.strictObject({ ...key, storeId: text.min(1) }),
  'guide:finish': z.strictObject({ draft, isMeant }),
  'guide:test-payment': z.strictObject({ terminalId }),
  'guide:test-result': nothing,
  'settings:read': nothing,
  'settings:export': nothing,
  'settings:import': nothing,
  'settings:apply': z.strictObject({ id: identifier }),
  'settings:register': z.strictObject({ id: text, name: text }),
  'settings:switch': z.strictObject({ accountId: identifier }),
} satisfies { readonly [Name in CommandName]: ZodType<Input<Name>> };
