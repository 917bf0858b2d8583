/** Values of a PDF for property tests: all kinds, nested, with awkward names, strings and numbers. */
import * as fc from 'fast-check';
import { name, PdfString, type PdfValue } from '../../../../src/pdf/accessible/objects/pdf-values.ts';

const anyNumber: fc.Arbitrary<number> = fc
  .oneof(
    fc.integer(),
    fc.float({ noNaN: true, noDefaultInfinity: true }),
    fc.double({ noNaN: true, min: -1000, max: 1000 }),
  )
  // PDF has no numbers nearer to zero, none farther from it, and no -0.
  .map((number) => (Math.abs(number) < 1.2e-38 || Math.abs(number) > 3.4e38 ? 0 : number));

const anyNameText = fc
  .array(fc.integer({ min: 1, max: 255 }), { maxLength: 8 })
  .map((codes) => String.fromCharCode(...codes));

const anyLeaf: fc.Arbitrary<PdfValue> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  anyNumber,
  anyNameText.map((text) => name(text)),
  fc.uint8Array({ maxLength: 12 }).map((bytes) => new PdfString(bytes)),
  fc.constantFrom('plain', '()', '(\\', ')(', 'a(b)c', 'end\r\n').map((text) => new PdfString(Buffer.from(text))),
);

/** Without references and streams, which need a document. */
export const anyValue: fc.Arbitrary<PdfValue> = fc.letrec<{ value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    anyLeaf,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(anyNameText, tie('value')), { maxLength: 5 }).map((entries): PdfValue => new Map(entries)),
  ),
})).value;

/** The value with every byte list in one form, so that two can be compared. */
export function normaliseBytes(value: PdfValue): unknown {
  if (value instanceof PdfString) return { string: [...value.bytes] };
  if (Array.isArray(value)) return value.map(normaliseBytes);
  if (value instanceof Map) return { entries: Array.from(value, ([key, inner]) => [key, normaliseBytes(inner)]) };
  return value;
}
