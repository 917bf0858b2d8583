/**
 * The page in front of every paper: what is to be decided, what moved, what is late and why it matters, what members may
 * ask. The lists are cut to one page; the type is never made smaller. Facts in, plain model out.
 */
import type { Summary, SummaryList, SummaryQuestion } from './summary-model.ts';
import type { Logo } from '../inputs/house-style.ts';
import type { PaperContext } from './paper-context.ts';
import { shareOutPage, widthOfLogo, WIDTHS, type ListHeights } from './summary-budget.ts';
import { listDecisions, measureDecision, sayDecisions } from './summary-decisions.ts';
import { listLate, measureLate, sayLate } from './summary-late.ts';
import { countLines, TABLE_TYPE, TITLE_TYPE } from './summary-lines.ts';
import { makeSummaryMovement } from './summary-movement.ts';
import { nameReports, nameRow, type SummaryScope } from './summary-names.ts';
import type { SummaryPlaces } from './summary-places.ts';
import { day } from './wording.ts';
import { formatNumber, NOT_STATED } from '../words.ts';

/**
 * `title` is what is printed above it: the paper's own, or the word Summary behind a cover; `logo` is what stands beside it, if
 * anything does.
 */
export function makeSummary(
  context: PaperContext,
  places: SummaryPlaces,
  title: string,
  logo: Logo | null = null,
): Summary {
  const { meeting, scrutiny } = context;
  const hasPriorities = scrutiny.facts.some(({ recommendation }) => recommendation.priority.word !== NOT_STATED);
  const panel = meeting.panel.name.replace(/^the /i, '');
  const audience = `the ${panel}, ${day(meeting.date)}. Position at ${day(meeting.asAt)}.`;
  const block = makeSummaryMovement(scrutiny, context.labels);
  const scope = { places, reportNames: nameReports(context), hasPriorities, itemWord: context.layout.words.item };
  const decisions = sayDecisions(scrutiny.facts);
  const late = sayLate(scrutiny);
  const decisionRows = listDecisions(scrutiny.facts, scope);
  const lateRows = listLate(scrutiny, scope);
  const questionRows = listQuestions(context, scope);
  const besideLogo = WIDTHS.page - widthOfLogo(logo);
  const titleLines = countLines(title, besideLogo, TITLE_TYPE);
  const shown = shareOutPage({
    titleLines,
    // Two lines of a title are higher than the logo, and what follows them has the whole page.
    kickerLines: countLines(`Summary for ${audience}`, titleLines > 1 ? WIDTHS.page : besideLogo),
    movementCaptionLines: countLines(block.table.caption, WIDTHS.movement),
    movementRows: block.table.rows.length,
    decisions: heightsOf(decisions.sentence, decisionRows, (row) => measureDecision(row, hasPriorities)),
    late: heightsOf(late.sentence, lateRows, (row) => measureLate(row, hasPriorities)),
    questions: heightsOf(null, questionRows, measureQuestion),
  });
  return {
    audience,
    hasPriorities,
    decisions: cutList(
      { id: 'summary-decisions', heading: 'For decision', ...decisions },
      decisionRows,
      shown.decisions,
      places,
    ),
    movement: { id: 'summary-movement', heading: 'What moved', block },
    late: cutList(
      { id: 'summary-late', heading: 'What is late and why it matters', ...late },
      lateRows,
      shown.late,
      places,
    ),
    questions: {
      id: 'summary-questions',
      heading: 'Questions members may wish to ask',
      rows: questionRows.slice(0, shown.questions),
    },
  };
}

function listQuestions({ scrutiny }: PaperContext, scope: SummaryScope): SummaryQuestion[] {
  const factsOf = new Map(scrutiny.facts.map((facts) => [facts.recommendation.key, facts]));
  return scrutiny.questions.slice(0, 5).flatMap(({ key, sentence }) => {
    const facts = factsOf.get(key);
    if (facts === undefined) return [];
    const name = nameRow(facts, scope, WIDTHS.question * 0.6, 1);
    return [{ key, anchor: scope.places.anchorOfRow(key), name, sentence }];
  });
}

function measureQuestion({ name, sentence, anchor }: SummaryQuestion): number {
  // The name is in the heavier face, which the widest page number makes up for.
  return countLines(`${name}${anchor === null ? '' : ' (page 9999)'}. ${sentence}`, WIDTHS.question, TABLE_TYPE);
}

function heightsOf<Row>(sentence: string | null, rows: readonly Row[], measure: (row: Row) => number): ListHeights {
  return { captionLines: sentence === null ? 0 : countLines(sentence, WIDTHS.page), rows: rows.map(measure) };
}

function cutList<Row extends { readonly key: string }>(
  head: Pick<SummaryList<Row>, 'id' | 'heading' | 'sentence' | 'counts'>,
  rows: readonly Row[],
  shown: number,
  { list }: SummaryPlaces,
): SummaryList<Row> {
  const left = rows.slice(shown);
  return {
    ...head,
    rows: rows.slice(0, shown),
    more:
      left.length === 0
        ? null
        : {
            text: shown === 0 ? `All ${formatNumber(left.length)}` : `And ${formatNumber(left.length)} more`,
            place: list?.words ?? null,
            anchor: list?.anchor ?? null,
            keys: left.map(({ key }) => key),
          },
  };
}
