/**
 * What the partials and the layouts look like: every example of every partial in both forms, and two pages of the example of
 * every layout, against pictures that were looked at. The expectations are written by `npm run test:update` only.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeGalleryAssets } from '../../src/build/gallery/gallery-files.ts';
import { findExampleFaults, framePartialForms, listPartialForms } from '../../src/build/gallery/partial-forms.ts';
import { readLayoutExample } from '../../src/build/gallery/read-layout-example.ts';
import { printPapers } from '../../src/build/print-papers.ts';
import { readPartials } from '../../src/build/read-partials.ts';
import { readProgramFiles } from '../../src/build/read-program-files.ts';
import { createTemplates } from '../../src/html/load-templates.ts';
import { readLayouts } from '../../src/inputs/read-layouts.ts';
import { launchBrowser, type RunningBrowser } from '../../src/pdf/browser/launch-browser.ts';
import type { PrintedDocument } from '../../src/pdf/print-document.ts';
import { openPrinter } from '../../src/pdf/printer.ts';
import { realFiles, realWorld } from '../../src/world.ts';
import { ROOT } from '../helpers/run-build.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';
import { comparePicture, findDifference, listExpectations } from './compare-picture.ts';
import { drawPdf } from './draw-pdf.ts';
import { findPinnedBrowser } from './pinned-browser.ts';

const scratch = openScratchFolder();
const pinned = await findPinnedBrowser(scratch);
if (typeof pinned === 'string') process.stderr.write(`Pictures are not compared. ${pinned}\n`);

const program = await readProgramFiles(ROOT, realFiles);
const templates = createTemplates(program.templates);
const partials = await readPartials(ROOT, program.templates, realFiles);
const faults = findExampleFaults(partials.value, templates);
// What cannot be rendered is told by the first test, so that the other pictures are still compared.
const sound = partials.value.filter(({ name }) => !faults.some(({ file }) => file.includes(`/${name}/`)));
type Form = (typeof forms)[number];
const forms = listPartialForms(sound, templates).map((form) => ({
  ...form,
  name: form.path
    .replace(/^partials\//, '')
    .replace(/\.html$/, '')
    .replaceAll('/', '.'),
}));
const layouts = await readLayouts(ROOT, realFiles);
const layoutNames = [...layouts.value.keys()].filter((name) =>
  existsSync(join(ROOT, 'templates', 'layouts', name, 'example')),
);

/** Pixels: print is as wide as the text of an A4 page, upright or not. */
const WIDTHS = { upright: 676, landscape: 1004 };

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

// In whole pixels, so that an example that grows by half a pixel does not move those below it by half a pixel.
const PLACE_BODIES = `[...document.querySelectorAll('.form-body')].map((body) => {
  body.style.height = Math.max(1, Math.ceil(body.getBoundingClientRect().height)) + 'px';
  const { x, y, width, height } = body.getBoundingClientRect();
  return { x, y, width: Math.ceil(width), height };
})`;

