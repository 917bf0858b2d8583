/**
 * The word DRAFT as lines across a page, in PDF operators. Lines and not letters of a font: what is copied, searched or read
 * aloud stays the paper's own text, and no font is needed.
 */

/** Light enough that the text above keeps a contrast of 13 to 1 (ink) and 6 to 1 (soft ink); dark enough for a poor printer. */
const GREY = '0.91 0.91 0.91';

/** Middle lines of the strokes, with letters one unit high, and the width of each letter. */
const LETTERS: readonly { readonly width: number; readonly path: string }[] = [
  { width: 0.62, path: '0 0 m 0 1 l 0.24 1 l 0.5 1 0.62 0.8 0.62 0.5 c 0.62 0.2 0.5 0 0.24 0 c h S' },
  { width: 0.58, path: '0 0 m 0 1 l 0.32 1 l 0.65 1 0.65 0.46 0.32 0.46 c 0 0.46 l S 0.3 0.46 m 0.57 0 l S' },
  { width: 0.7, path: '0 0 m 0.35 1 l 0.7 0 l S 0.12 0.32 m 0.58 0.32 l S' },
  { width: 0.52, path: '0 0 m 0 1 l 0.52 1 l S 0 0.5 m 0.44 0.5 l S' },
  { width: 0.64, path: '0 1 m 0.64 1 l S 0.32 0 m 0.32 1 l S' },
];
const STROKE = 0.15;
const GAP = 0.3;
/** How much of the diagonal the word takes. */
const SHARE = 0.62;

/**
 * Operators that draw the word from the lower left to the upper right of a page, inside a marked artifact. `box` is the
 * page's visible box: left, bottom, right, top, in points.
 */
export function drawDraft([left, bottom, right, top]: readonly [number, number, number, number]): string {
  const width = right - left;
  const height = top - bottom;
  const diagonal = Math.hypot(width, height);
  const [cosine, sine] = [width / diagonal, height / diagonal];
  const wordWidth = LETTERS.reduce((sum, letter) => sum + letter.width, GAP * (LETTERS.length - 1));
  const scale = (diagonal * SHARE) / wordWidth;
  const letters: string[] = [];
  let x = -wordWidth / 2;
  for (const letter of LETTERS) {
    letters.push(`q 1 0 0 1 ${write(x)} -0.5 cm ${letter.path} Q`);
    x += letter.width + GAP;
  }
  return [
    '/Artifact <</Type/Pagination/Subtype/Watermark>>BDC',
    `q ${GREY} RG 2 J 0 j ${STROKE} w`,
    `${[cosine, sine, -sine, cosine, left + width / 2, bottom + height / 2].map(write).join(' ')} cm`,
    `${write(scale)} 0 0 ${write(scale)} 0 0 cm`,
    ...letters,
    'Q',
    'EMC',
    '',
  ].join('\n');
}

/** PDF knows no exponents. */
function write(value: number): string {
  return String(Number(value.toFixed(4)));
}
