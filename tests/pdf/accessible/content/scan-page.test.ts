import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkFacts, ScannedPage } from '../../../../src/pdf/accessible/content/page-decisions.ts';
import { readPageContent, scanPage } from '../../../../src/pdf/accessible/content/scan-page.ts';
import { PdfFault } from '../../../../src/pdf/accessible/objects/pdf-fault.ts';
import { drawText, makePage } from './tiny-pages.ts';

function scan(content: string, form?: string): ScannedPage {
  const { document, page } = makePage(content, form);
  return scanPage(document, page);
}

function scanMark(content: string, form?: string): MarkFacts | undefined {
  return scan(`/P <</MCID 0>>BDC ${content} EMC`, form).marks.get(0);
}

describe('the facts of a mark', () => {
  it('hold its words, through the map of the font', () => {
    expect(scanMark(drawText('0001000200030010001200200021', 50))?.text).toBe('Afi xzb\u{1f600}');
    expect(scanMark('BT /F0 10 Tf [<0001> -20 <0010>] TJ ET')?.text).toBe('Ax');
  });

  it('join lines with a space, where the words have none and the word goes on', () => {
    const lines = (...texts: string[]): string | undefined =>
      scanMark(texts.map((text, index) => drawText(text, 80 - index * 12)).join(' '))?.text;
    expect(lines('0001', '0010')).toBe('A x');
    expect(lines('00010003', '0010')).toBe('A x');
    expect(lines('0001', '00030010')).toBe('A x');
    expect(scanMark(`${drawText('0001', 50)} ${drawText('0010', 51)}`)?.text).toBe('Ax');
  });

  it('take replacement text for the glyphs below it', () => {
    const content = 'BT /F0 10 Tf <0001> Tj /Span <</ActualText <FEFF00E9>>>BDC <0010> Tj <0011> Tj EMC <0012> Tj ET';
    expect(scanMark(content)?.text).toBe('Aéz');
  });

  it('are equal in signature for equal glyphs, and for no others', () => {
    const signature = (glyphs: string): string | undefined => scanMark(drawText(glyphs, 50))?.signature;
    expect(signature('00010010')).toBe(signature('00010010'));
    expect(signature('00010010')).not.toBe(signature('00100001'));
    expect(scanMark('0 0 1 1 re f')?.signature).toBe('');
  });

  it('count what is painted, by kind', () => {
    const content = `${drawText('0001', 50)} 0 0 9 9 re f 1 1 m 5 5 l S 0 0 9 9 re W n /X0 Do /X1 Do`;
    expect(scanMark(content, '0 0 1 1 re f')).toMatchObject({
      textCount: 1,
      pathCount: 2,
      imageCount: 1,
      formCount: 1,
    });
    expect(scanMark('/X1 Do', drawText('0001', 5))).toMatchObject({ textCount: 1, formCount: 0, text: 'A' });
  });

  it('measure what is painted under the matrices in force', () => {
    expect(scanMark('q 2 0 0 -2 10 90 cm 0 0 5 5 re f Q')?.box).toStrictEqual([10, 80, 20, 90]);
    expect(scanMark('q 2 0 0 2 10 0 cm 1 0 0 1 5 0 cm 0 0 1 1 re f Q')?.box).toStrictEqual([20, 0, 22, 2]);
    expect(scanMark('q 0 1 -1 0 50 0 cm 10 20 m 30 25 l S Q')?.box).toStrictEqual([25, 10, 30, 30]);
    expect(scanMark('q 4 0 0 8 1 2 cm /X0 Do Q')?.box).toStrictEqual([1, 2, 5, 10]);
    expect(scanMark('q 5 0 0 5 9 9 cm Q 0 0 1 1 re f')?.box).toStrictEqual([0, 0, 1, 1]);
    expect(scanMark('BT /F0 10 Tf 1 0 0 1 20 50 Tm 5 10 Td <0001> Tj ET')?.box).toStrictEqual([25, 57.8, 30, 67.5]);
    expect(scanMark('1 0 0 rg')?.box).toBeNull();
  });

  it('are found through a named property list, and over several sequences', () => {
    const content = `/P /P0 BDC ${drawText('0001', 50)} EMC 1 g /P <</MCID 7>>BDC ${drawText('0010', 30)} EMC`;
    expect(scan(content).marks.get(7)?.text).toBe('A x');
  });
});

