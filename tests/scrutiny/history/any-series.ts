/**
 * Random papers over two to six meetings: rows edited in every way that an export can be, decisions of every kind, rows
 * taken out only once they are closed. The original date alone never changes.
 */
import * as fc from 'fast-check';
import type { Decision, DecisionKind } from '../../../src/recommendations/decision.ts';
import type { Deadline, Lifecycle, Recommendation } from '../../../src/recommendations/recommendation.ts';
import { LIFECYCLES } from '../../../src/recommendations/recommendation.ts';
import { anyRegister } from '../../papers/any-register.ts';
import { deadlineOf } from '../../papers/sample-paper.ts';
import { MEETINGS, type EditionParts } from './sample-series.ts';

const DAYS = ['2025-01-31', '2025-03-31', '2025-06-30', '2025-09-30', '2026-03-31', '2026-12-31'].map(deadlineOf);
const TEXTS = ['Work began.', 'All staff trained.', 'WORK BEGAN', '–'];
const PRIORITIES = [
  { word: 'Fundamental', level: 1 },
  { word: 'Significant', level: 2 },
  { word: 'Not stated', level: null },
] as const;

/** What happens to one row from one meeting to the next. `day` and `text` are places in the lists above. */
interface Edit {
  readonly kind:
    | 'none'
    | 'status'
    | 'update'
    | 'evidence'
    | 'move'
    | 'request'
    | 'move-as-asked'
    | 'priority'
    | 'blank-dates';
  readonly lifecycle: Lifecycle;
  readonly day: number;
  readonly text: number;
  /** Whether the column of the revised date holds the last one only. */
  readonly isOverwritten: boolean;
  readonly decision: DecisionKind | null;
  /** Taken out where it is closed by then. */
  readonly isTakenOut: boolean;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom<Edit['kind'][]>(
    'none',
    'status',
    'update',
    'evidence',
    'move',
    // More often than the rest: a date is asked for, decided on and moved all the same only where three edits meet.
    'request',
    'request',
    'move-as-asked',
    'move-as-asked',
    'move-as-asked',
    'priority',
    'blank-dates',
  ),
  lifecycle: fc.constantFrom(...LIFECYCLES),
  day: fc.nat(DAYS.length - 1),
  text: fc.nat(TEXTS.length - 1),
  isOverwritten: fc.boolean(),
  decision: fc.option(
    fc.constantFrom<DecisionKind[]>(
      'closure-agreed',
      'closure-not-agreed',
      'extension-granted',
      'extension-not-granted',
      'extension-not-granted',
      'deferred',
    ),
  ),
  isTakenOut: fc.boolean(),
});

export interface AnySeries {
  readonly editions: readonly EditionParts[];
  /** Keys that may be absent from the edition of that index: closed by the panel, or by an export that counts. */
  readonly closed: readonly ReadonlySet<string>[];
}

/** Rows come at any meeting; each edition has its decisions on file or none at all. */
export const anySeries: fc.Arbitrary<AnySeries> = fc
  .tuple(anyRegister, fc.integer({ min: 2, max: 6 }))
  .chain(([register, length]) => {
    const size = register.recommendations.length;
    return fc.record({
      register: fc.constant(register),
      hasDecisions: fc.array(fc.boolean(), { minLength: length, maxLength: length }),
      firstMeetings: fc.array(fc.oneof(fc.constant(0), fc.nat(length - 1)), { minLength: size, maxLength: size }),
      edits: fc.array(fc.array(edit, { minLength: size, maxLength: size }), { minLength: length, maxLength: length }),
    });
  })
  .map(({ register, hasDecisions, firstMeetings, edits }) => {
    const tracks = register.recommendations.map((row, index) => openTrack(row, firstMeetings[index] ?? 0));
    const editions: EditionParts[] = [];
    const closed: Set<string>[] = [];
    for (const [meeting, ofMeeting] of edits.entries()) {
      const isOnFile = hasDecisions[meeting] === true;
      for (const [index, track] of tracks.entries()) {
        const change = ofMeeting[index];
        if (change !== undefined) stepTrack(track, change, meeting, meeting > 0 && hasDecisions[meeting - 1] === true);
      }
      const held = tracks.filter((track) => track.isHeld);
      closed.push(new Set(tracks.filter(({ isClosed }) => isClosed).map(({ row }) => row.key)));
      const decisions = held.flatMap((track, index) => decide(track, ofMeeting[tracks.indexOf(track)], meeting, index));
      if (isOnFile) for (const decision of decisions) applyDecision(tracks, decision);
      editions.push({
        reports: register.reports,
        rows: held.map(({ row }) => row),
        ...(isOnFile ? { decisions } : {}),
      });
    }
    return { editions, closed };
  });

