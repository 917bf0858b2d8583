/**
 * The words of states on paper: the field's own terms, or what an organisation calls them. One word for one thing, in every
 * table, key and sentence, so nothing else in this room spells a state out.
 */
import type { HouseStyle, StatusName } from '../inputs/house-style.ts';
import type { Checked, Problem } from '../problems.ts';
import type { Lifecycle } from '../recommendations/recommendation.ts';
import type { Overall } from '../scrutiny/overall-status.ts';
import type { Track } from '../scrutiny/track.ts';
import type { Brag, Progress, Timeliness } from '../scrutiny/facts.ts';
import { compareText, lowerFirst } from '../words.ts';

export interface StatusLabels {
  readonly lifecycle: Readonly<Record<Lifecycle, string>>;
  readonly timeliness: Readonly<Record<Timeliness, string>>;
  readonly progress: Readonly<Record<Progress, string>>;
  readonly brag: Readonly<Record<Brag, string>>;
  readonly track: Readonly<Record<Track, string>>;
  /** How the whole of a plan stands. */
  readonly overall: Readonly<Record<Overall, string>>;
  /** The same as `progress`, short and for the middle of a sentence: under a bar, in a sum. */
  readonly progressInSums: Readonly<Record<Progress, string>>;
  /** Before a number of days: `Late against original`. */
  readonly lateBy: string;
  /** Before a reason: `Proposed closed`. */
  readonly proposed: string;
  /** In a sentence: `late against the original date`. */
  readonly lateInProse: string;
  /** In a sentence: `due before the next meeting`. */
  readonly dueInProse: string;
}

/** What a body without words of its own calls them. */
export const USUAL_LABELS: StatusLabels = {
  lifecycle: {
    'not-started': 'Not started',
    'in-progress': 'In progress',
    'waiting-on-others': 'Waiting on others',
    'reported-complete': 'Reported complete, not yet verified',
    'proposed-closed': 'Proposed for closure',
    'closed-implemented': 'Closed: implemented',
    'closed-not-adopted': 'Closed: not adopted',
    'closed-risk-accepted': 'Closed: risk accepted',
    'closed-superseded': 'Closed: superseded or duplicate',
  },
  timeliness: {
    overdue: 'Overdue',
    'late-against-original': 'Late against original date',
    'due-before-next-meeting': 'Due before next meeting',
    'not-yet-due': 'Not yet due',
    'no-date': 'No date',
    finished: 'Finished',
  },
  progress: {
    'not-started': 'Not started',
    'on-track': 'In progress (on track)',
    overdue: 'Overdue',
    complete: 'Complete',
    'not-pursued': 'Not pursued',
  },
  brag: {
    complete: 'Complete',
    overdue: 'Overdue',
    'at-risk': 'At risk',
    'on-track': 'On track',
    'not-pursued': 'Not pursued',
  },
  track: {
    complete: 'Complete',
    'on-track': 'On track',
    'off-track': 'Off track',
    'no-date': 'No date',
    'not-pursued': 'Not pursued',
  },
  overall: {
    complete: 'Complete',
    'off-track': 'Off track',
    'at-risk': 'At risk',
    'on-track': 'On track',
  },
  progressInSums: {
    'not-started': 'not started',
    'on-track': 'on track',
    overdue: 'overdue',
    complete: 'complete',
    'not-pursued': 'not pursued',
  },
  lateBy: 'Late against original',
  proposed: 'Proposed closed',
  lateInProse: 'late against the original date',
  dueInProse: 'due before the next meeting',
};

/** Grey has no letter of its own: G is green. */
export const BRAG_LETTERS: Readonly<Record<Brag, string>> = {
  complete: 'B',
  overdue: 'R',
  'at-risk': 'A',
  'on-track': 'G',
  'not-pursued': 'Grey',
};

/**
 * The usual words with those of the organisation in their places; a state that is in several sets is renamed in all of them.
 * An error for each word that would stand for two states of one set.
 */
export function makeStatusLabels({ statusLabels }: Pick<HouseStyle, 'statusLabels'>): Checked<StatusLabels> {
  const { lifecycle, timeliness, progress, brag, track, overall, progressInSums } = USUAL_LABELS;
  const wordOf = (key: StatusName): string | undefined => statusLabels.get(key)?.word;
  const inProse = (key: StatusName): string | undefined => {
    const word = wordOf(key);
    return word === undefined ? undefined : inSentence(word);
  };
  const rename = <K extends StatusName>(
    usual: Readonly<Record<K, string>>,
    shape = (word: string): string => word,
  ): Readonly<Record<K, string>> => {
    const renamed = listKeys(usual).map((key): [K, string] => {
      const word = wordOf(key);
      return [key, word === undefined ? usual[key] : shape(word)];
    });
    return Object.fromEntries(renamed) as Record<K, string>;
  };
  const labels: StatusLabels = {
    lifecycle: rename(lifecycle),
    timeliness: rename(timeliness),
    progress: rename(progress),
    brag: rename(brag),
    track: rename(track),
    overall: rename(overall),
    progressInSums: rename(progressInSums, inSentence),
    lateBy: wordOf('late-against-original') ?? USUAL_LABELS.lateBy,
    proposed: wordOf('proposed-closed') ?? USUAL_LABELS.proposed,
    lateInProse: inProse('late-against-original') ?? USUAL_LABELS.lateInProse,
    dueInProse: inProse('due-before-next-meeting') ?? USUAL_LABELS.dueInProse,
  };
  const sets = [labels.lifecycle, labels.timeliness, labels.progress, labels.brag, labels.track, labels.overall];
  // Two states that share a word share it in every set that both are in.
  const told = new Set<string>();
  return { value: labels, problems: sets.flatMap((set) => refuseSharedWords(set, statusLabels, told)) };
}

/** A label in the middle of a sentence: `overdue`; what begins with two capitals is no ordinary word and stays: `RAG red`. */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : lowerFirst(label);
}

/** A heading of the scrutiny's own, which calls a proposal by the usual word: `Completed and proposed closed`. */
export function nameStanding(heading: string, { proposed }: StatusLabels): string {
  return heading.replace(/proposed closed$/u, inSentence(proposed));
}

function refuseSharedWords(
  set: Readonly<Record<string, string>>,
  written: HouseStyle['statusLabels'],
  told: Set<string>,
): Problem[] {
  const first = new Map<string, string>();
  return Object.entries(set).flatMap(([key, word]): Problem[] => {
    const other = first.get(word.toLowerCase());
    if (other === undefined) {
      first.set(word.toLowerCase(), key);
      return [];
    }
    const pair = [key, other].sort(compareText).join(' and ');
    if (told.has(pair)) return [];
    told.add(pair);
    // One of the two is written; the other may be the usual word of its state.
    const [culprit] = [...written].filter(([name]) => name === key || name === other).at(-1) ?? [key];
    return [
      {
        code: 'repeated-label',
        severity: 'error',
        file: 'organisation.yaml',
        line: written.get(culprit as StatusName)?.line ?? 1,
        column: `houseStyle.statusLabels.${culprit}`,
        value: word,
        message: `"${word}" would stand for two states, ${pair}, in one table.`,
        advice: 'Give one of the two another word.',
      },
    ];
  });
}

function listKeys<K extends string>(record: Readonly<Record<K, string>>): K[] {
  return Object.keys(record) as K[];
}
