import { describe, expect, test } from 'vitest';
import { removeArtifacts } from '../../../../src/pdf/accessible/structure/find-artifacts.ts';
import { outline, readOutline, writeOutline } from './outlines.ts';

function remove(before: string): { after: string; kinds: string[] } {
  const outlined = readOutline(before);
  const artifacts = removeArtifacts(outlined.tree, outlined.findMark);
  const kinds = [...artifacts].flatMap(([page, marks]) => [...marks.values()].map((kind) => `${page + 1} ${kind}`));
  return { after: writeOutline(outlined), kinds };
}

describe('a table head', () => {
  test('is read once, however many pages repeat it', () => {
    const { after, kinds } = remove(outline`
      Document
        Table
          TR
            TH
              NonStruct "Audit" "Audit"@2 "Audit"@3
            TH
              NonStruct "Due date" " of it" "Due date"@2 " of it"@2
          TR
            TD
              NonStruct "Fleet"`);
    expect(after).toBe(outline`
      Document
        Table
          TR
            TH
              NonStruct "Audit"
            TH
              NonStruct "Due date" " of it"
          TR
            TD
              NonStruct "Fleet"`);
    expect(kinds).toEqual(['2 pagination', '2 pagination', '2 pagination', '3 pagination']);
  });

  test('whose words run over two pages is kept whole', () => {
    const before = outline`
      Document
        Table
          TR
            TH "First half" "second half"@2`;
    expect(remove(before).after).toBe(before);
  });

  test('is not confused with cells of the body that say the same on two pages', () => {
    const before = outline`
      Document
        Table
          TR
            TH "Audit"
          TR
            TD "Open" "Open"@2
          TR
            TD "Closed"
          TR
            TD "Closed"`;
    expect(remove(before).after).toBe(before);
  });
});

test('a table foot is read once', () => {
  const { after } = remove(outline`
    Document
      Table
        TR
          TH "Audit"
        TR
          TD "Fleet"
        TR
          TD "Total" "Total"@2`);
  expect(after).toContain('TD "Total"');
  expect(after).not.toContain('@2');
});

test('text fixed in place on three pages is read once, nowhere: it is a running head', () => {
  const { after, kinds } = remove(outline`
    Document
      P "DRAFT" "DRAFT"@2 "DRAFT"@3
      P "Part one" "part two"@2 "part three"@3`);
  expect(after).toBe(outline`
    Document
      P
      P "Part one" "part two"@2 "part three"@3`);
  expect(kinds).toEqual(['1 pagination', '2 pagination', '3 pagination']);
});

test('borders and backgrounds are no content, pictures are', () => {
  const { after, kinds } = remove(outline`
    Document
      Table <path>
        TR
          TD <path> "2"
      NonStruct <image>
      Figure [alt=Chart] <path>
        NonStruct <path>`);
  expect(after).toBe(outline`
    Document
      Table
        TR
          TD "2"
      NonStruct
      Figure [alt=Chart] <path>
        NonStruct <path>`);
  expect(kinds).toEqual(['1 layout', '1 background', '1 background']);
});

test('a drawn bullet is read as a bullet', () => {
  const { after, kinds } = remove('Document\n  L\n    LI\n      Lbl <path>');
  expect(after).toContain('Lbl [actual=•] <path>');
  expect(kinds).toEqual([]);
});
