/**
 * The browser as a process: started with two extra pipes, spoken to through them, and ended together with its children.
 * Puppeteer's own launcher is not used, because it hides what a browser said when it did not start and because a
 * file that cannot be run ends the whole of Node there.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer';

export interface BrowserProcess {
  readonly transport: ConnectionTransport;
  readonly processId: number | undefined;
  /** Resolves when the process has ended, also where it never started. Never rejects. */
  readonly ended: Promise<void>;
  readonly hasEnded: () => boolean;
  readonly exitCode: () => number | null;
  /** What it wrote on its streams (the last 16,000 characters) and why it could not be started. */
  readonly words: () => string;
  /** Ends the process and its children at once. */
  readonly kill: () => void;
}

const KEPT_CHARACTERS = 16_000;

/** Starts the program. A failure to start is not thrown: `ended` resolves and `words` tells why. */
export function startBrowserProcess(
  executablePath: string,
  flags: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): BrowserProcess {
  let words = '';
  let hasEnded = false;
  const note = (text: string): void => {
    words = (words + text).slice(-KEPT_CHARACTERS);
  };
  let child: ChildProcess | undefined;
  const kill = (): void => {
    if (child) killWithChildren(child, platform);
  };
  // The last net: whatever ends Node must not leave a browser behind.
  process.once('exit', kill);

  const ended = new Promise<void>((resolve) => {
    const finish = (): void => {
      hasEnded = true;
      process.removeListener('exit', kill);
      resolve();
    };
    try {
      child = spawn(executablePath, flags, {
        // Its own process group, so that all of its children can be ended together.
        detached: platform !== 'win32',
        windowsHide: true,
        env: { ...environment },
        stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
      });
      child.stdout?.on('data', (data: Buffer) => note(data.toString('utf8')));
      child.stderr?.on('data', (data: Buffer) => note(data.toString('utf8')));
      child.once('error', (error) => {
        note(`\n${error.message}`);
        finish();
      });
      // `close` and not `exit`: only then has everything that it wrote been read.
      child.once('close', finish);
    } catch (error) {
      note(`\n${error instanceof Error ? error.message : String(error)}`);
      finish();
    }
  });

  return {
    transport: openTransport(child?.stdio[3], child?.stdio[4]),
    processId: child?.pid,
    ended,
    hasEnded: () => hasEnded,
    exitCode: () => child?.exitCode ?? null,
    words: () => words,
    kill,
  };
}

/** Messages are JSON texts that end with a zero byte, one pipe for each direction. */
function openTransport(toPipe: unknown, fromPipe: unknown): ConnectionTransport {
  const toBrowser = toPipe instanceof Writable ? toPipe : undefined;
  const fromBrowser = fromPipe instanceof Readable ? fromPipe : undefined;
  let pending: Buffer[] = [];
  const transport: ConnectionTransport = {
    send: (message) => {
      toBrowser?.write(`${message}\0`);
    },
    close: () => {
      toBrowser?.destroy();
      fromBrowser?.destroy();
    },
  };
  fromBrowser?.on('data', (data: Buffer) => {
    let rest = data;
    let end = rest.indexOf(0);
    while (end !== -1) {
      const message = Buffer.concat([...pending, rest.subarray(0, end)]).toString('utf8');
      pending = [];
      // One turn of the loop for each message, so that an answer is seen before the next message is read.
      setImmediate(() => transport.onmessage?.(message));
      rest = rest.subarray(end + 1);
      end = rest.indexOf(0);
    }
    if (rest.length > 0) pending.push(rest);
  });
  fromBrowser?.on('close', () => setImmediate(() => transport.onclose?.()));
  // A browser that died shows here as a broken pipe; `ended` tells it better.
  fromBrowser?.on('error', ignore);
  toBrowser?.on('error', ignore);
  return transport;
}

function ignore(): void {}

function killWithChildren(child: ChildProcess, platform: NodeJS.Platform): void {
  if (child.pid === undefined) return;
  if (platform === 'win32') {
    execFile('taskkill', ['/pid', String(child.pid), '/T', '/F'], () => child.kill());
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}
