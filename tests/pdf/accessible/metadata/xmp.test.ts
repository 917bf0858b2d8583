import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FinishOptions } from '../../../../src/pdf/accessible/finish-options.ts';
import { formatPdfDate, makeInformation } from '../../../../src/pdf/accessible/metadata/information.ts';
import { writeXmp } from '../../../../src/pdf/accessible/metadata/xmp.ts';
import { readText } from '../../../../src/pdf/accessible/objects/pdf-values.ts';

const FACTS: FinishOptions = {
  title: 'Tracking & follow-up <Q2>',
  author: 'Chief Finance Officer',
  subject: 'Paper 1',
  keywords: ['JARAP', '2026-01-20'],
  language: 'en-GB',
  date: new Date('2026-01-09T00:00:00Z'),
  creator: 'build-papers 0.1.0',
  producer: 'build-papers 0.1.0',
  attachments: [],
};
/** Halves of characters and controls too. */
const ANY_UNIT = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

const PAPER = { isAccessible: true, archive: '2A' } as const;

describe('the XMP of a paper', () => {
  test('claims PDF/UA-1 and PDF/A-2a, and describes the schema of the first claim for the second', () => {
    const xmp = writeXmp(FACTS, PAPER);
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>');
    expect(xmp).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
    expect(writeXmp(FACTS, { isAccessible: true, archive: '3A' })).toContain('<pdfaid:part>3</pdfaid:part>');
  });

  test('claims nothing for a pack with a part that is not accessible', () => {
    const xmp = writeXmp(FACTS, { isAccessible: false, archive: null });
    expect(xmp).not.toContain('<pdfuaid:');
    expect(xmp).not.toContain('<pdfaid:');
    expect(xmp).not.toContain('pdfaExtension');
  });

  test('writes the signs that mean something in XML as text', () => {
    expect(writeXmp(FACTS, PAPER)).toContain('>Tracking &amp; follow-up &lt;Q2&gt;<');
  });

  test('is well-formed, whatever a title holds', () => {
    // Not every machine has an XML reader; signs that XML forbids are looked for directly.
    fc.assert(
      fc.property(fc.string({ unit: ANY_UNIT, maxLength: 30 }), (title) => {
        const xmp = writeXmp({ ...FACTS, title }, PAPER);
        const text = /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">([^]*?)<\/rdf:li>/.exec(xmp)?.[1];
        expect(text).toBeDefined();
        expect(text).not.toMatch(/[<>\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&(?!amp;|lt;|gt;)/u);
        expect(text).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  test('says what the Information dictionary says', () => {
    const information = makeInformation(FACTS);
    const xmp = writeXmp(FACTS, PAPER);
    const unescape = (text: string | undefined): string | undefined =>
      text?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    const inXmp = (pattern: RegExp): string | undefined => unescape(pattern.exec(xmp)?.[1]);
    expect(readText(information.get('Title'))).toBe(inXmp(/<dc:title>.*?<rdf:li[^>]*>(.*?)</));
    expect(readText(information.get('Author'))).toBe(inXmp(/<dc:creator>.*?<rdf:li>(.*?)</));
    expect(readText(information.get('Subject'))).toBe(inXmp(/<dc:description>.*?<rdf:li[^>]*>(.*?)</));
    expect(readText(information.get('Keywords'))).toBe(inXmp(/<pdf:Keywords>(.*?)</));
    expect(readText(information.get('Creator'))).toBe(inXmp(/<xmp:CreatorTool>(.*?)</));
    expect(readText(information.get('Producer'))).toBe(inXmp(/<pdf:Producer>(.*?)</));
    const digits = (text: string | null | undefined): string => (text ?? '').replaceAll(/\D/g, '');
    expect(digits(readText(information.get('CreationDate')))).toBe(digits(inXmp(/<xmp:CreateDate>(.*?)</)));
    expect(readText(information.get('ModDate'))).toBe("D:20260109000000+00'00'");
  });

  test('leaves out what is not known', () => {
    const bare = { ...FACTS, author: null, subject: null, keywords: [] };
    expect(writeXmp(bare, PAPER)).not.toMatch(/dc:creator|dc:description|dc:subject|pdf:Keywords/);
    expect([...makeInformation(bare).keys()]).toEqual(['Title', 'Creator', 'Producer', 'CreationDate', 'ModDate']);
  });
});

test('dates of a PDF are in UTC to the second', () => {
  expect(formatPdfDate(new Date('2026-07-01T23:30:15.987+01:00'))).toBe("D:20260701223015+00'00'");
});
