/**
 * Finds figures that were typed by hand into a narrative: the way that papers begin to contradict their own tables.
 * Only looks at counts of recommendations, closures and audits; other numbers are the author's business.
 */
import { formatNumber, numberInWords } from '../words.ts';

export interface TypedFigure {
  /** `15 recommendations` */
  readonly written: string;
  /** Line within the text that was searched, counted from 1. */
  readonly line: number;
  readonly message: string;
  readonly advice: string;
}

const SPELLED = new Map(Array.from({ length: 20 }, (_, index) => [numberInWords(index + 1), index + 1]));
const NUMBER = `\\d{1,3}(?:,\\d{3})+|\\d{1,6}|${[...SPELLED.keys()].join('|')}`;
const QUALITY =
  'open|remaining|outstanding|overdue|late|closed|proposed|new|changed|unchanged|reopened|verified|internal|external';
const PATTERN = new RegExp(
  // `4.2 audits`, `2025/26 audits` and `£5 …` are no counts.
  `(?<![\\d.,/:£–-])\\b(${NUMBER})\\s+(?:(?:(${QUALITY})\\s+)?(recommendations|closures|extensions|audits)|(?:are\\s+|is\\s+)?(overdue))\\b`,
  'gi',
);

/** Figures that a phrase can mean, by its quality or else its noun. */
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  open: ['open'],
  remaining: ['open'],
  outstanding: ['open'],
  overdue: ['overdue'],
  late: ['overdue'],
  closed: ['closed', 'closedSinceLast'],
  proposed: ['proposedClosed'],
  new: ['new'],
  changed: ['changed'],
  unchanged: ['unchanged'],
  reopened: ['reopened'],
  verified: ['verified'],
  recommendations: ['total', 'open', 'carriedForward', 'broughtForward'],
  closures: ['proposedClosed'],
  extensions: ['extensionsRequested'],
  audits: ['audits'],
};

/** Every typed count in `text`, whether it agrees with a figure (today) or contradicts it. */
export function findTypedFigures(text: string, figures: Readonly<Record<string, number>>): TypedFigure[] {
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const [written, number = '', quality, noun, overdue] = match;
    const isQualified = noun?.toLowerCase() === 'recommendations' && quality !== undefined;
    const meaning = (overdue ?? (isQualified ? quality : noun) ?? '').toLowerCase();
    const names = (MEANINGS[meaning] ?? []).filter((name) => Object.hasOwn(figures, name));
    if (names.length === 0) return [];
    const line = text.slice(0, match.index).split('\n').length;
    return [{ written, line, ...describe(readNumber(number), written, names, figures) }];
  });
}

function describe(
  value: number,
  written: string,
  names: readonly string[],
  figures: Readonly<Record<string, number>>,
): { message: string; advice: string } {
  const phrase = `"${written.replaceAll(/\s+/g, ' ')}"`;
  const equal = names.find((name) => figures[name] === value);
  if (equal !== undefined) {
    return {
      message: `${phrase} is typed by hand. It equals {{figures.${equal}}} today and will not follow the rows.`,
      advice: `Write {{figures.${equal}}} in its place, or {{words figures.${equal}}} for the number in words.`,
    };
  }
  // The first two are what is usually meant; the others are there to be recognised.
  const truth = names
    .slice(0, 2)
    .map((name) => `${formatNumber(figures[name] ?? 0)} for {{figures.${name}}}`)
    .join(' and ');
  return {
    message: `${phrase} is typed by hand, and the rows say otherwise: ${truth}.`,
    advice: `Write {{figures.${names[0] ?? ''}}} in its place, or leave it if it counts something else.`,
  };
}

function readNumber(written: string): number {
  return SPELLED.get(written.toLowerCase()) ?? Number(written.replaceAll(',', ''));
}
