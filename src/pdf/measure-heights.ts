/** How high the parts of a page are when it is so and so wide: for frames that must fit what they show. It prints nothing. */
import type { RunningBrowser } from './browser/launch-browser.ts';
import { ORIGIN, serveFromMemory, type PrintAsset } from './virtual-origin.ts';

export interface MeasureJob {
  readonly html: string;
  /** By path under the virtual origin: `/assets/site.css`. */
  readonly assets: ReadonlyMap<string, PrintAsset>;
  /** Of the parts: `.form-body`. */
  readonly selector: string;
  /** Pixels. */
  readonly width: number;
}

// The page's own `document`, for the function that runs inside the browser.
declare const document: {
  fonts: { ready: Promise<unknown> };
  querySelectorAll: (selector: string) => Iterable<{ getBoundingClientRect: () => { height: number } }>;
};

/** Pixels, rounded up, one for each part in the order of the page. */
export async function measureHeights({ browser }: RunningBrowser, job: MeasureJob): Promise<number[]> {
  const page = await browser.newPage();
  try {
    await serveFromMemory(page, job.html, job.assets);
    await page.setViewport({ width: job.width, height: 900 });
    await page.goto(ORIGIN, { waitUntil: 'load' });
    return await page.evaluate(async (selector) => {
      await document.fonts.ready;
      return Array.from(document.querySelectorAll(selector), (part) => Math.ceil(part.getBoundingClientRect().height));
    }, job.selector);
  } finally {
    await page.close();
  }
}
