/**
 * Shares out one page: which rows of the three lists of a summary fit when the title and the movement have their room. Sizes
 * are those of styles/components/summary.css; tests hold the two together by printing.
 */
import type { Logo } from '../inputs/house-style.ts';

/** Points, for A4 portrait between the margins of styles/print.css. */
const PAGE_HEIGHT = 731;
/** Half a line, so that a hair's breadth of difference costs nothing. */
const RESERVE = 7;
const LINE = 14;
const TITLE_LINE = 28;
const ROW_PADDING = 8.5;
const HEADING = 35;
const CAPTION_PADDING = 4;
const TABLE_HEAD = 23;
const MORE = 18;
const MOVEMENT_ROW = 19;
const ITEM_GAP = 4;

/** Widths in points of what the summary's texts stand in: columns less their padding. */
export const WIDTHS = {
  page: 493,
  ask: 105,
  decision: 237,
  decisionWithoutPriority: 340,
  priority: 93,
  movement: 260,
  late: 170,
  howLate: 108,
  why: 158,
  question: 474,
} as const;
/** Of styles/components/letterhead.css, in millimetres: the height of a logo, its widest, and the space before it. */
const LOGO = { height: 15, widest: 45, space: 6 } as const;
const POINTS_IN_MILLIMETRE = 72 / 25.4;

/** Of a mark before its word. */
export const MARK_WIDTH = 14;

/** Points that a logo takes from the lines of a title beside it; nothing without a logo. */
export function widthOfLogo(logo: Pick<Logo, 'aspect'> | null): number {
  if (logo === null) return 0;
  return (Math.min(LOGO.widest, LOGO.height * logo.aspect) + LOGO.space) * POINTS_IN_MILLIMETRE;
}

export interface SummaryHeights {
  readonly titleLines: number;
  readonly kickerLines: number;
  readonly movementCaptionLines: number;
  readonly movementRows: number;
  /** Of each list: lines of its caption, and of every row that it would like to print, in its order. */
  readonly decisions: ListHeights;
  readonly late: ListHeights;
  readonly questions: ListHeights;
}

export interface ListHeights {
  readonly captionLines: number;
  readonly rows: readonly number[];
}

export type ListName = 'decisions' | 'late' | 'questions';

/** In each round one row of each, and two decisions in the first: they are what the panel meets for. */
const TURNS: readonly ListName[] = ['decisions', 'late', 'questions'];

/** How many rows of each list fit. A list that is cut short has room for the line that says so. */
export function shareOutPage(heights: SummaryHeights): Readonly<Record<ListName, number>> {
  let room =
    PAGE_HEIGHT -
    RESERVE -
    (heights.titleLines * TITLE_LINE + heights.kickerLines * LINE + 15) -
    (HEADING +
      heights.movementCaptionLines * LINE +
      CAPTION_PADDING +
      TABLE_HEAD +
      heights.movementRows * MOVEMENT_ROW);
  const fixed = (name: ListName): number => {
    const { captionLines, rows } = heights[name];
    const hasTable = rows.length > 0 && name !== 'questions';
    return HEADING + captionLines * LINE + (hasTable ? CAPTION_PADDING + TABLE_HEAD : 0);
  };
  for (const name of TURNS) if (name !== 'questions' || heights.questions.rows.length > 0) room -= fixed(name);
  // The line "and 6 more" is paid for at once and given back with the last row.
  const more = (name: ListName): number => (name === 'questions' ? 0 : MORE);
  for (const name of TURNS) if (heights[name].rows.length > 0) room -= more(name);
  const shown: Record<ListName, number> = { decisions: 0, late: 0, questions: 0 };
  const open = new Set(TURNS);
  for (let turn = 0; open.size > 0; turn += 1) {
    const name = turn === 0 ? 'decisions' : (TURNS[(turn - 1) % TURNS.length] ?? 'decisions');
    if (!open.has(name)) continue;
    const { rows } = heights[name];
    const lines = rows[shown[name]];
    const isLast = shown[name] === rows.length - 1;
    const cost = lines === undefined ? 0 : lines * LINE + (name === 'questions' ? ITEM_GAP : ROW_PADDING);
    const refund = isLast ? more(name) : 0;
    if (lines === undefined || cost - refund > room) {
      open.delete(name);
      continue;
    }
    room += refund - cost;
    shown[name] += 1;
  }
  return shown;
}
