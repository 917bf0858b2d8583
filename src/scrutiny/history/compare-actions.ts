/**
 * The actions of a recommendation that is exported with a row for each, against those of the meeting before: which have gone,
 * and which have another original date. They are told apart by their words, so a reworded action is another one.
 */
import { formatDay } from '../../recommendations/deadlines/calendar-days.ts';
import type { Action, Recommendation } from '../../recommendations/recommendation.ts';
import type { Problem } from '../../problems.ts';
import type { Edition } from './edition.ts';
import type { LedgerEntry } from './ledger.ts';
import { nameDate, nameRecommendation } from './name-things.ts';
import { isDate, isSameDay } from './same-day.ts';
import { isSameText } from './same-text.ts';

/** Whether the recommendation's dates are those of several actions, of which some have come or gone. */
export function hasOtherActions(before: Recommendation, now: Recommendation): boolean {
  if (before.actions.length < 2 && now.actions.length < 2) return false;
  return (
    before.actions.length !== now.actions.length || before.actions.some((action) => findSame(action, now) === null)
  );
}

/** Original dates that have changed are errors; fewer actions than before, a warning for each that has gone. */
export function reportActions(row: Recommendation, { exported, report }: LedgerEntry, previous: Edition): Problem[] {
  if (exported.actions.length < 2) return [];
  const name = nameRecommendation(row, report);
  const since = formatDay(previous.meeting);
  const gone = exported.actions.filter((action) => findSame(action, row) === null);
  const isFewer = row.actions.length < exported.actions.length;
  return [
    ...exported.actions.flatMap((action) => reportChangedDate(action, findSame(action, row), name, since)),
    ...(isFewer ? gone : []).map(({ text, source }) => ({
      code: 'action-vanished',
      severity: 'warning' as const,
      file: row.source.file,
      line: row.source.line,
      value: text,
      message: `This action of ${name} was before the panel on ${since} (${source.file}:${source.line}), and it is not in this export.`,
      advice: 'Put its row back with its status, or say in the update what has become of it.',
    })),
  ];
}

function findSame({ text }: Action, { actions }: Recommendation): Action | null {
  return actions.find((other) => other.text === text || isSameText(other.text, text)) ?? null;
}

function reportChangedDate(before: Action, now: Action | null, name: string, since: string): Problem[] {
  const [from, to] = [before.dates.original, now?.dates.original ?? null];
  if (now === null || !isDate(from) || !isDate(to) || isSameDay(from, to)) return [];
  return [
    {
      code: 'original-date-changed',
      severity: 'error',
      file: now.source.file,
      line: now.source.line,
      value: to.written,
      message: `The original date of an action of ${name} was ${nameDate(from)} at the meeting on ${since} and is now ${nameDate(to)}.`,
      advice: `Put ${nameDate(from)} back as the original date and give the new date as a revised one, or correct ${before.source.file}:${before.source.line} if the earlier date was the mistake.`,
    },
  ];
}
