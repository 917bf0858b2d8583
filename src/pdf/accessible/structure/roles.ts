/**
 * The structure types of PDF 1.7, and what stands for the newer ones that Chromium writes. A table of names, nothing else.
 */

const STANDARD_TYPES: ReadonlySet<string> = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P',
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot',
    'Ruby RB RT RP Warichu WT WP Figure Formula Form',
  ].flatMap((line) => line.split(' ')),
);

/** Types of PDF 2.0, and the type of PDF 1.7 that readers shall take them for. */
export const MAPPED_ROLES: ReadonlyMap<string, string> = new Map([
  ['Strong', 'Span'],
  ['Em', 'Span'],
  ['Sub', 'Span'],
  ['Aside', 'Sect'],
  ['Title', 'P'],
  ['FENote', 'Note'],
  ['DocumentFragment', 'Part'],
]);

export function isStandardType(type: string): boolean {
  return STANDARD_TYPES.has(type);
}
