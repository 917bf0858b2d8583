import { describe, expect, test } from 'vitest';
import { readSideChannel } from '../../../../src/pdf/accessible/structure/read-side-channel.ts';
import { reshapeTree } from '../../../../src/pdf/accessible/structure/reshape-tree.ts';
import { outline, readOutline, writeOutline } from './outlines.ts';

/** As `prepareDocument` does: side channel, then reshaping. */
function reshape(before: string): string {
  const outlined = readOutline(before);
  const { subtags } = readSideChannel(outlined.tree, 'en-GB');
  reshapeTree(outlined.tree, subtags, outlined.findMark);
  return writeOutline(outlined);
}

describe('text', () => {
  test('of headings and paragraphs stands in them, without groups between', () => {
    const before = outline`
      Document [lang=en-GB]
        NonStruct
          H1
            NonStruct "Audit tracker"
          P
            NonStruct "Some "
            Strong
              NonStruct "bold"
            NonStruct " words"`;
    expect(reshape(before)).toBe(outline`
      Document
        H1 "Audit tracker"
        P "Some " " words"
          Strong "bold"`);
  });

  test('of a div is a paragraph', () => {
    const before = outline`
      Document
        NonStruct
          H1 "Title"
          NonStruct
            NonStruct "Words of a div"`;
    expect(reshape(before)).toBe(outline`
      Document
        H1 "Title"
        P "Words of a div"`);
  });

  test('that stands bare beside blocks is a paragraph, with the links in its line', () => {
    const before = outline`
      Document
        NonStruct "See "
        Link link
          NonStruct "page 5"
        H1 "Title"
        NonStruct "End"`;
    expect(reshape(before)).toBe(outline`
      Document
        P "See "
          Link link "page 5"
        H1 "Title"
        P "End"`);
  });

  test('in a foreign language keeps it, also where its group is dissolved', () => {
    const before = outline`
      Document
        P
          NonStruct "He said "
          NonStruct [lang=cy]
            NonStruct "diolch"
        NonStruct [lang=fr]
          P "Bonjour"
          P [lang=en-US] "Color"`;
    expect(reshape(before)).toBe(outline`
      Document
        P "He said "
          Span [lang=cy] "diolch"
        P [lang=fr] "Bonjour"
        P [lang=en-US] "Color"`);
  });
});

describe('a group', () => {
  test('that begins with a heading is a section', () => {
    const before = outline`
      Document
        NonStruct
          NonStruct
            H2 "Background"
            P "First"
          NonStruct
            H2 "Findings"
            P "Second"`;
    expect(reshape(before)).toBe(outline`
      Document
        Sect
          H2 "Background"
          P "First"
        Sect
          H2 "Findings"
          P "Second"`);
  });

  test('that begins with a box around its heading is one section, not two', () => {
    const before = outline`
      Document
        H1 "Title"
        NonStruct
          NonStruct
            H3 "Fleet management"
            P "Two recommendations"
          Art
            NonStruct
              NonStruct
                H4 "4.1 Records"
              P "Keep them"
            NonStruct
              H5 "Response"
              P "Agreed"`;
    expect(reshape(before)).toBe(outline`
      Document
        H1 "Title"
        Sect
          H3 "Fleet management"
          P "Two recommendations"
          Art
            H4 "4.1 Records"
            P "Keep them"
            Sect
              H5 "Response"
              P "Agreed"`);
  });

  test('with two headings of one rank is no section of the first', () => {
    const before = outline`
      Document
        H1 "Title"
        NonStruct
          H2 "Inspection report"
          P "First"
          H2 "Spotlight report"
          P "Second"`;
    expect(reshape(before)).toBe(outline`
      Document
        H1 "Title"
        H2 "Inspection report"
        P "First"
        H2 "Spotlight report"
        P "Second"`);
  });

  test('without a heading is nothing', () => {
    const before = outline`
      Document
        H1 "Title"
        NonStruct
          NonStruct
            P "One"
          P "Two"`;
    expect(reshape(before)).toBe(outline`
      Document
        H1 "Title"
        P "One"
        P "Two"`);
  });

  test('that lost all its content to the artifacts goes, and cells stay', () => {
    const before = outline`
      Document
        H1 "Title"
        NonStruct
          NonStruct
        Table
          TR
            TH [Scope=Row] "A"
            TD`;
    expect(reshape(before)).toBe(outline`
      Document
        H1 "Title"
        Table
          TR
            TH [Scope=Row] "A"
            TD`);
  });

  test('with an annotation is a link', () => {
    const before = outline`
      Document
        P
          NonStruct "A note"
          NonStruct link
            NonStruct "1"`;
    expect(reshape(before)).toBe(outline`
      Document
        P "A note"
          Link link "1"`);
  });
});

