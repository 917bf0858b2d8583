/**
 * What a finished PDF says about itself, given by the build: title, author, language, dates, attached files. Types only.
 */

/** A file that travels inside the PDF, such as the export that its figures were computed from. */
export interface Attachment {
  /** Shown in the reader's list of attachments: `recommendations.csv`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `text/csv` */
  readonly mediaType: string;
  /** One sentence: what the file is. */
  readonly description: string;
  readonly date: Date;
}

/** What the pages, the bookmarks and the metadata of a finished file are made from. */
export interface FinishOptions {
  readonly title: string;
  readonly author: string | null;
  readonly subject: string | null;
  readonly keywords: readonly string[];
  /** `en-GB` */
  readonly language: string;
  /** The one date of the file, so that the same input gives the same bytes: of the meeting's figures, or SOURCE_DATE_EPOCH. */
  readonly date: Date;
  /** The program that made the paper: `build-papers 0.1.0`. */
  readonly creator: string;
  /** The program that wrote the PDF. */
  readonly producer: string;
  /** With one or more, the file is PDF/A-3a; with none, PDF/A-2a. */
  readonly attachments: readonly Attachment[];
  /** The number that readers show for the first page; 1 where it is absent. */
  readonly firstPageNumber?: number;
  /** Whether DRAFT stands under the text of every page. */
  readonly isDraft?: boolean;
}

/** The standards that a file says it keeps: what a claim is made of is checked elsewhere. */
export interface Claims {
  /** PDF/UA-1. */
  readonly isAccessible: boolean;
  /** PDF/A-2a, PDF/A-3a, or null for no claim. */
  readonly archive: '2A' | '3A' | null;
}
