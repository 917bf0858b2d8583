/** Shapes and words for timeliness, progress and priority, and the keys that explain those that a paper uses. */
import type { Auditor } from '../inputs/inputs.ts';
import type { ClosureReason, Priority, Recommendation } from '../recommendations/recommendation.ts';
import type { Track } from '../scrutiny/track.ts';
import type { Brag, Progress, RecommendationFacts, Timeliness } from '../scrutiny/facts.ts';
import type { Overall } from '../scrutiny/overall-status.ts';
import { BRAG_LETTERS, type StatusLabels } from './labels.ts';
import type { KeyEntry, PriorityMark, StatusMark, StatusShape } from './page-model.ts';
import { day } from './wording.ts';
import { countOf, NOT_STATED } from '../words.ts';

const TIMELINESS_SHAPES: Readonly<Record<Timeliness, StatusShape>> = {
  overdue: 'overdue',
  'late-against-original': 'at-risk',
  'due-before-next-meeting': 'at-risk',
  'not-yet-due': 'on-track',
  'no-date': 'no-date',
  finished: 'complete',
};

const PROGRESS_SHAPES: Readonly<Record<Progress, StatusShape>> = {
  'not-started': 'not-started',
  'on-track': 'on-track',
  overdue: 'overdue',
  complete: 'complete',
  'not-pursued': 'not-pursued',
};

/** Level 1 fills all three bars, level 4 none of them; a word without a level has no bars. */
export function priorityMark({ word, level }: Priority): PriorityMark {
  return { word, bars: level === null ? [] : [1, 2, 3].map((bar) => bar <= 4 - level) };
}

/** `word` is the label, or it with the days: `Overdue 101 days`. */
export function timelinessMark(timeliness: Timeliness, word: string): StatusMark {
  return { shape: TIMELINESS_SHAPES[timeliness], word };
}

export function progressMark(progress: Progress, labels: StatusLabels): StatusMark {
  return { shape: PROGRESS_SHAPES[progress], word: labels.progress[progress] };
}

/** `R: Overdue`, with the shape that the word has everywhere. */
export function bragMark(brag: Brag, labels: StatusLabels): StatusMark {
  return { shape: brag, word: `${BRAG_LETTERS[brag]}: ${labels.brag[brag]}` };
}

const TRACK_SHAPES: Readonly<Record<Track, StatusShape>> = {
  complete: 'complete',
  'on-track': 'on-track',
  'off-track': 'at-risk',
  'no-date': 'no-date',
  'not-pursued': 'not-pursued',
};

/** Whether one item is on track. An item past its current date has the shape of what is overdue. */
export function trackMark(
  { track, daysOverdue }: Pick<RecommendationFacts, 'track' | 'daysOverdue'>,
  labels: StatusLabels,
): StatusMark {
  const isPast = track === 'off-track' && daysOverdue !== null;
  return { shape: isPast ? 'overdue' : TRACK_SHAPES[track], word: labels.track[track] };
}

const OVERALL_SHAPES: Readonly<Record<Overall, StatusShape>> = {
  complete: 'complete',
  'off-track': 'overdue',
  'at-risk': 'at-risk',
  'on-track': 'on-track',
};

/** How the whole of a plan stands. */
export function overallMark(overall: Overall, labels: StatusLabels): StatusMark {
  return { shape: OVERALL_SHAPES[overall], word: labels.overall[overall] };
}

/** All rules, also those of states that do not occur: the last one speaks of those above it. */
export function trackKeyEntries(
  rules: readonly { readonly track: Track; readonly rule: string }[],
  labels: StatusLabels,
): KeyEntry[] {
  return rules.map(({ track, rule }) => ({
    priority: null,
    term: null,
    status: trackMark({ track, daysOverdue: null }, labels),
    meaning: rule,
  }));
}

/** The timeliness of one item, or of one action, with its number of days: `Overdue 101 days`. Null for an item that is finished. */
export function timelinessOf(
  facts: Pick<RecommendationFacts, 'timeliness' | 'daysOverdue' | 'daysLateAgainstOriginal'>,
  labels: StatusLabels,
): StatusMark | null {
  switch (facts.timeliness) {
    case 'finished':
      return null;
    case 'overdue':
      return timelinessMark('overdue', `${labels.timeliness.overdue} ${countOf(facts.daysOverdue ?? 0, 'day')}`);
    case 'late-against-original':
      return timelinessMark(
        'late-against-original',
        `${labels.lateBy} ${countOf(facts.daysLateAgainstOriginal ?? 0, 'day')}`,
      );
    case 'due-before-next-meeting':
    case 'not-yet-due':
    case 'no-date':
      return timelinessMark(facts.timeliness, labels.timeliness[facts.timeliness]);
  }
}

