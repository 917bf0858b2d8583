/** Asks a browser how high things are. Where there is none the gallery is made without: its frames then scroll. */
import { UserError } from '../../errors.ts';
import { findBrowser } from '../../pdf/browser/find-browser.ts';
import { launchBrowser, type RunningBrowser } from '../../pdf/browser/launch-browser.ts';
import { realMachine } from '../../pdf/browser/machine.ts';
import { measureHeights } from '../../pdf/measure-heights.ts';
import type { OutputFile } from '../../publish/output-file.ts';
import type { World } from '../../world.ts';
import type { Measure } from './partial-forms.ts';

export interface KeptMeasurer {
  readonly measure: Measure;
  readonly close: () => Promise<void>;
}

/** `assets` are what the pages ask for, by their paths in the gallery. The browser starts when something is measured first. */
export function keepMeasurer(assets: readonly OutputFile[], world: World): KeptMeasurer {
  let opening: Promise<RunningBrowser | null> | null = null;
  const served = new Map(
    assets.map(({ path, bytes }) => [
      `/${path}`,
      { bytes, mediaType: path.endsWith('.css') ? 'text/css' : 'font/woff2' },
    ]),
  );
  return {
    measure: async (html, width) => {
      opening ??= open(world);
      const running = await opening;
      if (running === null) return null;
      return measureHeights(running, { html, assets: served, selector: '.form-body', width });
    },
    close: async () => {
      const running = await opening?.catch(() => null);
      await running?.close();
    },
  };
}

/** Null where no browser can be started: why, is said by the printer. */
async function open({ environment, platform, signal }: World): Promise<RunningBrowser | null> {
  try {
    const machine = realMachine(environment, platform);
    const { choice } = await findBrowser(machine);
    return choice === undefined ? null : await launchBrowser(choice, machine, { signal });
  } catch (error) {
    if (error instanceof UserError && error.code !== 'interrupted') return null;
    throw error;
  }
}