describe.skipIf(typeof pinned === 'string')('the look', () => {
  let running: RunningBrowser;
  let page: Page;
  const taken = new Map<string, readonly Uint8Array[]>();

  beforeAll(async () => {
    if (typeof pinned === 'string') return;
    running = await launchBrowser(pinned.choice, pinned.machine);
    page = await running.browser.newPage();
    for (const { path, bytes } of await makeGalleryAssets(ROOT, program, realFiles)) write(path, bytes);
  }, 60_000);
  afterAll(() => running?.close());

  function write(path: string, content: Uint8Array | string): void {
    const file = join(scratch, ...path.split('/'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  test('is expected of every example, and of nothing that is gone', () => {
    const names = [
      ...forms.map(({ name }) => name),
      ...layoutNames.flatMap((name) => [`layout.${name}.first-page`, `layout.${name}.body-page`]),
    ];
    expect([...partials.problems, ...faults]).toEqual([]);
    const stale = listExpectations(names).filter((name) => !names.includes(name));
    expect(stale).toEqual([]);
  });

  test.each(forms)('of $title', async (form) => {
    const picture = await takePicture(form);
    expect(comparePicture(form.name, picture)).toBeNull();
  });

  /** All examples of a partial in one form are on one page, because each page costs a fifth of a second. */
  async function takePicture(form: Form): Promise<Uint8Array> {
    const alike = forms.filter(({ partial, medium }) => partial === form.partial && medium === form.medium);
    const key = `${form.partial.name}-${form.medium}`;
    const pictures = taken.get(key) ?? (await takePictures(key, alike));
    taken.set(key, pictures);
    const picture = pictures[alike.indexOf(form)];
    if (picture === undefined) throw new Error(`${form.title} is not on its page.`);
    return picture;
  }

  async function takePictures(key: string, alike: readonly Form[]): Promise<readonly Uint8Array[]> {
    const file = join(scratch, 'partials', 'together', `${key}.html`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, framePartialForms(alike, templates));
    const isLandscape = alike.some((form) => form.isLandscape);
    await page.setViewport({ width: isLandscape ? WIDTHS.landscape : WIDTHS.upright, height: 1000 });
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    const places = (await page.evaluate(PLACE_BODIES)) as readonly Place[];
    const whole = PNG.sync.read(Buffer.from(await page.screenshot({ fullPage: true })));
    return places.map((place) => cutOut(whole, place));
  }

  describe.each(layoutNames)('of the layout %s', (name) => {
    let document: PrintedDocument | null = null;

    beforeAll(async () => {
      const layout = layouts.value.get(name);
      if (typeof pinned === 'string' || layout === undefined) return;
      const { value: example, problems } = await readLayoutExample(layout, layouts.value, ROOT, realFiles);
      throwIfAny(problems);
      const printer = await openPrinter(pinned.choice, pinned.machine);
      const world = realWorld(new AbortController().signal);
      try {
        const run = printPapers({
          papers: example.papers,
          editions: ['standard'],
          program,
          templates,
          openPrinter: () => Promise.resolve(printer),
          origin: { dataFolder: example.dataFolder, version: '0.0.0', isDraft: false, world },
          reporter: { progress: () => undefined },
        });
        for await (const outcome of run.outcomes) document ??= outcome.document;
        throwIfAny(run.failures());
      } finally {
        await printer.close();
      }
    }, 60_000);

    test.each(['first-page', 'body-page'])('of its %s', { timeout: 30_000 }, async (which) => {
      if (document === null) throw new Error('The example was not printed.');
      const number = which === 'first-page' ? 1 : findBodyPage(document);
      const blank = await running.browser.newPage();
      const [picture] = await drawPdf(blank, document.pdf, [number]);
      await blank.close();
      if (picture === undefined) throw new Error(`Page ${number} was not drawn.`);
      expect(comparePicture(`layout.${name}.${which}`, picture)).toBeNull();
    });
  });
});

function cutOut(whole: PNG, { x, y, width, height }: Place): Uint8Array {
  const picture = new PNG({ width, height });
  PNG.bitblt(whole, picture, x, y, width, height, 0, 0);
  return PNG.sync.write(picture, { deflateLevel: 1 });
}

function throwIfAny(faults: readonly { readonly message: string }[]): void {
  const [first] = faults;
  if (first !== undefined) throw new Error(first.message);
}

/** The first page on which recommendations stand in full. */
function findBodyPage({ pageOf }: PrintedDocument): number {
  const pages = [...pageOf].flatMap(([id, number]) => (id.startsWith('r-') ? [number] : []));
  return pages.length === 0 ? 2 : Math.min(...pages);
}

describe('the comparison', () => {
  const white = (width = 20, height = 20): PNG => {
    const picture = new PNG({ width, height });
    picture.data.fill(255);
    return picture;
  };
  /** A square of `size` pixels in another colour. */
  const withSquare = (size: number, level: number): PNG => {
    const picture = white();
    for (let y = 5; y < 5 + size; y += 1) {
      for (let x = 5; x < 5 + size; x += 1) picture.data.fill(level, (y * 20 + x) * 4, (y * 20 + x) * 4 + 3);
    }
    return picture;
  };

  test('finds a full stop, another size, and what is not expected at all', () => {
    expect(findDifference(withSquare(2, 0), white())[0]).toBe('differs in 4 pixels');
    expect(findDifference(white(20, 21), white())[0]).toBe('is 20 × 21 pixels and not 20 × 20');
    expect(findDifference(white(), null)[0]).toBe('has no expectation');
  });

  test('finds another tone of a colour', () => {
    expect(findDifference(withSquare(6, 240), white())[0]).toBe('differs in 36 pixels');
  });

  test('passes over what a processor rounds otherwise', () => {
    expect(findDifference(withSquare(6, 250), white())).toEqual([null, null]);
    expect(findDifference(white(), white())).toEqual([null, null]);
  });
});
