/** Finds a recommendation by its reference, among those of the audit and the audit date that the line names. */
import type { Cell } from '../../inputs/csv-tables.ts';
import { didYouMean } from '../../nearest-word.ts';
import { readDeadlines } from '../deadlines/read-deadline.ts';
import type { DecisionContext } from '../resolve-decisions.ts';
import { chooseOnly, isAudit, isReference, nameAudits, whereOf, type Decided } from './decidable.ts';
import type { DecisionLine } from './decision-line.ts';

/** Null, with the problem reported, where none or more than one fits. */
export function findByReference(
  line: DecisionLine,
  cell: Cell,
  candidates: readonly Decided[],
  context: DecisionContext,
): Decided | null {
  const { audit, auditDate } = line.row;
  const ofAudit = audit === null ? candidates : candidates.filter(({ report }) => isAudit(report, audit.text));
  if (audit !== null && ofAudit.length === 0) {
    const titles = [...new Set(candidates.flatMap(({ report }) => (report === null ? [] : [report.title])))];
    line.report(
      'error',
      'unknown-audit',
      audit,
      `There is no audit "${audit.text}" ${whereOf(line)}.`,
      `${didYouMean(context.nearest(audit.text, titles))}Write its title as the export has it.`,
    );
    return null;
  }
  const ofDate = auditDate === null ? ofAudit : chooseByDate(line, auditDate, ofAudit, context);
  const found = ofDate?.filter((each) => isReference(each, cell.text)) ?? null;
  if (found === null || found.length > 0) return found === null ? null : chooseOnly(line, cell, found);
  const known = [...new Set(ofDate?.map(({ recommendation }) => recommendation.reference))];
  line.report(
    'error',
    'unknown-recommendation',
    cell,
    `No recommendation ${audit === null ? whereOf(line) : `of "${audit.text}"`} has the reference "${cell.text}".`,
    `${didYouMean(context.nearest(cell.text, known))}Write the reference as the paper has it.`,
  );
  return null;
}

/** An audit date that cannot be read chooses nothing: the wrong audit of two would be worse than a question. */
function chooseByDate(
  line: DecisionLine,
  cell: Cell,
  candidates: readonly Decided[],
  { organisation: { dateOrder, quarters } }: DecisionContext,
): readonly Decided[] | null {
  const { deadlines, faults } = readDeadlines(cell.text, { dateOrder, quarters, assumedYear: null });
  const { firstDay, lastDay } = deadlines[0];
  const [fault] = faults;
  if (firstDay === null || lastDay === null) {
    const message = fault?.message ?? `"${cell.text}" was not understood as a date.`;
    line.report('error', fault?.kind ?? 'no-date', cell, message, fault?.suggestion ?? 'Write it like September 2022.');
    return null;
  }
  const chosen = candidates.filter(
    ({ report }) => (report?.date?.firstDay ?? '9') <= lastDay && firstDay <= (report?.date?.lastDay ?? ''),
  );
  if (chosen.length > 0) return chosen;
  line.report(
    'error',
    'unknown-audit',
    cell,
    `There is no audit of ${cell.text} ${line.row.audit === null ? whereOf(line) : `with the title "${line.row.audit.text}"`}.`,
    `Correct the date, or leave it blank. The audits are: ${nameAudits(candidates)}.`,
  );
  return null;
}
