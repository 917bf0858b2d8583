/** The words of an element as its glyphs and replacement texts give them, to tell elements apart. Spaces are not reliable. */
import { readGlyphs } from '../../../../src/pdf/accessible/content/read-character-map.ts';
import { readText, type PdfDictionary } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import type { CheckedPdf } from './checked-pdf.ts';
import type { PlacedMark, TaggedElement } from './read-structure.ts';

export type ReadWords = (element: TaggedElement) => string;

/** Reads each font once, so make one for a document. */
export function makeWordReader(pdf: Pick<CheckedPdf, 'document' | 'pages'>): {
  readonly readMark: (mark: PlacedMark) => string;
  readonly readWords: ReadWords;
} {
  const fonts = new Map<PdfDictionary, ReadonlyMap<number, string>>();
  const charactersOf = (font: PdfDictionary | null): ReadonlyMap<number, string> | undefined => {
    if (font === null) return undefined;
    const known = fonts.get(font) ?? readGlyphs(pdf.document, font).characters;
    fonts.set(font, known);
    return known;
  };
  const readMark = ({ page, number }: PlacedMark): string => {
    const shown = page === null ? undefined : pdf.pages[page]?.content.shown.get(number);
    const words = (shown ?? []).map(({ font, codes }) =>
      codes.map((code) => charactersOf(font)?.get(code) ?? '').join(''),
    );
    return words.join('');
  };
  const readWords: ReadWords = (element) => {
    const replacement = readText(element.dictionary.get('ActualText')) ?? readText(element.dictionary.get('Alt'));
    return replacement ?? [...element.marks.map(readMark), ...element.kids.map(readWords)].join('');
  };
  return { readMark, readWords };
}
