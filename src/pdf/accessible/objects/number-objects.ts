/**
 * Finds all that a document needs, from its catalogue on, and gives it new numbers: what nothing leads to is left behind, and
 * objects of other documents come along.
 */
import type { PdfDocument } from './pdf-document.ts';
import { PdfFault } from './pdf-fault.ts';
import { PdfReference, PdfStream, type PdfValue } from './pdf-values.ts';
import type { NumberOf } from './serialise-value.ts';

export interface NumberedObjects {
  /** The object with the number 1 comes first. */
  readonly values: readonly PdfValue[];
  readonly numberOf: NumberOf;
}

const MAXIMUM_DEPTH = 250;

/** In an order that depends on how the objects lead to one another alone, never on their old numbers. @throws PdfFault */
export function numberObjects(document: PdfDocument): NumberedObjects {
  const values: PdfValue[] = [];
  const numbers = new Map<PdfReference, number>();
  const waiting: PdfValue[] = [];

  const visit = (value: PdfValue, depth: number): void => {
    if (value instanceof PdfReference) {
      const key = keyOf(value);
      if (numbers.has(key)) return;
      const target = document.resolve(value);
      if (target === null) {
        numbers.set(key, 0);
        return;
      }
      values.push(target);
      numbers.set(key, values.length);
      waiting.push(target);
    } else if (depth > MAXIMUM_DEPTH) throw new PdfFault('nested-too-deep');
    else if (Array.isArray(value)) for (const item of value) visit(item, depth + 1);
    else if (value instanceof Map) for (const item of value.values()) visit(item, depth + 1);
    else if (value instanceof PdfStream) visit(value.dictionary, depth + 1);
  };

  for (const key of ['Root', 'Info']) {
    visit(document.trailer.get(key) ?? null, 0);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) visit(next, 0);
  }
  return { values, numberOf: (reference) => numbers.get(keyOf(reference)) ?? 0 };
}

/** A document has one reference for each number, whoever made the one in hand. */
function keyOf(reference: PdfReference): PdfReference {
  return reference.document.reference(reference.number);
}
