/** What is right and wrong with one large paper, read from its PDF. It builds and writes nothing. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Measured } from '../bench/measure-process.ts';
import { measurePageFill, pickHalfEmpty, type HalfEmptyPage, type PageFill } from '../helpers/page-fill.ts';

export interface InspectedPaper {
  readonly pages: readonly PageFill[];
  readonly halfEmpty: readonly HalfEmptyPage[];
  /** Keys that stand on no page. */
  readonly missingKeys: readonly string[];
  readonly references: References;
}

interface References {
  /** Page numbers in links that were followed. */
  readonly checked: number;
  /** `page 3 says 712, and the link leads to 713` */
  readonly wrong: readonly string[];
}

/** Enough to be sure, and quick: the pages in front, where most references stand, and some of the others. */
const FRONT_PAGES = 60;
const EVERY_PAGE = 40;
const SHOWN = 8;

export async function inspectPaper(pdf: Uint8Array, keys: readonly string[]): Promise<InspectedPaper> {
  const pages = await measurePageFill(pdf);
  const missing = new Set(keys);
  for (const { words } of pages) for (const [key] of words.matchAll(/\bK\d{5}\b/g)) missing.delete(key);
  return {
    pages,
    halfEmpty: pickHalfEmpty(pages),
    missingKeys: [...missing],
    references: await checkReferences(pdf),
  };
}

/** In words for the person who mends it. */
export function listFaults({ halfEmpty, missingKeys, references }: InspectedPaper): string[] {
  return [
    ...shorten(
      halfEmpty.map(
        ({ number, fill, firstWords, nextWords }) =>
          `page ${number} is ${percent(fill)} full ("${firstWords}"), and page ${number + 1} begins "${nextWords}"`,
      ),
    ),
    ...(missingKeys.length === 0
      ? []
      : [`${missingKeys.length} recommendations are not in the PDF: ${missingKeys.slice(0, SHOWN).join(', ')}`]),
    ...shorten(references.wrong),
    ...(references.checked === 0 ? ['no page reference was found'] : []),
  ];
}

export function describePaper(layout: string, count: number, build: Measured, paper: InspectedPaper): string {
  const { pages, references } = paper;
  const inner = pages.filter(({ endsSection }) => !endsSection);
  const mean = inner.reduce((sum, { fill }) => sum + fill, 0) / Math.max(1, inner.length);
  const low = inner.filter(({ fill }) => fill < 0.7).length;
  return [
    `${layout}, ${count.toLocaleString('en-GB')} recommendations`,
    `  ${pages.length.toLocaleString('en-GB')} pages, ${percent(mean)} full on average; ${low} less than 70 %, ${paper.halfEmpty.length} less than half; ${pages.length - inner.length} end a section`,
    `  ${references.checked} page references followed, ${references.wrong.length} wrong`,
    `  ${(build.wallMs / 1000).toFixed(1)} s; peak memory ${megabytes(build.peakMegabytes)} in all, ${megabytes(build.peakRendererMegabytes)} of it in one renderer`,
  ].join('\n');
}

async function checkReferences(pdf: Uint8Array): Promise<References> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  let checked = 0;
  const wrong: string[] = [];
  try {
    for (let number = 1; number <= document.numPages; number += number < FRONT_PAGES ? 1 : EVERY_PAGE) {
      const page = await document.getPage(number);
      const annotations = (await page.getAnnotations()) as { dest?: unknown; overlaidText?: string }[];
      for (const { dest, overlaidText = '' } of annotations) {
        const said = /^(?:page )?(\d+)$/.exec(overlaidText.trim())?.[1];
        if (said === undefined || dest === undefined || dest === null) continue;
        const target: unknown = typeof dest === 'string' ? await document.getDestination(dest) : dest;
        const [reference] = target as [Parameters<typeof document.getPageIndex>[0]];
        const led = (await document.getPageIndex(reference)) + 1;
        checked += 1;
        if (led !== Number(said)) wrong.push(`page ${number} says ${said}, and the link leads to page ${led}`);
      }
      page.cleanup();
    }
  } finally {
    await task.destroy();
  }
  return { checked, wrong };
}

function shorten(faults: readonly string[]): string[] {
  const more = faults.length - SHOWN;
  return more > 0 ? [...faults.slice(0, SHOWN), `and ${more} more of that kind`] : [...faults];
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function megabytes(value: number | null): string {
  return value === null ? 'unknown' : `${Math.round(value).toLocaleString('en-GB')} MB`;
}
