import { describe, expect, test } from 'vitest';
import { drawDraft } from '../../../../src/pdf/accessible/stamps/draw-draft.ts';
import { viewPage } from '../../../../src/pdf/accessible/stamps/page-view.ts';
import { createDocument } from '../../../../src/pdf/accessible/objects/pdf-document.ts';
import { dictionary, type PdfValue } from '../../../../src/pdf/accessible/objects/pdf-values.ts';

describe('the word DRAFT', () => {
  const drawing = drawDraft([0, 0, 595, 842]);

  test('is a watermark for readers and holds no text', () => {
    expect(drawing.startsWith('/Artifact <</Type/Pagination/Subtype/Watermark>>BDC\n')).toBe(true);
    expect(drawing.trimEnd().endsWith('EMC')).toBe(true);
    expect(drawing).not.toMatch(/\b(?:BT|Tj|TJ|Tf)\b/);
  });

  test('leaves the graphics state as it was', () => {
    const words = drawing.split(/\s+/);
    expect(words.filter((word) => word === 'q').length).toBe(words.filter((word) => word === 'Q').length);
  });

  test('stays on the page, upright or on its side', () => {
    for (const [width, height] of [
      [595, 842],
      [842, 595],
    ] as const) {
      const [, scale = 0] = /^([\d.]+) 0 0 [\d.]+ 0 0 cm$/m.exec(drawDraft([0, 0, width, height]))?.map(Number) ?? [];
      const wordLength = scale * 4.26;
      expect(wordLength).toBeGreaterThan(Math.hypot(width, height) / 2);
      expect(wordLength).toBeLessThan(Math.hypot(width, height) * 0.7);
    }
  });

  test('is paler than what text on it needs for a contrast of 7 to 1', () => {
    const grey = Number(/([\d.]+) [\d.]+ [\d.]+ RG/.exec(drawing)?.[1]);
    const light = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    // --ink and --ink-soft of styles/tokens.css.
    expect((light(grey) + 0.05) / (light(0x1b / 255) + 0.05)).toBeGreaterThan(7);
    expect((light(grey) + 0.05) / (light(0x53 / 255) + 0.05)).toBeGreaterThan(4.5);
  });
});

describe('how a page is seen', () => {
  const document = createDocument();
  const view = (entries: Record<string, PdfValue>) => {
    const page = dictionary(entries);
    return viewPage(document, { reference: document.add(page), dictionary: page });
  };

  test('its box is the cropped one, whichever corners the file gives', () => {
    const seen = view({ MediaBox: [0, 0, 600, 800], CropBox: [590, 790, 10, 20] });
    expect(seen).toMatchObject({ box: [10, 20, 590, 790], widthPt: 580, matrix: [1, 0, 0, 1, 10, 20] });
  });

  test.each([
    [0, [10, 20], [110, 20]],
    [90, [590, 20], [590, 120]],
    [180, [590, 790], [490, 790]],
    [270, [10, 790], [10, 690]],
    [-90, [10, 790], [10, 690]],
  ])('turned by %i degrees, its lower left corner and a point beside that', (turn, corner, beside) => {
    const { matrix } = view({ MediaBox: [10, 20, 590, 790], Rotate: turn });
    const [a, b, c, d, e, f] = matrix;
    const place = (x: number, y: number): number[] => [a * x + c * y + e, b * x + d * y + f];
    expect(place(0, 0)).toEqual(corner);
    expect(place(100, 0)).toEqual(beside);
  });
});
