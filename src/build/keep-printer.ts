/** One printer for a build: its start begins at once and is awaited where the first paper is printed; it is closed once. */
import { requireBrowser } from '../pdf/browser/find-browser.ts';
import { realMachine } from '../pdf/browser/machine.ts';
import { openPrinter, type Printer } from '../pdf/printer.ts';
import type { Reporter } from '../terminal/reporter.ts';
import type { World } from '../world.ts';

export interface KeptPrinter {
  /** The same printer for everybody who asks; rejects with the UserError of a browser that is missing or does not start. */
  readonly open: () => Promise<Printer>;
  /** Null where no printer could be opened. */
  readonly version: () => string | null;
  readonly close: () => Promise<void>;
}

/** Begins to start the browser at once; nothing is thrown before somebody asks for it. */
export function keepPrinter(world: World, reporter: Reporter): KeptPrinter {
  let opened: Printer | null = null;
  const opening = findAndOpen(world, reporter).then((printer) => {
    opened = printer;
    for (const note of printer.notes) reporter.note(note);
    return printer;
  });
  // Whoever prints hears of the failure; a build that stops before that must not end the process.
  opening.catch(() => undefined);
  return {
    open: () => opening,
    version: () => opened?.browserVersion ?? null,
    close: async () => {
      const printer = await opening.catch(() => null);
      await printer?.close();
    },
  };
}

async function findAndOpen(world: World, reporter: Reporter): Promise<Printer> {
  const machine = realMachine(world.environment, world.platform);
  return openPrinter(await requireBrowser(machine), machine, {
    signal: world.signal,
    onUnpacking: () =>
      reporter.note('Unpacking the browser that comes with the program. This happens once and takes a few seconds.'),
  });
}
