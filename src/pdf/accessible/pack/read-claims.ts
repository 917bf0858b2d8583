/** What a PDF that is there says of itself: whether it has tags, and which standards it claims. It proves nothing. */
import type { PdfDocument } from '../objects/pdf-document.ts';

export interface FoundClaims {
  readonly isTagged: boolean;
  /** PDF/UA-1. */
  readonly isAccessible: boolean;
  /** PDF/A of any part, with structure (level a). */
  readonly isArchive: boolean;
}

export function readClaims(document: PdfDocument): FoundClaims {
  const marks = document.dictionaryOf(document.root.get('MarkInfo'));
  const isTagged =
    document.resolve(marks?.get('Marked')) === true &&
    document.dictionaryOf(document.root.get('StructTreeRoot'))?.has('K') === true;
  const packet = readPacket(document);
  return {
    isTagged,
    isAccessible: isTagged && readProperty(packet, 'pdfuaid:part') === '1',
    isArchive: isTagged && readProperty(packet, 'pdfaid:conformance')?.toUpperCase() === 'A',
  };
}

function readPacket(document: PdfDocument): string {
  const stream = document.streamOf(document.root.get('Metadata'));
  return stream === null ? '' : document.decode(stream).toString('utf8');
}

/** XMP allows a property as an element and as an attribute. */
function readProperty(packet: string, property: string): string | null {
  return (
    new RegExp(`<${property}>\\s*(\\w+)|${property}\\s*=\\s*["'](\\w+)`)
      .exec(packet)
      ?.slice(1)
      .find((value) => value !== undefined) ?? null
  );
}
