import { describe, expect, test } from 'vitest';
import type { RecommendationBlock } from '../../src/papers/recommendations-model.ts';
import type { ProgressRow } from '../../src/papers/page-model.ts';
import { makeProgressReport } from '../../src/papers/progress-blocks.ts';
import { allViews } from '../../src/papers/report-views.ts';
import { makeRecommendationBlock } from '../../src/papers/recommendation-block.ts';
import type { Decision } from '../../src/recommendations/decision.ts';
import type { Recommendation } from '../../src/recommendations/recommendation.ts';
import type { RecommendationFacts } from '../../src/scrutiny/facts.ts';
import type { Change, ClosedRecommendation } from '../../src/scrutiny/history/edition.ts';
import type { Query } from '../../src/scrutiny/queries/query.ts';
import { plain, withScrutiny } from './read-table.ts';
import { CSV, datesOf, deadlineOf, sampleContext, sampleRecommendation, sampleReport } from './sample-paper.ts';

const SINCE = '2025-10-21';

interface Told {
  readonly row?: Partial<Recommendation>;
  readonly facts?: Partial<RecommendationFacts>;
  readonly queries?: readonly Query[];
  readonly closed?: readonly Partial<ClosedRecommendation>[];
  readonly layout?: string;
}

/** The paper of the second meeting on file, with one row. */
function contextOf({
  row = {},
  facts = {},
  queries = [],
  closed = [],
  layout = 'jarap-tracker',
}: Told): ReturnType<typeof sampleContext> {
  const context = sampleContext({
    register: { reports: [sampleReport()], recommendations: [sampleRecommendation(row)] },
    settings: { layout },
  });
  const { scrutiny } = context;
  return withScrutiny(context, {
    facts: scrutiny.facts.map((entry) => ({ ...entry, ...facts })),
    queries,
    followed: {
      ...scrutiny.followed,
      movement: {
        since: SINCE,
        changes: new Map(),
        bridge: { id: 'movement', columns: [], rows: [], totals: [] },
        closed: closed.map((more) => ({
          recommendation: sampleRecommendation(row),
          report: sampleReport(),
          reason: 'implemented',
          closedBy: SINCE,
          minute: '45/25',
          daysLate: null,
          ...more,
        })),
      },
    },
  });
}

function blockOf(told: Told): RecommendationBlock {
  const { scrutiny, layout, labels } = contextOf(told);
  const [facts] = scrutiny.facts;
  if (facts === undefined || layout.recommendations === null) throw new Error('There is no block');
  return makeRecommendationBlock(facts, scrutiny, layout.recommendations, labels);
}

function rowOf(told: Told): ProgressRow {
  const context = contextOf({ ...told, layout: 'hmicfrs-action-plan' });
  const [view] = allViews(context);
  const row = view === undefined ? undefined : makeProgressReport(context, view).groups[0]?.rows[0];
  if (row === undefined) throw new Error('There is no row');
  return row;
}

function statusNotes(told: Told): string[] {
  const notes = blockOf(told).notes.map((note) => note.replace(/\.$/, ''));
  const inPlan = rowOf(told).statusNotes.map(plain);
  // What a tracker says under its strip, a plan says in its column of progress.
  expect(inPlan).toEqual(expect.arrayContaining(notes.map(plain)));
  return notes.map(plain);
}

function changed(more: Partial<Change>): Told {
  return {
    facts: { change: { kind: 'changed', fields: [], firstSeen: SINCE, noUpdateSince: null, before: null, ...more } },
  };
}

describe('a row says what has happened to it since the last meeting', () => {
  test.each<[Partial<Change>, string[]]>([
    [{ kind: 'new' }, ['New since 21 October 2025']],
    [{ kind: 'reopened' }, ['Reopened since 21 October 2025']],
    [{ fields: ['status', 'date', 'update'] }, ['Changed since 21 October 2025: status, date and update']],
    [
      { fields: ['date'], noUpdateSince: '2025-07-15' },
      ['Changed since 21 October 2025: date', 'No update supplied since 15 July 2025'],
    ],
    [{ kind: 'unchanged', noUpdateSince: SINCE }, ['Unchanged: no update supplied since 21 October 2025']],
    [{ kind: 'unchanged' }, ['Unchanged since 21 October 2025']],
  ])('%j', (change, notes) => expect(statusNotes(changed(change))).toEqual(notes));

  test('does not chase finished work for words', () => {
    const told = {
      ...changed({ kind: 'unchanged', noUpdateSince: SINCE }),
      row: { lifecycle: 'reported-complete' as const },
    };
    expect(statusNotes(told)).toEqual(['Unchanged since 21 October 2025']);
  });

  test('says nothing at the first meeting on file', () => expect(statusNotes({})).toEqual([]));

  test.each([
    [[{}], 'Closed by JARAP on 21 October 2025 (minute 45/25)'],
    [[{ minute: null }], 'Closed by JARAP on 21 October 2025'],
    [[{ closedBy: null, minute: null }], 'Closed since 21 October 2025; no decision on file'],
  ])('names who closed it: %j', (closed, note) => {
    const row = { lifecycle: 'closed-implemented', closureReason: 'implemented' } as const;
    expect(statusNotes({ ...changed({ kind: 'closed' }), row, closed })).toEqual([note]);
  });
});

