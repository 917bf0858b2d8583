/**
 * One row per action: rows that share a key become one recommendation with several actions, each with its own owner,
 * dates and state. The recommendation's own state and dates then follow from its actions.
 */
import type { DeadlineContext } from './deadlines/deadline-reading.ts';
import { readActionDates, readRowDates } from './read-row-dates.ts';
import type {
  Action,
  Claim,
  ClaimedPace,
  Deadline,
  Lifecycle,
  Recommendation,
  RecommendationDates,
  Verification,
} from './recommendation.ts';
import type { RowReader } from './row-reader.ts';

/** Null where the row names no action. An action without dates, owner or status of its own has those of its row. */
export function readAction(reader: RowReader, deadlines: DeadlineContext, lifecycle: Lifecycle): Action | null {
  const text = reader.text('action');
  if (text === null) return null;
  const hasOwnDates = reader.cell('actionOriginalDate') !== null || reader.cell('actionCurrentDate') !== null;
  return {
    text,
    owner: reader.text('actionOwner') ?? reader.text('owner'),
    dates: hasOwnDates ? readActionDates(reader, deadlines) : readDatesQuietly(reader, deadlines),
    lifecycle,
    statusWritten: reader.text('actionStatus') ?? reader.text('status'),
    source: { file: reader.file, line: reader.row.line },
  };
}

/** The row's dates are reported once, with the recommendation. */
function readDatesQuietly(reader: RowReader, deadlines: DeadlineContext): RecommendationDates {
  return readRowDates({ ...reader, report: () => undefined }, deadlines, false);
}

/** Where the row has dates for its action only, they are the recommendation's too. */
export function takeDatesOfAction(dates: RecommendationDates, action: Action | null): RecommendationDates {
  if (dates.current !== null || action === null) return dates;
  const { original, revisions, current } = action.dates;
  return { ...dates, original, revisions, current };
}

/** The longer recommendation: the first row's words, all rows' actions, the state and the dates of all of them together. */
export function mergeActions(first: Recommendation, next: Recommendation): Recommendation {
  const actions = [...first.actions, ...next.actions];
  const lifecycle = combineLifecycles(first, next);
  const owners = [...new Set(actions.map(({ owner }) => owner).filter((owner) => owner !== null))];
  return {
    ...first,
    actions,
    owner: owners.length === 0 ? first.owner : owners.join('; '),
    lifecycle,
    closureReason:
      lifecycle === first.lifecycle && first.closureReason === next.closureReason ? first.closureReason : null,
    closureNote: joinTexts(first.closureNote, next.closureNote),
    claim: combineClaims(first.claim, next.claim),
    verification: combineVerifications(first, next),
    dates: {
      ...first.dates,
      ...joinDates(first.dates, next.dates),
      completed: joinCompleted(first, next),
      requested: latest(first.dates.requested, next.dates.requested),
      requestReason: joinTexts(first.dates.requestReason, next.dates.requestReason),
    },
    updates: [
      ...first.updates,
      ...next.updates.filter(({ text }) => !first.updates.some((update) => update.text === text)),
    ],
  };
}

/** All alike: that state. Anything else is work in progress. A row that speaks of its action only changes nothing. */
function combineLifecycles(first: Recommendation, next: Recommendation): Lifecycle {
  if (first.statusWritten !== null && next.statusWritten === null) return first.lifecycle;
  return first.lifecycle === next.lifecycle ? first.lifecycle : 'in-progress';
}

/** Complete when the last action is. A row that says nothing of its own state leaves the day as it is. */
function joinCompleted(first: Recommendation, next: Recommendation): Deadline | null {
  const [one, other] = [first.dates.completed, next.dates.completed];
  if (next.actions.every(({ statusWritten }) => statusWritten === null)) return one ?? other;
  return one === null || other === null ? null : latest(one, other);
}

type Story = Pick<RecommendationDates, 'original' | 'revisions' | 'current'>;

/**
 * The latest of the dates first agreed and the latest of those that hold now. Between them stand the moves of the action that is
 * due last; a move that did not put off the whole is told of its action only.
 */
function joinDates(first: Story, next: Story): Story {
  const original = latest(first.original, next.original);
  const current = latest(first.current, next.current);
  const isSame = (one: Deadline | null, other: Deadline | null): boolean =>
    one?.lastDay === other?.lastDay && (one?.lastDay != null || one?.written === other?.written);
  // Of two that are due together, the one that tells more of how it came to that date.
  const ofFirst = isSame(first.current, current) ? first.revisions : [];
  const ofNext = isSame(next.current, current) ? next.revisions : [];
  const moves = (ofNext.length > ofFirst.length ? ofNext : ofFirst).filter(
    ({ deadline }) => original?.lastDay == null || deadline.lastDay == null || deadline.lastDay > original.lastDay,
  );
  const isUntold = moves.length === 0 && original !== null && current !== null && !isSame(original, current);
  return { original, current, revisions: isUntold ? [{ deadline: current, reason: null, agreedBy: null }] : moves };
}

/** What the rows say in the same words they say once. */
function joinTexts(first: string | null, next: string | null): string | null {
  if (first === null || next === null) return first ?? next;
  return first.split('\n').includes(next) ? first : `${first}\n${next}`;
}

const PACES_FROM_THE_WORST: readonly ClaimedPace[] = ['off-track', 'at-risk', 'on-track', 'complete'];

/** The worse of the two; an action that claims nothing changes nothing. */
function combineClaims(first: Claim | null, next: Claim | null): Claim | null {
  if (first === null || next === null) return first ?? next;
  const place = ({ pace }: Claim): number => PACES_FROM_THE_WORST.indexOf(pace);
  return place(next) < place(first) ? next : first;
}

/**
 * Verified only where every row is. A row that leaves the recommendation's own columns blank says nothing of its own,
 * so the first row's verification holds.
 */
function combineVerifications(first: Recommendation, next: Recommendation): Verification | null {
  const isContinued = first.recommendation !== null && next.recommendation === null;
  const [a, b] = [first.verification, next.verification];
  if (a === null || b === null) return isContinued ? a : null;
  const isLater = (b.date?.lastDay ?? '') > (a.date?.lastDay ?? '');
  const written = a.written === b.written ? a.written : `${a.written}; ${b.written}`;
  return { written, date: isLater ? b.date : a.date };
}

function latest(a: Deadline | null, b: Deadline | null): Deadline | null {
  if (a?.lastDay == null) return b ?? a;
  if (b?.lastDay == null) return a;
  return a.lastDay >= b.lastDay ? a : b;
}
