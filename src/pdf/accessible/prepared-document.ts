/**
 * The types between the two halves of finishing: a printed document with its tree decided and its pages rewritten, not yet
 * written out. One alone becomes a paper, several become a pack. Types only.
 */
import type { PdfDocument, PdfPage } from './objects/pdf-document.ts';
import type { PdfDictionary, PdfReference, PdfValue } from './objects/pdf-values.ts';

/** One attribute of an element and the standard that owns it: `{ owner: 'Table', value: name('Column') }`. */
export interface StructureAttribute {
  readonly owner: string;
  readonly value: PdfValue;
}

/** One element of the structure tree. Changeable, because reshaping moves the elements about. */
export interface StructureElement {
  readonly kind: 'element';
  /** `P`, `H2`, `TD`, without a slash. */
  type: string;
  parent: StructureElement | null;
  kids: StructureKid[];
  /** By the attribute's name: `Scope`, `RowSpan`, `ListNumbering`. */
  attributes: Map<string, StructureAttribute>;
  /** Text in place of a picture. */
  alternative: string | null;
  /** Text in place of the marks, such as `•` for a drawn bullet. */
  actualText: string | null;
  /** What an abbreviation stands for. */
  expansion: string | null;
  language: string | null;
  id: string | null;
  /** A name for people who inspect the tree; the paper's title on the parts of a pack. */
  title: string | null;
}

/** A piece of a page's content, by the number that it has there. */
export interface MarkKid {
  readonly kind: 'mark';
  /** Index of the page in its document, from 0. */
  readonly page: number;
  readonly number: number;
}

export interface AnnotationKid {
  readonly kind: 'annotation';
  readonly annotation: PdfReference;
  /** Index of the page that shows it, from 0. */
  readonly page: number;
}

export type StructureKid = StructureElement | MarkKid | AnnotationKid;

/** An explicit destination, `[page reference, /XYZ, left, top, zoom]`: it needs no table of names, so packs cannot confuse two. */
export type PdfDestination = readonly PdfValue[];

export interface PreparedLink {
  readonly element: StructureElement;
  readonly kid: AnnotationKid;
  /** The annotation's own dictionary. */
  readonly annotation: PdfDictionary;
  /** The link's words, in one line. */
  readonly text: string;
  /** Where it leaves the document; null for a link inside it. */
  readonly address: string | null;
  readonly destination: PdfDestination | null;
  /** Index of the page that a link inside the document leads to. */
  readonly targetPage: number | null;
}

export interface OutlineEntry {
  readonly title: string;
  readonly destination: PdfDestination | null;
  readonly kids: readonly OutlineEntry[];
}

/** A document whose pages are rewritten and whose tree is final. Emitting it uses it up: it cannot be emitted twice. */
export interface PreparedDocument {
  readonly document: PdfDocument;
  readonly pages: readonly PdfPage[];
  /** The element `Document`; its marks bear the new numbers. */
  readonly tree: StructureElement;
  readonly links: readonly PreparedLink[];
  readonly outline: readonly OutlineEntry[];
  /** `en-GB` */
  readonly language: string;
  /** As the browser wrote it from `<title>`. */
  readonly title: string | null;
}

/** One document of an emitted file. */
export interface EmittedPart {
  readonly prepared: PreparedDocument;
  /** Title of the part in a pack; unused where there is one part only. */
  readonly title: string | null;
}

/** What `emitParts` returns: catalogue, page tree, structure and links are made; metadata, outline and stamps are still to come. */
export interface EmittedDocument {
  readonly document: PdfDocument;
  readonly catalogue: PdfDictionary;
  /** In reading order over all parts. */
  readonly pages: readonly PdfPage[];
  /** Index in `pages` of each part's first page. */
  readonly firstPages: readonly number[];
}
