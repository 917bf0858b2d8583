/**
 * Reads what a page paints and in which marks: a second reading, apart from the one that finishing uses, so that a mistake of
 * the one is seen by the other. It measures nothing.
 */
import { Lexer, PdfKeyword } from '../../../../src/pdf/accessible/objects/lexer.ts';
import type { PdfDocument } from '../../../../src/pdf/accessible/objects/pdf-document.ts';
import {
  PdfName,
  PdfString,
  type PdfDictionary,
  type PdfStream,
  type PdfValue,
} from '../../../../src/pdf/accessible/objects/pdf-values.ts';

export interface Shown {
  readonly font: PdfDictionary | null;
  readonly codes: readonly number[];
}

export interface ScannedContent {
  /** Numbers of the marks in the order in which they are opened; one that is opened twice is there twice. */
  readonly opened: number[];
  /** What is shown in each mark. */
  readonly shown: Map<number, Shown[]>;
  /** Operators that paint outside all marks and artifacts: `Tj`. */
  readonly unmarked: string[];
  /** Operators that paint in marks, with the number of the mark. */
  readonly painted: Set<number>;
  /** Artifacts in marks and marks in artifacts. */
  nestedMarks: number;
  marksInForms: number;
  isUnbalanced: boolean;
  /** The codes that each font shows, artifacts included. */
  readonly fontCodes: Map<PdfDictionary, Set<number>>;
}

interface OpenMark {
  readonly number: number | null;
  readonly isArtifact: boolean;
}

const PAINTING: ReadonlySet<string> = new Set('f F f* S s B B* b b* sh BI Tj TJ \' "'.split(' '));
const SHOWING: ReadonlySet<string> = new Set('Tj TJ \' "'.split(' '));
const MAXIMUM_DEPTH = 10;

export function scanContent(document: PdfDocument, page: PdfDictionary): ScannedContent {
  const found: ScannedContent = {
    opened: [],
    shown: new Map(),
    unmarked: [],
    painted: new Set(),
    nestedMarks: 0,
    marksInForms: 0,
    isUnbalanced: false,
    fontCodes: new Map(),
  };
  const pieces = document.listOf(page.get('Contents')).flatMap((value) => {
    const stream = document.streamOf(value);
    return stream === null ? [] : [document.decode(stream), Buffer.from('\n')];
  });
  new Scan(document, document.dictionaryOf(page.get('Resources')), found, [], 0).read(Buffer.concat(pieces));
  return found;
}

class Scan {
  readonly #document: PdfDocument;
  readonly #resources: PdfDictionary | null;
  readonly #found: ScannedContent;
  readonly #open: OpenMark[];
  readonly #depth: number;
  readonly #saved: (PdfDictionary | null)[] = [];
  #font: PdfDictionary | null = null;

  constructor(
    document: PdfDocument,
    resources: PdfDictionary | null,
    found: ScannedContent,
    outer: readonly OpenMark[],
    depth: number,
  ) {
    this.#document = document;
    this.#resources = resources;
    this.#found = found;
    this.#open = [...outer];
    this.#depth = depth;
  }

  read(content: Buffer): void {
    const outer = this.#open.length;
    const lexer = new Lexer(content);
    let operands: PdfValue[] = [];
    for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
      if (!(token instanceof PdfKeyword)) {
        operands.push(token);
        continue;
      }
      this.#follow(token.value, operands, outer);
      // The data of an image in the content cannot be read as words: it counts as painted, and what follows is unknown.
      if (token.value === 'BI') break;
      operands = [];
    }
    if (this.#open.length !== outer || this.#saved.length > 0) this.#found.isUnbalanced = true;
  }

  #follow(operator: string, operands: readonly PdfValue[], outer: number): void {
    if (operator === 'BDC' || operator === 'BMC') this.#openMark(operands);
    else if (operator === 'EMC') {
      if (this.#open.length > outer) this.#open.pop();
      else this.#found.isUnbalanced = true;
    } else if (operator === 'q') this.#saved.push(this.#font);
    else if (operator === 'Q') {
      if (this.#saved.length === 0) this.#found.isUnbalanced = true;
      this.#font = this.#saved.pop() ?? null;
    } else if (operator === 'Tf') this.#font = this.#document.dictionaryOf(this.#lookUp('Font', operands[0]));
    else if (operator === 'Do') this.#useObject(operands[0]);
    else if (PAINTING.has(operator)) {
      this.#paint(operator);
      if (SHOWING.has(operator)) this.#show(operands.at(-1));
    }
  }

  #openMark([tag, properties]: readonly PdfValue[]): void {
    const list = properties instanceof PdfName ? this.#lookUp('Properties', properties) : properties;
    const number = this.#document.numberOf(this.#document.dictionaryOf(list)?.get('MCID'));
    const isArtifact = tag instanceof PdfName && tag.value === 'Artifact';
    const isInArtifact = this.#open.some((mark) => mark.isArtifact);
    if (isArtifact && this.#owner !== null) this.#found.nestedMarks += 1;
    if (number !== null && (isInArtifact || this.#owner !== null || isArtifact)) this.#found.nestedMarks += 1;
    this.#open.push({ number, isArtifact });
    if (number === null) return;
    if (this.#depth > 0) this.#found.marksInForms += 1;
    else this.#found.opened.push(number);
  }

  #useObject(named: PdfValue | undefined): void {
    const object = this.#document.streamOf(this.#lookUp('XObject', named));
    const isForm = object !== null && this.#document.nameOf(object.dictionary.get('Subtype')) === 'Form';
    if (isForm && this.#depth < MAXIMUM_DEPTH) this.#useForm(object);
    else this.#paint('Do');
  }

  #useForm(form: PdfStream): void {
    const resources = this.#document.dictionaryOf(form.dictionary.get('Resources')) ?? this.#resources;
    new Scan(this.#document, resources, this.#found, this.#open, this.#depth + 1).read(this.#document.decode(form));
  }

  #paint(operator: string): void {
    const owner = this.#owner;
    if (this.#open.some((mark) => mark.isArtifact)) return;
    if (owner === null) this.#found.unmarked.push(operator);
    else this.#found.painted.add(owner);
  }

  #show(operand: PdfValue | undefined): void {
    const strings = Array.isArray(operand) ? operand : [operand];
    const isTwoBytes = this.#document.nameOf(this.#font?.get('Subtype')) === 'Type0';
    const codes = strings.flatMap((text) => (text instanceof PdfString ? readCodes(text.bytes, isTwoBytes) : []));
    if (this.#font !== null) {
      const known = this.#found.fontCodes.get(this.#font) ?? new Set();
      this.#found.fontCodes.set(this.#font, known);
      for (const code of codes) known.add(code);
    }
    const owner = this.#owner;
    if (owner === null) return;
    const shown = this.#found.shown.get(owner) ?? [];
    this.#found.shown.set(owner, shown);
    shown.push({ font: this.#font, codes });
  }

  get #owner(): number | null {
    return this.#open.findLast(({ number }) => number !== null)?.number ?? null;
  }

  #lookUp(category: string, named: PdfValue | undefined): PdfValue | undefined {
    const group = this.#document.dictionaryOf(this.#resources?.get(category));
    return named instanceof PdfName ? group?.get(named.value) : undefined;
  }
}

function readCodes(bytes: Uint8Array, isTwoBytes: boolean): number[] {
  if (!isTwoBytes) return [...bytes];
  const codes: number[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) codes.push((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0));
  return codes;
}
