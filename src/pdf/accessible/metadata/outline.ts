/**
 * The bookmarks: made from the headings that the browser wrote down, open where a reader looks for a section, without the small
 * labels that would flood the panel.
 */
import type { PdfDocument } from '../objects/pdf-document.ts';
import { dictionary, name, textString, type PdfDictionary, type PdfReference } from '../objects/pdf-values.ts';
import type { OutlineEntry } from '../prepared-document.ts';

export interface OutlineDepth {
  /** Levels that are shown when the file is opened; below them, entries are folded. */
  readonly openLevels: number;
  /** Levels that are kept at all. A paper's fifth level labels the fields of each recommendation. */
  readonly keptLevels: number;
}

/** Adds the bookmarks and has readers show them; does nothing where there are none. */
export function addOutline(
  document: PdfDocument,
  catalogue: PdfDictionary,
  entries: readonly OutlineEntry[],
  depth: OutlineDepth,
): void {
  if (entries.length === 0) return;
  const root = dictionary({ Type: name('Outlines') });
  const reference = document.add(root);
  addLevel(document, reference, root, entries, 1, depth);
  catalogue.set('Outlines', reference);
}

/**
 * Fills `parent` with its entries. Returns how many of them and of those below are seen while `parent` is open. In the file the
 * count of an entry that is folded is negative: PDF 1.7, 12.3.3.
 */
function addLevel(
  document: PdfDocument,
  parentReference: PdfReference,
  parent: PdfDictionary,
  entries: readonly OutlineEntry[],
  level: number,
  depth: OutlineDepth,
): number {
  const items = entries.map((entry) => {
    const item = dictionary({ Title: textString(entry.title), Parent: parentReference });
    if (entry.destination !== null) item.set('Dest', [...entry.destination]);
    return { entry, item, reference: document.add(item) };
  });
  let visible = items.length;
  items.forEach(({ entry, item, reference }, index) => {
    const previous = items[index - 1];
    const next = items[index + 1];
    if (previous !== undefined) item.set('Prev', previous.reference);
    if (next !== undefined) item.set('Next', next.reference);
    if (entry.kids.length === 0 || level >= depth.keptLevels) return;
    const below = addLevel(document, reference, item, entry.kids, level + 1, depth);
    const isOpen = level < depth.openLevels;
    item.set('Count', isOpen ? below : -below);
    if (isOpen) visible += below;
  });
  const first = items[0];
  const last = items.at(-1);
  if (first !== undefined && last !== undefined) {
    parent.set('First', first.reference);
    parent.set('Last', last.reference);
  }
  if (level === 1) parent.set('Count', visible);
  return visible;
}
