/**
 * Keeps the marks that are open at one place of a page's content.
 */
import type { PdfDocument } from '../objects/pdf-document.ts';
import { PdfName, readText, type PdfDictionary, type PdfValue } from '../objects/pdf-values.ts';

interface OpenMark {
  readonly number: number | null;
  readonly isArtifact: boolean;
  readonly actualText: string | null;
}

export class MarkStack {
  readonly #document: PdfDocument;
  readonly #properties: PdfDictionary | null;
  readonly #open: OpenMark[] = [];
  #replacements = 0;

  /** `properties` are the page's named property lists. */
  constructor(document: PdfDocument, properties: PdfDictionary | null) {
    this.#document = document;
    this.#properties = properties;
  }

  /** Opens a mark with the operands of `BDC` or `BMC`. */
  open(tag: PdfValue | undefined, properties: PdfValue | undefined): OpenMark {
    const list = properties instanceof PdfName ? this.#properties?.get(properties.value) : properties;
    const own = this.#document.dictionaryOf(list);
    const mark: OpenMark = {
      number: this.#document.numberOf(own?.get('MCID')),
      isArtifact: tag instanceof PdfName && tag.value === 'Artifact',
      actualText: readText(this.#document.resolve(own?.get('ActualText'))),
    };
    this.#open.push(mark);
    if (mark.actualText !== null) this.#replacements += 1;
    return mark;
  }

  /** False where none is open. */
  close(): boolean {
    const mark = this.#open.pop();
    if (mark !== undefined && mark.actualText !== null) this.#replacements -= 1;
    return mark !== undefined;
  }

  get isEmpty(): boolean {
    return this.#open.length === 0;
  }

  /** The number of the innermost mark that has one. */
  get owner(): number | null {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const number = this.#open[index]?.number ?? null;
      if (number !== null) return number;
    }
    return null;
  }

  get isInArtifact(): boolean {
    return this.#open.some((mark) => mark.isArtifact);
  }

  /** Whether other words stand for the glyphs here. */
  get isReplaced(): boolean {
    return this.#replacements > 0;
  }
}
