/**
 * Mapped rows in, the paper's register out: typed recommendations, the reports they come from, and every problem of
 * every row. Nothing is counted and nothing is judged here.
 */
import { didYouMean } from '../nearest-word.ts';
import type { Organisation, PaperInput, ReportSettings } from '../inputs/inputs.ts';
import type { Checked, Problem } from '../problems.ts';
import type { DeadlineContext } from './deadlines/deadline-reading.ts';
import { mergeActions, readAction, takeDatesOfAction } from './merge-actions.ts';
import { readRowDates } from './read-row-dates.ts';
import { readPriority } from './read-scales.ts';
import { readReport, type ReportReading } from './read-report.ts';
import { readActionLifecycle, readRowStatus } from './read-row-status.ts';
import { readVerification } from './read-verification.ts';
import type { Recommendation, Register, SourceReport } from './recommendation.ts';
import { openRow, type RowReader } from './row-reader.ts';
import { makeSlug } from '../slug.ts';
import { cutAtWord } from '../words.ts';
import { normaliseWord } from './vocabulary.ts';

/** `nearest` finds the most similar word of a list, or null; it comes from the inputs room. */
export interface RegisterContext {
  readonly organisation: Organisation;
  readonly nearest: (word: string, known: readonly string[]) => string | null;
  /** The year of the as-at date, for dates that give none. */
  readonly assumedYear: number;
}

/** Of a reference that is a text: two lines of a table. */
const REFERENCE_LENGTH = 60;

export function buildRegister(paper: PaperInput, context: RegisterContext): Checked<Register> {
  const problems: Problem[] = [];
  const reports = new Map<string, SourceReport>();
  const byKey = new Map<string, Recommendation>();

  /** Whether the row is a further action of a recommendation that is known. */
  const addRow = (reader: RowReader): boolean => {
    const report = readReport(reader, paper.settings, context);
    if (report === null) return false;
    const known = reports.get(report.value.key);
    reports.set(report.value.key, known === undefined ? report.value : mergeReports(known, report, reader));

    const recommendation = readRecommendation(reader, report, paper, context);
    if (recommendation === null) return false;
    const earlier = byKey.get(recommendation.key);
    if (earlier === undefined) byKey.set(recommendation.key, recommendation);
    else if (isFurtherAction(earlier, recommendation)) {
      byKey.set(earlier.key, mergeActions(earlier, recommendation));
      return true;
    } else reportDuplicate(reader, earlier, report.value);
    return false;
  };

  for (const table of paper.tables) {
    for (const row of table.rows) {
      const ofRow: Problem[] = [];
      const isFurther = addRow(openRow(table, row, ofRow));
      // The priority of a further action is that of its recommendation, repeated or not.
      problems.push(...ofRow.filter(({ code }) => !isFurther || code !== 'priority-not-stated'));
    }
  }
  for (const settings of paper.settings.reports) checkReportIsUsed(settings, paper, reports, problems, context);
  return { value: { reports: [...reports.values()], recommendations: [...byKey.values()] }, problems };
}

function readRecommendation(
  reader: RowReader,
  report: ReportReading,
  paper: PaperInput,
  context: RegisterContext,
): Recommendation | null {
  const referenceCell = reader.cell('reference');
  if (referenceCell === null) {
    reader.report(
      'error',
      'reference-missing',
      'reference',
      'The reference of this row is blank.',
      'Give each recommendation the number that it has in the report.',
    );
    return null;
  }
  refuseExempt(reader);
  const name = referenceCell.text.replaceAll(/\s+/g, ' ').replace(/[.:]$/, '');
  const isReferenceFromText = [reader.text('recommendation'), reader.text('title')].includes(referenceCell.text);
  const deadlines: DeadlineContext = {
    dateOrder: context.organisation.dateOrder,
    quarters: context.organisation.quarters,
    assumedYear: context.assumedYear,
  };
  const status = readRowStatus(reader, paper, context, deadlines);
  const action = readAction(reader, deadlines, readActionLifecycle(reader, paper, context, status));
  return {
    key: makeSlug(report.value.key, name),
    reportKey: report.value.key,
    reference: isReferenceFromText ? cutAtWord(name, REFERENCE_LENGTH) : name,
    isReferenceFromText,
    title: reader.text('title'),
    priority: readPriority(reader, report.auditor),
    theme: reader.text('theme'),
    pillar: readPillar(reader, name, paper),
    finding: reader.text('finding'),
    recommendation: reader.text('recommendation'),
    risk: reader.text('risk'),
    requiredOutcome: reader.text('requiredOutcome'),
    response: reader.text('response'),
    owner: reader.text('owner') ?? reader.text('actionOwner'),
    sourcePage: reader.text('sourcePage'),
    lifecycle: status.lifecycle,
    statusWritten: reader.text('status'),
    closureReason: status.closureReason,
    closureNote: status.closureNote,
    claim: status.claim,
    verification: readVerification(reader, deadlines),
    dates: takeDatesOfAction(readRowDates(reader, deadlines, report.isDeadlineInText), action),
    history: reader.text('history'),
    updates: reader.row.updates.map(({ period, cell }) => ({ period, text: cell.text })),
    evidence: reader.text('evidence'),
    notes: reader.text('notes'),
    actions: action === null ? [] : [action],
    source: { file: reader.file, line: reader.row.line },
  };
}

