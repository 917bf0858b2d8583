import { describe, expect, test } from 'vitest';
import { checkLostTexts, checkPages, listHeadings } from '../../../../src/pdf/accessible/structure/check-pages.ts';
import { checkTree } from '../../../../src/pdf/accessible/structure/check-tree.ts';
import { describeFault, FinishError } from '../../../../src/pdf/accessible/structure/faults.ts';
import { measureFigures } from '../../../../src/pdf/accessible/structure/reshape-figures.ts';
import { outline, readOutline } from './outlines.ts';

/** What the user reads for each fault, as `code: words`. */
function check(text: string): string[] {
  const { tree, findMark } = readOutline(text);
  measureFigures(tree, findMark, [
    [0, 0, 595, 842],
    [0, 0, 595, 842],
  ]);
  return checkTree(tree, findMark).map((fault) => `${fault.code}: ${describeFault(fault)}`);
}

test('a sound tree has no faults', () => {
  expect(
    check(outline`
      Document
        H1 "Title"
        Sect
          H2 "Part"
          P "Words"
            Strong "bold"
          L
            LI
              Lbl "1."
              LBody "Item"
          Table
            Caption "Table 1"
            THead
              TR
                TH [Scope=Column] "Audit"
                TH [Scope=Column] "Open"
            TBody
              TR
                TH [Scope=Row RowSpan=2] "Fleet"
                TD "1"
              TR
                TD "2"
          Figure [alt=Three_bars] <path>
        H2 "Next part"`),
  ).toEqual([]);
});

describe('a table', () => {
  test('with an empty cell, which the browser loses, names the row and what to print', () => {
    const faults = check(outline`
      Document
        Table
          Caption "Table 1. Audits"
          TR
            TH [Scope=Column] "Audit"
            TH [Scope=Column] "Open"
            TH [Scope=Column] "Closed"
          TR
            TH [Scope=Row] "Vetting"@2
            TD "2"@2
          TR
            TH [Scope=Row] "Fleet"
            TD "1"
            TD "0"`);
    expect(faults).toEqual([
      expect.stringMatching(
        /^row-of-wrong-length: Page 2: A row of the table "Table 1. Audits" has 2 cells and the other rows have 3: "Vetting 2"\. .*print "–"/,
      ),
    ]);
  });

  test('whose corner cell is empty is told too, though it is in the first row', () => {
    const faults = check(outline`
      Document
        Table
          TR
            TH [Scope=Column] "Open"
          TR
            TH [Scope=Row] "Fleet"
            TD "1"
          TR
            TH [Scope=Row] "Vetting"
            TD "2"`);
    expect(faults).toEqual([expect.stringMatching(/has 1 cell and the other rows have 2: "Open"/)]);
  });

  test('with a span below its last row is told', () => {
    const faults = check(outline`
      Document
        Table
          TR
            TH [Scope=Column RowSpan=2] "Audit"
            TH [Scope=Column] "Open"`);
    expect(faults).toEqual([expect.stringMatching(/overlap or reach below its last row/)]);
  });

  test('without heads is told, by the first cell that has none', () => {
    const faults = check(outline`
      Document
        Table
          TR
            TH [Scope=Column] "Audit"
            TD "Corner"
          TR
            TD "Fleet"
            TD "1"`);
    expect(faults).toEqual([expect.stringMatching(/^table-without-heads: .*"Corner".*scope="col"/)]);
  });

  test('whose cells name their heads needs no scope', () => {
    const table = (id: string): string[] =>
      check(`Document\n  Table\n    TR\n      TH [id=a] "Head"\n    TR\n      TD [Headers=${id}] "1"`);
    expect(table('a')).toEqual([]);
    expect(table('lost')).toEqual([expect.stringMatching(/^table-without-heads/)]);
  });
});

