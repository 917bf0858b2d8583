/** What a text consists of before its words are read: paragraphs, headings, lists and tables. */

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly lines: string[];
}

export interface HeadingBlock {
  readonly kind: 'heading';
  /** As many as there were hashes, 1 to 6. */
  readonly depth: number;
  readonly text: string;
}

export interface ListItem {
  /** As written; null for a bullet. */
  readonly number: number | null;
  readonly blocks: (ParagraphBlock | ListBlock)[];
}

export interface ListBlock {
  readonly kind: 'list';
  readonly isOrdered: boolean;
  readonly items: ListItem[];
}

export interface TableBlock {
  readonly kind: 'table';
  /** As many as each row has. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type Block = ParagraphBlock | HeadingBlock | ListBlock | TableBlock;
