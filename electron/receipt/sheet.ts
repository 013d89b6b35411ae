import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron';

/** The roll of a receipt printer, in millimetres. */
const rollWidthMm = 80;
const shortestMm = 50;
const pxPerMm = 96 / 25.4;
/** Paper rounds differently from the screen, and the last line must not land on a second page. */
const slackMm = 2;
const slackShare = 0.01;
/** The tallest page that a PDF may have: 14 400 points. What is longer goes on to a second one. */
const tallestMm = 5000;
/** The height may be told in two steps while a long receipt is being laid out. */
const settleMs = 50;
const layOutLimitMs = 10_000;

/** One HTML page laid out on a roll, in a hidden window without scripts. */
export type Sheet = {
  readonly pdf: () => Promise<Uint8Array>;
  /** False when the system has no printer, or it refuses. The system's default printer is used, without a dialog. */
  readonly print: () => Promise<boolean>;
  readonly close: () => void;
};

export type OpenSheet = (html: string) => Promise<Sheet>;

/** @param Window Electron's `BrowserWindow` */
export function createOpenSheet(Window: typeof BrowserWindow): OpenSheet {
  return async (html) => {
    const window = new Window(sheetOptions());
    try {
      const heightMm = await layOut(window, html);
      return sheetOf(window, heightMm);
    } catch (error) {
      window.destroy();
      throw error;
    }
  };
}

export function sheetOptions(): BrowserWindowConstructorOptions {
  return {
    show: false,
    useContentSize: true,
    width: Math.round(rollWidthMm * pxPerMm),
    height: Math.round(shortestMm * pxPerMm),
    webPreferences: {
      javascript: false,
      // How Electron tells the height of a page by itself.
      enablePreferredSizeMode: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  };
}

async function layOut(window: BrowserWindow, html: string): Promise<number> {
  const told = heightTold(window.webContents);
  await window.loadURL(`data:text/html;charset=utf-8;base64,${Buffer.from(html).toString('base64')}`);
  return pageHeightMm((await heightAsked(window.webContents)) ?? (await told()));
}

/** What Chromium has laid out, asked over its own protocol, which needs no script in the page. */
async function heightAsked({ debugger: protocol }: WebContents): Promise<number | undefined> {
  try {
    protocol.attach();
    const { cssContentSize } = (await protocol.sendCommand('Page.getLayoutMetrics')) as LayoutMetrics;
    return cssContentSize?.height;
  } catch {
    return undefined;
  }
}

type LayoutMetrics = { readonly cssContentSize?: { readonly height: number } };

/** What Electron tells by itself. Not every version does while a window is hidden, so that it is the second way to know. */
function heightTold(webContents: WebContents): () => Promise<number> {
  let height: number | undefined;
  webContents.on('preferred-size-changed', (_event, size) => {
    height = size.height;
  });
  return async () => {
    for (let waited = 0; waited < layOutLimitMs; waited += settleMs) {
      await new Promise((resolve) => setTimeout(resolve, settleMs));
      if (height !== undefined) return height;
    }
    throw new Error('The sheet was not laid out');
  };
}

/** @param height of the laid-out page, in CSS pixels */
export function pageHeightMm(height: number): number {
  const needed = (height / pxPerMm) * (1 + slackShare) + slackMm;
  return Math.min(tallestMm, Math.max(shortestMm, Math.ceil(needed)));
}

function sheetOf(window: BrowserWindow, heightMm: number): Sheet {
  const { webContents } = window;
  return {
    pdf: () =>
      webContents.printToPDF({
        pageSize: { width: rollWidthMm / 25.4, height: heightMm / 25.4 },
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        printBackground: true,
      }),
    print: async () => {
      if ((await webContents.getPrintersAsync()).length === 0) return false;
      const pageSize = { width: rollWidthMm * 1000, height: heightMm * 1000 };
      return new Promise((resolve) => {
        webContents.print({ silent: true, margins: { marginType: 'none' }, pageSize }, resolve);
      });
    },
    close: () => {
      window.destroy();
    },
  };
}