/** A model of what is closed, apart from the code under test: it knows nothing of dates, texts or figures. */
interface Track {
  row: Recommendation;
  readonly firstMeeting: number;
  isHeld: boolean;
  isClosed: boolean;
  lastWord: 'closure-agreed' | 'closure-not-agreed' | null;
}

function openTrack(row: Recommendation, firstMeeting: number): Track {
  const first = DAYS[0] ?? null;
  const dates = { ...row.dates, original: first, revisions: [], current: first, requested: null };
  return { row: { ...row, dates }, firstMeeting, isHeld: false, isClosed: false, lastWord: null };
}

function stepTrack(track: Track, change: Edit, meeting: number, hasDecisionsBefore: boolean): void {
  if (meeting < track.firstMeeting) return;
  if (meeting > track.firstMeeting) {
    track.row = editRow(track.row, change);
    // The row goes with the closure, or after it; never before.
    const mayGo = track.lastWord === 'closure-agreed' || (track.isClosed && track.lastWord === null);
    track.isHeld = track.isHeld && !(change.isTakenOut && mayGo);
  } else track.isHeld = true;
  if (track.lastWord !== null) track.isClosed = track.lastWord === 'closure-agreed';
  else if (track.isHeld) {
    const isExportedClosed = track.row.lifecycle.startsWith('closed-');
    track.isClosed = isExportedClosed && (track.isClosed || !hasDecisionsBefore);
  }
}

function editRow(row: Recommendation, { kind, lifecycle, day, text, isOverwritten }: Edit): Recommendation {
  const { dates } = row;
  switch (kind) {
    case 'status':
      return { ...row, lifecycle, closureReason: null };
    case 'update':
      return { ...row, updates: [{ period: null, text: TEXTS[text] ?? '' }] };
    case 'evidence':
      return { ...row, evidence: TEXTS[text] ?? null };
    case 'priority':
      return { ...row, priority: PRIORITIES[text % PRIORITIES.length] ?? row.priority };
    case 'request':
      return { ...row, dates: { ...dates, requested: DAYS[day] ?? null } };
    case 'blank-dates':
      return { ...row, dates: { ...dates, revisions: [], current: dates.original } };
    case 'move':
      return moveTo(row, DAYS[day], isOverwritten);
    case 'move-as-asked':
      return moveTo(row, dates.requested ?? undefined, isOverwritten);
    case 'none':
      return row;
  }
}

function moveTo(row: Recommendation, deadline: Deadline | undefined, isOverwritten: boolean): Recommendation {
  const { dates } = row;
  // As it is read: a date that only repeats the one before it is no revision.
  if (deadline === undefined || deadline.lastDay === dates.current?.lastDay) return row;
  const kept = isOverwritten ? [] : dates.revisions;
  if (kept.length === 0 && deadline.lastDay === dates.original?.lastDay) {
    return { ...row, dates: { ...dates, revisions: [], current: dates.original } };
  }
  const revisions = [...kept, { deadline, reason: null, agreedBy: null }];
  return { ...row, dates: { ...dates, revisions, current: deadline } };
}

function decide({ row }: Track, change: Edit | undefined, meeting: number, line: number): Decision[] {
  if (change === undefined || change.decision === null) return [];
  const { requested } = row.dates;
  const isExtension = change.decision === 'extension-granted' || change.decision === 'extension-not-granted';
  if (isExtension && requested === null) return [];
  return [
    {
      key: row.key,
      kind: change.decision,
      // The panel need not grant what was asked for.
      grantedTo:
        change.decision === 'extension-granted'
          ? change.isOverwritten
            ? requested
            : (DAYS[change.day] ?? null)
          : null,
      minute: change.isTakenOut ? '45/25' : null,
      reason: null,
      meeting: MEETINGS[meeting] ?? '',
      panel: 'JARAP',
      source: { file: 'decisions.csv', line: line + 2 },
    },
  ];
}

function applyDecision(tracks: readonly Track[], { key, kind }: Decision): void {
  const track = tracks.find(({ row }) => row.key === key);
  if (track !== undefined && (kind === 'closure-agreed' || kind === 'closure-not-agreed')) track.lastWord = kind;
}
