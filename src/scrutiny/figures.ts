/** The figures of a paper: by priority, by audit, by timeliness, by progress; and the single numbers for its sentences. */
import type { Auditor } from '../inputs/inputs.ts';
import type { Priority, SourceReport } from '../recommendations/recommendation.ts';
import {
  PROGRESS,
  TIMELINESS,
  type Progress,
  type RecommendationFacts,
  type Standing,
  type Timeliness,
} from './facts.ts';
import { makeFigure, type Figure, type FigureAxis } from './figure.ts';

/** The word that the recommendations room gives to a blank priority; an inspectorate's words have no level but are stated. */
const NOT_STATED: Priority['word'] = 'Not stated';

/** Rows are the priorities in the auditors' own words, the most serious first; `Not stated` is counted as such. */
export function summariseByPriority(
  facts: readonly RecommendationFacts[],
  auditors: ReadonlyMap<string, Auditor>,
): Figure {
  return makeFigure('summary-by-priority', facts, priorityAxis(facts, auditors), standingAxis(facts));
}

/** Rows are the audits in the order given. */
export function summariseByAudit(facts: readonly RecommendationFacts[], reports: readonly SourceReport[]): Figure {
  const rows: FigureAxis<string> = {
    groups: reports.map(({ key, title }) => ({ key, label: title })),
    groupOf: ({ report }) => report.key,
  };
  return makeFigure('audits-covered', facts, rows, standingAxis(facts));
}

/** Rows are the priorities, columns the states of timeliness that are possible at this meeting. */
export function summariseByTimeliness(
  facts: readonly RecommendationFacts[],
  auditors: ReadonlyMap<string, Auditor>,
  hasNextMeeting: boolean,
): Figure {
  const columns: FigureAxis<Timeliness> = {
    groups: TIMELINESS.filter((key) => key !== 'due-before-next-meeting' || hasNextMeeting).map((key) => ({
      key,
      label: key,
    })),
    groupOf: ({ timeliness }) => timeliness,
  };
  return makeFigure('summary-by-timeliness', facts, priorityAxis(facts, auditors), columns);
}

/**
 * One row for each pillar that occurs, in the order declared, then one with the key '' for items without a pillar;
 * columns are the states of progress.
 */
export function summariseProgress(facts: readonly RecommendationFacts[], declaredPillars: readonly string[]): Figure {
  const used = [...new Set(facts.map(pillarOf))];
  const order = [
    ...declaredPillars.filter((pillar) => used.includes(pillar)),
    ...used.filter((pillar) => pillar !== '' && !declaredPillars.includes(pillar)),
  ];
  const rows = [...order, ...(used.includes('') ? [''] : [])].map((pillar) => ({ key: pillar, label: pillar }));
  const columns: FigureAxis<Progress> = {
    groups: PROGRESS.filter((key) => key !== 'not-pursued' || facts.some(({ progress }) => progress === key)).map(
      (key) => ({
        key,
        label: key,
      }),
    ),
    groupOf: ({ progress }) => progress,
  };
  return makeFigure('dashboards', facts, { groups: rows, groupOf: pillarOf }, columns);
}

function pillarOf({ recommendation }: RecommendationFacts): string {
  return recommendation.pillar ?? '';
}

/** The numbers that a narrative can bind: `{{figures.open}}`. Each counts the same facts as the tables. */
export function countForNarrative(facts: readonly RecommendationFacts[]): Record<string, number> {
  const countWhere = (test: (entry: RecommendationFacts) => boolean): number => facts.filter(test).length;
  return {
    total: facts.length,
    open: countWhere(({ standing }) => standing === 'open'),
    proposedClosed: countWhere(({ standing }) => standing.startsWith('proposed-')),
    proposedClosedImplemented: countWhere(({ standing }) => standing === 'proposed-completed'),
    proposedClosedNotAdopted: countWhere(({ standing }) => standing === 'proposed-not-completed'),
    closed: countWhere(({ standing }) => standing === 'closed'),
    reportedComplete: countWhere(({ recommendation }) => recommendation.lifecycle === 'reported-complete'),
    complete: countWhere(({ progress }) => progress === 'complete'),
    notStarted: countWhere(({ recommendation }) => recommendation.lifecycle === 'not-started'),
    inProgress: countWhere(({ recommendation }) => recommendation.lifecycle === 'in-progress'),
    waitingOnOthers: countWhere(({ recommendation }) => recommendation.lifecycle === 'waiting-on-others'),
    onTrack: countWhere(({ progress }) => progress === 'on-track'),
    overdue: countWhere(({ timeliness }) => timeliness === 'overdue'),
    lateAgainstOriginal: countWhere(({ timeliness }) => timeliness === 'late-against-original'),
    dueBeforeNextMeeting: countWhere(({ timeliness }) => timeliness === 'due-before-next-meeting'),
    notYetDue: countWhere(({ timeliness }) => timeliness === 'not-yet-due'),
    noDate: countWhere(({ timeliness }) => timeliness === 'no-date'),
    dateMoved: countWhere(({ timesRevised }) => timesRevised > 0),
    audits: new Set(facts.map(({ report }) => report.key)).size,
    priorityNotStated: countWhere(({ recommendation }) => recommendation.priority.word === NOT_STATED),
    ownerNotStated: countWhere(({ recommendation }) => recommendation.owner === null),
  };
}

/** Level and word together: two auditors may use one word for two levels. Begins with the level, so that it sorts. */
function priorityKey({ level, word }: Priority): string {
  return `${level ?? 9}-${word}`;
}

/** Words of the scales in use are all listed, so that a nil row shows as 0; `Not stated` only where it occurs. */
function priorityAxis(
  facts: readonly RecommendationFacts[],
  auditors: ReadonlyMap<string, Auditor>,
): FigureAxis<string> {
  const used = facts.map(({ recommendation }) => recommendation.priority);
  const scales = new Set(facts.map(({ report }) => report.auditor));
  const listed = [...auditors.values()]
    .filter(({ key }) => scales.has(key))
    .flatMap(({ priorities }) => priorities.map(({ word, level }): Priority => ({ word, level })));
  const groups = new Map(
    [...listed, ...used].map((priority) => [
      priorityKey(priority),
      { key: priorityKey(priority), label: priority.word },
    ]),
  );
  return {
    groups: [...groups.values()].sort((a, b) => Number(a.key[0]) - Number(b.key[0])),
    groupOf: ({ recommendation }) => priorityKey(recommendation.priority),
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
