/**
 * Reads one numbered object at its place in a PDF's bytes, with its stream if it has one.
 */
import { CARRIAGE_RETURN, LINE_FEED } from './bytes.ts';
import { Lexer } from './lexer.ts';
import type { PdfDocument } from './pdf-document.ts';
import { PdfFault } from './pdf-fault.ts';
import { PdfStream, type PdfDictionary, type PdfValue } from './pdf-values.ts';

/** Reads `12 0 obj … endobj`; `expected` is null for the table of contents, which nothing announces. @throws PdfFault */
export function readObjectAt(file: Buffer, offset: number, document: PdfDocument, expected: number | null): PdfValue {
  const lexer = new Lexer(file, offset, (number) => document.reference(number));
  const where = expected === null ? `byte ${offset}` : `object ${expected}`;
  const isNumber = typeof expected === 'number' ? lexer.next() === expected : typeof lexer.next() === 'number';
  if (!isNumber || typeof lexer.next() !== 'number' || !lexer.skipKeyword('obj')) {
    throw new PdfFault('corrupt-references', where);
  }
  const value = lexer.readValue();
  if (lexer.skipKeyword('endobj')) return value;
  if (value instanceof Map && lexer.skipKeyword('stream'))
    return readStream(file, lexer.position, value, document, where);
  throw new PdfFault('corrupt-object', where);
}

function readStream(
  file: Buffer,
  afterKeyword: number,
  dictionary: PdfDictionary,
  document: PdfDocument,
  where: string,
): PdfStream {
  let start = afterKeyword;
  if (file[start] === CARRIAGE_RETURN) start += 1;
  if (file[start] === LINE_FEED) start += 1;
  const length = document.resolve(dictionary.get('Length'));
  if (typeof length !== 'number' || length < 0 || start + length > file.length) {
    throw new PdfFault('corrupt-object', where);
  }
  if (!new Lexer(file, start + length).skipKeyword('endstream')) throw new PdfFault('corrupt-object', where);
  dictionary.delete('Length');
  return new PdfStream(dictionary, file.subarray(start, start + length));
}
