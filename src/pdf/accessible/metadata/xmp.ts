/**
 * The XMP packet: what the file says about itself, for archives and readers, and the standards that it claims. It says the
 * same as the Information dictionary (information.ts), which older programs read.
 */
import type { Claims, FinishOptions } from '../finish-options.ts';

type XmpFacts = Pick<
  FinishOptions,
  'title' | 'author' | 'subject' | 'keywords' | 'language' | 'date' | 'creator' | 'producer'
>;

/** PDF/A knows no `pdfuaid`, so a file that claims both must describe it. ISO 19005-2, 6.6.2.3. */
const ACCESSIBILITY_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;

/** The packet as XML text, to be written as UTF-8. */
export function writeXmp(facts: XmpFacts, { isAccessible, archive }: Claims): string {
  const date = formatXmpDate(facts.date);
  const properties = [
    '<dc:format>application/pdf</dc:format>',
    inAllLanguages('dc:title', facts.title),
    ...(facts.author === null ? [] : [listed('dc:creator', 'Seq', [facts.author])]),
    ...(facts.subject === null ? [] : [inAllLanguages('dc:description', facts.subject)]),
    ...(facts.keywords.length === 0
      ? []
      : [
          listed('dc:subject', 'Bag', facts.keywords),
          `<pdf:Keywords>${escapeXml(joinKeywords(facts.keywords))}</pdf:Keywords>`,
        ]),
    listed('dc:language', 'Bag', [facts.language]),
    `<pdf:Producer>${escapeXml(facts.producer)}</pdf:Producer>`,
    `<xmp:CreatorTool>${escapeXml(facts.creator)}</xmp:CreatorTool>`,
    ...['CreateDate', 'ModifyDate', 'MetadataDate'].map((name) => `<xmp:${name}>${date}</xmp:${name}>`),
    ...(archive === null
      ? []
      : [
          `<pdfaid:part>${archive.slice(0, 1)}</pdfaid:part>`,
          `<pdfaid:conformance>${archive.slice(1)}</pdfaid:conformance>`,
        ]),
    ...(isAccessible ? ['<pdfuaid:part>1</pdfuaid:part>'] : []),
  ];
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${properties.join('\n')}
</rdf:Description>
${isAccessible && archive !== null ? ACCESSIBILITY_SCHEMA : ''}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** `audit, recommendations`: as one text, here and in the Information dictionary. */
export function joinKeywords(keywords: readonly string[]): string {
  return keywords.join(', ');
}

/** `2026-01-20T00:00:00+00:00` */
function formatXmpDate(date: Date): string {
  return `${date.toISOString().slice(0, 19)}+00:00`;
}

function inAllLanguages(property: string, text: string): string {
  return `<${property}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${property}>`;
}

function listed(property: string, kind: 'Seq' | 'Bag', texts: readonly string[]): string {
  const entries = texts.map((text) => `<rdf:li>${escapeXml(text)}</rdf:li>`).join('');
  return `<${property}><rdf:${kind}>${entries}</rdf:${kind}></${property}>`;
}

/** XML forbids most control characters and half surrogates even as escapes, so they are left out. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