describe('headings', () => {
  test('that skip a level are told, with the level that is missing', () => {
    expect(check('Document\n  H1 "Title"\n  H3 "Deep"@2')).toEqual([
      expect.stringMatching(/^heading-skipped: Page 2: An h3 follows an h1.*"Deep".*Make it an h2/),
    ]);
  });

  test('before the title are told', () => {
    expect(check('Document\n  H2 "Contents"\n  H1 "Title"')).toEqual([
      expect.stringMatching(/^heading-before-title: Page 1: The first heading is an h2: "Contents"\. Begin .* h1/),
    ]);
  });

  test('may climb back over several levels', () => {
    expect(check('Document\n  H1 "a"\n  H2 "b"\n  H3 "c"\n  H4 "d"\n  H2 "e"')).toEqual([]);
  });
});

describe('a picture', () => {
  test('without alternative text is told with the words in it', () => {
    expect(check('Document\n  Figure "72 open"')).toEqual([
      expect.stringMatching(/^figure-without-alternative: Page 1: .*"72 open".*aria-label/),
    ]);
  });

  test('that paints nothing is told', () => {
    expect(check('Document\n  Figure [alt=Ghost]')).toEqual([
      expect.stringMatching(/^figure-without-content: .*"Ghost"/),
    ]);
  });
});

describe('the tree', () => {
  test.each([
    ['Table\n    TR\n      Figure [alt=x] <path>', 'Figure inside TR'],
    ['Table "loose"\n    TR\n      TH [Scope=Row] "x"', 'text inside Table'],
    ['TD "x"', 'TD inside Document'],
    ['L\n    P "x"', 'P inside L'],
  ])('with %j is told to be damaged', (lines, words) => {
    expect(check(`Document\n  ${lines}`)).toContainEqual(
      expect.stringContaining(`damaged-tree: Page 1: There is ${words}`),
    );
  });

  test('with a tag of the browser’s own making is told', () => {
    expect(check('Document\n  Blink "x"')).toEqual([expect.stringMatching(/^unknown-tag: .* Blink,/)]);
  });
});

describe('pages', () => {
  const sound = { marks: new Map(), hasMarksInForms: false, isUnbalanced: false };

  test('with text under opacity are told', () => {
    const faults = checkPages([sound, { ...sound, hasMarksInForms: true }]);
    expect(faults.map(describeFault)).toEqual([
      expect.stringMatching(/^Page 2: Text stands under opacity.*paler colour/),
    ]);
  });

  test('with marks that do not close are told', () => {
    expect(checkPages([{ ...sound, isUnbalanced: true }])).toMatchObject([{ code: 'unbalanced-marks', page: 1 }]);
  });

  const headings = ((): string[] => {
    const { tree, findMark } = readOutline('Document\n  H1 "Fleet"\n  H2 "Fleet management," "2024"\n  P "Words"');
    return listHeadings(tree, findMark);
  })();

  test('may repeat a heading that goes on, over lines and one after the other', () => {
    const texts = ['Fleet management, ', '2024, continued', 'Fleet, continued'];
    expect(checkLostTexts([{ textsMadeArtifacts: texts }], headings)).toEqual([]);
  });

  test('with words that no screen reader finds are told, with the words', () => {
    const pages = [{ textsMadeArtifacts: [] }, { textsMadeArtifacts: ['Words, continued'] }];
    expect(checkLostTexts(pages, headings)).toMatchObject([
      { code: 'text-outside-tree', page: 2, text: expect.stringContaining('"Words, continued"') },
    ]);
  });
});

test('all faults come at once, a line each', () => {
  const error = new FinishError([
    { code: 'not-tagged', page: null, text: 'The PDF has no tags', advice: 'Print it tagged.' },
    { code: 'unbalanced-marks', page: 2, text: 'A mark is open', advice: 'Build again.' },
  ]);
  expect(error.message).toBe('The PDF has no tags. Print it tagged.\nPage 2: A mark is open. Build again.');
});
