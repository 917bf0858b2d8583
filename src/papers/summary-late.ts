/** What is late, the most serious first, with the reason why it matters in the auditor's own words. */
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import type { Scrutiny } from '../scrutiny/scrutiny.ts';
import { countOf, formatNumber } from '../words.ts';
import { countFacts } from './count-rows.ts';
import { priorityMark, timelinessMark } from './marks.ts';
import type { SummaryCount, SummaryLate } from './summary-model.ts';
import { MARK_WIDTH, WIDTHS } from './summary-budget.ts';
import { countLines, cutToLines, firstSentence, plainWords } from './summary-lines.ts';
import { nameRow, type SummaryScope } from './summary-names.ts';

/** `Of 7 remaining recommendations 2 are past their current date, 1 more past the original one` */
export function sayLate({ facts }: Pick<Scrutiny, 'facts'>): { sentence: string; counts: SummaryCount[] } {
  const remaining = facts.filter(({ standing }) => standing === 'open');
  const overdue = facts.filter(({ timeliness }) => timeliness === 'overdue');
  const moved = facts.filter(isLateAgainstOriginalOnly);
  return {
    sentence: tellLateness(remaining.length, overdue.length, moved.length),
    counts: [
      { label: 'Remaining', ...countFacts(remaining) },
      { label: 'Past their current date', ...countFacts(overdue) },
      { label: 'Late against their original date only', ...countFacts(moved) },
    ],
  };
}

function tellLateness(remaining: number, overdue: number, moved: number): string {
  if (remaining === 0) return 'No recommendation remains open.';
  if (remaining === 1)
    return `The one remaining recommendation is ${overdue === 1 ? 'past its current date' : moved === 1 ? 'past its original date, which was moved' : 'not past its date.'}`;
  const whole = countOf(remaining, 'remaining recommendation');
  if (overdue + moved === 0) return `None of the ${whole} is past its date.`;
  const be = (value: number): string => `${formatNumber(value)} ${value === 1 ? 'is' : 'are'}`;
  const original = `past ${moved === 1 ? 'its' : 'their'} original date`;
  if (overdue === 0) return `Of ${whole} ${be(moved)} ${original}, which was moved`;
  const current = `${be(overdue)} past ${overdue === 1 ? 'its' : 'their'} current date`;
  return `Of ${whole} ${current}${moved === 0 ? '' : `, ${formatNumber(moved)} more past the original one`}`;
}

/** All of them, in the order in which they are printed. A date that was moved still counts as late. */
export function listLate(
  { facts, attention }: Pick<Scrutiny, 'facts' | 'attention'>,
  scope: SummaryScope,
): SummaryLate[] {
  const level = ({ recommendation }: RecommendationFacts): number => recommendation.priority.level ?? 9;
  const moved = facts
    .filter(isLateAgainstOriginalOnly)
    .sort((a, b) => level(a) - level(b) || (b.daysLateAgainstOriginal ?? 0) - (a.daysLateAgainstOriginal ?? 0));
  return [...attention.overdue, ...moved].map((entry) => {
    const { recommendation, daysOverdue, daysLateAgainstOriginal } = entry;
    const original = countOf(daysLateAgainstOriginal ?? 0, 'day');
    const hasBoth = daysOverdue !== null && daysLateAgainstOriginal !== null && daysLateAgainstOriginal !== daysOverdue;
    return {
      key: recommendation.key,
      anchor: scope.places.anchorOfRow(recommendation.key),
      name: nameRow(entry, scope, WIDTHS.late, 2),
      priority: priorityMark(recommendation.priority),
      status:
        daysOverdue === null
          ? timelinessMark('late-against-original', original)
          : timelinessMark('overdue', countOf(daysOverdue, 'day')),
      against:
        daysOverdue === null
          ? 'against original'
          : hasBoth
            ? `${formatNumber(daysLateAgainstOriginal)} against original`
            : null,
      why: cutToLines(reasonOf(entry), WIDTHS.why, 2),
    };
  });
}

/** Lines of its tallest cell. */
export function measureLate({ name, priority, status, against, why }: SummaryLate, hasPriorities: boolean): number {
  return Math.max(
    countLines(name, WIDTHS.late) + (hasPriorities ? countLines(priority.word, WIDTHS.late - MARK_WIDTH) : 0),
    countLines(status.word, WIDTHS.howLate - MARK_WIDTH) + (against === null ? 0 : countLines(against, WIDTHS.howLate)),
    countLines(why, WIDTHS.why),
  );
}

function isLateAgainstOriginalOnly({ timeliness }: RecommendationFacts): boolean {
  return timeliness === 'late-against-original';
}

/** The risk; else what it threatens; else what was found or asked for. */
function reasonOf({ recommendation }: RecommendationFacts): string {
  const { risk, theme, finding, title } = recommendation;
  for (const text of [risk, theme].map(wordsOf)) if (text !== '') return text;
  const said = [finding, recommendation.recommendation, title].map(wordsOf).find((text) => text !== '');
  return said === undefined ? 'Not stated' : firstSentence(said);
}

function wordsOf(text: string | null): string {
  return text === null ? '' : plainWords(text);
}
