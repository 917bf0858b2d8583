/**
 * The faces of the papers: which file holds which letters. A print declares only those faces whose letters it uses, since
 * every declared face is loaded before the print; the site declares all and the browser loads what it needs.
 */

export interface FontFace {
  readonly family: string;
  readonly weight: 400 | 600;
  /** The npm package that ships the file. */
  readonly packageName: string;
  /** `ibm-plex-sans-latin-400-normal.woff2` */
  readonly file: string;
  /** As in CSS: `U+0370-03FF, U+2116`. */
  readonly letters: string;
}

/** The letters of each file, as its package states them (unicode.json); shapes, arrows and ticks come from two Noto faces. */
const PLEX_LETTERS: Readonly<Record<string, string>> = {
  'cyrillic-ext': 'U+0460-052F, U+1C80-1C8A, U+20B4, U+2DE0-2DFF, U+A640-A69F, U+FE2E-FE2F',
  cyrillic: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116',
  greek: 'U+0370-0377, U+037A-037F, U+0384-038A, U+038C, U+038E-03A1, U+03A3-03FF',
  vietnamese:
    'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB',
  'latin-ext':
    'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
};

/** Later faces win where letters overlap, as in CSS. */
const FONT_FACES: readonly FontFace[] = [
  symbols(
    'Noto Sans Symbols 2',
    '@fontsource/noto-sans-symbols-2',
    'noto-sans-symbols-2-symbols-400-normal.woff2',
    'U+2300-23FF, U+2460-24FF, U+2600-27BF, U+2B00-2BFF',
  ),
  symbols(
    'Noto Sans Math',
    '@fontsource/noto-sans-math',
    'noto-sans-math-latin-400-normal.woff2',
    'U+2070-209C, U+2150-218F, U+2190, U+2192, U+2194-2211, U+2213-2214, U+2216-22FF, U+25A0-25FF',
  ),
  ...Object.entries(PLEX_LETTERS).flatMap(([subset, letters]) =>
    ([400, 600] as const).map((weight) => ({
      family: 'IBM Plex Sans',
      weight,
      packageName: '@fontsource/ibm-plex-sans',
      file: `ibm-plex-sans-${subset}-${weight}-normal.woff2`,
      letters,
    })),
  ),
];

/** Names as they stand in a PDF. */
export const PLEX_IN_PDF = 'IBMPlexSans';
export const SYMBOLS_IN_PDF: readonly string[] = ['NotoSansMath', 'NotoSansSymbols2'];

function symbols(family: string, packageName: string, file: string, letters: string): FontFace {
  return { family, weight: 400, packageName, file, letters };
}

/** Every face that there is. */
export function listFontFaces(): readonly FontFace[] {
  return FONT_FACES;
}

/** The faces that a text needs: always plain Latin, others only where one of their letters occurs. */
export function findFontFaces(text: string): FontFace[] {
  const beyondLatin = new Set(text.match(/[^\u0000-\u00FF]/gu));
  const codePoints = [...beyondLatin].map((letter) => letter.codePointAt(0) ?? 0);
  return FONT_FACES.filter(
    (face) => face.letters.startsWith('U+0000') || codePoints.some((codePoint) => holdsLetter(face, codePoint)),
  );
}

/** The letters of a text that no face has, each once: `👍`. They could only be printed with whatever font a computer happens to have. */
export function findLettersWithoutFace(text: string): string[] {
  const beyondLatin = new Set(text.match(/[^\u0000-\u00FF\p{Default_Ignorable_Code_Point}]/gu));
  return [...beyondLatin].filter((letter) => !FONT_FACES.some((face) => holdsLetter(face, letter.codePointAt(0) ?? 0)));
}

/** `@font-face` rules; the files are looked for in `fonts/` beside the style sheet. */
export function writeFontFaces(faces: readonly FontFace[]): string {
  return faces
    .map(
      ({ family, weight, file, letters }) =>
        `@font-face { font-family: "${family}"; font-weight: ${weight}; font-display: block; src: url("fonts/${file}") format("woff2"); unicode-range: ${letters}; }\n`,
    )
    .join('');
}

function holdsLetter({ letters }: FontFace, codePoint: number): boolean {
  return letters.split(', ').some((range) => {
    const [from = 0, to = from] = range
      .slice(2)
      .split('-')
      .map((part) => Number.parseInt(part, 16));
    return codePoint >= from && codePoint <= to;
  });
}
