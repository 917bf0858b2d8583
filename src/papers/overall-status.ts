/**
 * How the whole of a plan stands, in words: the state that follows by rule, the counts that decided, and what the author says
 * where that differs. The judgement is made in the scrutiny.
 */
import type { Count } from '../scrutiny/figure.ts';
import type { Overall, OverallStatus } from '../scrutiny/overall-status.ts';
import type { Stage } from '../scrutiny/themes.ts';
import { countOf, formatNumber, listInWords, numberInWords } from '../words.ts';
import { countItems, nameItems, nameStage, stageInSentence, type ItemWords } from './item-words.ts';
import { endSentence } from './item-table.ts';
import type { StatusLabels } from './labels.ts';
import { overallMark } from './marks.ts';
import type { Fact, KeyEntry, OverallStatusBlock } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';
import { day } from './wording.ts';

/** In the order in which they are tried. */
const ORDER: readonly Overall[] = ['complete', 'off-track', 'at-risk', 'on-track'];
const STAGE_ORDER: readonly Stage[] = ['complete', 'in-progress', 'not-started', 'waiting-on-others', 'not-pursued'];

/** For the title block; null for a plan without rows, of which nothing can be said. */
export function makeOverallFact(context: PaperContext): Omit<Fact, 'label'> | null {
  const { scrutiny, labels } = context;
  if (scrutiny.overall === null) return null;
  const { overall, total } = scrutiny.overall;
  const status = overallMark(overall, labels);
  const rule = `By rule, from ${countItems(total.value, nameItems(context.layout))}.`;
  const claim = describeOverallClaim(context);
  return { value: status.word, status, note: claim === null ? rule : `${rule} ${claim}` };
}

/** The state with its derivation and all rules. */
export function makeOverallStatus(context: PaperContext): OverallStatusBlock {
  const { scrutiny, labels, layout } = context;
  const found = scrutiny.overall;
  const words = nameItems(layout);
  if (found === null) {
    const derivation = `The plan holds no ${words.one}, so nothing can be said of the whole.`;
    return { kind: 'overall-status', status: null, claim: null, derivation, rules: null, counts: [] };
  }
  const decided = ORDER.indexOf(found.overall);
  return {
    kind: 'overall-status',
    status: overallMark(found.overall, labels),
    claim: describeOverallClaim(context),
    derivation: derive(found, words, labels),
    rules: {
      lists: [
        {
          heading: 'The rule, from the rows alone. The first line that holds decides.',
          entries: ORDER.map((overall, index): KeyEntry => {
            const rule = describeRule(overall, found, words);
            return {
              term: null,
              priority: null,
              status: overallMark(overall, labels),
              meaning: `${rule}${index > decided ? '' : ` ${tellFindings(overall, found)}`}${index === decided ? ' This decides.' : ''}`,
            };
          }),
        },
      ],
    },
    counts: listCounts(found, labels),
  };
}

/** `The sponsor says: On track.`; null where that is what the rule says, or nothing is said. */
export function describeOverallClaim({ scrutiny, paper, labels }: PaperContext): string | null {
  const { claimedStatus } = paper.settings;
  if (claimedStatus === null || scrutiny.overall === null) return null;
  const { overall } = scrutiny.overall;
  const said = simplify(claimedStatus);
  if (said === simplify(labels.overall[overall]) || CLAIMS[overall].includes(said)) return null;
  return endSentence(`The sponsor says: ${claimedStatus}`);
}

/** What people write for each state, in small letters without anything between them. */
const CLAIMS: Readonly<Record<Overall, readonly string[]>> = {
  complete: ['complete', 'completed', 'done', 'delivered', 'blue'],
  'off-track': ['offtrack', 'offtarget', 'delayed', 'behindschedule', 'red'],
  'at-risk': ['atrisk', 'amber'],
  'on-track': ['ontrack', 'ontarget', 'onschedule', 'green'],
};

function simplify(words: string): string {
  return words.toLowerCase().replaceAll(/[^\p{Letter}]/gu, '');
}

