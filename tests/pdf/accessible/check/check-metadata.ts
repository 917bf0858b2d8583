/** What the file says about itself, twice: in the Information dictionary and in the XMP packet. */
import type { PdfDocument } from '../../../../src/pdf/accessible/objects/pdf-document.ts';
import { isName, readText, type PdfDictionary } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import type { CheckedPdf } from './checked-pdf.ts';
import { fault, type Fault } from './faults.ts';
import { isLanguage } from './language.ts';
import { listPairs } from './read-structure.ts';
import { readPacket, readProperty } from './read-packet.ts';

const SAME_FACTS: readonly (readonly [key: string, property: string])[] = [
  ['Title', 'dc:title'],
  ['Author', 'dc:creator'],
  ['Subject', 'dc:description'],
  ['Keywords', 'pdf:Keywords'],
  ['Creator', 'xmp:CreatorTool'],
  ['Producer', 'pdf:Producer'],
];
const DATES: readonly (readonly [key: string, property: string])[] = [
  ['CreationDate', 'xmp:CreateDate'],
  ['ModDate', 'xmp:ModifyDate'],
];
const BROWSERS = /Mozilla|Chrom|Skia|Headless/i;

export function* checkMetadata({ document }: CheckedPdf): Generator<Fault> {
  const packet = readPacket(document);
  const stream = document.streamOf(document.root.get('Metadata'))?.dictionary;
  const isPlain = isName(stream?.get('Type'), 'Metadata') && isName(stream?.get('Subtype'), 'XML');
  if (packet === null || !isPlain || stream?.has('Filter') === true) {
    yield fault('packet', packet === null ? 'there is none' : 'it is packed or of no kind');
  }
  const information = document.dictionaryOf(document.trailer.get('Info')) ?? new Map();
  yield* compareFacts((key) => readText(document.resolve(information.get(key))), packet ?? '');
  const files = document.dictionaryOf(document.root.get('Names'))?.get('EmbeddedFiles');
  yield* checkClaims(document.root, packet ?? '', listPairs(document, files, 'Names').length > 0);
  yield* checkOutputIntent(document);
}

function* compareFacts(readFact: (key: string) => string | null, packet: string): Generator<Fault> {
  for (const [key, property] of SAME_FACTS) {
    const [one, other] = [readFact(key), readProperty(packet, property)];
    if (one !== other) yield fault('same-facts', `${key} ${JSON.stringify(one)}, ${property} ${JSON.stringify(other)}`);
  }
  if ((readFact('Title') ?? '').trim() === '' || (readProperty(packet, 'dc:title') ?? '') === '') {
    yield fault('title', 'it is missing');
  }
  for (const key of ['Creator', 'Producer']) {
    const maker = readFact(key);
    if (maker === null || BROWSERS.test(maker)) yield fault('own-name', `${key} ${maker}`);
  }
  for (const [key, property] of DATES) {
    const [one, other] = [readPdfDate(readFact(key)), Date.parse(readProperty(packet, property) ?? '')];
    if (Number.isNaN(one) || one !== other) yield fault('dates', `${key}, ${property}`);
  }
  const language = readProperty(packet, 'dc:language');
  if (!isLanguage(language)) yield fault('language', `dc:language ${language}`);
  else if (language.includes('-x-')) yield fault('side-channel', `dc:language ${language}`);
}

function* checkClaims(root: PdfDictionary, packet: string, hasAttachments: boolean): Generator<Fault> {
  const accessible = readProperty(packet, 'pdfuaid:part');
  if (accessible !== '1') yield fault('accessibility-claim', `pdfuaid:part ${accessible}`);
  const archive = `${readProperty(packet, 'pdfaid:part') ?? ''}${readProperty(packet, 'pdfaid:conformance') ?? ''}`;
  const expected = hasAttachments ? '3A' : '2A';
  if (archive !== expected) yield fault('archive-claim', `${archive || 'nothing'} in place of ${expected}`);
  const describes =
    readProperty(packet, 'pdfaSchema:prefix') === 'pdfuaid' &&
    readProperty(packet, 'pdfaSchema:namespaceURI') === 'http://www.aiim.org/pdfua/ns/id/' &&
    readProperty(packet, 'pdfaProperty:name') === 'part';
  if (!describes) yield fault('extension-schema', 'it is missing');
  if (!root.has('OutputIntents')) yield fault('output-intent', 'there is none');
}

function* checkOutputIntent(document: PdfDocument): Generator<Fault> {
  for (const value of document.listOf(document.root.get('OutputIntents'))) {
    const intent = document.dictionaryOf(value);
    const profile = document.streamOf(intent?.get('DestOutputProfile'));
    const data = profile === null ? null : document.decode(profile);
    // Bytes 36 to 39 of every profile; its first four are its length. ICC.1, 7.2.
    const isProfile = data?.toString('latin1', 36, 40) === 'acsp' && data.readUInt32BE(0) === data.length;
    const isRgb = profile?.dictionary.get('N') === 3 && data?.toString('latin1', 16, 20) === 'RGB ';
    const isNamed = readText(intent?.get('OutputConditionIdentifier')) !== null;
    if (!isName(intent?.get('S'), 'GTS_PDFA1') || !isProfile || !isRgb || !isNamed) {
      yield fault('output-intent', 'it names no profile of RGB');
    }
  }
}

/** Milliseconds since 1970 of `D:20260120000000+00'00'`; NaN for all else, dates without a zone too. */
export function readPdfDate(text: string | null): number {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'(\d\d)'?)$/.exec(text ?? '');
  if (parts === null) return Number.NaN;
  const [, year, month, day, hour, minute, second, zoneHour = '+00', zoneMinute = '00'] = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zoneHour}:${zoneMinute}`);
}
