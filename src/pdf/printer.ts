/**
 * A printer: one browser for a whole build, a few documents at a time, each with a watchdog and one second chance. The only
 * door to this folder for the rest of the program.
 */
import type { Page } from 'puppeteer';
import { UserError, userError } from '../errors.ts';
import type { BrowserChoice } from './browser/find-browser.ts';
import { launchBrowser, type LaunchOptions, type RunningBrowser } from './browser/launch-browser.ts';
import type { Machine } from './browser/machine.ts';
import { finishPrint } from './finish-print.ts';
import { chooseTimeoutMs, printDocument, printFailed, type PrintedDocument, type PrintJob } from './print-document.ts';
import { openGate } from './gate.ts';

export interface Printer {
  /** Prints and finishes; waits for a free place first. @throws UserError `print-failed`, `interrupted`, `browser-did-not-start` */
  readonly print: (job: PrintJob) => Promise<PrintedDocument>;
  /** As it says itself: `HeadlessChrome/147.0.7727.0`. */
  readonly browserVersion: string;
  readonly executablePath: string;
  /** Number of the browser's process, the leader of its group on POSIX; of the first one, where it had to be replaced. */
  readonly processId: number | undefined;
  /** Sentences for the log, such as why the sandbox is off. */
  readonly notes: readonly string[];
  /** Ends the browser, also in the middle of a print. Never rejects; may be called twice. */
  readonly close: () => Promise<void>;
}

export interface PrinterOptions extends LaunchOptions {
  /** Documents at once; the number of processors, three at most, where it is absent. */
  readonly concurrency?: number;
}

const CLOSE_PAGE_DEADLINE_MS = 2_000;

/** Launches the browser. @throws UserError `browser-did-not-start`, `interrupted` */
export async function openPrinter(
  choice: BrowserChoice,
  machine: Machine,
  options: PrinterOptions = {},
): Promise<Printer> {
  const launch = (): Promise<RunningBrowser> => launchBrowser(choice, machine, options);
  // The promise itself is kept, so that prints that find the browser dead together start one new one.
  let current = launch();
  const first = await current;
  let isClosed = false;
  const gate = openGate(options.concurrency ?? (await countProcessors()));

  const replaceDead = async (): Promise<RunningBrowser> => {
    const seen = current;
    const running = await seen;
    if (!running.hasEnded() && running.browser.connected) return running;
    if (current === seen) {
      await running.close();
      if (current === seen) current = launch();
    }
    return current;
  };

  const close = async (): Promise<void> => {
    isClosed = true;
    const running = await current.catch(() => undefined);
    await running?.close();
  };
  const onAbort = (): void => {
    void close();
  };
  options.signal?.addEventListener('abort', onAbort, { once: true });

  const tryOnce = async (job: PrintJob): Promise<PrintedDocument> => {
    refuseWhenStopped(isClosed, options.signal);
    return printOnFreshPage(await replaceDead(), job, options.signal);
  };

  const tryTwice = async (job: PrintJob): Promise<PrintedDocument> => {
    try {
      return await tryOnce(job);
    } catch (error) {
      if (error instanceof UserError) throw error;
      refuseWhenStopped(isClosed, options.signal);
      return tryOnce(job).catch((second: unknown) => {
        refuseWhenStopped(isClosed, options.signal);
        if (second instanceof UserError) throw second;
        throw describeCrash(job, second);
      });
    }
  };

  return {
    browserVersion: first.version,
    executablePath: first.executablePath,
    processId: first.processId,
    notes: first.notes,
    // Finished when its page is closed, and never printed twice for a fault that a second print would have too.
    print: (job) => gate(async () => finishPrint(job, await tryTwice(job))),
    close: async () => {
      options.signal?.removeEventListener('abort', onAbort);
      await close();
    },
  };
}

function refuseWhenStopped(isClosed: boolean, signal: AbortSignal | undefined): void {
  if (isClosed || signal?.aborted === true) throw userError('interrupted', {});
}

function describeCrash(job: PrintJob, error: unknown): UserError {
  if (error instanceof Error && error.message.includes('ERR_BLOCKED_BY_ADMINISTRATOR')) {
    return printFailed(
      job,
      'a policy of this computer (URLBlocklist) forbids the browser to open it.',
      'Ask the people who manage this computer to allow http://papers.invalid, or name another browser with PUPPETEER_EXECUTABLE_PATH.',
      { cause: error },
    );
  }
  return printFailed(
    job,
    'the browser broke down twice while printing it.',
    'Close other programs to make memory free and build again; a very long paper may need more than the machine has.',
    { cause: error },
  );
}

/** A page for each document, so that nothing of one paper can reach another. */
async function printOnFreshPage(
  running: RunningBrowser,
  job: PrintJob,
  signal: AbortSignal | undefined,
): Promise<PrintedDocument> {
  const timeoutMs = chooseTimeoutMs(job);
  let page: Page | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopListening: (() => void) | undefined;
  const stopped = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(describeTimeout(job, timeoutMs)), timeoutMs);
    const onAbort = (): void => reject(userError('interrupted', {}));
    signal?.addEventListener('abort', onAbort, { once: true });
    stopListening = () => signal?.removeEventListener('abort', onAbort);
  });
  const print = async (): Promise<PrintedDocument> => {
    const opened = await running.browser.newPage();
    page = opened;
    const crashed = new Promise<never>((_, reject) => {
      opened.once('error', reject);
    });
    return Promise.race([printDocument(opened, job), crashed]);
  };
  const printing = print();
  // A print that lost the race fails later, when its page closes: nobody waits for that.
  printing.catch(() => undefined);
  try {
    return await Promise.race([printing, stopped]);
  } finally {
    clearTimeout(timer);
    stopListening?.();
    await closePage(page);
  }
}

function describeTimeout(job: PrintJob, timeoutMs: number): UserError {
  return printFailed(
    job,
    `it was not finished within ${Math.round(timeoutMs / 100) / 10} seconds.`,
    'Close other programs and build again; a paper with thousands of rows may need to be split.',
  );
}

async function closePage(page: Page | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  // A page that hangs does not close either; it goes with its browser.
  const deadline = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, CLOSE_PAGE_DEADLINE_MS);
  });
  await Promise.race([page?.close().catch(() => undefined), deadline]);
  clearTimeout(timer);
}

async function countProcessors(): Promise<number> {
  const { availableParallelism } = await import('node:os');
  return Math.min(availableParallelism(), 3);
}
