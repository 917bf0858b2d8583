/** The editions of a paper's PDF: the same words in two sizes. It says what they are called; it prints nothing. */

export type Edition = 'standard' | 'large-print';

/** In the order in which they are printed. */
export function listEditions(hasLargePrint: boolean): readonly Edition[] {
  return hasLargePrint ? ['standard', 'large-print'] : ['standard'];
}

/** Name of a paper's PDF: `01-internal-audit-tracker.pdf`, `01-internal-audit-tracker-large-print.pdf`. */
export function nameOfPdf(fileName: string, edition: Edition): string {
  return `${fileName}${edition === 'large-print' ? '-large-print' : ''}.pdf`;
}
