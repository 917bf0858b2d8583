/**
 * The types between the content and the structure of a page: what the scanner tells about each mark, what the tree decides
 * about it, and what the rewriter did. Types only.
 */
import type { PdfPage } from '../objects/pdf-document.ts';

/** Left, bottom, right, top in the page's points. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** What one mark (a numbered piece of content) paints. */
export interface MarkFacts {
  /** As a reader would copy it; lines are joined with a space where none is there. */
  readonly text: string;
  /** The codes of all glyphs in order, or a digest of them: two marks with equal signatures paint the same words. */
  readonly signature: string;
  /** Painting operations by kind: text (also inside forms), paths, images, forms without text. */
  readonly textCount: number;
  readonly pathCount: number;
  readonly imageCount: number;
  readonly formCount: number;
  readonly box: Box | null;
}

/** A scanned page without its content: small enough to keep for every page of a long document. */
export interface PageFacts {
  /** By the mark's number as the browser gave it. */
  readonly marks: ReadonlyMap<number, MarkFacts>;
  /** Numbered marks inside a form: text under opacity or a filter, which readers cannot find. */
  readonly hasMarksInForms: boolean;
  /** Marks that are opened and not closed, or the other way round. */
  readonly isUnbalanced: boolean;
}

/** A stretch of a page's content, by its bytes. Marks themselves are in none: all are issued anew. */
export interface PageItem {
  /** `state` paints nothing: colours, positions, clips. */
  readonly kind: 'state' | 'text' | 'path' | 'image' | 'form';
  /** First byte and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** The mark that it stands in, by the browser's number. */
  readonly mark: number | null;
  readonly isInArtifact: boolean;
  /** What it paints in words; known only outside marks, where it decides what kind of artifact it becomes. */
  readonly text: string;
  readonly box: Box | null;
}

/** A page with what the rewriter needs; its content is read again there, so that it is not kept for all pages. */
export interface ScannedPage extends PageFacts {
  readonly page: PdfPage;
  /** All of the content in order. */
  readonly items: readonly PageItem[];
  /** Between which heights the text in marks stands; null where there is none. */
  readonly textZone: { readonly bottom: number; readonly top: number } | null;
}

/** `pagination` also stands for heads of tables that are repeated on the next page. */
export type ArtifactKind = 'layout' | 'background' | 'pagination';

export type MarkDecision =
  | { readonly kind: 'content'; /** Type of the owning element: `P`. */ readonly tag: string }
  | { readonly kind: 'artifact'; readonly artifact: ArtifactKind };

/** By the old number. What has no decision and what had no mark become artifacts: header and footer by place, or layout. */
export type PageDecisions = ReadonlyMap<number, MarkDecision>;

export interface RewrittenPage {
  /** Old number to the new ones, in the order of the content; several where other content stood in between. */
  readonly numbers: ReadonlyMap<number, readonly number[]>;
  /** Text between the margins that is in no mark and became an artifact: generated or hidden content. */
  readonly textsMadeArtifacts: readonly string[];
}
