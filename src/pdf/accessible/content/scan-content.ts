/**
 * Reads the operators of a page, or of a form inside it, and notes what they paint, where, and in which mark. It decides nothing
 * and follows only what Chromium writes; content of another make is a fault rather than a guess.
 */
import { Lexer, PdfKeyword } from '../objects/lexer.ts';
import type { PdfDocument } from '../objects/pdf-document.ts';
import { PdfFault } from '../objects/pdf-fault.ts';
import { PdfName, type PdfDictionary, type PdfStream, type PdfValue } from '../objects/pdf-values.ts';
import { BoxUnderWay, multiply, toMatrix, toNumber, type Matrix } from './geometry.ts';
import { ItemList } from './item-list.ts';
import { MarkNotes, type TextPiece } from './mark-notes.ts';
import { MarkStack } from './mark-stack.ts';
import type { Box, PageItem } from './page-decisions.ts';
import { addToPath, PAINTING_OPERATORS, PATH_OPERATORS } from './path-operators.ts';
import { readGlyphs, type GlyphReader } from './read-character-map.ts';
import { TextObject, type FontInForce } from './text-object.ts';

const MAXIMUM_FORM_DEPTH = 12;

interface GraphicsState {
  readonly matrix: Matrix;
  readonly font: FontInForce;
}

/** Fonts are shared by the pages of a document, and reading one is as much work as reading a page. */
const knownGlyphs = new WeakMap<PdfDictionary, GlyphReader>();

export class ContentScan {
  readonly items = new ItemList();
  readonly marks = new Map<number, MarkNotes>();
  /** Text outside marks too, for what uses this form. */
  readonly pieces: TextPiece[] = [];
  readonly textZone = new BoxUnderWay();
  isUnbalanced = false;
  hasMarksInForms = false;

  readonly #document: PdfDocument;
  readonly #resources: PdfDictionary | null;
  readonly #formDepth: number;
  readonly #stack: MarkStack;
  readonly #saved: GraphicsState[] = [];
  #state: GraphicsState;
  #text: TextObject | null = null;
  #path: { start: number; box: BoxUnderWay } | null = null;

  constructor(document: PdfDocument, resources: PdfDictionary | null, matrix: Matrix, formDepth = 0) {
    if (formDepth > MAXIMUM_FORM_DEPTH) throw new PdfFault('nested-too-deep', 'forms');
    this.#document = document;
    this.#resources = resources;
    this.#formDepth = formDepth;
    this.#stack = new MarkStack(document, document.dictionaryOf(resources?.get('Properties')));
    this.#state = { matrix, font: { glyphs: null, size: 0 } };
  }

