/**
 * The words that trackers use for the state of a recommendation, and what each means. Closed: a word that is neither
 * here nor in the secretary's own lists stops the build. `Complete` is never "closed": only the panel closes.
 */
import type { ClaimedPace, ClosureReason, Lifecycle } from './recommendation.ts';

export interface StatusReading {
  readonly lifecycle: Lifecycle;
  readonly closureReason: ClosureReason | null;
  /** What the word claims about the pace besides the state. */
  readonly claimed: ClaimedPace | null;
}

interface KnownStatus extends StatusReading {
  readonly words: readonly string[];
}

function status(
  lifecycle: Lifecycle,
  words: readonly string[],
  more: { closureReason?: ClosureReason; claimed?: ClaimedPace } = {},
): KnownStatus {
  return { lifecycle, words, closureReason: more.closureReason ?? null, claimed: more.claimed ?? null };
}

const KNOWN_STATUSES: readonly KnownStatus[] = [
  status('not-started', ['Not started', 'Not yet started', 'To start', 'Planned']),
  status('in-progress', [
    'In progress',
    'Progressing',
    'Ongoing',
    'Work in progress',
    'WIP',
    'Open',
    'Started',
    'Under way',
    'Partially complete',
    'Partially implemented',
    'In progress (outstanding)',
    'New',
  ]),
  status('in-progress', ['On track', 'In progress (on track)'], { claimed: 'on-track' }),
  status('in-progress', ['At risk', 'In progress (at risk)'], { claimed: 'at-risk' }),
  status('in-progress', ['Off track', 'In progress (off track)', 'Delayed', 'In progress (overdue)'], {
    claimed: 'off-track',
  }),
  status('waiting-on-others', ['Waiting on others', 'Blocked', 'Pending', 'On hold', 'Relies on national bodies']),
  status('reported-complete', [
    'Complete',
    'Completed',
    'Action complete',
    'Done',
    'Addressed',
    'Implemented',
    'Reported complete',
    'Reported complete, not yet verified',
  ]),
  status(
    'proposed-closed',
    [
      'Proposed closed',
      'Proposed for closure',
      'Completed and proposed closed',
      'Complete proposed closed',
      'Recommend completed',
      'Recommended for closure',
      'Closed subject to approval',
      'Close',
    ],
    { closureReason: 'implemented' },
  ),
  status('proposed-closed', ['Not adopted proposed closed', 'Proposed closed not adopted'], {
    closureReason: 'not-adopted',
  }),
  status('proposed-closed', ['Risk accepted proposed closed', 'Proposed closed risk accepted'], {
    closureReason: 'risk-accepted',
  }),
  status(
    'proposed-closed',
    [
      'Superseded proposed closed',
      'Duplicate proposed closed',
      'Proposed closed duplicate',
      'Proposed closed superseded',
    ],
    {
      closureReason: 'superseded',
    },
  ),
  status(
    'closed-implemented',
    ['Closed', 'Discharged', 'Verified', 'Confirmed', 'Signed off', 'Closed implemented', 'Green (discharged)'],
    {
      closureReason: 'implemented',
    },
  ),
  status(
    'closed-not-adopted',
    ['Not adopted', 'Rejected', 'Not agreed', 'Closed not adopted', 'Not delivering', 'Grey'],
    {
      closureReason: 'not-adopted',
    },
  ),
  status('closed-risk-accepted', ['Risk accepted', 'Tolerated', 'Closed risk accepted'], {
    closureReason: 'risk-accepted',
  }),
  status(
    'closed-superseded',
    ['Superseded', 'Duplicate', 'No longer applicable', 'Closed superseded', 'Closed superseded or duplicate'],
    {
      closureReason: 'superseded',
    },
  ),
];

/** Case, spaces and punctuation do not matter: `PROPOSED  CLOSED` and `Proposed-closed` are one word. */
export function normaliseWord(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '');
}

const KNOWN_BY_WORD: ReadonlyMap<string, StatusReading> = new Map(
  KNOWN_STATUSES.flatMap(({ words, ...reading }) => words.map((word) => [normaliseWord(word), reading] as const)),
);

/** Every status word that is known without a declaration, for messages and suggestions. */
export const KNOWN_STATUS_WORDS: readonly string[] = KNOWN_STATUSES.flatMap(({ words }) => words);

/**
 * Null for a word that nobody has declared. `declared` wins over the known words, and in it the later word over the earlier.
 * A column called "Proposed closed" holds Yes and No: `heading` tells.
 */
export function readStatus(
  written: string,
  heading: string,
  declared: ReadonlyMap<string, { readonly lifecycle: Lifecycle; readonly closureReason: ClosureReason | null }>,
): StatusReading | null {
  const word = normaliseWord(written);
  const meaning = [...declared].findLast(([declaredWord]) => normaliseWord(declaredWord) === word)?.[1];
  if (meaning !== undefined) {
    const { lifecycle, closureReason } = meaning;
    return { lifecycle, closureReason: closureReason ?? reasonOf(lifecycle), claimed: null };
  }
  if (/clos/i.test(heading) && (word === 'yes' || word === 'y')) {
    return { lifecycle: 'proposed-closed', closureReason: 'implemented', claimed: null };
  }
  if (/clos/i.test(heading) && (word === 'no' || word === 'n')) {
    return { lifecycle: 'in-progress', closureReason: null, claimed: null };
  }
  return KNOWN_BY_WORD.get(word) ?? null;
}

/** The reason that a lifecycle carries in itself; a closure that is proposed without a reason is one of completed work. */
function reasonOf(lifecycle: Lifecycle): ClosureReason | null {
  switch (lifecycle) {
    case 'proposed-closed':
    case 'closed-implemented':
      return 'implemented';
    case 'closed-not-adopted':
      return 'not-adopted';
    case 'closed-risk-accepted':
      return 'risk-accepted';
    case 'closed-superseded':
      return 'superseded';
    case 'not-started':
    case 'in-progress':
    case 'waiting-on-others':
    case 'reported-complete':
      return null;
  }
}
