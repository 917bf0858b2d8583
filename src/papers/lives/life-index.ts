/** All recommendations on file in one table for each paper: what is before the panel, the most urgent first, then what is closed. */
import type { Brag, RecommendationFacts } from '../../scrutiny/facts.ts';
import { makeFileName, makeSlug } from '../../slug.ts';
import { compareText, countOf, formatNumber } from '../../words.ts';
import { auditOf, referenceAndTitle } from '../item-table.ts';
import { priorityMark } from '../marks.ts';
import type { PriorityMark, StatusMark } from '../page-model.ts';
import { dateWords, day } from '../wording.ts';
import type { Lives, PaperSeries, Sighting } from './life.ts';
import { isClosed, itemOf, stateMark, stateWords } from './sighting.ts';

export interface LifeIndexRow {
  readonly href: string;
  readonly name: string;
  readonly audit: string;
  readonly priority: PriorityMark;
  readonly status: StatusMark;
  /** `In progress`; null where the mark says all. */
  readonly words: string | null;
  readonly date: string;
  readonly owner: string;
}

export interface LifeIndexSection {
  readonly id: string;
  readonly heading: string;
  readonly panelName: string;
  /** `30 recommendations on file at 9 January 2026: 25 before the panel, 5 closed.` */
  readonly sentence: string;
  readonly caption: string;
  readonly rows: readonly LifeIndexRow[];
}

export interface LifeIndex {
  readonly sections: readonly LifeIndexSection[];
}

interface Entry {
  /** Its name of today. */
  readonly key: string;
  readonly sighting: Sighting;
}

/** The most urgent first. */
const URGENCY: readonly Brag[] = ['overdue', 'at-risk', 'on-track', 'complete', 'not-pursued'];

export function makeLifeIndex({ series, lives }: Lives): LifeIndex {
  const entries = new Map<string, Entry[]>(series.map(({ name }) => [name, []]));
  for (const { key, sightings } of lives) {
    const latest = new Map(sightings.map((sighting) => [sighting.series, sighting]));
    for (const [name, sighting] of latest) entries.get(name)?.push({ key, sighting });
  }
  const newestFirst = series.toSorted((a, b) => compareText(dateOf(b), dateOf(a)));
  return { sections: newestFirst.map((one) => makeSection(one, entries.get(one.name) ?? [])) };
}

function makeSection({ name, editions }: PaperSeries, entries: readonly Entry[]): LifeIndexSection {
  const latest = editions.at(-1);
  if (latest === undefined) throw new Error(`${name} has no edition`);
  const { model, meeting } = latest.paper;
  const ordered = entries
    .map((entry) => ({ entry, rank: rankOf(entry.sighting) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ entry }) => entry);
  const closed = ordered.filter(({ sighting }) => isClosed(sighting)).length;
  const parts = [
    { value: ordered.length - closed, words: 'before the panel' },
    { value: closed, words: 'closed' },
  ].filter(({ value }) => value > 0);
  const sum = parts.map(({ value, words }) => `${formatNumber(value)} ${words}`).join(', ');
  return {
    id: makeSlug('paper', name),
    heading: model.title,
    panelName: model.panelName,
    sentence: `${countOf(ordered.length, 'recommendation')} on file at ${day(meeting.asAt)}${sum === '' ? '' : `: ${sum}`}.`,
    caption: `${model.title}: the most urgent first`,
    rows: ordered.map(makeRow),
  };
}

function makeRow({ key, sighting }: Entry): LifeIndexRow {
  const { recommendation, report } = itemOf(sighting);
  return {
    href: `${makeFileName(key)}.html`,
    name: referenceAndTitle(recommendation),
    audit: auditOf({ report }),
    priority: priorityMark(recommendation.priority),
    status: stateMark(sighting),
    words: stateWords(sighting),
    date: dateWords(recommendation.dates.current),
    owner: recommendation.owner ?? 'Not stated',
  };
}

type Rank = readonly (number | string)[];

/** What is before the panel by its letter (scrutiny/brag.ts), priority and days late; what is closed by the day, the latest first. */
function rankOf(sighting: Sighting): Rank {
  const { facts, edition } = sighting;
  const { recommendation } = itemOf(sighting);
  if (facts === null || isClosed(sighting)) {
    return [1, -Number(edition.paper.meeting.date.replaceAll('-', '')), recommendation.key];
  }
  return [
    0,
    URGENCY.indexOf(facts.brag),
    recommendation.priority.level ?? 9,
    -daysLate(facts),
    facts.judgedBy?.lastDay ?? '9999',
    recommendation.key,
  ];
}

function daysLate({ daysOverdue, daysLateAgainstOriginal }: RecommendationFacts): number {
  return daysOverdue ?? daysLateAgainstOriginal ?? 0;
}

function compareRanks(a: Rank, b: Rank): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? '';
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

function dateOf({ editions }: PaperSeries): string {
  return editions.at(-1)?.paper.meeting.date ?? '';
}