/** `11 of 18 deliverables are complete, 5 in progress, 2 not started; none is overdue, 7 are due by 30 April 2024.` */
function derive(found: OverallStatus, words: ItemWords, labels: StatusLabels): string {
  const { total, stages, unfinished, overdue, longestOverdueDays, stillDue, lastDue, withoutDate } = found;
  const others = STAGE_ORDER.slice(1)
    .filter((stage) => stages[stage].value > 0)
    .map((stage) => `${formatNumber(stages[stage].value)} ${stageInSentence(stage, labels)}`);
  const first = stages.complete.value === 0 ? 'None' : formatNumber(stages.complete.value);
  const complete = `${first} of ${countItems(total.value, words)} ${stages.complete.value > 1 ? 'are' : 'is'} ${stageInSentence('complete', labels)}`;
  const only = STAGE_ORDER.find((stage) => stages[stage].value === 1) ?? 'complete';
  const how =
    total.value === 1 ? `The only ${words.one} is ${stageInSentence(only, labels)}` : [complete, ...others].join(', ');
  if (unfinished.value === 0) return `${how}.`;
  const late =
    overdue.value === 0
      ? 'none is overdue'
      : `${formatNumber(overdue.value)} ${beOf(overdue)} overdue (${overdue.value === 1 ? 'by' : 'the longest by'} ${countOf(longestOverdueDays, 'day')})`;
  const due = lastDue === null ? [] : [`${formatNumber(stillDue.value)} ${beOf(stillDue)} due by ${day(lastDue)}`];
  return `${how}; ${[late, ...due, ...tellDateless(withoutDate)].join(', ')}.`;
}

function describeRule(overall: Overall, { limits }: OverallStatus, { one, many }: ItemWords): string {
  switch (overall) {
    case 'complete':
      return `No ${one} is unfinished.`;
    case 'off-track':
      return `One in ${numberInWords(limits.offTrackPart)} of the unfinished ${many} or more is overdue, or any is by more than ${countOf(limits.offTrackDays, 'day')}.`;
    case 'at-risk':
      return `Any is overdue, or late against its original date, or has no date, or asks for a later one, or is not started though due within ${countOf(limits.soonDays, 'day')}.`;
    case 'on-track':
      return 'Unfinished, and none of the above.';
  }
}

function tellFindings(overall: Overall, found: OverallStatus): string {
  const { total, unfinished, overdue, longestOverdueDays } = found;
  switch (overall) {
    case 'complete':
      return unfinished.value === 0
        ? 'Here none is.'
        : `Here ${formatNumber(unfinished.value)} of ${formatNumber(total.value)} ${beOf(unfinished)}.`;
    case 'off-track':
      return overdue.value === 0
        ? 'Here none is overdue.'
        : `Here ${formatNumber(overdue.value)} of ${formatNumber(unfinished.value)} ${beOf(overdue)}, ${overdue.value === 1 ? 'by' : 'the longest by'} ${countOf(longestOverdueDays, 'day')}.`;
    case 'at-risk': {
      const risks = tellRisks(found);
      return risks.length === 0 ? 'Here none is.' : `Here ${listInWords(risks)}.`;
    }
    case 'on-track':
      return '';
  }
}

function tellRisks(found: OverallStatus): string[] {
  const { overdue, lateAgainstOriginal, withoutDate, laterDateAsked, notStartedAndDueSoon, soon } = found;
  const tell = (count: Count, words: string): string[] =>
    count.value === 0 ? [] : [`${formatNumber(count.value)} ${beOf(count)} ${words}`];
  return [
    ...tell(overdue, 'overdue'),
    ...tell(lateAgainstOriginal, 'late against the original date'),
    ...tellDateless(withoutDate),
    ...(laterDateAsked.value === 0
      ? []
      : [`${formatNumber(laterDateAsked.value)} ${laterDateAsked.value === 1 ? 'asks' : 'ask'} for a later date`]),
    ...tell(notStartedAndDueSoon, `not started and due by ${day(soon)}`),
  ];
}

function tellDateless(withoutDate: Count): string[] {
  return withoutDate.value === 0
    ? []
    : [`${formatNumber(withoutDate.value)} ${withoutDate.value === 1 ? 'has' : 'have'} no date`];
}

function beOf({ value }: Count): string {
  return value === 1 ? 'is' : 'are';
}

function listCounts(found: OverallStatus, labels: StatusLabels): OverallStatusBlock['counts'] {
  const told: readonly (readonly [string, Count])[] = [
    ['All', found.total],
    ...STAGE_ORDER.map((stage) => [nameStage(stage, labels), found.stages[stage]] as const),
    ['Unfinished', found.unfinished],
    ['Overdue', found.overdue],
    ['Late against original date', found.lateAgainstOriginal],
    ['Later date asked for', found.laterDateAsked],
    ['Without a date', found.withoutDate],
    [`Not started and due by ${day(found.soon)}`, found.notStartedAndDueSoon],
    ['Still due', found.stillDue],
  ];
  return told.map(([label, { value, keys }]) => ({ label, value, keys }));
}
