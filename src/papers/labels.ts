/** The words of states on paper, in the field's own terms. One word for one thing, in every table, key and sentence. */
import type { Lifecycle } from '../recommendations/recommendation.ts';
import type { Brag, Progress, Timeliness } from '../scrutiny/facts.ts';

export const LIFECYCLE_LABELS: Readonly<Record<Lifecycle, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  'waiting-on-others': 'Waiting on others',
  'reported-complete': 'Reported complete, not yet verified',
  'proposed-closed': 'Proposed for closure',
  'closed-implemented': 'Closed: implemented',
  'closed-not-adopted': 'Closed: not adopted',
  'closed-risk-accepted': 'Closed: risk accepted',
  'closed-superseded': 'Closed: superseded or duplicate',
};

export const TIMELINESS_LABELS: Readonly<Record<Timeliness, string>> = {
  overdue: 'Overdue',
  'late-against-original': 'Late against original date',
  'due-before-next-meeting': 'Due before next meeting',
  'not-yet-due': 'Not yet due',
  'no-date': 'No date',
  finished: 'Finished',
};

export const PROGRESS_LABELS: Readonly<Record<Progress, string>> = {
  'not-started': 'Not started',
  'on-track': 'In progress (on track)',
  overdue: 'Overdue',
  complete: 'Complete',
  'not-pursued': 'Not pursued',
};

/** Grey has no letter of its own: G is green. */
export const BRAG_LETTERS: Readonly<Record<Brag, string>> = {
  complete: 'B',
  overdue: 'R',
  'at-risk': 'A',
  'on-track': 'G',
  'not-pursued': 'Grey',
};

export const BRAG_LABELS: Readonly<Record<Brag, string>> = {
  complete: 'Complete',
  overdue: 'Overdue',
  'at-risk': 'At risk',
  'on-track': 'On track',
  'not-pursued': 'Not pursued',
};