function readPillar(reader: RowReader, reference: string, paper: PaperInput): string | null {
  const written = reader.text('pillar');
  if (written !== null) {
    const declared = [...paper.settings.pillars.keys()].find(
      (pillar) => normaliseWord(pillar) === normaliseWord(written),
    );
    return declared ?? written;
  }
  for (const [pillar, words] of paper.settings.pillars) {
    if (words.some((word) => reference.toLowerCase().startsWith(word.toLowerCase()))) return pillar;
  }
  return null;
}

/**
 * Everything that is built goes to the intranet as well, so an exempt item must not get in at all.
 * "1", "Part 1", "No" and "Open" mark what is public.
 */
function refuseExempt(reader: RowReader): void {
  const cell = reader.cell('part');
  if (cell === null || /^(part\s*)?(1|i)$|^no?$|^open$|^public$|^not exempt$/i.test(cell.text.trim())) return;
  reader.report(
    'error',
    'exempt-item',
    cell,
    `This row is marked "${cell.text}": exempt (Part 2) items cannot be kept out of the intranet pages yet.`,
    'Take the row out of this export and report it in the private session by hand.',
  );
}

/** A row for another action repeats what the recommendation says, or leaves it blank; two that differ are two items. */
function isFurtherAction(earlier: Recommendation, next: Recommendation): boolean {
  const isSaidOfOne = (['title', 'recommendation'] as const).every(
    (field) => next[field] === null || earlier[field] === null || next[field] === earlier[field],
  );
  return earlier.actions.length > 0 && next.actions.length > 0 && isSaidOfOne;
}

function reportDuplicate(reader: RowReader, earlier: Recommendation, report: SourceReport): void {
  const place =
    earlier.source.file === reader.file
      ? `line ${earlier.source.line}`
      : `${earlier.source.file}:${earlier.source.line}`;
  reader.report(
    'error',
    'duplicate-key',
    reader.cell('reference'),
    `Line ${reader.row.line} and ${place} are both ${report.title}${report.date?.lastDay ? `, ${report.date.understood}` : ''}, recommendation ${earlier.reference}.`,
    'Give each its own reference, or give the two audits their dates, so that they can be told apart.',
  );
}

/** Facts of a report stand in each of its rows; rows that disagree are an error, blank cells are not. */
function mergeReports(known: SourceReport, next: ReportReading, reader: RowReader): SourceReport {
  const opinion = next.value.opinion;
  if (known.opinion !== null && opinion !== null && known.opinion.word !== opinion.word) {
    reader.report(
      'error',
      'opinions-differ',
      reader.cell('opinion'),
      `This row gives ${known.title} ${opinion.word} assurance; an earlier row gives it ${known.opinion.word} assurance.`,
      'Give all rows of one audit the same opinion, or give two audits of one title their dates.',
    );
  }
  return {
    ...known,
    auditor: known.auditor ?? next.value.auditor,
    opinion: known.opinion ?? opinion,
    lead: known.lead ?? next.value.lead,
  };
}

function checkReportIsUsed(
  settings: ReportSettings,
  paper: PaperInput,
  reports: ReadonlyMap<string, SourceReport>,
  problems: Problem[],
  context: RegisterContext,
): void {
  const titles = [...reports.values()].map(({ title }) => title);
  const isUsed = titles.some((title) => normaliseWord(title) === normaliseWord(settings.title));
  if (reports.size === 0 || isUsed) return;
  const nearest = context.nearest(settings.title, titles);
  problems.push({
    code: 'report-without-rows',
    severity: 'error',
    file: paper.file,
    column: 'reports',
    value: settings.title,
    message: `No row of the export belongs to the report "${settings.title}".`,
    advice: `${didYouMean(nearest)}Write the title as the export has it.`,
  });
}
