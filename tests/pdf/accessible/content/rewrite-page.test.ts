import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkDecision, RewrittenPage } from '../../../../src/pdf/accessible/content/page-decisions.ts';
import { rewritePage } from '../../../../src/pdf/accessible/content/rewrite-page.ts';
import { readPageContent, scanPage } from '../../../../src/pdf/accessible/content/scan-page.ts';
import { drawText, makePage, readOperations, type Operation } from './tiny-pages.ts';

const P: MarkDecision = { kind: 'content', tag: 'P' };

interface Rewritten extends RewrittenPage {
  readonly content: Buffer;
  readonly lines: string[];
}

function rewrite(content: string, decisions: Record<number, MarkDecision> = {}, form?: string): Rewritten {
  const { document, page } = makePage(content, form);
  const byNumber = new Map(Object.entries(decisions).map(([number, decision]) => [Number(number), decision]));
  const result = rewritePage(document, scanPage(document, page), byNumber);
  const written = readPageContent(document, page);
  return { ...result, content: written, lines: written.toString('latin1').trim().split('\n') };
}

describe('rewriting a page', () => {
  it('gives marks new numbers in the order of the content, and the types of their elements', () => {
    const content = `/NonStruct <</MCID 5>>BDC ${drawText('0001', 50)} EMC /NonStruct <</MCID 2>>BDC ${drawText('0010', 30)} EMC`;
    const { lines, numbers } = rewrite(content, { 5: { kind: 'content', tag: 'H2' }, 2: P });
    expect(lines).toStrictEqual([
      'q',
      '/H2 <</MCID 0>>BDC',
      drawText('0001', 50),
      'EMC',
      '/P <</MCID 1>>BDC',
      drawText('0010', 30),
      'EMC',
      'Q',
    ]);
    expect(numbers).toStrictEqual(
      new Map([
        [5, [0]],
        [2, [1]],
      ]),
    );
  });

  it('splits a mark where other content stands in between, and joins one that was only interrupted', () => {
    const mark = `/P <</MCID 0>>BDC ${drawText('0001', 50)} EMC`;
    expect(rewrite(`${mark} 0 0 9 9 re f ${mark}`, { 0: P }).numbers).toStrictEqual(new Map([[0, [0, 1]]]));
    expect(rewrite(`${mark} 1 g ${mark}`, { 0: P }).numbers).toStrictEqual(new Map([[0, [0]]]));
  });

  it('makes artifacts of what was decided to be none of the content', () => {
    const content = `/P <</MCID 0>>BDC 0 0 9 9 re f EMC /P <</MCID 1>>BDC ${drawText('0001', 50)} EMC /P <</MCID 2>>BDC /X0 Do EMC`;
    const { lines, numbers, textsMadeArtifacts } = rewrite(content, {
      0: { kind: 'artifact', artifact: 'layout' },
      1: { kind: 'artifact', artifact: 'pagination' },
      2: { kind: 'artifact', artifact: 'background' },
    });
    expect(lines.filter((line) => line.endsWith('BDC'))).toStrictEqual([
      '/Artifact <</Type/Layout>>BDC',
      '/Artifact <</Type/Pagination>>BDC',
      '/Artifact <</Type/Background>>BDC',
    ]);
    expect([numbers.size, textsMadeArtifacts]).toStrictEqual([0, []]);
  });

  it('makes headers and footers of words in the margins, and layout of lines', () => {
    const { lines, textsMadeArtifacts } = rewrite(
      `${drawText('0001', 95)} 0 94 90 1 re f ${drawText('0010', 4)} /P <</MCID 0>>BDC ${drawText('0011', 50)} EMC`,
      { 0: P },
    );
    expect(lines.filter((line) => line.endsWith('BDC'))).toStrictEqual([
      '/Artifact <</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC',
      '/Artifact <</Type/Layout>>BDC',
      '/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC',
      '/P <</MCID 0>>BDC',
    ]);
    expect(textsMadeArtifacts).toStrictEqual([]);
  });

  it('reports words that a reader would miss: in no mark, beside the body, or in a mark without an element', () => {
    const body = `/P <</MCID 0>>BDC ${drawText('0001', 93)} EMC`;
    const lost = `/P <</MCID 1>>BDC ${drawText('0011', 40)} 0 0 1 1 re f ${drawText('0012', 20)} EMC`;
    const content = `${body} ${drawText('0010', 93)} ${lost} ${drawText('0003', 60)} /Artifact BMC ${drawText('0001', 55)} EMC`;
    const { lines, textsMadeArtifacts } = rewrite(content, { 0: P });
    expect(textsMadeArtifacts).toStrictEqual(['x', 'y z']);
    expect(lines.filter((line) => line.startsWith('/Artifact'))).toStrictEqual(['/Artifact BMC']);
  });

  it('leaves an artifact inside a mark an artifact', () => {
    const content = `/P <</MCID 0>>BDC ${drawText('0001', 50)} /Artifact BMC 0 0 9 9 re f EMC EMC`;
    expect(rewrite(content, { 0: P }).lines.filter((line) => line.endsWith('C'))).toStrictEqual([
      '/P <</MCID 0>>BDC',
      'EMC',
      '/Artifact <</Type/Layout>>BDC',
      'EMC',
    ]);
  });

  it('judges a form by the words in it', () => {
    const isLost = rewrite('/X1 Do', {}, drawText('0001', 5));
    expect(isLost.lines[1]).toBe('/Artifact <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC');
    expect(rewrite('/X1 Do', {}, '0 0 1 1 re f').lines[1]).toBe('/Artifact <</Type/Layout>>BDC');
  });

  it('drops what only printers of old wanted', () => {
    const { document, page } = makePage('');
    rewritePage(document, scanPage(document, page), new Map());
    expect(document.dictionaryOf(page.dictionary.get('Resources'))?.has('ProcSet')).toBe(false);
  });

  it('keeps every operator in its order, and marks all that paints, whatever the page and the decisions', () => {
    fc.assert(
      fc.property(anyContent, fc.array(anyDecision, { minLength: 4, maxLength: 4 }), (content, decisions) => {
        const before = readOperations(Buffer.from(content, 'latin1')).filter((operation) => !isMark(operation));
        const result = rewrite(content, Object.fromEntries(decisions.entries()));
        const after = readOperations(result.content);
        // The picture depends on these alone.
        expect(after.filter((operation) => !isMark(operation))).toStrictEqual([
          { operator: 'q', operands: [] },
          ...before,
          { operator: 'Q', operands: [] },
        ]);
        const numbers = checkMarks(after);
        expect(numbers).toStrictEqual(numbers.map((_, index) => index));
        expect([...result.numbers.values()].flat().sort((a, b) => a - b)).toStrictEqual(numbers);
      }),
      { numRuns: 500 },
    );
  });
});