describe('a row says what the panel decided', () => {
  const decision = (more: Partial<Decision>): Decision => ({
    key: 'fleet-4-1',
    kind: 'closure-not-agreed',
    grantedTo: null,
    minute: '45/25',
    reason: null,
    meeting: SINCE,
    panel: 'JARAP',
    source: { file: CSV, line: 2 },
    ...more,
  });
  const told = (...decisions: Decision[]): Told => ({ facts: { decisions } });
  const fieldOf = (...decisions: Decision[]): string | undefined =>
    blockOf(told(...decisions)).fields.find(({ label }) => label === 'Panel’s decisions')?.text ?? undefined;

  test('about closing it, the oldest first', () => {
    const text = fieldOf(decision({ reason: 'Evidence is missing' }), decision({ kind: 'deferred', minute: null }));
    expect(plain(text ?? '')).toBe(
      'The panel did not agree to close this on 21 October 2025 (minute 45/25): Evidence is missing. The panel put off its decision on 21 October 2025.',
    );
    expect(fieldOf()).toBeUndefined();
  });

  test('about its date in the date story of a tracker and under the date of a plan', () => {
    const refused = decision({ kind: 'extension-not-granted' });
    expect(fieldOf(refused)).toBeUndefined();
    expect(plain(blockOf(told(refused)).fields.find(({ dateStory }) => dateStory !== null)?.text ?? '')).toContain(
      'on 21 October 2025 (minute 45/25)',
    );
    const granted = decision({ kind: 'extension-granted', grantedTo: deadlineOf('30 June 2026') });
    expect(rowOf(told(granted, refused)).etaNotes.map(plain)).toEqual([
      'The panel granted 30 June 2026 on 21 October 2025 (minute 45/25).',
      'The panel did not agree to a later date on 21 October 2025 (minute 45/25).',
    ]);
    expect(rowOf(told(decision({}))).statusNotes.map(plain)).toEqual([
      'The panel did not agree to close this on 21 October 2025 (minute 45/25).',
    ]);
  });
});

describe('a date that is asked for', () => {
  const dates = datesOf({ original: '31 March 2026', requested: '30 June 2026', requestReason: 'New supplier' });

  test('is stamped on the row, where no closure is', () => {
    expect(plain(blockOf({ row: { dates } }).request ?? '')).toBe('Extension requested to 30 June 2026');
    expect(blockOf({ row: { dates } }).stamp).toBeNull();
    expect(blockOf({ row: { dates: datesOf({ original: '31 March 2026', requested: 'Ongoing' }) } }).request).toBe(
      'Extension requested: ongoing',
    );
    expect(blockOf({ row: { dates, lifecycle: 'proposed-closed' } }).request).toBeNull();
  });

  test('stands under the date of a plan, with its reason', () => {
    expect(rowOf({ row: { dates } }).etaNotes.map(plain)).toEqual([
      'Extension requested to 30 June 2026: New supplier',
    ]);
  });
});

describe('the owner’s claim', () => {
  const claim = { written: 'On track', pace: 'on-track' } as const;
  const noteOf = (row: Partial<Recommendation>): string | undefined => statusNotes({ row })[0];

  test('stands beside the rule where the two differ', () => {
    expect(noteOf({ claim, dates: datesOf({ original: '20 August 2025' }) })).toBe(
      'Owner says: On track. Date says: R, overdue 142 days',
    );
    const moved = datesOf({ original: '20 August 2025', revisions: ['31 March 2026'] });
    expect(noteOf({ claim, dates: moved })).toBe('Owner says: On track. Date says: A, late against original 142 days');
    expect(noteOf({ claim, priority: { word: 'Fundamental', level: 1 } })).toBe(
      'Owner says: On track. Rule says: R, no date',
    );
    expect(noteOf({ claim, lifecycle: 'reported-complete' })).toBe('Owner says: On track. Rule says: B, complete');
  });

  test('is not repeated where they agree', () => {
    expect(noteOf({ claim, dates: datesOf({ original: '31 August 2026' }) })).toBeUndefined();
    expect(noteOf({ dates: datesOf({ original: '20 August 2025' }) })).toBeUndefined();
  });
});

describe('queries beside a row', () => {
  const query: Query = {
    rule: 'complete-but-open-words',
    key: 'fleet-4-1',
    sentence: 'What is left to do?',
    ask: 'Say what is left to do.',
    audience: 'paper',
    places: [],
    accepted: null,
  };

  test('are those for members, with the reason where the author accepts them', () => {
    const queries: Query[] = [
      query,
      { ...query, accepted: 'The pilot is new work' },
      { ...query, audience: 'secretariat' },
      { ...query, key: 'other' },
    ];
    const expected = ['What is left to do?', 'What is left to do? Accepted by the author: The pilot is new work.'];
    expect(blockOf({ queries }).queries).toEqual(expected);
    expect(rowOf({ queries }).queries).toEqual(expected);
  });
});

test('a closure that is proposed is named in the row of a plan too', () => {
  const row = { lifecycle: 'proposed-closed', closureReason: 'implemented' } as const;
  expect(rowOf({ row }).statusNotes).toEqual(['Proposed closed: completed']);
});