  /** @throws PdfFault for damaged content and for content that Chromium does not write */
  read(content: Buffer): void {
    const lexer = new Lexer(content);
    const operands: PdfValue[] = [];
    let start = -1;
    for (;;) {
      lexer.skipBlanks();
      if (start < 0) start = lexer.position;
      const token = lexer.next();
      if (token === undefined) break;
      if (!(token instanceof PdfKeyword)) {
        operands.push(token);
        continue;
      }
      this.#follow(token.value, operands, start, lexer.position);
      operands.length = 0;
      start = -1;
    }
    if (!this.#stack.isEmpty || this.#text !== null || this.#saved.length > 0) this.isUnbalanced = true;
  }

  #follow(operator: string, operands: readonly PdfValue[], start: number, end: number): void {
    if (this.#path !== null) {
      // Nothing may stand between a path and its painting; it would be copied twice.
      if (!this.#buildsPath(operator, operands, start)) this.#endPath(operator, start, end);
    } else if (operator === 'BDC' || operator === 'BMC') this.#openMark(operands);
    else if (operator === 'EMC') this.#closeMark();
    else if (operator === 'Tf') this.#setFont(operands, start, end);
    else if (this.#text !== null) this.#followText(this.#text, operator, operands, end);
    else if (this.#buildsPath(operator, operands, start)) return;
    else this.#followPage(operator, operands, start, end);
  }

  #openMark([tag, properties]: readonly PdfValue[]): void {
    const mark = this.#stack.open(tag, properties);
    if (mark.number !== null) {
      if (!this.marks.has(mark.number)) this.marks.set(mark.number, new MarkNotes());
    }
    if (this.#text === null) {
      // Marks are issued anew, and this one's words would be lost.
      if (mark.actualText !== null) throw new PdfFault('unknown-content', 'a replacement text outside text');
      this.items.separate();
      return;
    }
    if (mark.number !== null || mark.isArtifact) throw new PdfFault('unknown-content', 'a mark inside text');
    if (mark.actualText !== null) this.#text.replace(mark.actualText);
  }

  #closeMark(): void {
    if (!this.#stack.close()) this.isUnbalanced = true;
    if (this.#text === null) this.items.separate();
  }

  #setFont([font, size]: readonly PdfValue[], start: number, end: number): void {
    const fonts = this.#document.dictionaryOf(this.#resources?.get('Font'));
    const own = font instanceof PdfName ? this.#document.dictionaryOf(fonts?.get(font.value)) : null;
    const glyphs = own === null ? null : (knownGlyphs.get(own) ?? readGlyphs(this.#document, own));
    if (own !== null && glyphs !== null) knownGlyphs.set(own, glyphs);
    this.#state = { ...this.#state, font: { glyphs, size: typeof size === 'number' ? size : 0 } };
    if (this.#text === null) this.#addItem('state', start, end);
  }

  #followText(text: TextObject, operator: string, operands: readonly PdfValue[], end: number): void {
    switch (operator) {
      case 'Tm':
        text.setMatrix(toMatrix(operands));
        break;
      case 'Td':
      case 'TD':
        text.move(toNumber(operands[0]), toNumber(operands[1]));
        break;
      case 'Tj':
      case 'TJ':
        text.show(operands[0], this.#state.font, this.#stack.isReplaced);
        break;
      case 'ET':
        this.#text = null;
        this.#endText(text, end);
        break;
      case "'":
      case '"':
      case 'T*':
      case 'BT':
        throw new PdfFault('unknown-content', operator);
    }
  }

  #endText(text: TextObject, end: number): void {
    const piece = text.finish();
    if (piece === null) this.#addItem('state', text.start, end);
    else this.#addText('text', piece, text.start, end);
  }

  #addText(kind: 'text' | 'form', piece: TextPiece, start: number, end: number): void {
    this.pieces.push(piece);
    if (this.#notes === null) {
      this.#addItem(kind, start, end, piece.text, piece.box);
      return;
    }
    this.#notes.addText(piece);
    this.textZone.addBox(piece.box);
    this.#addItem(kind, start, end);
  }

  #buildsPath(operator: string, operands: readonly PdfValue[], start: number): boolean {
    if (!PATH_OPERATORS.has(operator)) return false;
    this.#path ??= { start, box: new BoxUnderWay() };
    addToPath(this.#path.box, operator, operands, this.#state.matrix);
    return true;
  }

  #followPage(operator: string, operands: readonly PdfValue[], start: number, end: number): void {
    switch (operator) {
      case 'BT':
        this.#text = new TextObject(start, this.#state.matrix);
        return;
      case 'ET':
      case 'BI':
        throw new PdfFault('unknown-content', operator);
      case 'sh':
        this.#notes?.addPath(null);
        this.#addItem('path', start, end);
        return;
      case 'Do':
        this.#useObject(operands[0], start, end);
        return;
      case 'q':
        this.#saved.push(this.#state);
        break;
      case 'Q':
        if (this.#saved.length === 0) this.isUnbalanced = true;
        this.#state = this.#saved.pop() ?? this.#state;
        break;
      case 'cm':
        this.#state = { ...this.#state, matrix: multiply(toMatrix(operands), this.#state.matrix) };
        break;
    }
    this.#addItem('state', start, end);
  }

  #endPath(operator: string, start: number, end: number): void {
    if (!PAINTING_OPERATORS.has(operator)) throw new PdfFault('unknown-content', `${operator} in a path`);
    const path = this.#path;
    this.#path = null;
    if (operator === 'n') {
      this.#addItem('state', path?.start ?? start, end);
      return;
    }
    const box = path?.box.box ?? null;
    this.#notes?.addPath(box);
    this.#addItem('path', path?.start ?? start, end, '', box);
  }

  #useObject(name: PdfValue | undefined, start: number, end: number): void {
    const objects = this.#document.dictionaryOf(this.#resources?.get('XObject'));
    const object = name instanceof PdfName ? this.#document.streamOf(objects?.get(name.value)) : null;
    if (object !== null && this.#document.nameOf(object.dictionary.get('Subtype')) === 'Form') {
      this.#useForm(object, start, end);
      return;
    }
    const corners = new BoxUnderWay();
    corners.addRectangle(0, 0, 1, 1, this.#state.matrix);
    this.#notes?.addImage(corners.box);
    this.#addItem('image', start, end, '', corners.box);
  }

  #useForm(form: PdfStream, start: number, end: number): void {
    const own = this.#document.resolve(form.dictionary.get('Matrix'));
    const matrix = Array.isArray(own) ? multiply(toMatrix(own), this.#state.matrix) : this.#state.matrix;
    const resources = this.#document.dictionaryOf(form.dictionary.get('Resources')) ?? this.#resources;
    const inside = new ContentScan(this.#document, resources, matrix, this.#formDepth + 1);
    inside.read(this.#document.decode(form));
    if (inside.marks.size > 0 || inside.hasMarksInForms) this.hasMarksInForms = true;
    const corners = new BoxUnderWay();
    const [left, bottom, right, top] = toMatrix(this.#document.listOf(form.dictionary.get('BBox')));
    corners.addRectangle(left, bottom, right, top, matrix);
    const text = inside.pieces.map((piece) => piece.text).join('');
    const signature = inside.pieces.map((piece) => piece.signature).join('');
    if (signature !== '') {
      this.#addText('form', { text, signature, box: corners.box }, start, end);
      return;
    }
    this.#notes?.addForm(corners.box);
    this.#addItem('form', start, end, '', corners.box);
  }

  get #notes(): MarkNotes | null {
    const owner = this.#stack.owner;
    return owner === null ? null : (this.marks.get(owner) ?? null);
  }

  #addItem(kind: PageItem['kind'], start: number, end: number, text = '', box: Box | null = null): void {
    this.items.add({ kind, start, end, mark: this.#stack.owner, isInArtifact: this.#stack.isInArtifact, text, box });
  }
}
