/** What moved, for the summary: the bridge from the meeting before in one column of numbers, and the chart beside it. */
import type { RecommendationFacts } from '../scrutiny/facts.ts';
import type { Count } from '../scrutiny/figure.ts';
import type { Movement } from '../scrutiny/history/edition.ts';
import type { Scrutiny } from '../scrutiny/scrutiny.ts';
import { inSentence, type StatusLabels } from './labels.ts';
import type { SummaryMovement } from './summary-model.ts';
import { column, dataTable, row, textCell } from './table-cells.ts';
import { formatNumber, listInWords, numberInWords } from '../words.ts';
import { day } from './wording.ts';

interface Step {
  readonly label: string;
  readonly count: Count;
  readonly kind: 'level' | 'plus' | 'minus';
  /** As in the chart's sentence: `plus 3 new`. */
  readonly words: string;
}

/** @throws Error (a bug) where the bridge and the paper's own rows disagree */
export function makeSummaryMovement({ followed, facts }: Scrutiny, { lifecycle }: StatusLabels): SummaryMovement {
  const { movement } = followed;
  const proposedWord = lifecycle['proposed-closed'];
  const steps = movement === null ? listStandings(facts, proposedWord) : listSteps(movement, facts, proposedWord);
  return {
    table: dataTable({
      caption:
        movement === null ? 'No earlier meeting is on file to compare with' : 'Recommendations since the last meeting',
      className: 'movement-table',
      columns: [column(movement === null ? 'At this meeting' : 'Movement'), column('Number', 'number')],
      rows: steps.map(({ label, count, kind }, index) =>
        row(
          textCell(label),
          [
            textCell(movement === null ? formatNumber(count.value) : signed(count.value, kind), {
              className: 'number',
              keys: count.keys,
            }),
          ],
          kind === 'level' && index > 0,
        ),
      ),
      isWhole: true,
      reconciled: null,
    }),
    chart: {
      steps: steps.map(({ label, count, kind }) => ({ label, value: count.value, kind })),
      sentence: `${movement === null ? 'Bar' : 'Bridge'}: ${listInWords(steps.map(({ words }) => words))}.`,
    },
  };
}

function listSteps(
  { since, bridge, closed }: Movement,
  facts: readonly RecommendationFacts[],
  proposedWord: string,
): Step[] {
  const total = (key: string): Count => {
    const count = bridge.totals[bridge.columns.findIndex((entry) => entry.key === key)];
    if (count === undefined) throw new Error(`The bridge has no column ${key}`);
    return count;
  };
  const [before, added, reopened] = [total('broughtForward'), total('new'), total('reopened')];
  const [gone, forward] = [total('closed'), total('carriedForward')];
  const isByPanel = closed.length > 0 && closed.every(({ closedBy }) => closedBy === since);
  return [
    step(`Brought forward from ${day(since)}`, before, 'level', `${words(before)} brought forward`),
    step('New since then', added, 'plus', `plus ${words(added)} new`),
    ...(reopened.value === 0 ? [] : [step('Reopened', reopened, 'plus', `plus ${words(reopened)} reopened`)]),
    step(
      isByPanel ? `Closed by the panel on ${day(since)}` : 'Closed since then',
      gone,
      'minus',
      `minus ${words(gone)} closed`,
    ),
    step('Carried forward to this meeting', forward, 'level', `${words(forward)} carried forward`),
    ...listProposed(forward, facts, proposedWord),
  ];
}

function listProposed(forward: Count, facts: readonly RecommendationFacts[], proposedWord: string): Step[] {
  const proposed = countOfStanding(facts, (standing) => standing.startsWith('proposed'));
  const remaining = countOfStanding(facts, (standing) => standing === 'open');
  if (forward.value !== proposed.value + remaining.value)
    throw new Error(
      `The bridge carries ${forward.value} forward, and ${proposed.value} proposed for closure and ${remaining.value} open stand before the panel`,
    );
  if (proposed.value === 0) return [];
  const ifAgreed =
    proposed.value === 1 ? 'it is' : proposed.value === 2 ? 'both are' : `all ${numberInWords(proposed.value)} are`;
  return [
    stepOfProposed(proposed, 'minus', proposedWord),
    step(`Remaining if ${ifAgreed} agreed`, remaining, 'level', `${words(remaining)} remaining if ${ifAgreed} agreed`),
  ];
}

/** Without an earlier meeting the paper still says how many stand where. */
function listStandings(facts: readonly RecommendationFacts[], proposedWord: string): Step[] {
  const open = countOfStanding(facts, (standing) => standing === 'open');
  const proposed = countOfStanding(facts, (standing) => standing.startsWith('proposed'));
  const closed = countOfStanding(facts, (standing) => standing === 'closed');
  const all = countOfStanding(facts, () => true);
  return [
    step('Open', open, 'plus', `${words(open)} open`),
    stepOfProposed(proposed, 'plus', proposedWord),
    ...(closed.value === 0 ? [] : [step('Closed', closed, 'plus', `plus ${words(closed)} closed`)]),
    step('All', all, 'level', `${words(all)} in all`),
  ];
}

function stepOfProposed(proposed: Count, kind: 'plus' | 'minus', word: string): Step {
  return step(`${word} today`, proposed, kind, `${kind} ${words(proposed)} ${inSentence(word)} today`);
}

function step(label: string, count: Count, kind: Step['kind'], said: string): Step {
  return { label, count, kind, words: said };
}

function countOfStanding(
  facts: readonly RecommendationFacts[],
  test: (standing: RecommendationFacts['standing']) => boolean,
): Count {
  const keys = facts.filter(({ standing }) => test(standing)).map(({ recommendation }) => recommendation.key);
  return { value: keys.length, keys };
}

function words({ value }: Count): string {
  return formatNumber(value);
}

/** With the sign of the step: `+3`, `−2` with a real minus; nothing is 0. */
function signed(value: number, kind: Step['kind']): string {
  if (kind === 'level' || value === 0) return formatNumber(value);
  return `${kind === 'plus' ? '+' : '−'}${formatNumber(value)}`;
}
