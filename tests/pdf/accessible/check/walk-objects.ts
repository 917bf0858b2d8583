/** Visits every dictionary that the file leads to, those of streams and those inside other values too. */
import type { PdfDocument } from '../../../../src/pdf/accessible/objects/pdf-document.ts';
import {
  PdfReference,
  PdfStream,
  type PdfDictionary,
  type PdfValue,
} from '../../../../src/pdf/accessible/objects/pdf-values.ts';

export interface FoundDictionary {
  readonly dictionary: PdfDictionary;
  readonly stream: PdfStream | null;
  /** `object 12`: the nearest object that has a number. */
  readonly place: string;
}

export function* walkObjects(document: PdfDocument): Generator<FoundDictionary> {
  const seen = new Set<number>();
  const waiting: [value: PdfValue, place: string][] = [...document.trailer.values()].map((value) => [value, 'trailer']);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, place] = next;
    if (value instanceof PdfReference) {
      if (seen.has(value.number)) continue;
      seen.add(value.number);
      waiting.push([document.resolve(value), `object ${value.number}`]);
    } else if (Array.isArray(value)) for (const item of value) waiting.push([item, place]);
    else if (value instanceof PdfStream || value instanceof Map) {
      const stream = value instanceof PdfStream ? value : null;
      const dictionary = value instanceof PdfStream ? value.dictionary : value;
      yield { dictionary, stream, place };
      for (const item of dictionary.values()) waiting.push([item, place]);
    }
  }
}
