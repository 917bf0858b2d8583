/** Reads single properties out of an XMP packet, as our own writer sets them: each as an element. */
import type { PdfDocument } from '../../../../src/pdf/accessible/objects/pdf-document.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** The packet as text; null where there is none. */
export function readPacket(document: PdfDocument): string | null {
  const stream = document.streamOf(document.root.get('Metadata'));
  return stream === null ? null : document.decode(stream).toString('utf8');
}

/** The text of `dc:title`, or of the first entry of its list; null where it is not there. */
export function readProperty(packet: string, property: string): string | null {
  const content = new RegExp(`<${property}(?:\\s[^>]*)?>([^]*?)</${property}>`).exec(packet)?.[1];
  if (content === undefined) return null;
  const text = /<rdf:li[^>]*>([^]*?)<\/rdf:li>/.exec(content)?.[1] ?? content;
  return text.replaceAll(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity).trim();
}
