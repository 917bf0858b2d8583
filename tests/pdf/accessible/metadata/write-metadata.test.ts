import { createHash } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { FinishOptions } from '../../../../src/pdf/accessible/finish-options.ts';
import { writeMetadata } from '../../../../src/pdf/accessible/metadata/write-metadata.ts';
import { createDocument } from '../../../../src/pdf/accessible/objects/pdf-document.ts';
import { dictionary, name, PdfString } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import { readDocument } from '../../../../src/pdf/accessible/objects/read-document.ts';
import { writeDocument } from '../../../../src/pdf/accessible/objects/write-document.ts';
import { OPTIONS } from '../pack/tiny-pdfs.ts';

function write(options: Partial<FinishOptions> = {}): Uint8Array {
  const document = createDocument();
  const catalogue = dictionary({ Type: name('Catalog') });
  document.trailer.set('Root', document.add(catalogue));
  const tree = document.add(null);
  const page = dictionary({ Type: name('Page'), Parent: tree, MediaBox: [0, 0, 595, 842] });
  const reference = document.add(page);
  document.replace(tree, dictionary({ Type: name('Pages'), Count: 1, Kids: [reference] }));
  catalogue.set('Pages', tree);
  const emitted = { document, catalogue, pages: [{ reference, dictionary: page }], firstPages: [0] };
  writeMetadata(emitted, [{ title: 'Findings', destination: [reference, name('Fit')], kids: [] }], {
    ...OPTIONS,
    ...options,
  });
  return writeDocument(document);
}

const csv = {
  name: 'recommendations.csv',
  bytes: new TextEncoder().encode('Ref,Title\n4.1,Stores\n'),
  mediaType: 'text/csv',
  description: 'The export',
  date: OPTIONS.date,
};

async function openWithReader(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  return { task, pdf: await task.promise };
}

describe('a finished file, as a reader opens it', () => {
  test('shows its title, its bookmarks and its first page as a whole', async () => {
    const { task, pdf } = await openWithReader(write());
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'A paper', CreationDate: "D:20260109000000+00'00'" });
    expect(metadata.get('dc:title')).toBe('A paper');
    expect(await pdf.getViewerPreferences()).toEqual({ DisplayDocTitle: true });
    expect(await pdf.getPageMode()).toBe('UseOutlines');
    expect((await pdf.getOpenAction())?.dest?.[1]).toEqual({ name: 'Fit' });
    expect((await pdf.getOutline()).map(({ title }) => title)).toEqual(['Findings']);
    await task.destroy();
  });

  test('calls its pages by the numbers on them', async () => {
    for (const [first, label] of [
      [undefined, '1'],
      [12, '12'],
    ] as const) {
      const { task, pdf } = await openWithReader(write(first === undefined ? {} : { firstPageNumber: first }));
      expect(await pdf.getPageLabels()).toEqual([label]);
      await task.destroy();
    }
  });

  test('gives the export back to the byte, and is PDF/A-3 for that', async () => {
    const bytes = write({ attachments: [csv] });
    const { task, pdf } = await openWithReader(bytes);
    const attachments = Object.values(
      (await pdf.getAttachments()) as Record<string, { filename: string; content: Uint8Array }>,
    );
    expect(attachments.map(({ filename, content }) => [filename, new TextDecoder().decode(content)])).toEqual([
      ['recommendations.csv', 'Ref,Title\n4.1,Stores\n'],
    ]);
    await task.destroy();
    const document = readDocument(bytes);
    const [file] = document.listOf(document.root.get('AF')).map((value) => document.dictionaryOf(value));
    expect(document.nameOf(file?.get('AFRelationship'))).toBe('Source');
    const stream = document.streamOf(document.dictionaryOf(file?.get('EF'))?.get('F'));
    const sum = document.dictionaryOf(stream?.dictionary.get('Params'))?.get('CheckSum');
    expect(sum instanceof PdfString && Buffer.from(sum.bytes).toString('hex')).toBe(
      createHash('md5').update(csv.bytes).digest('hex'),
    );
    const packet = document.streamOf(document.root.get('Metadata'));
    expect(Buffer.from(packet?.bytes ?? []).toString()).toContain('<pdfaid:part>3</pdfaid:part>');
  });

  test('is the same whatever order the exports come in', () => {
    const other = { ...csv, name: 'older.csv' };
    expect(Buffer.from(write({ attachments: [csv, other] })).equals(write({ attachments: [other, csv] }))).toBe(true);
  });
});
