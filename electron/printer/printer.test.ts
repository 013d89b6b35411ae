import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Picture } from '../../shared/letterhead/picture.ts';
import { paperLines } from '../../shared/paper-lines.ts';
import type { PaperLine } from '../../shared/paper-lines.ts';
import type { NetworkPrinter, PrinterTrouble } from '../../shared/printer.ts';
import { fail, type Result } from '../../shared/result.ts';
import { systemClock } from '../clock.ts';
import { createLog } from '../log.ts';
import { encodeDrawer, encodeLines } from './encode.ts';
import { printOverNetwork } from './network.ts';
import { createPrintQueue, type PrintQueue } from './queue.ts';
import { paperText, readPaper } from './paper/rig.ts';
import { pictureOn, startTestPrinter, type TestPrinter } from './rig.ts';

const limits = { connectMs: 500, statusMs: 100, printMs: 2000, hangUpMs: 300 };
const log = createLog(() => undefined);
let printer: TestPrinter;

beforeEach(async () => {
  printer = await startTestPrinter();
});

afterEach(() => printer.close());

function at(over: Partial<NetworkPrinter> = {}): NetworkPrinter {
  const { host, port } = printer;
  return { host, port, language: 'esc-pos', columns: 42, hasDrawer: false, ...over };
}

function text(words: string): PaperLine {
  return { kind: 'text', text: words, align: 'left', isBold: false, size: 1 };
}

/** What a printer would show. */
function shown(bytes: Uint8Array): string {
  return paperText(readPaper(bytes));
}

describe('on paper', () => {
  it('æøåÆØÅ and € come out as they are, and a long dash as a short one', async () => {
    const bytes = await encodeLines([text('æøåÆØÅ 249,00 €'), text('−82,50 × 2 – takk')], at());
    expect(shown(bytes)).toContain('æøåÆØÅ 249,00 €\n');
    expect(shown(bytes)).toMatch(/-82,50 . 2 - takk\n/);
  });

  it('a large line is twice as wide and high, and the next one is not', async () => {
    const bytes = Buffer.from(
      await encodeLines(
        [{ kind: 'text', text: 'KOPI', align: 'center', isBold: true, size: 2 }, text('Sum')],
        at(),
      ),
    );
    const large = bytes.indexOf(Buffer.of(0x1d, 0x21, 0x11));
    const small = bytes.indexOf(Buffer.of(0x1d, 0x21, 0x00), large);
    expect(large).toBeGreaterThan(0);
    expect(bytes.indexOf('KOPI')).toBeGreaterThan(large);
    expect(small).toBeGreaterThan(bytes.indexOf('KOPI'));
    expect(bytes.indexOf('Sum')).toBeGreaterThan(small);
  });

  it('the code carries the reference, and the paper is cut at the end', async () => {
    const bytes = Buffer.from(await encodeLines([{ kind: 'code', text: 'K1-20261122-ABCDE23456' }], at()));
    expect(bytes.includes('K1-20261122-ABCDE23456')).toBe(true);
    expect(bytes.subarray(-6).includes(Buffer.of(0x1d, 0x56))).toBe(true);
  });

  it('Star’s own languages are other bytes with the same words', async () => {
    for (const language of ['star-prnt', 'star-line'] as const) {
      const bytes = Buffer.from(await encodeLines([text('Kaffe latte')], at({ language })));
      expect(bytes.includes('Kaffe latte')).toBe(true);
      expect(bytes.includes(Buffer.of(0x1d, 0x56))).toBe(false);
    }
  });

  describe('a logo', () => {
    /** Black on the left half, white on the right, of any size. */
    function half(width: number, height: number): Picture {
      const dots = Uint8Array.from({ length: width * height }, (_, index) =>
        index % width < width / 2 ? 0 : 255,
      );
      return { width, height, dots };
    }

    async function printed(picture: Picture | undefined, over: Partial<NetworkPrinter>): Promise<Buffer> {
      const lines = paperLines(
        [
          { kind: 'logo', logo: 'one' },
          { kind: 'shop', text: 'Kaffebaren AS' },
        ],
        over.columns ?? 42,
      );
      const read = (logo: string): Promise<Picture | undefined> =>
        Promise.resolve(logo === 'one' ? picture : undefined);
      return Buffer.from(await encodeLines(lines, at(over), read));
    }

    it.each(
      (['esc-pos', 'star-prnt', 'star-line'] as const).flatMap((language) =>
        ([32, 42, 48] as const).map((columns) => [language, columns] as const),
      ),
    )(
      'is drawn in %s on a roll of %d, no wider than the narrowest, before the shop’s name',
      async (...how) => {
        const [language, columns] = how;
        const bytes = await printed(half(384, 96), { language, columns });
        expect(pictureOn(bytes)).toEqual({ width: 384, height: 96, black: 192 * 96 });
        expect(bytes.includes('Kaffebaren AS')).toBe(true);
        expect(bytes.indexOf('Kaffebaren AS')).toBeGreaterThan(96 * 48);
      },
    );

    it('whose size is no multiple of eight is filled up with white', async () => {
      expect(pictureOn(await printed(half(50, 13), {}))).toEqual({ width: 56, height: 16, black: 25 * 13 });
    });

    it('that is grey is dots of black', async () => {
      const grey = { width: 64, height: 64, dots: new Uint8Array(64 * 64).fill(128) };
      const { black = 0 } = pictureOn(await printed(grey, {})) ?? {};
      expect(black).toBeGreaterThan(64 * 64 * 0.3);
      expect(black).toBeLessThan(64 * 64 * 0.7);
    });

    it.each([undefined, { width: 0, height: 0, dots: new Uint8Array() }])(
      'that is not there, or is nothing, is left out: %j',
      async (picture) => {
        const bytes = await printed(picture, {});
        expect(pictureOn(bytes)).toBeUndefined();
        expect(bytes.includes('Kaffebaren AS')).toBe(true);
      },
    );
  });

  it('the drawer is a pulse and no paper', async () => {
    const bytes = Buffer.from(await encodeDrawer(at()));
    expect(bytes.includes(Buffer.of(0x1b, 0x70))).toBe(true);
    expect(bytes.includes(0x0a)).toBe(false);
  });
});

