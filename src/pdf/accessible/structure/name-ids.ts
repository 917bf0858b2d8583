/**
 * Gives the elements that others point at ids of our own, counted in reading order. Chromium's are the numbers of its nodes in
 * memory, which differ from print to print.
 */
import { PdfString, readText, textString } from '../objects/pdf-values.ts';
import type { StructureElement } from '../prepared-document.ts';
import { walkElements } from './tree.ts';

/** Cells that head others become `cell-1`, notes `note-1`; all other ids go. */
export function nameIds(tree: StructureElement): void {
  const wanted = new Set<string>();
  for (const element of walkElements(tree)) for (const id of readHeaders(element)) wanted.add(id);
  const names = new Map<string, string>();
  let notes = 0;
  for (const element of walkElements(tree)) {
    const { id } = element;
    if (element.type === 'Note') {
      notes += 1;
      element.id = `note-${notes}`;
    } else if (id === null || !wanted.has(id) || names.has(id)) element.id = null;
    else {
      element.id = `cell-${names.size + 1}`;
      names.set(id, element.id);
    }
  }
  for (const element of walkElements(tree)) {
    const headers = readHeaders(element);
    if (headers.length === 0) continue;
    // A head that is not in the tree heads nothing.
    const known = headers.flatMap((id) => names.get(id) ?? []);
    if (known.length === 0) element.attributes.delete('Headers');
    else element.attributes.set('Headers', { owner: 'Table', value: known.map((id) => textString(id)) });
  }
}

/** Ids of the cells that head this one, as the table says. */
export function readHeaders(element: StructureElement): string[] {
  const value = element.attributes.get('Headers')?.value;
  if (!Array.isArray(value)) return [];
  return value.flatMap((id) => (id instanceof PdfString ? (readText(id) ?? []) : []));
}
