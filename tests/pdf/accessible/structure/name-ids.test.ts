import { expect, test } from 'vitest';
import { nameIds } from '../../../../src/pdf/accessible/structure/name-ids.ts';
import { measureFigures } from '../../../../src/pdf/accessible/structure/reshape-figures.ts';
import { outline, readOutline, writeOutline } from './outlines.ts';

test('heads of cells get ids of our own, the same for every print', () => {
  const print = (first: string, second: string): string => {
    const outlined = readOutline(
      outline`
      Document
        Table
          TR
            TH [id=FIRST] "2026"
            TH [id=SECOND] "2027"
            TH [id=unused] "Note"
          TR
            TD [Headers=SECOND] "1"
            TD [Headers=FIRST,lost] "2"
            TD [Headers=lost] "3"`
        .replaceAll('FIRST', first)
        .replaceAll('SECOND', second),
    );
    nameIds(outlined.tree);
    return writeOutline(outlined);
  };
  expect(print('node00000046', 'node00000007')).toBe(outline`
    Document
      Table
        TR
          TH [id=cell-1] "2026"
          TH [id=cell-2] "2027"
          TH "Note"
        TR
          TD [Headers=cell-2] "1"
          TD [Headers=cell-1] "2"
          TD "3"`);
  expect(print('node3', 'node99')).toBe(print('node00000046', 'node00000007'));
});

test('notes get ids, counted', () => {
  const outlined = readOutline('Document\n  Note "a"\n  Note [id=node9] "b"');
  nameIds(outlined.tree);
  expect(writeOutline(outlined)).toBe('Document\n  Note [id=note-1] "a"\n  Note [id=note-2] "b"');
});

test('a picture gets its box, cut off at the page’s edge, and its place in or between lines', () => {
  const outlined = readOutline(outline`
    Document
      P "one" "two" "three"
        Figure [alt=Mark] <path>
      Figure [alt=Chart] <path> <path> <path>@2`);
  measureFigures(outlined.tree, outlined.findMark, [
    [0, 0, 50, 842],
    [0, 0, 595, 842],
  ]);
  const [inline, block] = writeOutline(outlined).split('\n').slice(2);
  expect(inline).toContain('[alt=Mark BBox=10,640,50,652 Placement=Inline]');
  expect(block).toContain('[alt=Chart BBox=10,600,50,632 Placement=Block]');
});
