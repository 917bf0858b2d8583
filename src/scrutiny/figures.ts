/** The figures of a paper: by priority, by audit, by timeliness, by BRAG, by track, by progress. Only choices of rows and columns. */
import type { Auditor } from '../inputs/inputs.ts';
import type { Priority, SourceReport } from '../recommendations/recommendation.ts';
import {
  PROGRESS,
  BRAG,
  TIMELINESS,
  type Brag,
  type Progress,
  type RecommendationFacts,
  type Standing,
  type Timeliness,
} from './facts.ts';
import { groupFacts, makeFigure, type Figure, type FigureAxis } from './figure.ts';
import { LEVEL_OF_NONE } from './seriousness.ts';
import { TRACK, type Track } from './track.ts';

/** Rows are the priorities in the auditors' own words, the most serious first; `Not stated` is counted as such. */
export function summariseByPriority(facts: readonly RecommendationFacts[], priorities: FigureAxis<string>): Figure {
  return makeFigure('summary-by-priority', facts, priorities, standingAxis(facts));
}

/** Rows are the audits in the order given. */
export function summariseByAudit(facts: readonly RecommendationFacts[], reports: readonly SourceReport[]): Figure {
  return makeFigure('audits-covered', facts, auditAxis(reports), standingAxis(facts));
}

/** Rows are the priorities, columns the states of timeliness that are possible at this meeting. */
export function summariseByTimeliness(
  facts: readonly RecommendationFacts[],
  priorities: FigureAxis<string>,
  hasNextMeeting: boolean,
): Figure {
  const columns: FigureAxis<Timeliness> = {
    groups: TIMELINESS.filter((key) => key !== 'due-before-next-meeting' || hasNextMeeting).map((key) => ({
      key,
      label: key,
    })),
    groupOf: ({ timeliness }) => timeliness,
  };
  return makeFigure('summary-by-timeliness', facts, priorities, columns);
}

/** Rows are the priorities, columns the letters of BRAG that occur. */
export function summariseByBrag(facts: readonly RecommendationFacts[], priorities: FigureAxis<string>): Figure {
  const columns: FigureAxis<Brag> = {
    groups: BRAG.filter((key) => facts.some(({ brag }) => brag === key)).map((key) => ({ key, label: key })),
    groupOf: ({ brag }) => brag,
  };
  return makeFigure('summary-by-brag', facts, priorities, columns);
}

/** Rows are the audits in the order given, columns the states of track that occur. */
export function summariseByTrack(facts: readonly RecommendationFacts[], reports: readonly SourceReport[]): Figure {
  const columns: FigureAxis<Track> = {
    groups: TRACK.filter((key) => facts.some(({ track }) => track === key)).map((key) => ({ key, label: key })),
    groupOf: ({ track }) => track,
  };
  return makeFigure('summary-by-track', facts, auditAxis(reports), columns);
}

/**
 * For each report's key: one row for each pillar that occurs, in the order declared, then one with the key '' for items
 * without a pillar; columns are the states of progress.
 */
export function summariseProgressByReport(
  facts: readonly RecommendationFacts[],
  reports: readonly SourceReport[],
  declaredPillars: readonly string[],
): Map<string, Figure> {
  const byReport = groupFacts(facts, ({ report }) => report.key);
  return new Map(reports.map(({ key }) => [key, summariseProgress(byReport.get(key) ?? [], declaredPillars)]));
}

function summariseProgress(facts: readonly RecommendationFacts[], declaredPillars: readonly string[]): Figure {
  const used = [...new Set(facts.map(pillarOf))];
  const order = [
    ...declaredPillars.filter((pillar) => used.includes(pillar)),
    ...used.filter((pillar) => pillar !== '' && !declaredPillars.includes(pillar)),
  ];
  const rows = [...order, ...(used.includes('') ? [''] : [])].map((pillar) => ({ key: pillar, label: pillar }));
  const states = PROGRESS.filter((key) => key !== 'not-pursued' || facts.some(({ progress }) => progress === key));
  const columns: FigureAxis<Progress> = {
    groups: states.map((key) => ({ key, label: key })),
    groupOf: ({ progress }) => progress,
  };
  return makeFigure('dashboards', facts, { groups: rows, groupOf: pillarOf }, columns);
}

function auditAxis(reports: readonly SourceReport[]): FigureAxis<string> {
  return {
    groups: reports.map(({ key, title }) => ({ key, label: title })),
    groupOf: ({ report }) => report.key,
  };
}

function pillarOf({ recommendation }: RecommendationFacts): string {
  return recommendation.pillar ?? '';
}

/**
 * `2-Significant`: level and word together, because two auditors may use one word for two levels. Begins with the level, so
 * that it sorts; a word without a level comes last.
 */
export function priorityKey({ level, word }: Priority): string {
  return `${level ?? LEVEL_OF_NONE}-${word}`;
}

/**
 * The rows of every figure by priority. Words of the scales in use are all listed, so that a nil row shows as 0;
 * `Not stated` only where it occurs.
 */
export function priorityAxis(
  facts: readonly RecommendationFacts[],
  auditors: ReadonlyMap<string, Auditor>,
): FigureAxis<string> {
  const used = facts.map(({ recommendation }) => recommendation.priority);
  const scales = new Set(facts.map(({ report }) => report.auditor));
  const listed = [...auditors.values()]
    .filter(({ key }) => scales.has(key))
    .flatMap(({ priorities }) => priorities.map(({ word, level }): Priority => ({ word, level })));
  // Looked up, not made anew: the axis is asked for the same rows in every figure.
  const keys = new Map([...listed, ...used].map((priority) => [priority, priorityKey(priority)]));
  const groups = new Map([...keys].map(([{ word }, key]) => [key, { key, label: word }]));
  return {
    groups: [...groups.values()].sort((a, b) => Number(a.key[0]) - Number(b.key[0])),
    groupOf: ({ recommendation: { priority } }) => keys.get(priority) ?? priorityKey(priority),
  };
}

/** The tracker's own words for the column hold while nothing is closed as a duplicate or with its risk accepted. */
function isNotAdoptedOnly(facts: readonly RecommendationFacts[]): boolean {
  return facts.every(
    ({ standing, recommendation }) =>
      standing !== 'proposed-not-completed' || recommendation.closureReason === 'not-adopted',
  );
}

function standingAxis(facts: readonly RecommendationFacts[]): FigureAxis<Standing> {
  const groups: { key: Standing; label: string }[] = [
    { key: 'open', label: 'Remaining' },
    { key: 'proposed-completed', label: 'Completed and proposed closed' },
    {
      key: 'proposed-not-completed',
      label: isNotAdoptedOnly(facts) ? 'Not adopted, proposed closed' : 'Not completed, proposed closed',
    },
  ];
  if (facts.some(({ standing }) => standing === 'closed')) groups.push({ key: 'closed', label: 'Closed' });
  return { groups, groupOf: ({ standing }) => standing };
}
