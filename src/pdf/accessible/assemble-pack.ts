/**
 * Several PDFs become one: the agenda and the papers of a meeting, with tags, links and bookmarks kept, and a number and a
 * reference stamped on each page. It scans no page and prints nothing.
 */
import type { Claims, FinishOptions } from './finish-options.ts';
import type { OutlineDepth } from './metadata/outline.ts';
import { writeMetadata } from './metadata/write-metadata.ts';
import { readDocument } from './objects/read-document.ts';
import { writeDocument } from './objects/write-document.ts';
import { findTop, linkAgenda } from './pack/link-agenda.ts';
import type { PackPart } from './pack/read-part.ts';
import type { OutlineEntry, PreparedDocument } from './prepared-document.ts';
import { stampPages } from './stamps/stamp-pages.ts';
import { emitParts } from './structure/emit-parts.ts';

export interface PackDocument extends PackPart {
  /** Its bookmark and the name of its part in the structure. */
  readonly title: string;
}

export interface PackOptions extends FinishOptions {
  /** Printed strips, one for each page of the pack (see stamps/stamp-pages.ts). */
  readonly strips: Uint8Array;
}

/** The names of the papers are seen; what stands in them is folded. */
const PACK_OUTLINE: OutlineDepth = { openLevels: 1, keptLevels: 4 };

/**
 * The agenda first, whose links lead to the others in their order (see link-agenda.ts). Uses the documents up. `isDraft` is of no
 * matter here: each document has its DRAFT from when it was finished.
 * @throws PdfFault where a part of a foreign PDF is damaged
 */
export function assemblePack(agenda: PackDocument, papers: readonly PackDocument[], options: PackOptions): Uint8Array {
  const linked = {
    ...agenda,
    prepared: linkAgenda(
      agenda.prepared,
      papers.map(({ prepared }) => prepared),
    ),
  };
  const parts = [linked, ...papers];
  const emitted = emitParts(parts, {
    language: options.language,
    pageName: (index) => `${index + 1} of the pack`,
  });
  stampPages(emitted.document, emitted.pages, readDocument(options.strips));
  const outline = parts.map(({ title, prepared }): OutlineEntry => ({
    title,
    destination: findTop(prepared),
    // The agenda is a page or two: its own headings would only say "Agenda" again.
    kids: prepared === linked.prepared ? [] : listOwnEntries(prepared),
  }));
  writeMetadata(emitted, outline, options, chooseClaims(parts), PACK_OUTLINE);
  return writeDocument(emitted.document, { version: '1.7' });
}

/** What the pack can say of itself: a file is as accessible as its least accessible part. */
export function chooseClaims(parts: readonly Pick<PackPart, 'claims'>[]): Claims {
  return {
    isAccessible: parts.every(({ claims }) => claims.isAccessible),
    archive: parts.every(({ claims }) => claims.isArchive) ? '2A' : null,
  };
}

/** A paper has one heading above all others, which is the body and the panel: the paper's own name stands in its place. */
function listOwnEntries({ outline }: PreparedDocument): readonly OutlineEntry[] {
  const [only] = outline;
  return only !== undefined && outline.length === 1 ? only.kids : outline;
}
