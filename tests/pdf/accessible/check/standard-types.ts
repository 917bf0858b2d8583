/** The structure types of PDF 1.7 (ISO 32000-1, 14.8.4) and what they may hold. Tables of names, nothing else. */

export const STANDARD_TYPES: ReadonlySet<string> = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6',
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot',
    'Ruby RB RT RP Warichu WT WP Figure Formula Form',
  ].flatMap((line) => line.split(' ')),
);

/** They group other elements, and what they painted themselves would have no kind. */
export const HOLDS_NO_CONTENT: ReadonlySet<string> = new Set(
  'Document Part Art Sect Div TOC Table THead TBody TFoot TR L LI'.split(' '),
);

/** Elements that hold only these. */
export const KIDS_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ['Table', ['Caption', 'THead', 'TBody', 'TFoot', 'TR']],
  ['THead', ['TR']],
  ['TBody', ['TR']],
  ['TFoot', ['TR']],
  ['TR', ['TH', 'TD']],
  ['L', ['Caption', 'L', 'LI']],
  ['LI', ['Lbl', 'LBody']],
  ['TOC', ['Caption', 'TOC', 'TOCI']],
]);

/** Elements that stand only in these. */
export const PARENTS_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ['THead', ['Table']],
  ['TBody', ['Table']],
  ['TFoot', ['Table']],
  ['TR', ['Table', 'THead', 'TBody', 'TFoot']],
  ['TH', ['TR']],
  ['TD', ['TR']],
  ['LI', ['L']],
  ['LBody', ['LI']],
  ['Lbl', ['LI', 'Note', 'TOCI']],
  ['Caption', ['Table', 'L', 'TOC', 'Figure']],
  ['TOCI', ['TOC']],
]);
