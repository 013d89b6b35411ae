import { afterEach, beforeEach } from 'vitest';
import { startPracticeServer, type PracticeServer } from '../../electron/practice/server.ts';
import { hashPin } from '../../electron/store/pin.ts';
import type { Operator } from '../../electron/store/settings.ts';
import { lineAmount, type Line } from '../../shared/basket.ts';
import type { SaleId } from '../../shared/ids.ts';
import { sum } from '../../shared/money.ts';
import {
  fastClock,
  line,
  newSaleId,
  practiceSettings,
  startBareTill,
  terminalId,
  type BareOptions,
  type BareTill,
} from './bare.ts';
import { freshFolder } from './folder.ts';
import { recordsOf } from './record.ts';

/** The people of the tests, and PINs that are not weak. */
export const pins = { Kari: '1357', Siri: '2468', Eva: '8024' } as const;
export type Name = keyof typeof pins;
export type Person = readonly [Name, Operator['role']];

export async function peopleOf(people: readonly Person[]): Promise<readonly Operator[]> {
  return Promise.all(
    people.map(async ([name, role]) => ({ name, role, pinHash: await hashPin(pins[name]) })),
  );
}

/** A till that people log in to, and the server it is connected to: new for each test, and closed after it. */
export type StaffedTill = {
  readonly server: PracticeServer;
  readonly folder: string;
  readonly till: BareTill;
  /** Opens it, or opens it again, on the same files; without anybody nobody has to log in. */
  open(people?: readonly Person[], options?: Partial<BareOptions>): Promise<void>;
  enter(name: Name): Promise<void>;
  /** Begins a payment, and answers when the terminal waits for the card. */
  charge(lines?: readonly Line[], saleId?: SaleId): Promise<SaleId>;
  /** A whole sale, from the basket to an empty screen. */
  sell(lines?: readonly Line[], saleId?: SaleId): Promise<SaleId>;
  /** Waits for the outcome of what is under way. */
  done(): Promise<void>;
  /** Puts the outcome away. */
  leave(): Promise<void>;
  record(what: string): readonly Readonly<Record<string, string>>[];
};

export function staffedTill(): StaffedTill {
  let server: PracticeServer;
  let room: ReturnType<typeof freshFolder>;
  let till: BareTill;

  beforeEach(async () => {
    server = await startPracticeServer();
    room = freshFolder();
  });

  afterEach(async () => {
    till.close();
    await server.close();
    room.remove();
  });

  const shop: StaffedTill = {
    get server() {
      return server;
    },
    get folder() {
      return room.folder;
    },
    get till() {
      return till;
    },
    async open(people = [], options = {}) {
      const settings = { ...practiceSettings, operators: await peopleOf(people) };
      till = await startBareTill({
        url: server.url,
        folder: room.folder,
        clock: fastClock(10),
        settings,
        ...options,
      });
    },
    async enter(name) {
      await till.must('lock:unlock', { name, pin: pins[name] });
    },
    async charge(lines = [line('Kopp', 24900)], saleId = newSaleId()) {
      const total = sum(lines.map(lineAmount));
      await till.must('payment:start', { saleId, lines: [...lines], total, terminalId });
      await server.control.whenPrompting();
      return saleId;
    },
    async sell(lines, saleId) {
      const id = await shop.charge(lines, saleId);
      server.control.present();
      await shop.done();
      await shop.leave();
      return id;
    },
    async done() {
      await till.until('a result', () => till.state()?.screen === 'result');
    },
    async leave() {
      const attemptId = till.movement()?.attemptId;
      if (attemptId !== undefined) await till.must('movement:leave', { attemptId });
    },
    record: (what) => recordsOf(room.folder, what),
  };
  return shop;
}
