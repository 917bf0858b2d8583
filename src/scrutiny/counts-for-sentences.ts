/**
 * The single numbers that a narrative can bind, `{{figures.open}}`. Each counts the same rows as the tables and lists do,
 * and every name is there at every meeting, the first one too: a sentence must not break because nothing has moved yet.
 */
import { NOT_STATED } from '../words.ts';
import type { RecommendationFacts } from './facts.ts';
import { count, countKeys, groupFacts, type Count, type CountTable } from './figure.ts';
import type { Movement } from './history/edition.ts';
import type { Query } from './queries/query.ts';
import type { Attention, EvidenceEntry } from './scrutiny.ts';

export interface Counted {
  readonly facts: readonly RecommendationFacts[];
  readonly attention: Attention;
  readonly assurance: CountTable;
  readonly evidence: readonly EvidenceEntry[];
  readonly queries: readonly Query[];
  /** Null at the first meeting on file: what moves is nil then, and all that is not closed is carried forward. */
  readonly movement: Movement | null;
}

/** By the name that a narrative uses, with the keys of what is counted. */
export function countForSentences(counted: Counted): Record<string, Count> {
  const { facts, attention, assurance, evidence, movement } = counted;
  return {
    ...countStates(facts),
    ...countDates(facts),
    ...countBrag(facts),
    ...countTrack(facts),
    ...countMovement(facts, movement),
    audits: countAudits(facts),
    // By the word: an inspectorate's words have no level but are stated.
    priorityNotStated: count(facts.filter(({ recommendation }) => recommendation.priority.word === NOT_STATED)),
    ownerNotStated: count(facts.filter(({ recommendation }) => recommendation.owner === null)),
    saidComplete: pickTotal(assurance, 'reportedComplete'),
    verified: pickTotal(assurance, 'verified'),
    agreedClosed: pickTotal(assurance, 'agreedClosed'),
    evidenceMissing: countListed(
      facts,
      evidence.flatMap((entry) => (entry.evidence === null ? [entry.facts] : [])),
    ),
    fallDueBeforeNextMeeting: countListed(facts, attention.dueBeforeNextMeeting),
    revisedTwice: countListed(facts, attention.revisedTwice),
    withoutOwner: countListed(facts, attention.withoutOwner),
    withoutDate: countListed(facts, attention.withoutDate),
    noUpdate: countListed(
      facts,
      attention.withoutUpdate.flatMap((group) => group.facts),
    ),
    queries: countQueries(counted.queries),
  };
}

function countStates(facts: readonly RecommendationFacts[]): Record<string, Count> {
  const byStanding = countGroups(facts, ({ standing }) => standing);
  const byLifecycle = countGroups(facts, ({ recommendation }) => recommendation.lifecycle);
  const byProgress = countGroups(facts, ({ progress }) => progress);
  return {
    total: count(facts),
    open: byStanding('open'),
    proposedClosed: count(facts.filter(({ standing }) => standing.startsWith('proposed-'))),
    proposedClosedImplemented: byStanding('proposed-completed'),
    proposedClosedNotAdopted: byStanding('proposed-not-completed'),
    closed: byStanding('closed'),
    reportedComplete: byLifecycle('reported-complete'),
    complete: byProgress('complete'),
    notStarted: byLifecycle('not-started'),
    inProgress: byLifecycle('in-progress'),
    waitingOnOthers: byLifecycle('waiting-on-others'),
    onTrack: byProgress('on-track'),
  };
}

/**
 * `dueBeforeNextMeeting` and `noDate` are states of timeliness, as in the figure: what is late against the original date
 * counts as that. `fallDueBeforeNextMeeting` and `withoutDate` hold those as well, as the lists of attention do.
 */
function countDates(facts: readonly RecommendationFacts[]): Record<string, Count> {
  const byTimeliness = countGroups(facts, ({ timeliness }) => timeliness);
  const overdue = facts.filter(({ daysOverdue }) => daysOverdue !== null);
  const countOver = (days: number): Count => count(overdue.filter(({ daysOverdue }) => (daysOverdue ?? 0) > days));
  return {
    overdue: byTimeliness('overdue'),
    overdueOver90: countOver(90),
    overdueOver180: countOver(180),
    overdueOver365: countOver(365),
    lateAgainstOriginal: byTimeliness('late-against-original'),
    dueBeforeNextMeeting: byTimeliness('due-before-next-meeting'),
    notYetDue: byTimeliness('not-yet-due'),
    noDate: byTimeliness('no-date'),
    dateMoved: count(facts.filter(({ timesRevised }) => timesRevised > 0)),
    extensionsRequested: count(facts.filter(({ extensionRequested }) => extensionRequested !== null)),
  };
}

function countBrag(facts: readonly RecommendationFacts[]): Record<string, Count> {
  const byBrag = countGroups(facts, ({ brag }) => brag);
  return {
    bragBlue: byBrag('complete'),
    bragRed: byBrag('overdue'),
    bragAmber: byBrag('at-risk'),
    bragGreen: byBrag('on-track'),
    bragGrey: byBrag('not-pursued'),
  };
}

function countTrack(facts: readonly RecommendationFacts[]): Record<string, Count> {
  const byTrack = countGroups(facts, ({ track }) => track);
  return {
    trackComplete: byTrack('complete'),
    trackOnTrack: byTrack('on-track'),
    trackOffTrack: byTrack('off-track'),
    trackNoDate: byTrack('no-date'),
    trackNotPursued: byTrack('not-pursued'),
  };
}

function countMovement(facts: readonly RecommendationFacts[], movement: Movement | null): Record<string, Count> {
  const byChange = countGroups(facts, ({ change }) => change?.kind ?? null);
  return {
    new: byChange('new'),
    reopened: byChange('reopened'),
    changed: byChange('changed'),
    unchanged: byChange('unchanged'),
    closedSinceLast: countKeys((movement?.closed ?? []).map(({ recommendation }) => recommendation.key)),
    broughtForward: movement === null ? countKeys([]) : pickTotal(movement.bridge, 'broughtForward'),
    carriedForward:
      movement === null
        ? count(facts.filter(({ standing }) => standing !== 'closed'))
        : pickTotal(movement.bridge, 'carriedForward'),
  };
}

/** Gives the count of any group; nil for one that does not occur. */
function countGroups<K>(
  facts: readonly RecommendationFacts[],
  groupOf: (facts: RecommendationFacts) => K,
): (group: K) => Count {
  const groups = groupFacts(facts, groupOf);
  return (group) => count(groups.get(group) ?? []);
}

/** A list has an order of its own; keys stand in the order of the register everywhere. */
function countListed(facts: readonly RecommendationFacts[], listed: readonly RecommendationFacts[]): Count {
  const isListed = new Set(listed);
  return count(facts.filter((entry) => isListed.has(entry)));
}

/** An audit is counted once; its keys are those of the audits. */
function countAudits(facts: readonly RecommendationFacts[]): Count {
  return countKeys([...new Set(facts.map(({ report }) => report.key))]);
}

/**
 * Those that members read and nobody has accepted. A row with two queries counts twice; the key of a query about the paper
 * as a whole is empty.
 */
function countQueries(queries: readonly Query[]): Count {
  return countKeys(
    queries.filter(({ audience, accepted }) => audience === 'paper' && accepted === null).map(({ key }) => key ?? ''),
  );
}

function pickTotal({ id, columns, totals }: CountTable, column: string): Count {
  const total = totals[columns.findIndex(({ key }) => key === column)];
  if (total === undefined) throw new Error(`Table ${id} has no column ${column}`);
  return total;
}
