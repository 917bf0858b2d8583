/**
 * What is wrong with a printed document that no finishing can mend, only its template: each with its place and what to do.
 * The print room turns them into one message that names the document.
 */

export type StructureFaultCode =
  | 'not-tagged'
  | 'damaged-tree'
  | 'unknown-tag'
  | 'unknown-side-tag'
  | 'unbalanced-marks'
  | 'text-under-opacity'
  | 'text-outside-tree'
  | 'annotation-outside-tree'
  | 'heading-before-title'
  | 'heading-skipped'
  | 'figure-without-alternative'
  | 'figure-without-content'
  | 'row-of-wrong-length'
  | 'table-without-heads';

export interface StructureFault {
  readonly code: StructureFaultCode;
  /** Counted from 1; null where it concerns the whole document. */
  readonly page: number | null;
  /** What is wrong, with the words that stand there: `The row "Fleet management, 2" has 6 cells and the table 7 columns`. */
  readonly text: string;
  /** What to change in the template. */
  readonly advice: string;
}

/** A document that would not be accessible is not finished: here is everything that its template must mend. */
export class FinishError extends Error {
  readonly faults: readonly StructureFault[];

  constructor(faults: readonly StructureFault[], options?: ErrorOptions) {
    super(faults.map(describeFault).join('\n'), options);
    this.name = 'FinishError';
    this.faults = faults;
  }
}

/** One sentence with the place: `Page 4: The picture has no alternative text. Give it ...` */
export function describeFault(fault: StructureFault): string {
  const place = fault.page === null ? '' : `Page ${fault.page}: `;
  return `${place}${fault.text}. ${fault.advice}`;
}

/** The words of a fault, short enough for a line of a terminal: `"The first finding of the off…"`. */
export function quote(text: string, maximumLength = 60): string {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  return `"${words.length > maximumLength ? `${words.slice(0, maximumLength - 1)}…` : words}"`;
}
