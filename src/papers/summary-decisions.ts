/** What the panel is asked to do at this meeting: closures and extensions, the most serious first. */
import type { Deadline } from '../recommendations/recommendation.ts';
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import { capitalise, listInWords, numberInWords } from '../words.ts';
import { countFacts } from './count-rows.ts';
import { priorityMark } from './marks.ts';
import type { SummaryCount, SummaryDecision } from './summary-model.ts';
import { MARK_WIDTH, WIDTHS } from './summary-budget.ts';
import { countLines, cutToLines, plainWords } from './summary-lines.ts';
import type { SummaryScope } from './summary-names.ts';
import { dateWords } from './wording.ts';

const CLOSURE_ASKS = {
  implemented: 'Close as completed',
  'not-adopted': 'Close as not adopted',
  'risk-accepted': 'Close and accept the risk',
  superseded: 'Close as superseded',
} as const;

/** `Three closures and one extension need the panel’s decision` */
export function sayDecisions(facts: readonly RecommendationFacts[]): { sentence: string; counts: SummaryCount[] } {
  const closures = facts.filter(isClosure);
  const extensions = facts.filter(isExtension);
  const parts = [
    ...(closures.length === 0 ? [] : [countInWords(closures.length, 'closure')]),
    ...(extensions.length === 0 ? [] : [countInWords(extensions.length, 'extension')]),
  ];
  const isOne = closures.length + extensions.length === 1;
  return {
    sentence:
      parts.length === 0
        ? 'No closure is proposed and no extension is asked for at this meeting.'
        : `${capitalise(listInWords(parts))} ${isOne ? 'needs' : 'need'} the panel’s decision`,
    counts: [
      { label: 'Closures proposed', ...countFacts(closures) },
      { label: 'Extensions asked for', ...countFacts(extensions) },
    ],
  };
}

/** All of them, in the order in which they are printed. */
export function listDecisions(facts: readonly RecommendationFacts[], scope: SummaryScope): SummaryDecision[] {
  const level = ({ recommendation }: RecommendationFacts): number => recommendation.priority.level ?? 9;
  const asked = facts.filter((entry) => isClosure(entry) || isExtension(entry));
  return asked
    .sort((a, b) => level(a) - level(b) || Number(isExtension(a)) - Number(isExtension(b)))
    .map((entry) => {
      const { recommendation, extensionRequested } = entry;
      return {
        key: recommendation.key,
        anchor: scope.places.anchorOfRow(recommendation.key),
        ask: isClosure(entry)
          ? CLOSURE_ASKS[recommendation.closureReason ?? 'implemented']
          : askForExtension(extensionRequested),
        name: nameInFull(entry, scope),
        priority: priorityMark(recommendation.priority),
      };
    });
}

/** Lines of its tallest cell. */
export function measureDecision({ ask, name, priority }: SummaryDecision, hasPriorities: boolean): number {
  return Math.max(
    countLines(ask, WIDTHS.ask),
    countLines(name, widthOfName(hasPriorities)),
    hasPriorities ? countLines(priority.word, WIDTHS.priority - MARK_WIDTH) : 1,
  );
}

function nameInFull(
  { report, recommendation }: RecommendationFacts,
  { reportNames, hasPriorities }: SummaryScope,
): string {
  const title = recommendation.title ?? recommendation.recommendation;
  const name = `${reportNames.get(report.key) ?? report.title}, ${recommendation.reference}`;
  return cutToLines(title === null ? name : `${name} ${plainWords(title)}`, widthOfName(hasPriorities), 2);
}

function widthOfName(hasPriorities: boolean): number {
  return hasPriorities ? WIDTHS.decision : WIDTHS.decisionWithoutPriority;
}

function askForExtension(requested: Deadline | null): string {
  return requested?.precision === 'ongoing' ? 'Make ongoing, without a date' : `Extend to ${dateWords(requested)}`;
}

function isClosure({ standing }: RecommendationFacts): boolean {
  return standing === 'proposed-completed' || standing === 'proposed-not-completed';
}

function isExtension({ extensionRequested }: RecommendationFacts): boolean {
  return extensionRequested !== null;
}

function countInWords(value: number, noun: string): string {
  return `${numberInWords(value)} ${noun}${value === 1 ? '' : 's'}`;
}