describe('what stands in no mark', () => {
  it('is an item with its words and its place', () => {
    const { items } = scan(`${drawText('0001', 95)} /Artifact BMC ${drawText('0010', 5)} EMC`);
    expect(items.map(({ kind, text, mark, isInArtifact }) => [kind, text, mark, isInArtifact])).toStrictEqual([
      ['text', 'A', null, false],
      ['text', 'x', null, true],
    ]);
    expect(items[0]?.box?.[1]).toBeCloseTo(92.8);
  });

  it('is not joined with its neighbours, and what stands in one mark is', () => {
    const content = `0 g /P <</MCID 0>>BDC ${drawText('0001', 90)} 1 g 2 g ${drawText('0001', 50)} 3 g EMC ${drawText('0010', 30)}`;
    expect(scan(`${content} ${drawText('0010', 20)}`).items.map((item) => item.kind)).toStrictEqual([
      'state',
      'text',
      'state',
      'text',
      'text',
    ]);
  });

  it('leaves nothing of the content out but the marks themselves', () => {
    const content = `q 1 g\n/P <</MCID 0>>BDC\n${drawText('0001', 50)}\n2 g 0 0 m 5 5 l S\nEMC /X0 Do Q\n`;
    const { document, page } = makePage(content);
    const { items } = scanPage(document, page);
    const bytes = readPageContent(document, page);
    const rest = items.reduce(
      (text, item) => text.slice(0, item.start) + ' '.repeat(item.end - item.start) + text.slice(item.end),
      bytes.toString('latin1'),
    );
    expect(rest.trim().split(/\s+/)).toStrictEqual(['/P', '<</MCID', '0>>BDC', 'EMC']);
  });
});

describe('what cannot be finished', () => {
  it('is said of marks inside a form', () => {
    expect(scan('/X1 Do', `/P <</MCID 0>>BDC ${drawText('0001', 5)} EMC`).hasMarksInForms).toBe(true);
    expect(scan('/X1 Do', drawText('0001', 5)).hasMarksInForms).toBe(false);
  });

  it.each(['/P <</MCID 0>>BDC 0 0 1 1 re f', '0 0 1 1 re f EMC', 'q 1 g', 'Q'])('is said of %s', (content) => {
    expect(scan(content).isUnbalanced).toBe(true);
  });

  it.each([
    'BT /P <</MCID 0>>BDC <0001> Tj EMC ET',
    '/Span <</ActualText (x)>>BDC 0 0 1 1 re f EMC',
    "BT (x) ' ET",
    'BT BT ET',
    '0 0 m 1 g 5 5 l S',
    'BI /W 1 ID x EI',
  ])('is a fault where the content is not of the browser: %s', (content) => {
    expect(() => scan(content)).toThrow(expect.objectContaining({ code: 'unknown-content' }));
  });

  it('is a fault where a form paints itself', () => {
    const endless = makePage('/X1 Do', '/X1 Do');
    const inner = endless.document.dictionaryOf(endless.page.dictionary.get('Resources'));
    const objects = endless.document.dictionaryOf(inner?.get('XObject'));
    endless.document.streamOf(objects?.get('X1'))?.dictionary.delete('Resources');
    expect(() => scanPage(endless.document, endless.page)).toThrow(
      expect.objectContaining({ code: 'nested-too-deep' }),
    );
  });

  it('is never anything but a fault, whatever the content', () => {
    const word = fc.constantFrom(
      ...'q Q cm re f n W Do BT ET Tf Td Tm Tj TJ BDC BMC EMC sh /P /F0 /X0 /X1 <</MCID 0>> <0001> [ ] 1 2.5 (a) <<'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        expect(endsWell(() => scan(words.join(' '), words.slice(0, 9).join(' ')))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Whether it ends, with a fault or without one. */
function endsWell(act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (error instanceof PdfFault) return true;
    throw error;
  }
}
