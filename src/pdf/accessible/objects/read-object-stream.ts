/**
 * Reads the objects that are packed together in one stream.
 */
import { Lexer } from './lexer.ts';
import type { PdfDocument } from './pdf-document.ts';
import { PdfFault } from './pdf-fault.ts';
import { isName, type PdfValue } from './pdf-values.ts';

/** All its objects, by their place in the stream. @throws PdfFault where the stream is missing or damaged */
export function readObjectStream(document: PdfDocument, number: number): PdfValue[] {
  // Not kept: its objects are, and nothing else asks for it.
  const value = document.peek(document.reference(number));
  const stream = document.streamOf(value);
  if (stream === null || !isName(stream.dictionary.get('Type'), 'ObjStm')) {
    throw new PdfFault('missing-object', `object stream ${number}`);
  }
  const count = document.numberOf(stream.dictionary.get('N')) ?? -1;
  const first = document.numberOf(stream.dictionary.get('First')) ?? -1;
  const data = document.decode(stream);
  if (count < 0 || first < 0 || first > data.length) throw new PdfFault('corrupt-object', `object stream ${number}`);
  const lexer = new Lexer(data, 0, (reference) => document.reference(reference));
  const offsets: number[] = [];
  while (offsets.length < count) {
    lexer.readInteger();
    offsets.push(first + lexer.readInteger());
  }
  return offsets.map((offset) => {
    lexer.position = offset;
    return lexer.readValue();
  });
}
