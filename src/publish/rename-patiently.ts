/**
 * A rename that waits for programs which hold a file: Windows refuses to move a folder while Acrobat, a virus scanner or a
 * cloud drive has a file of it open. It does not decide what a refusal means for the publication.
 */
import type { World } from '../world.ts';
import { readErrorCode } from './explain-write-failure.ts';

const PAUSE_MS = 100;
const SPEAK_AFTER_MS = 1_000;
const GIVE_UP_AFTER_MS = 10_000;

export interface Patience {
  /** Called once, after a second: nobody should look at a silent terminal. */
  readonly tell: (text: string) => void;
  /** What is waited for: `the papers in out`. */
  readonly what: string;
  /** Throws where waiting should stop, such as at Ctrl-C. */
  readonly beforeRetry?: () => void;
}

/** Renames, trying again for ten seconds while the source is held. Throws the last failure of the file system. */
export async function renamePatiently(from: string, to: string, world: World, patience: Patience): Promise<void> {
  let hasSpoken = false;
  // Counted in pauses, not by the clock, which may jump while a laptop sleeps.
  for (let waitedMs = 0; ; waitedMs += PAUSE_MS) {
    try {
      await world.files.rename(from, to);
      return;
    } catch (error) {
      if (!isHeld(error, world) || waitedMs >= GIVE_UP_AFTER_MS) throw error;
    }
    patience.beforeRetry?.();
    if (waitedMs >= SPEAK_AFTER_MS && !hasSpoken) {
      hasSpoken = true;
      patience.tell(`Another program holds ${patience.what}. Waiting up to 10 seconds for it to let go.`);
    }
    await world.pause(PAUSE_MS);
  }
}

/** Whether the failure says that another program has the file open, which on Windows looks like a missing right. */
export function isHeld(error: unknown, world: World): boolean {
  const code = readErrorCode(error);
  // WSL passes the refusals of Windows on as EACCES.
  const isWindowsDisk = world.platform === 'win32' || world.environment['WSL_DISTRO_NAME'] !== undefined;
  return code === 'EBUSY' || (isWindowsDisk && (code === 'EPERM' || code === 'EACCES'));
}
