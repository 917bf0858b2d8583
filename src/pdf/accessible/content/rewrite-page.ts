/**
 * Writes a page's content anew: what the structure tree owns in marks with new numbers, all else as artifacts. The operators
 * and their order stay as they are, and so does the picture.
 */
import type { PdfDocument } from '../objects/pdf-document.ts';
import { name } from '../objects/pdf-values.ts';
import { serialiseValue } from '../objects/serialise-value.ts';
import type { ArtifactKind, PageDecisions, PageItem, RewrittenPage, ScannedPage } from './page-decisions.ts';
import { readPageContent } from './scan-page.ts';

const ARTIFACTS: Readonly<Record<ArtifactKind, string>> = {
  layout: '/Artifact <</Type/Layout>>BDC',
  background: '/Artifact <</Type/Background>>BDC',
  pagination: '/Artifact <</Type/Pagination>>BDC',
};
const HEADER = '/Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC';
const FOOTER = '/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC';
const PLAIN_ARTIFACT = '/Artifact BMC';

/** Headers and footers stand in the outer tenths of a page. */
const MARGIN_SHARE = 0.1;

const LINE_END = Buffer.from('\n');

/** Replaces the page's `/Contents`. Use a scan once: afterwards its byte ranges are those of the past. */
export function rewritePage(document: PdfDocument, scanned: ScannedPage, decisions: PageDecisions): RewrittenPage {
  const content = readPageContent(document, scanned.page);
  const pageBox = document.listOf(scanned.page.dictionary.get('MediaBox')).map((side) => document.numberOf(side) ?? 0);
  const rewriting = new Rewriting(content, scanned, decisions, [pageBox[1] ?? 0, pageBox[3] ?? 0]);
  for (const item of scanned.items) rewriting.add(item);
  const dictionary = scanned.page.dictionary;
  dictionary.set('Contents', document.addStream(new Map(), rewriting.finish()));
  // Of use to printers of the last century only, and on every page.
  document.dictionaryOf(dictionary.get('Resources'))?.delete('ProcSet');
  return { numbers: rewriting.numbers, textsMadeArtifacts: rewriting.textsMadeArtifacts };
}

class Rewriting {
  readonly numbers = new Map<number, number[]>();
  readonly textsMadeArtifacts: string[] = [];
  readonly #content: Buffer;
  readonly #scanned: ScannedPage;
  readonly #decisions: PageDecisions;
  readonly #heights: readonly [bottom: number, top: number];
  readonly #pieces: Uint8Array[] = [];
  readonly #reported = new Set<number>();
  #waiting: PageItem[] = [];
  /** The mark's old number, or the operator that began an artifact. */
  #open: number | string | null = null;
  #count = 0;

  constructor(
    content: Buffer,
    scanned: ScannedPage,
    decisions: PageDecisions,
    heights: readonly [bottom: number, top: number],
  ) {
    this.#content = content;
    this.#scanned = scanned;
    this.#decisions = decisions;
    this.#heights = heights;
    this.#write('q');
  }

  add(item: PageItem): void {
    if (item.kind === 'state') {
      // Held back: it goes into a mark only if that mark goes on after it.
      this.#waiting.push(item);
      return;
    }
    const decision = item.mark === null ? undefined : this.#decisions.get(item.mark);
    if (item.mark !== null && decision?.kind === 'content' && !item.isInArtifact) {
      this.#change(item.mark, () => `${writeName(decision.tag)} <</MCID ${this.#takeNumber(item.mark ?? 0)}>>BDC`);
    } else {
      const artifact = decision?.kind === 'artifact' ? ARTIFACTS[decision.artifact] : this.#judgeByPlace(item);
      this.#change(artifact, () => artifact);
    }
    this.#copy(item);
  }

  finish(): Buffer {
    this.#change(null, () => '');
    this.#write('Q');
    return Buffer.concat(this.#pieces);
  }

  #change(next: number | string | null, describe: () => string): void {
    const isNew = next !== this.#open;
    if (isNew && this.#open !== null) this.#write('EMC');
    for (const state of this.#waiting) this.#copy(state);
    this.#waiting = [];
    if (isNew && next !== null) this.#write(describe());
    this.#open = next;
  }

  #takeNumber(old: number): number {
    const number = this.#count;
    this.#count += 1;
    const known = this.numbers.get(old);
    if (known === undefined) this.numbers.set(old, [number]);
    else known.push(number);
    return number;
  }

  /** What no element owns: words in the margins are headers and footers, lines are layout, other words a reader would miss. */
  #judgeByPlace(item: PageItem): string {
    const isOfMark = item.mark !== null && !item.isInArtifact;
    const owner = isOfMark ? this.#scanned.marks.get(item.mark) : undefined;
    const text = (owner?.text ?? item.text).trim();
    const paintsText = owner === undefined ? item.kind === 'text' || item.text !== '' : owner.textCount > 0;
    if (!paintsText) return ARTIFACTS.layout;
    const box = owner === undefined ? item.box : owner.box;
    const margin = box === null ? null : this.#findMargin((box[1] + box[3]) / 2);
    if (margin !== null) return margin;
    const isReported = item.mark !== null && this.#reported.has(item.mark);
    if (text !== '' && !item.isInArtifact && !isReported) this.textsMadeArtifacts.push(text);
    if (item.mark !== null) this.#reported.add(item.mark);
    return PLAIN_ARTIFACT;
  }

  /** Beside the body's own words there is no margin, however high they stand: a line of theirs may have lost its mark. */
  #findMargin(height: number): string | null {
    const [bottom, top] = this.#heights;
    const margin = (top - bottom) * MARGIN_SHARE;
    const zone = this.#scanned.textZone;
    if (height > top - margin && (zone === null || height > zone.top)) return HEADER;
    if (height < bottom + margin && (zone === null || height < zone.bottom)) return FOOTER;
    return null;
  }

  #write(line: string): void {
    this.#pieces.push(Buffer.from(`${line}\n`, 'latin1'));
  }

  #copy(item: PageItem): void {
    this.#pieces.push(this.#content.subarray(item.start, item.end), LINE_END);
  }
}

function writeName(tag: string): string {
  return serialiseValue(name(tag), () => 0);
}
