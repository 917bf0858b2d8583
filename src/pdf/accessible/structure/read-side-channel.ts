/**
 * Reads the tags that HTML cannot express from the language: `lang="en-GB-x-dl"` makes a list of terms. Chromium copies every
 * language into the PDF, and here the private part is taken out again. It moves no element.
 */
import type { StructureElement } from '../prepared-document.ts';
import { quote, type StructureFault } from './faults.ts';
import { findPageNumber, walkElements } from './tree.ts';

/** Private subtag to structure type. */
const TYPES: Readonly<Record<string, string>> = {
  dl: 'L',
  dt: 'Lbl',
  dd: 'LBody',
  p: 'P',
  sect: 'Sect',
  quote: 'Quote',
  note: 'Note',
};

export interface SideChannel {
  /** Elements whose type a template has set, with the subtag: reshaping leaves them as they are. */
  readonly subtags: ReadonlyMap<StructureElement, string>;
  readonly faults: readonly StructureFault[];
}

/** Sets the types and cleans all languages: none is left where it is the document's own. `language` is that: `en-GB`. */
export function readSideChannel(tree: StructureElement, language: string): SideChannel {
  const subtags = new Map<StructureElement, string>();
  const faults: StructureFault[] = [];
  for (const element of walkElements(tree)) {
    const [, plain, subtag] = /^(.*?)-x-([a-z]+)$/i.exec(element.language ?? '') ?? [];
    if (plain !== undefined && subtag !== undefined) {
      const type = TYPES[subtag];
      element.language = plain;
      if (type === undefined) faults.push(describeUnknown(element, `${plain}-x-${subtag}`));
      else {
        element.type = type;
        subtags.set(element, subtag);
      }
    }
    if (element.language === language) element.language = null;
  }
  return { subtags, faults };
}

function describeUnknown(element: StructureElement, language: string): StructureFault {
  return {
    code: 'unknown-side-tag',
    page: findPageNumber(element),
    text: `There is no tag for lang=${quote(language)}`,
    advice: `Use one of these after "-x-" in the template: ${Object.keys(TYPES).join(', ')}.`,
  };
}
