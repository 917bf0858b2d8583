/** What a granted or refused extension does to the dates that are known of an item. The export has no say here. */
import type { Decision } from '../../recommendations/decision.ts';
import type { Deadline, RecommendationDates } from '../../recommendations/recommendation.ts';
import type { DateRecord, DecidedDate } from './ledger.ts';
import { nameAgreement } from './name-things.ts';
import { dayKeyOf, isLaterThan, isSameDay } from './same-day.ts';

export function takeDateDecision(record: DateRecord, decision: Decision): DateRecord {
  const { requested } = record.known;
  const decided = requested === null ? record : { ...record, decidedRequest: dayKeyOf(requested) };
  if (decision.kind === 'extension-not-granted') return refuseDate(decided, decision);
  const deadline = decision.grantedTo ?? requested;
  return deadline === null ? decided : grantDate(decided, { deadline, decision });
}

function grantDate(record: DateRecord, grant: DecidedDate): DateRecord {
  const { known } = record;
  const { deadline, decision } = grant;
  const refused = new Map(record.refused);
  refused.delete(dayKeyOf(deadline));
  // Of two dates the panel granted the earlier, so the one that was asked for is refused.
  if (known.requested !== null && isLaterThan(known.requested, deadline)) {
    refused.set(dayKeyOf(known.requested), { deadline: known.requested, decision });
  }
  const granted = [...record.granted, grant];
  if (isSameDay(known.current, deadline)) {
    // It is the date already. An export that has lost it since is awaited to have it again.
    const last = known.revisions.at(-1)?.deadline ?? null;
    const isHeld = isSameDay(record.exportedCurrent, deadline) || !isSameDay(last, deadline);
    const awaited = isHeld ? record.awaited : grant;
    return { ...record, refused, granted, awaited, beforeMove: null, known: noteAgreement(known, grant) };
  }
  return { ...record, refused, granted, awaited: grant, beforeMove: null, known: moveTo(known, grant) };
}

/** Only what the export leaves blank. */
function noteAgreement(known: RecommendationDates, { deadline, decision }: DecidedDate): RecommendationDates {
  const last = known.revisions.at(-1);
  if (last === undefined || !isSameDay(last.deadline, deadline)) return known;
  const noted = {
    deadline: last.deadline,
    reason: last.reason ?? known.requestReason ?? decision.reason,
    agreedBy: last.agreedBy ?? nameAgreement(decision),
  };
  return { ...known, revisions: [...known.revisions.slice(0, -1), noted] };
}

function moveTo(known: RecommendationDates, { deadline, decision }: DecidedDate): RecommendationDates {
  const reason = known.requestReason ?? decision.reason;
  const revisions = [...known.revisions, { deadline, reason, agreedBy: nameAgreement(decision) }];
  return { ...known, original: firstDateOf(known), revisions, current: deadline };
}

/** The original date, or the only one of an item that has never moved; null where the first date is not known. */
export function firstDateOf({ original, revisions, current }: RecommendationDates): Deadline | null {
  return original ?? (revisions.length === 0 ? current : null);
}

function refuseDate(record: DateRecord, decision: Decision): DateRecord {
  const { known, beforeMove } = record;
  // Where no date is asked for, the panel can only have refused the move that the export made before it was asked.
  const asked = known.requested ?? (beforeMove === null ? null : known.current);
  if (asked === null) return record;
  const isMadeAlready = isSameDay(known.current, asked);
  // It has been the date since an earlier meeting: there is nothing to take back.
  if (isMadeAlready && beforeMove === null) return record;
  const refused = new Map(record.refused).set(dayKeyOf(asked), { deadline: asked, decision });
  if (!isMadeAlready || beforeMove === null) return { ...record, refused };
  const { original, revisions, current } = beforeMove;
  return { ...record, refused, beforeMove: null, known: { ...known, original, revisions, current } };
}