const anyDecision = fc.constantFrom<MarkDecision>(
  P,
  { kind: 'content', tag: 'Span' },
  { kind: 'artifact', artifact: 'layout' },
  { kind: 'artifact', artifact: 'pagination' },
);

const anyPainting = fc.constantFrom(
  drawText('0001', 50),
  drawText('0002', 96),
  '0 0 5 5 re f',
  '1 1 m 2 2 l S',
  '/X0 Do',
  '/X1 Do',
);
const anyState = fc.constantFrom('1 g', '.5 w', '0 0 5 5 re W n', '1 0 0 1 3 3 cm', 'BT /F0 9 Tf ET');
const anyContent = fc.letrec<{ part: string; parts: string }>((tie) => ({
  parts: fc.array(tie('part'), { maxLength: 5 }).map((parts) => parts.join('\n')),
  part: fc.oneof(
    { maxDepth: 4 },
    anyPainting,
    anyState,
    tie('parts').map((parts) => `q ${parts} Q`),
    fc
      .tuple(fc.nat({ max: 5 }), tie('parts'))
      .map(([number, parts]) => `/NonStruct <</MCID ${number}>>BDC\n${parts}\nEMC`),
    tie('parts').map((parts) => `/Artifact BMC\n${parts}\nEMC`),
  ),
})).parts;

function isMark({ operator }: Operation): boolean {
  return operator === 'BDC' || operator === 'BMC' || operator === 'EMC';
}

/** The marks' numbers in their order. @throws Error where one mark stands in another, or something is painted in none */
function checkMarks(operations: readonly Operation[]): number[] {
  const numbers: number[] = [];
  let isOpen = false;
  for (const operation of operations) {
    const { operator, operands } = operation;
    const shouldBeOpen = operator === 'EMC' || ['f', 'S', 'Do', 'Tj'].includes(operator);
    const shouldBeClosed = isMark(operation) && operator !== 'EMC';
    if ((shouldBeOpen && !isOpen) || (shouldBeClosed && isOpen)) throw new Error(`${operator} is in the wrong place.`);
    if (isMark(operation)) isOpen = shouldBeClosed;
    const list = operands[1];
    const number = operator === 'BDC' && list instanceof Map ? list.get('MCID') : undefined;
    if (typeof number === 'number') numbers.push(number);
  }
  if (isOpen) throw new Error('A mark is not closed.');
  return numbers;
}
