import type { Logger } from 'electron-log';
import type { LogLevel } from './log.ts';

/** A rotating file in the profile's `logs`. Lines are taken at once; the library that writes them comes when there is time. */
export type LogFile = {
  readonly write: (line: string, level: LogLevel) => void;
  /** Resolves when everything taken so far is in the file. */
  readonly flush: () => Promise<void>;
};

const maxBytes = 5 * 1024 * 1024;

export function openLogFile(): LogFile {
  const early: { readonly line: string; readonly level: LogLevel }[] = [];
  let logger: Logger | undefined;
  let opening: Promise<void> | undefined;

  /** Loading the library costs a start some ten milliseconds, before the first window. */
  async function open(): Promise<void> {
    const { default: electronLog } = await import('electron-log/main');
    electronLog.transports.console.level = false;
    electronLog.transports.file.maxSize = maxBytes;
    logger = electronLog;
    for (const { line, level } of early.splice(0)) electronLog[level](line);
  }

  async function flush(): Promise<void> {
    opening ??= open();
    await opening;
  }

  return {
    write: (line, level) => {
      if (logger === undefined) early.push({ line, level });
      else logger[level](line);
    },
    flush,
  };
}