describe('over the network', () => {
  it('a job comes in whole, also a long one', async () => {
    const long = await encodeLines(
      Array.from({ length: 3000 }, (_, index) => text(`Linje ${String(index)}`)),
      at(),
    );
    expect(await printOverNetwork(at(), long, limits)).toMatchObject({ ok: true });
    await printer.whenPrinted(1);
    expect(Buffer.compare(Buffer.from(printer.jobs()[0] ?? []), Buffer.from(long))).toBe(0);
  });

  it.each([
    ['no-paper', 'printer-no-paper'],
    ['open', 'printer-open'],
  ] as const)('a printer that is %s is told by name, and is sent nothing', async (how, fault) => {
    printer.turn(how);
    expect(await printOverNetwork(at(), Uint8Array.of(65), limits)).toEqual({ ok: false, fault });
    expect(printer.jobs()).toEqual([]);
  });

  it('a printer that tells nothing of itself prints all the same', async () => {
    printer.turn('silent');
    expect(await printOverNetwork(at(), Uint8Array.of(65), limits)).toMatchObject({ ok: true });
    await printer.whenPrinted(1);
  });

  it('no printer there is silence, soon', async () => {
    await printer.close();
    const answer = await printOverNetwork(at(), Uint8Array.of(65), limits);
    expect(answer).toEqual({ ok: false, fault: 'printer-silent' });
  });
});

describe('the queue', () => {
  let queue: PrintQueue;
  let printed: string[];

  beforeEach(() => {
    printed = [];
    queue = createPrintQueue({
      send: (bytes) => printOverNetwork(at(), bytes, limits),
      clock: systemClock(),
      log,
      changed: () => undefined,
    });
  });

  afterEach(() => {
    queue.stop();
  });

  function put(id: string): ReturnType<PrintQueue['put']> {
    return queue.put({
      id,
      bytes: () => Promise.resolve(Buffer.from(id)),
      printed: () => printed.push(id),
    });
  }

  it('prints in order, one after the other', async () => {
    const answers = await Promise.all(['a', 'b', 'c'].map(put));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(printed).toEqual(['a', 'b', 'c']);
    expect(queue.view()).toEqual({ waiting: 0 });
  });

  it('says at once why nothing comes, keeps it, and prints it once when there is paper again', async () => {
    printer.turn('no-paper');
    expect(await put('a')).toEqual({ ok: false, fault: 'printer-no-paper' });
    expect(await put('b')).toEqual({ ok: false, fault: 'printer-no-paper' });
    expect(await put('a')).toEqual({ ok: false, fault: 'printer-no-paper' });
    expect(queue.view()).toEqual({ waiting: 2, trouble: 'printer-no-paper' });
    printer.turn('ready');
    await printer.whenPrinted(2);
    await expect.poll(() => queue.view()).toEqual({ waiting: 0 });
    expect(printed).toEqual(['a', 'b']);
    expect(printer.jobs().map((job) => Buffer.from(job).toString())).toEqual(['a', 'b']);
  });

  it('says that it is printed only when it is, also to whoever asks again meanwhile', async () => {
    let send: (result: Result<undefined, PrinterTrouble>) => void = () => undefined;
    queue = createPrintQueue({
      send: () =>
        new Promise((resolve) => {
          send = resolve;
        }),
      clock: systemClock(),
      log,
      changed: () => undefined,
    });
    const answers: unknown[] = [];
    const both = [put('a'), put('a')].map(async (answer) => answers.push(await answer));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answers).toEqual([]);
    send(fail('printer-open'));
    await Promise.all(both);
    expect(answers).toEqual([fail('printer-open'), fail('printer-open')]);
    expect(queue.view()).toEqual({ waiting: 1, trouble: 'printer-open' });
  });

  it('leaves nobody waiting for what was given up while it was sent', async () => {
    queue = createPrintQueue({
      send: () => new Promise(() => undefined),
      clock: systemClock(),
      log,
      changed: () => undefined,
    });
    const answer = put('a');
    await new Promise((resolve) => setTimeout(resolve, 20));
    queue.giveUp();
    expect(await answer).toEqual(fail('printer-silent'));
  });

  it('forgets what nobody waits for any more', async () => {
    printer.turn('open');
    await put('a');
    queue.giveUp();
    expect(queue.view()).toEqual({ waiting: 0 });
    printer.turn('ready');
    expect(await put('b')).toMatchObject({ ok: true });
    expect(printed).toEqual(['b']);
  });
});
