/** The order of time within one row: steps before the steps that they follow, and milestones in nested tables. */
import { daysBetween } from '../../recommendations/deadlines/calendar-days.ts';
import type { IsoDay, Recommendation } from '../../recommendations/recommendation.ts';
import { countOf, listFirst } from '../../words.ts';
import { readCellTables, type CellTable } from './cell-tables.ts';
import { datesInLatestWords } from './dates-in-latest-words.ts';
import { findDates, type WrittenDate } from './find-dates.ts';
import type { Finding, RowRule } from './query.ts';
import { quoteLine } from './quote-words.ts';
import { latestWords } from './words-of-row.ts';

const STALE_DAYS = 31;
/** Milestones that are named, and letters of each. */
const MOST_NAMED = 3;
const MOST_QUOTED = 50;

const TARGET_HEADING =
  /^(?:revised |current |new )?(?:target|due|deadline|end|finish|completion|by when|complete by)(?: date)?$|^date (?:due|for completion)$/i;
const START_HEADING = /^(?:planned )?start(?:s|ing)?(?: date)?$/i;

/** Behind the first step and before the next. */
const FOLLOWS = /\b(?:followed by|and then|then|after which|subsequently|thereafter)\b/i;

const DONE = /\b(?:complet\w*|done|closed|published|achieved|delivered|implemented|met|live)\b/i;
const NO_DATE_YET = /^(?:tb[acd]|n\/?a|none|ongoing|-|–|—|\?*)\.?$/i;

export const CHRONOLOGY_RULES: readonly RowRule[] = [
  {
    name: 'due-before-the-step-it-follows',
    audience: 'secretariat',
    ask: 'Correct one of the two dates, or say in what order the steps come.',
    findInRow: ({ recommendation }) => findStepsOutOfOrder(recommendation),
  },
  {
    name: 'milestone-ends-before-it-starts',
    audience: 'secretariat',
    ask: 'Correct the dates of the milestone.',
    findInRow: ({ recommendation }) =>
      ofTables(recommendation, (table) => pairDates(table).filter(isTurnedRound)).map(({ name, start, target }) => ({
        sentence: `In the table, “${name}” is due ${target?.written ?? ''} and starts ${start?.written ?? ''}.`,
      })),
  },
  {
    name: 'milestone-overdue',
    audience: 'secretariat',
    ask: 'Say whether the milestone has been reached, or give its new date.',
    findInRow: ({ recommendation, timeliness }, { asAt }) =>
      timeliness === 'finished' ? [] : findOverdueMilestones(recommendation, asAt),
  },
  {
    name: 'milestone-without-date',
    audience: 'secretariat',
    ask: 'Give each milestone a date, and put the note beside it.',
    findInRow: ({ recommendation, timeliness }) =>
      timeliness === 'finished' ? [] : findMilestonesWithoutDate(recommendation),
  },
];

function ofTables<T>(recommendation: Recommendation, find: (table: CellTable) => readonly T[]): T[] {
  return readCellTables(latestWords(recommendation)).flatMap(find);
}

/** A step with a date before that of the step which it is said to follow; at most one finding. */
export function findStepsOutOfOrder(recommendation: Recommendation): Finding[] {
  const dates = datesInLatestWords(recommendation);
  for (const [index, behind] of dates.entries()) {
    const before = dates[index - 1];
    if (before === undefined || behind.lastDay >= before.firstDay) continue;
    const text = latestWords(recommendation);
    const between = text.slice(before.end, behind.start);
    if (!FOLLOWS.test(between) || /[.!?;]\s|\n/.test(between)) continue;
    const words = /(?:\S+[ \t]+){0,4}\S*$/.exec(text.slice(Math.max(0, before.start - 60), before.start))?.[0] ?? '';
    const quote = `${words}${text.slice(before.start, behind.end)}`.replaceAll(/\s+/g, ' ').trim();
    return [{ sentence: `A step due ${behind.written} is said to follow one in ${before.written}: “${quote}”.` }];
  }
  return [];
}

interface Milestone {
  readonly name: string;
  readonly cells: readonly string[];
  readonly start: WrittenDate | null;
  readonly target: WrittenDate | null;
  /** What stands in the target's column. */
  readonly targetCell: string;
}

function pairDates({ headings, rows }: CellTable): Milestone[] {
  const target = headings.findIndex((heading) => TARGET_HEADING.test(heading));
  const start = headings.findIndex((heading) => START_HEADING.test(heading));
  if (target === -1) return [];
  // Without a rule below them the headings are a row as well.
  return rows
    .filter((cells) => cells !== headings)
    .map((cells) => ({
      name: cells.find((cell) => /[A-Za-z]{3}/.test(cell)) ?? '',
      cells,
      start: start === -1 ? null : (readCell(cells[start]).at(0) ?? null),
      target: readCell(cells[target]).at(-1) ?? null,
      targetCell: cells[target] ?? '',
    }));
}

function isTurnedRound({ start, target }: Milestone): boolean {
  return start !== null && target !== null && target.lastDay < start.firstDay;
}

function readCell(cell: string | undefined): WrittenDate[] {
  return cell === undefined ? [] : findDates(cell, { areShortYearsAllowed: true });
}

function findOverdueMilestones(recommendation: Recommendation, asAt: IsoDay): Finding[] {
  const overdue = ofTables(recommendation, (table) =>
    pairDates(table).filter(
      (milestone) =>
        milestone.target !== null &&
        daysBetween(milestone.target.lastDay, asAt) > STALE_DAYS &&
        !isTurnedRound(milestone) &&
        !milestone.cells.some((cell) => DONE.test(cell)),
    ),
  );
  const [first] = overdue;
  if (first === undefined) return [];
  const others = overdue.length === 1 ? '' : `, and ${countOf(overdue.length - 1, 'other milestone')} like it`;
  return [
    {
      sentence: `In the table, “${first.name}” was due ${first.target?.written ?? ''} and is not said to be done${others}.`,
    },
  ];
}

/** Words where a date belongs; a blank is no news, as long tables have many. */
function findMilestonesWithoutDate(recommendation: Recommendation): Finding[] {
  const names = ofTables(recommendation, (table) => {
    const milestones = pairDates(table);
    const isDated = milestones.some(({ target }) => target !== null);
    return milestones
      .filter(({ target, targetCell }) => target === null && targetCell !== '' && !NO_DATE_YET.test(targetCell))
      .filter(({ cells, targetCell }) => isDated || cells.length > 1 || /[A-Za-z]{3}/.test(targetCell))
      .filter(({ cells }) => !cells.some((cell) => /^(?:complete|completed|done|closed)\.?$/i.test(cell)))
      .map(({ name }) => name);
  });
  if (names.length === 0) return [];
  const named = listFirst(
    names.map((name) => `“${quoteLine(name, MOST_QUOTED)}”`),
    MOST_NAMED,
  );
  return [{ sentence: `The table gives words where the date of ${named} should stand.` }];
}
