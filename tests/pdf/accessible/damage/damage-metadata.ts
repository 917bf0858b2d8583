/** Damages to titles, dates, claims, the profile of colours and attached files. A table: each with the rule that must notice it. */
import { name, textString, type PdfDictionary } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import { drop, type Damage, type DamagedFile } from './damaged-file.ts';

const attachmentOf = (file: DamagedFile): PdfDictionary => file.dictionary('Filespec');
const dataOf = (file: DamagedFile): PdfDictionary => file.inside(file.inside(attachmentOf(file), 'EF'), 'F');
const intentOf = (file: DamagedFile): PdfDictionary => file.dictionary('OutputIntent');

export const METADATA_DAMAGES: readonly Damage[] = [
  { name: 'it has no packet', rule: 'packet', change: ({ root }) => drop(root, 'Metadata') },
  {
    name: 'the packet is compressed',
    rule: 'packet',
    change: (file) => file.editStream(file.root, 'Metadata', (data) => data),
  },
  {
    name: 'the packet has no type',
    rule: 'packet',
    change: (file) => drop(file.inside(file.root, 'Metadata'), 'Subtype'),
  },
  {
    name: 'it has no title at all',
    rule: 'title',
    change: (file) => {
      drop(file.information, 'Title');
      file.editPacket((packet) => packet.replace(/<dc:title>.*<\/dc:title>/, ''));
    },
  },
  {
    name: 'it has two titles',
    rule: 'same-facts',
    change: ({ information }) => information.set('Title', textString('Another paper')),
  },
  {
    name: 'the author stands in the packet only',
    rule: 'same-facts',
    change: ({ information }) => drop(information, 'Author'),
  },
  {
    name: 'the keywords stand in the Information dictionary only',
    rule: 'same-facts',
    change: (file) => file.editPacket((packet) => packet.replace(/<pdf:Keywords>.*<\/pdf:Keywords>/, '')),
  },
  {
    name: 'there is no Information dictionary',
    rule: 'same-facts',
    change: ({ document }) => drop(document.trailer, 'Info'),
  },
  {
    name: 'it was changed on two dates',
    rule: 'dates',
    change: ({ information }) => information.set('ModDate', textString("D:20260121000000+00'00'")),
  },
  {
    name: 'it was made in two time zones',
    rule: 'dates',
    change: (file) => file.editPacket((packet) => packet.replaceAll(/\+00:00(?=<\/xmp:CreateDate)/g, '+01:00')),
  },
  {
    name: 'its dates are of no time zone',
    rule: 'dates',
    change: ({ information }) => information.set('CreationDate', textString('D:20260120000000')),
  },
  {
    name: 'a browser made it',
    rule: 'own-name',
    change: ({ information }) => information.set('Creator', textString('Mozilla/5.0 HeadlessChrome/147')),
  },
  {
    name: 'it does not claim PDF/UA',
    rule: 'accessibility-claim',
    change: (file) => file.editPacket((packet) => packet.replace('<pdfuaid:part>1</pdfuaid:part>', '')),
  },
  {
    name: 'it claims a lower level of PDF/A',
    rule: 'archive-claim',
    change: (file) => file.editPacket((packet) => packet.replace('conformance>A<', 'conformance>B<')),
  },
  {
    name: 'it claims PDF/A-2 with an attachment',
    rule: 'archive-claim',
    change: (file) => file.editPacket((packet) => packet.replace('pdfaid:part>3<', 'pdfaid:part>2<')),
  },
  {
    name: 'the packet does not describe pdfuaid',
    rule: 'extension-schema',
    change: (file) =>
      file.editPacket((packet) => packet.replace(/<pdfaExtension:schemas>[^]*<\/pdfaExtension:schemas>/, '')),
  },
  { name: 'its colours have no meaning', rule: 'output-intent', change: ({ root }) => drop(root, 'OutputIntents') },
  {
    name: 'its colours have no profile',
    rule: 'output-intent',
    change: (file) => drop(intentOf(file), 'DestOutputProfile'),
  },
  {
    name: 'the profile is cut off',
    rule: 'output-intent',
    change: (file) => file.editStream(intentOf(file), 'DestOutputProfile', (data) => data.subarray(0, 300)),
  },

  { name: 'the attachment belongs to nothing', rule: 'attachment-list', change: ({ root }) => drop(root, 'AF') },
  {
    name: 'the attachment is in no list of readers',
    rule: 'attachment-list',
    change: ({ root }) => drop(root, 'Names'),
  },
  ...['F', 'UF', 'Desc', 'AFRelationship'].map((key): Damage => ({
    name: `the attachment has no ${key}`,
    rule: 'attachment-facts',
    change: (file) => drop(attachmentOf(file), key),
  })),
  {
    name: 'the attachment has no media type',
    rule: 'attachment-facts',
    change: (file) => drop(dataOf(file), 'Subtype'),
  },
  {
    name: 'the attachment is of an unknown use',
    rule: 'attachment-facts',
    change: (file) => attachmentOf(file).set('AFRelationship', name('Evidence')),
  },
  { name: 'the attachment has no facts', rule: 'attachment-data', change: (file) => drop(dataOf(file), 'Params') },
  ...['Size', 'ModDate', 'CheckSum'].map((key): Damage => ({
    name: `the attachment's ${key} is missing`,
    rule: 'attachment-data',
    change: (file) => drop(file.inside(dataOf(file), 'Params'), key),
  })),
  {
    name: 'the attachment was changed',
    rule: 'attachment-data',
    change: (file) => {
      const embedded = file.inside(attachmentOf(file), 'EF');
      file.editStream(embedded, 'F', (data) => Buffer.from(data.toString().replace('Open', 'Done')));
      embedded.set('UF', embedded.get('F') ?? null);
    },
  },
];
