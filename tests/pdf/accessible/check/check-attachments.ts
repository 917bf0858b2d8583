/** The files inside the PDF: what archives need to know about each, and whether it is the file that was put in. */
import { createHash } from 'node:crypto';
import type { PdfDocument } from '../../../../src/pdf/accessible/objects/pdf-document.ts';
import { PdfString, readText, type PdfDictionary } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import type { CheckedPdf } from './checked-pdf.ts';
import { readPdfDate } from './check-metadata.ts';
import { fault, type Fault } from './faults.ts';
import { listPairs } from './read-structure.ts';
import { walkObjects } from './walk-objects.ts';

const RELATIONSHIPS: ReadonlySet<string> = new Set(['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified']);
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/;

export function* checkAttachments({ document }: CheckedPdf): Generator<Fault> {
  const names = document.dictionaryOf(document.root.get('Names'));
  const pairs = listPairs(document, names?.get('EmbeddedFiles'), 'Names');
  const named = new Set(pairs.map(([, value]) => document.dictionaryOf(value)));
  const associated = new Set(document.listOf(document.root.get('AF')).map((value) => document.dictionaryOf(value)));
  const keys = pairs.map(([key]) => readText(key) ?? '');
  if (!keys.every((key, index) => index === 0 || key > (keys[index - 1] ?? ''))) {
    yield fault('attachment-list', 'the names are not in order');
  }
  for (const { dictionary: file } of walkObjects(document)) {
    if (!file.has('EF')) continue;
    const place = `attachment ${readText(file.get('UF')) ?? readText(file.get('F')) ?? 'without a name'}`;
    if (!named.has(file)) yield fault('attachment-list', `${place} is not named`);
    if (!associated.has(file)) yield fault('attachment-list', `${place} is not associated`);
    yield* checkFile(document, file, place);
  }
}

function* checkFile(document: PdfDocument, file: PdfDictionary, place: string): Generator<Fault> {
  const [name, unicodeName] = [readText(file.get('F')), readText(file.get('UF'))];
  if (name === null || name === '' || name !== unicodeName) yield fault('attachment-facts', `${place}, its name`);
  if ((readText(file.get('Desc')) ?? '') === '') yield fault('attachment-facts', `${place}, its description`);
  const relationship = document.nameOf(file.get('AFRelationship'));
  if (relationship === null || !RELATIONSHIPS.has(relationship)) {
    yield fault('attachment-facts', `${place}, its relationship`);
  }
  const embedded = document.dictionaryOf(file.get('EF'));
  const stream = document.streamOf(embedded?.get('F'));
  if (stream === null || stream !== document.streamOf(embedded?.get('UF'))) {
    yield fault('attachment-data', `${place}, it holds no data`);
    return;
  }
  const mediaType = document.nameOf(stream.dictionary.get('Subtype'));
  if (mediaType === null || !MEDIA_TYPE.test(mediaType)) yield fault('attachment-facts', `${place}, its media type`);
  const facts = document.dictionaryOf(stream.dictionary.get('Params'));
  const data = document.decode(stream);
  if (document.numberOf(facts?.get('Size')) !== data.length) yield fault('attachment-data', `${place}, its size`);
  if (Number.isNaN(readPdfDate(readText(facts?.get('ModDate'))))) yield fault('attachment-data', `${place}, its date`);
  const sum = facts?.get('CheckSum');
  const isRight = sum instanceof PdfString && createHash('md5').update(data).digest().equals(sum.bytes);
  if (!isRight) yield fault('attachment-data', `${place}, its checksum`);
}
