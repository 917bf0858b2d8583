/** What differs between a recommendation as the meeting before had it and as it stands now. Says it, and judges nothing. */
import { formatDay } from '../../recommendations/deadlines/calendar-days.ts';
import type { IsoDay, Recommendation } from '../../recommendations/recommendation.ts';
import { NOT_STATED } from '../../words.ts';
import type { Change, ChangedField, HistoryFinding } from './edition.ts';
import type { LedgerEntry } from './ledger.ts';
import { isSameDay } from './same-day.ts';
import { isSameText, quoteFirstDifference, saysSomething } from './same-text.ts';

/** What has become of an item since the meeting before. */
export interface Fate {
  readonly isReopened: boolean;
  readonly isClosedNow: boolean;
  /** Words have been supplied that were not there before. */
  readonly hasNewUpdate: boolean;
}

export function describeNew(meeting: IsoDay): Change {
  return { kind: 'new', fields: [], firstSeen: meeting, noUpdateSince: null, before: null };
}

/** `now` has the panel's decisions in it, as `entry.followed` has. */
export function compareRows(entry: LedgerEntry, now: Recommendation, fate: Fate): Change {
  const fields = listFields(entry.followed, now, fate.hasNewUpdate);
  const kind = fate.isClosedNow ? 'closed' : fate.isReopened ? 'reopened' : fields.length > 0 ? 'changed' : 'unchanged';
  return {
    kind,
    fields,
    firstSeen: entry.firstSeen,
    noUpdateSince: fate.hasNewUpdate ? null : entry.update.since,
    before: { lifecycle: entry.followed.lifecycle, current: entry.followed.dates.current },
  };
}

function listFields(before: Recommendation, now: Recommendation, hasNewUpdate: boolean): ChangedField[] {
  const fields: ChangedField[] = [];
  if (before.lifecycle !== now.lifecycle) fields.push('status');
  if (!isSameDay(before.dates.current, now.dates.current)) fields.push('date');
  if (hasNewUpdate) fields.push('update');
  if (!isSame(before.owner, now.owner)) fields.push('owner');
  if (!isSame(before.priority.word, now.priority.word)) fields.push('priority');
  if (!isSame(before.evidence, now.evidence)) fields.push('evidence');
  if (!isSame(before.recommendation, now.recommendation)) fields.push('wording');
  return fields;
}

function isSame(one: string | null, other: string | null): boolean {
  return one === other || isSameText(one ?? '', other ?? '');
}

/** The auditor's own words and priority are not the body's to change. A text that is filled in or left out is no rewording. */
export function findRewriting({ exported }: LedgerEntry, row: Recommendation, since: IsoDay): HistoryFinding[] {
  const findings: HistoryFinding[] = [];
  const [before, now] = [exported.recommendation ?? '', row.recommendation ?? ''];
  if (before !== now && saysSomething(before) && saysSomething(now) && !isSameText(before, now)) {
    findings.push({ rule: 'reworded-recommendation', key: row.key, sentence: tellRewording(before, now, since) });
  }
  // Filling in what was blank is what the query of the meeting before asked for.
  if (exported.priority.word !== NOT_STATED && !isSame(exported.priority.word, row.priority.word)) {
    const sentence = `The priority is now “${row.priority.word}”; at the meeting on ${formatDay(since)} it was “${exported.priority.word}”.`;
    findings.push({ rule: 'priority-changed', key: row.key, sentence });
  }
  return findings;
}

function tellRewording(before: string, now: string, since: IsoDay): string {
  const [was, is] = quoteFirstDifference(before, now);
  const start = `The recommendation has been reworded since ${formatDay(since)}:`;
  if (was === '') return `${start} “${is}” has been added.`;
  if (is === '') return `${start} “${was}” has been left out.`;
  return `${start} it said “${was}” and now says “${is}”.`;
}
