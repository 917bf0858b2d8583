/** How sentences and messages of the history call a date, a decision and a recommendation. Words only; nothing is looked up. */
import { formatDay } from '../../recommendations/deadlines/calendar-days.ts';
import type { Decision } from '../../recommendations/decision.ts';
import type { Deadline, Lifecycle, Recommendation, SourceReport } from '../../recommendations/recommendation.ts';

const LIFECYCLE_WORDS: Readonly<Record<Lifecycle, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  'waiting-on-others': 'Waiting on others',
  'reported-complete': 'Reported complete',
  'proposed-closed': 'Proposed for closure',
  'closed-implemented': 'Closed',
  'closed-not-adopted': 'Closed, not adopted',
  'closed-risk-accepted': 'Closed, risk accepted',
  'closed-superseded': 'Closed, superseded',
};

/** `31 March 2026`, `ongoing`, or the words in quotation marks where they are no date. */
export function nameDate({ precision, understood, written }: Deadline): string {
  if (precision === 'none') return `“${written}”`;
  return precision === 'ongoing' ? understood.toLowerCase() : understood;
}

/** For the column of who agreed: `JARAP, 21 October 2025, minute 45/25`. */
export function nameAgreement({ panel, meeting, minute }: Decision): string {
  return [panel, formatDay(meeting), ...(minute === null ? [] : [`minute ${minute}`])].join(', ');
}

/** `on 21 October 2025 (minute 45/25)` */
export function nameOccasion({ meeting, minute }: Decision): string {
  return `on ${formatDay(meeting)}${minute === null ? '' : ` (minute ${minute})`}`;
}

/** In the export's own words where it has any: `Complete`. */
export function nameStatus({ statusWritten, lifecycle }: Recommendation): string {
  return statusWritten ?? LIFECYCLE_WORDS[lifecycle];
}

/** `4.2 of Fleet management (September 2018)` */
export function nameRecommendation({ reference }: Recommendation, { title, date }: SourceReport): string {
  const when = date === null || date.precision === 'none' ? '' : ` (${date.understood})`;
  return `${reference} of ${title}${when}`;
}