/** What is said of an item that is finished: its state in words, with the shape of how it ends. */
export function finishedMark(
  { recommendation }: { readonly recommendation: Pick<Recommendation, 'lifecycle' | 'closureReason'> },
  labels: StatusLabels,
): StatusMark {
  const { lifecycle, closureReason } = recommendation;
  const isCompleted = closureReason === null || closureReason === 'implemented';
  return { shape: isCompleted ? 'complete' : 'not-pursued', word: labels.lifecycle[lifecycle] };
}

/** Why an item is, or is proposed to be, closed. */
export const CLOSURE_WORDS: Readonly<Record<ClosureReason, string>> = {
  implemented: 'completed',
  'not-adopted': 'not adopted',
  'risk-accepted': 'risk accepted',
  superseded: 'superseded or duplicate',
};

/** `completed`, `not adopted` */
export function closureWords({ recommendation }: Pick<RecommendationFacts, 'recommendation'>): string {
  return CLOSURE_WORDS[recommendation.closureReason ?? 'implemented'];
}

/** The priorities that occur, the most serious first, each with the auditor's definition where one is given. */
export function priorityKeyEntries(
  facts: readonly RecommendationFacts[],
  auditors: ReadonlyMap<string, Auditor>,
): KeyEntry[] {
  const entries = new Map<string, KeyEntry>();
  for (const { recommendation, report } of facts) {
    const { priority } = recommendation;
    const scale = report.auditor === null ? undefined : auditors.get(report.auditor)?.priorities;
    const meaning = scale?.find(({ word }) => word === priority.word)?.meaning ?? defaultMeaning(priority);
    entries.set(`${priority.level ?? 9}-${priority.word}`, {
      priority: priorityMark(priority),
      status: null,
      term: null,
      meaning,
    });
  }
  return [...entries].sort(([a], [b]) => Number(a[0]) - Number(b[0])).map(([, entry]) => entry);
}

function defaultMeaning({ word, level }: Priority): string {
  if (word === NOT_STATED) return 'The export gives no priority.';
  return level === null ? 'Not ranked in the auditor’s own scale.' : `Level ${level} of the auditor’s own scale.`;
}

/** The states of timeliness that occur, of items or of their actions, with the rule of each. */
export function timelinessKeyEntries(
  facts: readonly RecommendationFacts[],
  nextMeeting: string | null,
  labels: StatusLabels,
): KeyEntry[] {
  const rules: Readonly<Record<Timeliness, string>> = {
    overdue: 'The current date has passed.',
    'late-against-original': 'The date was moved: the original date has passed, the current one has not, or is no day.',
    'due-before-next-meeting': nextMeeting === null ? 'Due soon.' : `Due before ${day(nextMeeting)}.`,
    'not-yet-due': 'Neither the original nor the current date has passed.',
    'no-date': 'No date was given, or the text is not a date.',
    finished: 'Reported complete by the owner, put to the panel for closure, or closed.',
  };
  return listKeys(rules)
    .filter((timeliness) =>
      facts.some(
        (entry) => entry.timeliness === timeliness || entry.actions.some((action) => action.timeliness === timeliness),
      ),
    )
    .map((timeliness) => ({
      priority: null,
      term: null,
      status: timelinessMark(timeliness, labels.timeliness[timeliness]),
      meaning: rules[timeliness],
    }));
}

/** The states of progress that occur, with the rule of each. */
export function progressKeyEntries(facts: readonly RecommendationFacts[], labels: StatusLabels): KeyEntry[] {
  const rules: Readonly<Record<Progress, string>> = {
    'not-started': 'Agreed; nothing has been done yet and the date has not passed.',
    'on-track': 'Work is under way and the date has not passed.',
    overdue: 'The date has passed, whether or not work has started.',
    complete: facts.some(({ progress, standing }) => progress === 'complete' && standing !== 'open')
      ? 'Reported complete by the owner, put to the panel for closure, or closed as carried out.'
      : 'Reported complete by the owner; the panel has not been asked to close it.',
    'not-pursued': 'Not adopted, or no longer needed.',
  };
  return listKeys(rules)
    .filter((progress) => facts.some((entry) => entry.progress === progress))
    .map((progress) => ({
      priority: null,
      term: null,
      status: progressMark(progress, labels),
      meaning: rules[progress],
    }));
}

function listKeys<K extends string>(record: Readonly<Record<K, string>>): K[] {
  return Object.keys(record) as K[];
}