describe('a list', () => {
  test('has labels and bodies, and says how it is numbered', () => {
    const before = outline`
      Document
        L
          LI
            Lbl "a. "
            NonStruct "First"
          LI
            Lbl "b. "
            P "Second"
            L [ListNumbering=Disc]
              LI
                Lbl [actual=•] <path>
                NonStruct "Inner"`;
    expect(reshape(before)).toBe(outline`
      Document
        L [ListNumbering=LowerAlpha]
          LI
            Lbl "a. "
            LBody "First"
          LI
            Lbl "b. "
            LBody
              P "Second"
              L [ListNumbering=Disc]
                LI
                  Lbl [actual=•] <path>
                  LBody "Inner"`);
  });

  test.each([
    ['1.', 'Decimal'],
    ['(iv)', 'LowerRoman'],
    ['II', 'UpperRoman'],
    ['B)', 'UpperAlpha'],
    ['–', 'Disc'],
  ])('with labels like %s is numbered %s', (label, numbering) => {
    const before = `Document\n  L\n    LI\n      Lbl "${label}"\n      NonStruct "Words"`;
    expect(reshape(before)).toContain(`L [ListNumbering=${numbering}]`);
  });

  test('without labels says that it has none', () => {
    const before = outline`
      Document
        L
          LI
            Link link
              NonStruct "Governance "
              NonStruct "5"`;
    expect(reshape(before)).toBe(outline`
      Document
        L [ListNumbering=None]
          LI
            LBody
              Link link "Governance " "5"`);
  });

  test('of terms (dl) comes through the side channel, also with a box around each pair', () => {
    const before = outline`
      Document
        NonStruct [lang=en-GB-x-dl]
          NonStruct [lang=en-GB-x-dt]
            NonStruct "Date"
          NonStruct [lang=en-GB-x-dd]
            NonStruct "20 January"
          NonStruct
            NonStruct [lang=en-GB-x-dt]
              NonStruct "Author"
            NonStruct [lang=en-GB-x-dd]
              P "Head of audit"
              P "Second line"
          NonStruct
            NonStruct "Words without a term"`;
    expect(reshape(before)).toBe(outline`
      Document
        L [ListNumbering=None]
          LI
            Lbl "Date"
            LBody "20 January"
          LI
            Lbl "Author"
            LBody
              P "Head of audit"
              P "Second line"
            LBody "Words without a term"`);
  });
});

describe('a table', () => {
  test('has a head and a body, without spans of one and lists of heads that say nothing new', () => {
    const before = outline`
      Document
        Table
          Caption
            NonStruct "Table 1"
          TR
            TH [Scope=Column id=node7 ColSpan=1] "Audit"
            TH [Scope=Column] "Open"
          TR
            TH [Scope=Row id=node8 RowSpan=1] "Fleet"
            TD [Headers=node7,node8 ColSpan=1]
              NonStruct
                NonStruct "2"`;
    expect(reshape(before)).toBe(outline`
      Document
        Table
          Caption "Table 1"
          THead
            TR
              TH [Scope=Column] "Audit"
              TH [Scope=Column] "Open"
          TBody
            TR
              TH [Scope=Row] "Fleet"
              TD "2"`);
  });

  test('with heads in two rows keeps the lists of heads', () => {
    const before = outline`
      Document
        Table
          TR
            TH [id=a Scope=Column ColSpan=2] "2026"
          TR
            TH [id=b Scope=Column] "Open"
            TH [id=c Scope=Column] "Closed"
          TR
            TD [Headers=a,b] "1"
            TD [Headers=a,c] "2"`;
    const after = reshape(before);
    expect(after).toContain('TH [id=a Scope=Column ColSpan=2] "2026"');
    expect(after).toContain('TD [Headers=a,c] "2"');
    expect(after.match(/THead/g)).toHaveLength(1);
  });

  test('of row heads only has no head', () => {
    const before = outline`
      Document
        Table
          TR
            TH [Scope=Row] "Priority"
            TD "High"`;
    expect(reshape(before)).not.toMatch(/THead|TBody/);
  });

  test('keeps paragraphs in a cell that has several, and makes one of bare text beside them', () => {
    const before = outline`
      Document
        Table
          TR
            TD
              NonStruct "Bare"
              P "Paragraph"`;
    expect(reshape(before)).toBe(outline`
      Document
        Table
          TR
            TD
              P "Bare"
              P "Paragraph"`);
  });
});

describe('a picture', () => {
  test('with a caption is one figure with the words of the picture itself', () => {
    const before = outline`
      Document
        Figure [alt=Chart_1]
          Figure [alt=Bars:_three_open,_two_closed] <path>
            NonStruct "3"
          Caption
            NonStruct "Chart 1"`;
    expect(reshape(before)).toBe(outline`
      Document
        Figure [alt=Bars:_three_open,_two_closed] <path> "3"
          Caption "Chart 1"`);
  });

  test('that is one of several in a figure stays its own, and the figure is a section', () => {
    const before = outline`
      Document
        Figure
          Figure [alt=One] <image>
          Figure [alt=Two] <image>
          Caption "Both"`;
    expect(reshape(before)).toMatch(/^Document\n {2}Sect\n {4}Figure \[alt=One\] <image>\n {4}Figure \[alt=Two\]/);
  });
});

test('a language without a meaning to us is told with the template’s choices', () => {
  const { tree } = readOutline('Document\n  NonStruct [lang=en-GB-x-dr] "Words"');
  const { faults } = readSideChannel(tree, 'en-GB');
  expect(faults).toMatchObject([{ code: 'unknown-side-tag', page: 1, text: expect.stringContaining('en-GB-x-dr') }]);
  expect(faults[0]?.advice).toMatch(/dl, dt, dd/);
});
