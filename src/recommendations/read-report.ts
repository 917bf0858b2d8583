/** The audit or inspection report that a row belongs to, from the row itself and from what the paper says of it. */
import type { Auditor, PaperSettings, ReportSettings } from '../inputs/inputs.ts';
import type { RegisterContext } from './build-register.ts';
import { readDeadline } from './deadlines/read-deadline.ts';
import { readOpinion } from './read-scales.ts';
import type { Deadline, SourceReport } from './recommendation.ts';
import type { RowReader } from './row-reader.ts';
import { makeSlug } from '../slug.ts';
import { normaliseWord } from './vocabulary.ts';

export interface ReportReading {
  readonly value: SourceReport;
  readonly auditor: Auditor | null;
  readonly isDeadlineInText: boolean;
}

/** Null, with the problem reported, where nothing says which report the row belongs to. */
export function readReport(reader: RowReader, settings: PaperSettings, context: RegisterContext): ReportReading | null {
  const only = settings.reports.length === 1 ? settings.reports[0] : undefined;
  const written = reader.text('audit')?.replaceAll(/\s+/g, ' ') ?? only?.title ?? null;
  if (written === null) {
    reader.report(
      'error',
      'audit-missing',
      'audit',
      'The audit of this row is blank.',
      'Fill it in, or add the field to fillDown: in paper.md if a blank cell repeats the one above.',
    );
    return null;
  }
  const declared = settings.reports.find((report) => normaliseWord(report.title) === normaliseWord(written));
  const title = declared?.title ?? softenCapitals(written);
  const auditor = findAuditor(reader, settings, declared, context);
  const date = readReportDate(reader, declared, context);
  return {
    value: {
      key: makeSlug(title, date?.firstDay?.slice(0, 7) ?? null),
      title,
      date,
      auditor: auditor?.key ?? null,
      opinion: readOpinion(reader, auditor),
      lead: reader.text('lead'),
      expectedCount: declared?.expectedCount ?? null,
      judgedBy: declared?.judgedBy ?? 'own-date',
    },
    auditor,
    isDeadlineInText: declared?.deadlineInText ?? false,
  };
}

function findAuditor(
  reader: RowReader,
  settings: PaperSettings,
  declared: ReportSettings | undefined,
  context: RegisterContext,
): Auditor | null {
  const { auditors } = context.organisation;
  const cell = reader.cell('auditor');
  if (cell !== null) {
    const asked = normaliseWord(cell.text);
    const found = [...auditors.values()].find(
      ({ key, name }) => normaliseWord(key) === asked || normaliseWord(name) === asked,
    );
    if (found !== undefined) return found;
    reader.report(
      'error',
      'unknown-auditor',
      cell,
      `"${cell.text}" is not an auditor in organisation.yaml.`,
      `Use one of ${[...auditors.values()].map(({ name }) => name).join(', ')}, or add it under auditors:.`,
    );
    return null;
  }
  const key = declared?.auditor ?? settings.auditor ?? (auditors.size === 1 ? [...auditors.keys()][0] : undefined);
  return key === undefined ? null : (auditors.get(key) ?? null);
}

function readReportDate(
  reader: RowReader,
  declared: ReportSettings | undefined,
  context: RegisterContext,
): Deadline | null {
  const cell = reader.cell('auditDate');
  const text = cell?.text ?? declared?.date ?? null;
  if (text === null) return null;
  const { deadline, fault } = readDeadline(text, {
    dateOrder: context.organisation.dateOrder,
    quarters: context.organisation.quarters,
    assumedYear: null,
  });
  if (fault !== null) {
    reader.report(
      fault.kind === 'impossible-date' ? 'error' : 'warning',
      fault.kind,
      cell,
      fault.message,
      fault.suggestion,
    );
  }
  return deadline.lastDay === null ? null : deadline;
}

const SMALL_WORDS = new Set(['A', 'AN', 'AND', 'AT', 'BY', 'FOR', 'FROM', 'IN', 'OF', 'ON', 'OR', 'THE', 'TO', 'WITH']);

/**
 * A title in capitals is hard to read, and screen readers may spell it: `WORKFORCE WELLBEING` is `Workforce wellbeing`.
 * Short words such as IT and HR are taken for abbreviations; a title with any small letter is left as it is.
 */
function softenCapitals(title: string): string {
  if (/\p{Lowercase_Letter}/u.test(title) || (title.match(/\p{Uppercase_Letter}/gu) ?? []).length < 5) return title;
  const words = title.split(' ').map((word) => {
    const letters = word.replaceAll(/[^\p{Letter}]/gu, '');
    return SMALL_WORDS.has(letters) || letters.length > 3 ? word.toLowerCase() : word;
  });
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
