/** The later date that an export asks for, once what the panel has decided is taken out of it. */
import type { RecommendationDates } from '../../recommendations/recommendation.ts';
import type { DateRecord } from './ledger.ts';
import { dayKeyOf, isLaterThan } from './same-day.ts';

/** The same dates; what is decided, and what asks for no more than was granted, is no longer asked for. */
export function settleRequest(record: DateRecord, dates: RecommendationDates): RecommendationDates {
  const { requested } = dates;
  const granted = record.granted.at(-1)?.deadline;
  const isSettled =
    requested !== null &&
    (repeatsDecidedRequest(record, dates) || (granted !== undefined && !isLaterThan(requested, granted)));
  return isSettled ? { ...dates, requested: null, requestReason: null } : dates;
}

/** Whether the export still asks for what was decided. */
export function repeatsDecidedRequest({ decidedRequest }: DateRecord, { requested }: RecommendationDates): boolean {
  return decidedRequest !== null && requested !== null && dayKeyOf(requested) === decidedRequest;
}
