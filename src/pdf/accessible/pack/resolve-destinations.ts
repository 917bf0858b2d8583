/**
 * Makes the links of a foreign PDF lead to places on pages, where they led to names: names are not carried into a pack. Newer
 * programs write the names as a tree, Chromium as one dictionary.
 */
import type { PdfDocument, PdfPage } from '../objects/pdf-document.ts';
import { readText, type PdfValue } from '../objects/pdf-values.ts';
import { findDestination } from '../structure/read-links.ts';

/** A tree that goes deeper runs in a circle. */
const MAXIMUM_DEPTH = 32;

export function resolveDestinations(document: PdfDocument, pages: readonly PdfPage[]): void {
  gatherNames(document);
  for (const { dictionary: page } of pages) {
    for (const value of document.listOf(page.get('Annots'))) {
      const annotation = document.dictionaryOf(value);
      const action = document.dictionaryOf(annotation?.get('A'));
      const place = annotation?.get('Dest') ?? action?.get('D');
      if (annotation === null || place === undefined) continue;
      const destination = findDestination(document, place);
      annotation.delete('Dest');
      annotation.delete('A');
      if (destination !== null) annotation.set('Dest', [...destination]);
    }
  }
}

/** Puts all named places where Chromium has them. */
function gatherNames(document: PdfDocument): void {
  const destinations = new Map(document.dictionaryOf(document.root.get('Dests')));
  const gather = (value: PdfValue | undefined, depth: number): void => {
    const node = document.dictionaryOf(value);
    if (node === null || depth > MAXIMUM_DEPTH) return;
    const names = document.listOf(node.get('Names'));
    for (let index = 0; index + 1 < names.length; index += 2) {
      const key = readText(document.resolve(names[index]));
      if (key !== null && !destinations.has(key)) destinations.set(key, names[index + 1] ?? null);
    }
    for (const kid of document.listOf(node.get('Kids'))) gather(kid, depth + 1);
  };
  gather(document.dictionaryOf(document.root.get('Names'))?.get('Dests'), 0);
  document.root.set('Dests', destinations);
}
