/** The rules of a finished PDF in one table, and a fault against one of them. The checks stand in the files beside this one. */

/** Each rule in words; the numbers are those of ISO 14289-1 (UA) and ISO 19005-2 (A) where the rule has one. */
export const RULES = {
  unreadable: 'the bytes are no sound PDF',
  version: 'PDF 1.7, which is the last that PDF/UA-1 allows (UA 6.1)',
  'file-id': 'the file has an ID of two strings (A 6.1.3)',

  'marked-file': 'the catalogue says that the file is tagged, and that nobody doubts it (UA 6.2, 7.1)',
  'shown-title': 'the window shows the title in place of the file name (UA 7.1)',
  language: 'the file and its elements name a language by its code (UA 7.2)',
  'side-channel': 'no language tag of ours (-x-) is left over from the templates',
  'page-labels': 'every page has a label',
  outline: 'there are bookmarks, each with words and a page of this file, in the order of the pages',
  'page-mode': 'readers open the bookmarks',
  'opening-view': 'readers open the first page, fitted to the window, and nothing else',

  packet: 'there is an XMP packet that is not compressed (UA 7.1)',
  title: 'there is a title (UA 7.1)',
  'same-facts': 'the Information dictionary and the XMP packet say the same (A 6.6.2)',
  dates: 'both name the same dates',
  'own-name': 'the maker of the file is the program, not a browser',
  'accessibility-claim': 'the file claims PDF/UA-1 (UA 5)',
  'archive-claim': 'the file claims PDF/A-2a, or PDF/A-3a with attachments (A 6.6.4)',
  'extension-schema': 'the packet describes pdfuaid, which PDF/A does not know (A 6.6.2.3)',
  'output-intent': 'colours have an output intent with a profile (A 6.2.3)',
  'archive-object': 'no object or filter is used that PDF/A forbids',

  action: 'nothing starts or does anything but lead to a place or an address',
  address: 'addresses begin with http, https or mailto',
  'print-address': 'no address is left over from printing (papers.invalid)',

  structure: 'there is a structure tree whose one top element is a Document',
  'plain-types': 'no element is NonStruct or Private, which say nothing',
  roles: 'each type is a standard one or mapped to one, and no standard one is mapped (UA 7.1)',
  parents: 'each element stands in the tree once and names its parent (UA 7.1)',
  ids: 'each ID is in the tree of IDs once, and notes have one (UA 7.9)',
  'empty-element': 'each element holds something',
  'content-in-group': 'elements that group others hold no content of their own',

  'heading-levels': 'each document begins at H1 and skips no level (UA 7.4.2)',
  'heading-order': 'headings come in the order of the pages',
  'heading-words': 'headings have words',

  'table-parts': 'tables hold a caption, THead, TBody and TFoot in this order, of rows, of cells (UA 7.2)',
  'head-scope': 'each TH says what it heads',
  'even-rows': 'all rows of a table are of one width and no cells overlap (UA 7.2)',
  'cell-head': 'each TD has a head, by its place or by the IDs that it names (UA 7.5)',
  'repeated-head': 'the head of a table is read once, not on each page',

  'list-parts': 'lists hold LI, and LI hold Lbl and then one LBody (UA 7.2)',
  'list-numbering': 'lists with labels say of what kind',

  'figure-words': 'figures have an alternative text (UA 7.3)',
  'figure-box': 'figures have a box on their page',

  link: 'each Link has an annotation, and each annotation a Link (UA 7.18.5)',
  'annotation-place': 'annotations and elements name each other (UA 7.18.1)',
  'annotation-words': 'annotations have words (UA 7.18)',
  'annotation-print': 'annotations are printed and not hidden (A 6.3.2)',
  destination: 'links within the file lead to a page of it',
  'tab-order': 'the tab key follows the structure (UA 7.18.3)',

  'unmarked-content': 'what is painted belongs to an element or is an artifact (UA 7.1)',
  'nested-marks': 'no artifact in content and no content in an artifact (UA 7.1)',
  'open-marks': 'each mark is closed, and each closing has its mark',
  'form-marks': 'no marks stand in forms (UA 7.20)',
  'mark-numbers': 'the marks of a page count up from 0 in the order of its content',
  'mark-owners': 'each mark belongs to one element, and each mark of an element is on its page',
  'parent-tree': 'the tree of parents leads from each mark to the element that holds it, in order',

  'font-kind': 'no font is of Type 3',
  'font-program': 'each font is embedded with all that it shows (UA 7.21.4)',
  'font-widths': 'widths are the same in the font and in the file (UA 7.21.5)',
  'font-characters': 'each glyph that is shown stands for characters (UA 7.21.7)',

  'attachment-list': 'attachments are listed in the catalogue, by name and as associated files (A-3 6.8)',
  'attachment-facts': 'attachments have a name, a description, a media type and a relationship (A-3 6.8)',
  'attachment-data': 'attachments have size, date and checksum, which are right',
} as const satisfies Record<string, string>;

export type Rule = keyof typeof RULES;

export interface Fault {
  readonly rule: Rule;
  /** Where, and what is there: `page 3, H4 after H2`. */
  readonly place: string;
}

export function fault(rule: Rule, place: string): Fault {
  return { rule, place };
}
