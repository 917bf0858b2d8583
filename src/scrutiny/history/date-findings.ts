/** Where the dates of the export and the panel's decisions on them disagree, in words. The dates themselves are settled by then. */
import { formatDay } from '../../recommendations/deadlines/calendar-days.ts';
import type { Recommendation } from '../../recommendations/recommendation.ts';
import type { Problem } from '../../problems.ts';
import type { Edition, HistoryFinding } from './edition.ts';
import type { LedgerEntry } from './ledger.ts';
import type { MergedDates } from './merge-dates.ts';
import { nameDate, nameOccasion, nameRecommendation } from './name-things.ts';

/** `entry` is as it was before the merge. */
export function findDateContradictions(
  key: string,
  { dates: before }: LedgerEntry,
  merged: MergedDates,
  previous: Edition,
): HistoryFinding[] {
  const findings: HistoryFinding[] = [];
  const { dates, record, refused, movedTo, lost } = merged;
  if (refused !== null) {
    const { deadline, decision } = refused;
    const granted = decision.grantedTo === null ? '' : ` and granted ${nameDate(decision.grantedTo)} instead`;
    const stands = dates.current === null ? '' : ` The date stays ${nameDate(dates.current)}.`;
    const sentence = `The export moves the date to ${nameDate(deadline)}, which ${decision.panel} did not grant ${nameOccasion(decision)}${granted}.${stands}`;
    findings.push({ rule: 'ungranted-extension', key, sentence });
  }
  const noDecision = `no decision of ${previous.panel} on it is on file`;
  // The paper prints a date that the export does not hold, so this is told whether or not the decisions are on file.
  if (lost !== null) {
    const undecided = previous.hasDecisions ? `, and ${noDecision}` : '';
    const sentence = `The date ${nameDate(lost)} has gone from the export since ${formatDay(previous.meeting)}${undecided}. It is kept.`;
    findings.push({ rule: 'date-moved-without-decision', key, sentence });
  }
  if (!previous.hasDecisions) return findings;
  const from = before.known.current;
  if (movedTo !== null && record.awaited !== null) {
    const { deadline, decision } = record.awaited;
    const sentence = `The export now says ${nameDate(movedTo)}, and ${noDecision}; ${decision.panel} granted ${nameDate(deadline)} ${nameOccasion(decision)}, which stands.`;
    findings.push({ rule: 'date-moved-without-decision', key, sentence });
  } else if (movedTo !== null && from !== null) {
    const sentence = `The date has moved from ${nameDate(from)} to ${nameDate(movedTo)} since ${formatDay(previous.meeting)}, and ${noDecision}.`;
    findings.push({ rule: 'date-moved-without-decision', key, sentence });
  }
  return findings;
}

/** An original date never changes, so one of the two exports is wrong. */
export function reportChangedOriginal(
  row: Recommendation,
  { exported, report }: LedgerEntry,
  { changedOriginal }: MergedDates,
  previous: Edition,
): Problem[] {
  if (changedOriginal === null) return [];
  const { from, to } = changedOriginal;
  return [
    {
      code: 'original-date-changed',
      severity: 'error',
      file: row.source.file,
      line: row.source.line,
      value: to.written,
      message: `The original date of ${nameRecommendation(row, report)} was ${nameDate(from)} at the meeting on ${formatDay(previous.meeting)} and is now ${nameDate(to)}.`,
      advice: `Put ${nameDate(from)} back as the original date and give the new date as a revised one, or correct ${exported.source.file}:${exported.source.line} if the earlier date was the mistake.`,
    },
  ];
}
