import type { FieldChange } from '../shared/ipc/audit-views.ts';
import type { EventName, Events } from '../shared/ipc/contract.ts';
import type { StartProblem } from '../shared/ipc/views.ts';
import type { Fault } from '../shared/faults.ts';
import type { Picture, PictureTrouble } from '../shared/letterhead/picture.ts';
import type { Mode, Receipt } from '../shared/receipt.ts';
import type { Result } from '../shared/result.ts';
import type { CustomerView } from '../shared/customer/display.ts';
import type { ShiftReport } from '../shared/shift/report.ts';
import type { Apart } from './care/jobs.ts';
import type { CatalogueApart } from './catalogue/apart.ts';
import type { Clock } from './clock.ts';
import type { Logos } from './letterhead/logos.ts';
import type { LineToDintero } from './dintero/connect.ts';
import type { Log } from './log.ts';
import type { Ids } from './payment/desk.ts';
import type { Register } from './register.ts';
import type { StatusWatch } from './status.ts';
import type { Credentials } from './store/credentials.ts';
import type { ProxyLogins } from './store/proxy-logins.ts';
import type { Account, Settings, SettingsStore } from './store/settings.ts';

/** What the till needs of the world around it: time, disk, network, paper, and somebody to tell. */
export type AppPorts = {
  readonly settings: SettingsStore;
  readonly credentials: Credentials;
  readonly dintero: LineToDintero;
  /** The log-in that the network's proxy wants, where there is such a one. */
  readonly proxy: ProxyLogins;
  /** The journal of one account; practice has its own. */
  readonly journalFile: (name: string) => string;
  /** Where the till keeps what it knows of that journal outside of it: in another folder than the journal's. */
  readonly headFile: (name: string) => string;
  /** Where copies of the journal go unless the owner chooses another folder. */
  readonly ownBackupFolder: string;
  /** Runs what takes long on a large journal where it is in nobody's way. */
  readonly apart: Apart;
  /** The file of the shop's products, and who reads long lists for it. */
  readonly productFile: string;
  readonly productJobs: CatalogueApart;
  /** Where exported lists of products go. */
  readonly listFolder: string;
  readonly desktop: Desktop;
  /** Starts the practice terminal if it does not run, and says where it listens and what account it plays. */
  readonly practice: () => Promise<PracticeWorld>;
  readonly showPracticeTerminal: () => void;
  readonly paper: Paper;
  readonly logos: Logos;
  /** Reads a picture that the owner has chosen as the logo that it would be. */
  readonly readPicture: (path: string) => Promise<Result<Picture, PictureTrouble>>;
  /** Writes a text file into the shop's folder of timelines, and says where. Fault: `storage`. */
  readonly saveTimeline: (name: string, text: string) => Promise<Result<{ readonly path: string }, Fault>>;
  /** Writes the settings into the shop's folder of settings, and says where. Fault: `storage`. */
  readonly saveSettings: (name: string, text: string) => Promise<Result<{ readonly path: string }, Fault>>;
  /** Writes a file of the record, part by part, into the shop's folder of those, and says where. Fault: `storage`. */
  readonly saveRecord: (
    name: string,
    parts: AsyncIterable<string>,
  ) => Promise<Result<{ readonly path: string }, Fault>>;
  /** Writes a file for support into the shop's own folder, and says where. Fault: `storage`. */
  readonly saveSupport: (name: string, text: string) => Promise<Result<{ readonly path: string }, Fault>>;
  readonly customer: CustomerDisplay;
  readonly host: Host;
  readonly publish: <Name extends EventName>(name: Name, value: Events[Name]) => void;
  readonly clock: Clock;
  readonly log: Log;
  readonly ids: Ids;
  readonly version: string;
  readonly problems: readonly StartProblem[];
  /** What a provisioning file has set up at this start, field by field. */
  readonly provisioned: readonly FieldChange[];
  /** Started with the switch for an owner who has forgotten their PIN. */
  readonly isOwnerPinForgotten: boolean;
};

/** The system's own windows, for files that the owner deals with. Without a choice the answer is undefined. */
export type Desktop = {
  showFile(path: string): void;
  chooseFolder(): Promise<string | undefined>;
  /** A file of settings. */
  chooseSettings(): Promise<string | undefined>;
  /** A copy of a journal. */
  chooseFile(): Promise<string | undefined>;
  /** A picture. */
  choosePicture(): Promise<string | undefined>;
  /** A list of products. */
  chooseList(): Promise<string | undefined>;
};

/** The customer's own screen, where there is one. */
export type CustomerDisplay = {
  /** To be called with everything that may have changed what the customer sees. */
  show(view: CustomerView): void;
  hasSecondScreen(): boolean;
};

/** What only the system around the till can tell, for health and support. */
export type Host = {
  /** What the system believes of its network. A hint: only an answer decides. */
  isOnline(): boolean | undefined;
  /** The system's default printer; undefined where there is none. */
  defaultPrinter(): Promise<string | undefined>;
  /** Bytes that are free where this path is, or would be. */
  freeBytes(path: string): Promise<number | undefined>;
  /** As `Europe/Oslo`. */
  zone(): string;
  /** The log as it was written, the newest part of it. */
  readLog(): Promise<string>;
  /** Of Electron and the system, each by its name. */
  readonly versions: Readonly<Record<string, string>>;
};

export type PracticeWorld = {
  readonly url: string;
  readonly account: Account;
  readonly secret: string;
  readonly terminals: Settings['terminals'];
};

/** Printer and PDF. Whatever becomes of them, the sale stands. */
export type Paper = {
  print(
    receipt: Receipt,
    what: 'customer' | 'merchant',
    how?: { readonly isCopy: boolean },
  ): Promise<Result<undefined, Fault>>;
  pdf(receipt: Receipt): Promise<Result<{ readonly path: string }, Fault>>;
  printReport(report: ShiftReport): Promise<Result<undefined, Fault>>;
  reportPdf(report: ShiftReport): Promise<Result<{ readonly path: string }, Fault>>;
};

/** The till as it stands now: which account it works for, and everything that belongs to that. */
export type Works = {
  readonly mode: Mode;
  readonly account: Account;
  /** As they are now; the first is used unless another is chosen. */
  readonly terminals: () => Settings['terminals'];
  readonly register: Register;
  readonly status: StatusWatch;
  /** Dintero's time less ours, in milliseconds. */
  readonly skewMs: () => number | undefined;
};
