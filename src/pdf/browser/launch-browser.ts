/**
 * Starts the chosen browser and ends it again without leaving a process or a folder behind. It knows nothing of pages.
 */
import type { Browser } from 'puppeteer';
import { userError } from '../../errors.ts';
import { chooseBrowserEnvironment, decideSandbox, listBrowserFlags } from './browser-flags.ts';
import { startBrowserProcess, type BrowserProcess } from './browser-process.ts';
import { isUnpacked, unpackEmbeddedBrowser, type UnpackedBrowser } from './embedded-browser.ts';
import { explainLaunchError } from './explain-launch-error.ts';
import type { BrowserChoice } from './find-browser.ts';
import type { Machine } from './machine.ts';
import { makeProfileFolder, removeProfileFolder, removeStaleProfiles } from './profile-folder.ts';

export interface RunningBrowser {
  readonly browser: Browser;
  /** As it says itself: `HeadlessChrome/147.0.7727.0`. */
  readonly version: string;
  readonly executablePath: string;
  readonly processId: number | undefined;
  /** Sentences for the log, such as why the sandbox is off. */
  readonly notes: readonly string[];
  readonly hasEnded: () => boolean;
  /** Ends it within about five seconds, whatever state it is in. May be called twice. */
  readonly close: () => Promise<void>;
}

export interface LaunchOptions {
  readonly signal?: AbortSignal;
  /** Called before the embedded browser is unpacked, which takes one to three seconds, once. */
  readonly onUnpacking?: () => void;
  /** Milliseconds until a start counts as failed; 15,000, or 30,000 for the embedded browser. */
  readonly deadlineMs?: number;
}

const CLOSE_DEADLINE_MS = 5_000;

/** @throws UserError `browser-did-not-start`, `interrupted` */
export async function launchBrowser(
  choice: BrowserChoice,
  machine: Machine,
  options: LaunchOptions = {},
): Promise<RunningBrowser> {
  const { signal } = options;
  if (signal?.aborted === true) throw userError('interrupted', {});
  const program = await prepareProgram(choice, machine, options);
  const sandbox = decideSandbox(machine);
  await removeStaleProfiles(machine.temporaryFolder);
  const profile = await makeProfileFolder(machine.temporaryFolder, process.pid);
  const { default: puppeteer } = await import('puppeteer');
  const flags = puppeteer.defaultArgs({
    headless: /headless[-_]shell/i.test(program.executablePath) || choice.source === 'embedded' ? 'shell' : true,
    userDataDir: profile,
    args: listBrowserFlags(sandbox),
  });
  const environment = chooseBrowserEnvironment(machine, program.environment);
  const started = startBrowserProcess(program.executablePath, flags, environment, machine.platform);
  const end = async (): Promise<void> => {
    started.kill();
    await Promise.race([started.ended, wait(CLOSE_DEADLINE_MS)]);
    await removeProfileFolder(profile);
  };
  const deadlineMs = options.deadlineMs ?? (choice.source === 'embedded' ? 30_000 : 15_000);
  try {
    const connecting = puppeteer.connect({
      transport: started.transport,
      defaultViewport: null,
      // Our own watchdog, which knows the document, is the only one.
      protocolTimeout: 2_147_483_647,
    });
    const outcome = await raceStart(connecting, started, deadlineMs, signal);
    if (typeof outcome === 'string') throw await describeFailure(outcome, started, program, machine, deadlineMs);
    const version = await outcome.version();
    const wrongVersion = findWrongVersion(choice, version);
    if (wrongVersion !== undefined) {
      throw makeLaunchError(program.executablePath, wrongVersion, started, machine, deadlineMs, false);
    }
    return {
      browser: outcome,
      version,
      executablePath: program.executablePath,
      processId: started.processId,
      notes: sandbox.reason === undefined ? [] : [sandbox.reason],
      hasEnded: started.hasEnded,
      close: once(async () => {
        await Promise.race([outcome.close().then(() => started.ended), wait(CLOSE_DEADLINE_MS)]).catch(() => undefined);
        // Also where it closed well: a stopped renderer outlives its browser.
        await end();
      }),
    };
  } catch (error) {
    await end();
    throw error;
  }
}

async function prepareProgram(
  choice: BrowserChoice,
  machine: Machine,
  options: LaunchOptions,
): Promise<UnpackedBrowser> {
  if (choice.source !== 'embedded') return { executablePath: choice.executablePath, environment: {} };
  if (!(await isUnpacked(choice.package, machine))) options.onUnpacking?.();
  try {
    return await unpackEmbeddedBrowser(choice.package, machine);
  } catch (error) {
    const evidence = {
      words: error instanceof Error ? error.message : String(error),
      exitCode: null,
      hasTimedOut: false,
      deadlineMs: 0,
      platform: machine.platform,
      isRoot: machine.userId === 0,
      executablePath: choice.browser,
    };
    throw userError(
      'browser-did-not-start',
      { path: choice.browser, ...explainLaunchError(evidence) },
      { cause: error },
    );
  }
}

type StartFailure = 'timed-out' | 'ended' | 'interrupted';

async function raceStart(
  connecting: Promise<Browser>,
  started: BrowserProcess,
  deadlineMs: number,
  signal: AbortSignal | undefined,
): Promise<Browser | StartFailure> {
  let timer: NodeJS.Timeout | undefined;
  let stopListening: (() => void) | undefined;
  try {
    return await Promise.race<Browser | StartFailure>([
      // A connection that fails does so because the process is ending: wait for its last words.
      connecting.catch(() => started.ended.then((): StartFailure => 'ended')),
      started.ended.then((): StartFailure => 'ended'),
      new Promise((resolve) => {
        timer = setTimeout(() => resolve('timed-out'), deadlineMs);
      }),
      new Promise((resolve) => {
        const onAbort = (): void => resolve('interrupted');
        signal?.addEventListener('abort', onAbort, { once: true });
        stopListening = () => signal?.removeEventListener('abort', onAbort);
      }),
    ]);
  } finally {
    clearTimeout(timer);
    stopListening?.();
  }
}

async function describeFailure(
  failure: StartFailure,
  started: BrowserProcess,
  program: UnpackedBrowser,
  machine: Machine,
  deadlineMs: number,
): Promise<Error> {
  if (failure === 'interrupted') return userError('interrupted', {});
  const hasTimedOut = failure === 'timed-out';
  return makeLaunchError(program.executablePath, started.words(), started, machine, deadlineMs, hasTimedOut);
}

function makeLaunchError(
  executablePath: string,
  words: string,
  started: BrowserProcess,
  machine: Machine,
  deadlineMs: number,
  hasTimedOut: boolean,
): Error {
  const isRoot = machine.userId === 0;
  const { platform } = machine;
  const exitCode = started.exitCode();
  const evidence = { words, exitCode, hasTimedOut, deadlineMs, platform, isRoot, executablePath };
  return userError('browser-did-not-start', { path: executablePath, ...explainLaunchError(evidence) });
}

/** The embedded browser must be the one of its package: `147.0.0` reports `HeadlessChrome/147.…`. */
function findWrongVersion(choice: BrowserChoice, version: string): string | undefined {
  if (choice.source !== 'embedded') return undefined;
  const expected = choice.package.version.split('.')[0] ?? '';
  const reported = /\/(\d+)\./.exec(version)?.[1];
  return reported === expected ? undefined : `unexpected browser version ${version} (expected ${expected})`;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

function once(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= task());
}
