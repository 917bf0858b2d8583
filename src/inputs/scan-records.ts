/**
 * Walks over CSV text and says on which line each record begins, and where its quotation marks are wrong. csv-parse
 * gives the cells but knows only a record's last line, and reports an unclosed quote at the end of the file.
 */

export interface QuoteFault {
  readonly kind: 'unclosed' | 'text-after-quote' | 'lone-quote';
  /** The line on which the quoted cell opens, counted from 1. */
  readonly line: number;
  /** The line on which it went wrong; the last line of the file where the quote is never closed. */
  readonly endLine: number;
  /** What stands after the opening mark, at most 60 characters of its first line. */
  readonly beginning: string;
}

export interface RecordScan {
  /** For each record that csv-parse finds (blank lines are none) the line of its first character. */
  readonly lines: readonly number[];
  /** The first fault; the records behind it are not to be trusted. */
  readonly fault: QuoteFault | null;
}

type Place = 'field-start' | 'plain' | 'quoted' | 'after-quote';

/**
 * Scans text whose line ends are LF, until `limit` records had text in them. A quotation mark inside an unquoted cell
 * (`12" hose`) is a letter, as in Excel.
 */
export function scanRecords(text: string, delimiter: string, limit: number): RecordScan {
  const lines: number[] = [];
  let place: Place = 'field-start';
  let line = 1;
  let recordLine = 1;
  let hasContent = false;
  let hasText = false;
  let filledCount = 0;
  let openedAt = 0;
  let openedLine = 1;

  const faultAt = (kind: QuoteFault['kind']): RecordScan => ({
    lines,
    fault: { kind, line: openedLine, endLine: line, beginning: readBeginning(text, openedAt + 1) },
  });

  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (place === 'quoted') {
      if (character === '\n') line += 1;
      else if (character === '"' && text[index + 1] === '"') index += 1;
      else if (character === '"') {
        // `",4.2` and on the next line `",4.3`: two ditto marks, which would swallow the row between them.
        if (line > openedLine && text[openedAt + 1] === delimiter) return faultAt('lone-quote');
        place = 'after-quote';
      }
    } else if (character === '\n') {
      if (hasContent) lines.push(recordLine);
      if (hasText) filledCount += 1;
      if (filledCount === limit) return { lines, fault: null };
      line += 1;
      recordLine = line;
      hasContent = false;
      hasText = false;
      place = 'field-start';
    } else if (character === delimiter) {
      hasContent = true;
      place = 'field-start';
    } else if (place === 'after-quote') {
      if (character !== ' ' && character !== '\t') return faultAt('text-after-quote');
    } else if (place === 'field-start' && character === '"') {
      hasContent = true;
      hasText = true;
      place = 'quoted';
      openedAt = index;
      openedLine = line;
    } else if (place === 'field-start' && !isSpace(character)) {
      hasContent = true;
      hasText = true;
      place = 'plain';
    }
  }
  if (place === 'quoted') return faultAt(text[openedAt + 1] === delimiter ? 'lone-quote' : 'unclosed');
  if (hasContent) lines.push(recordLine);
  return { lines, fault: null };
}

function isSpace(character: string): boolean {
  return character === ' ' || (character !== ',' && character.trim() === '');
}

function readBeginning(text: string, from: number): string {
  return text.slice(from, from + 60).split('\n')[0] ?? '';
}
