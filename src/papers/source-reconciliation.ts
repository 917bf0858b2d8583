/** Whether a paper holds all that a source report recommended: one sentence that counts both, and what was closed before. */
import { countOf } from '../words.ts';
import type { SentenceBlock } from './page-model.ts';
import type { ReportView } from './report-views.ts';

/** `Reconciled: 20 recommendations in the report = 15 in this plan + 4 closed at earlier meetings + 1 missing from it.` */
export function reconcileWithSource({ report, facts, closedCount }: ReportView): SentenceBlock {
  const inPlan = facts.length;
  const { expectedCount } = report;
  const closed = closedCount === 0 ? '' : ` + ${closedCount} closed at earlier meetings`;
  const held = inPlan + closedCount;
  const sentence =
    expectedCount === null
      ? `This plan holds ${countOf(inPlan, 'recommendation')}${closed} from the report; the number that the report made has not been stated.`
      : expectedCount === held
        ? `Reconciled: ${countOf(expectedCount, 'recommendation')} in the report = ${inPlan} in this plan${closed}. None is missing.`
        : expectedCount > held
          ? `Reconciled: ${countOf(expectedCount, 'recommendation')} in the report = ${inPlan} in this plan${closed} + ${expectedCount - held} missing from it.`
          : `This plan holds ${countOf(inPlan, 'recommendation')}${closed}, ${held - expectedCount} more than the ${expectedCount} that the report made.`;
  return { kind: 'sentence', sentence };
}

/** In the place of a table of a report whose rows have all left the paper. */
export function tellReportHasLeft({ report, closedCount }: ReportView): SentenceBlock {
  return {
    kind: 'sentence',
    sentence: `Nothing of ${report.title} is left in this paper: ${countOf(closedCount, 'recommendation was', 'recommendations were')} closed at earlier meetings.`,
  };
}
