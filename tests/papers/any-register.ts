/** Random registers for property tests: every lifecycle, dates around the as-at date, hostile texts, blanks. */
import * as fc from 'fast-check';
import { addDays } from '../../src/recommendations/deadlines/calendar-days.ts';
import {
  LIFECYCLES,
  type ClosureReason,
  type Deadline,
  type Lifecycle,
  type Precision,
  type Priority,
  type Recommendation,
  type Register,
} from '../../src/recommendations/recommendation.ts';
import { AS_AT, deadlineOf, sampleRecommendation, sampleReport } from './sample-paper.ts';

const TEXTS = [
  'Plain words',
  '<script>alert(1)</script> & "quotes"',
  '{{figures.open}} and {{{raw}}}',
  '- a list\n- of two',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  'PROPOSED CLOSED',
  'The team is currently evaluating suppliers.',
  'We would not be delivering this.',
  '4.1 Œuvre – naïve “quoted” Żółć 漢字 😀',
  '# A heading in a cell',
];

const text = fc.option(fc.constantFrom(...TEXTS));
const dayNear = fc.integer({ min: -800, max: 800 }).map((days) => addDays(AS_AT, days));

const deadline: fc.Arbitrary<Deadline> = fc.oneof(
  dayNear.map((isoDay) => deadlineOf(isoDay)),
  fc
    .constantFrom(
      'March 2026',
      '26/27',
      'Q4 2025',
      'Autumn 2025',
      'Ongoing',
      'TBC',
      'End April/May 2022',
      'early March 2026',
    )
    .map(deadlineOf),
  fc.record({
    written: fc.constantFrom(...TEXTS),
    precision: fc.constant<Precision>('none'),
    firstDay: fc.constant(null),
    lastDay: fc.constant(null),
    understood: fc.constant('No date'),
    isYearAssumed: fc.constant(false),
  }),
);

const priority = fc.constantFrom<Priority[]>(
  { word: 'Fundamental', level: 1 },
  { word: 'Significant', level: 2 },
  { word: 'Housekeeping', level: 3 },
  { word: 'Low', level: 4 },
  { word: 'Area for improvement', level: null },
  { word: 'Not stated', level: null },
);

const OWN_REASON: Readonly<Partial<Record<Lifecycle, ClosureReason>>> = {
  'closed-implemented': 'implemented',
  'closed-not-adopted': 'not-adopted',
  'closed-risk-accepted': 'risk-accepted',
  'closed-superseded': 'superseded',
};

/** A recommendation of `reportKey` whose reference ends in `index`. */
function anyRecommendation(reportKey: string, index: number): fc.Arbitrary<Recommendation> {
  return fc
    .record({
      reference: fc.constantFrom('4.', 'Effective ', 'R', 'People & culture '),
      lifecycle: fc.constantFrom(...LIFECYCLES),
      reason: fc.constantFrom<ClosureReason[]>('implemented', 'not-adopted', 'risk-accepted', 'superseded'),
      claim: fc.constantFrom(
        { written: 'On track', pace: 'on-track' as const },
        { written: 'Red', pace: 'off-track' as const },
        null,
      ),
      priority,
      pillar: fc.option(fc.constantFrom('Effectiveness', 'People', 'Efficiency')),
      texts: fc.array(text, { minLength: 14, maxLength: 14 }),
      original: fc.option(deadline),
      revisions: fc.array(fc.record({ deadline, reason: text, agreedBy: text }), { maxLength: 3 }),
      setByInspectorate: fc.option(deadline),
      completed: fc.option(deadline),
      requested: fc.option(deadline),
      updates: fc.array(
        fc.record({ period: fc.option(fc.constant('April to June 2025')), text: fc.constantFrom(...TEXTS) }),
        { maxLength: 2 },
      ),
      actionCount: fc.integer({ min: 0, max: 3 }),
    })
    .map(
      ({
        reference,
        lifecycle,
        reason,
        texts,
        original,
        revisions,
        setByInspectorate,
        completed,
        requested,
        actionCount,
        ...more
      }) => {
        const [
          title,
          theme,
          finding,
          recommendation,
          risk,
          requiredOutcome,
          response,
          owner,
          sourcePage,
          history,
          evidence,
          notes,
          action,
          statusWritten,
        ] = texts;
        const dates = {
          original,
          revisions,
          current: revisions.at(-1)?.deadline ?? original,
          setByInspectorate,
          completed,
          requested,
          requestReason: null,
        };
        const source = { file: 'tracker.csv', line: index + 2 };
        return sampleRecommendation({
          reference: `${reference}${index}`,
          reportKey,
          key: `${reportKey}-${index}`,
          lifecycle,
          closureReason: lifecycle === 'proposed-closed' ? reason : (OWN_REASON[lifecycle] ?? null),
          title: title ?? null,
          theme: theme ?? null,
          finding: finding ?? null,
          recommendation: recommendation ?? null,
          risk: risk ?? null,
          requiredOutcome: requiredOutcome ?? null,
          response: response ?? null,
          owner: owner ?? null,
          sourcePage: sourcePage ?? null,
          history: history ?? null,
          evidence: evidence ?? null,
          notes: notes ?? null,
          statusWritten: statusWritten ?? null,
          dates,
          actions: Array.from({ length: actionCount }, () => ({
            text: action ?? 'Act',
            owner: owner ?? null,
            dates,
            lifecycle,
            statusWritten: statusWritten ?? null,
            source,
          })),
          source,
          ...more,
        });
      },
    );
}

/** Up to three reports, each with up to eight recommendations, in mixed order. */
export const anyRegister: fc.Arbitrary<Register> = fc
  .array(
    fc.record({
      title: fc.constantFrom('Fleet', 'Payroll & pensions', 'IT <policies>'),
      date: fc.option(fc.constantFrom('September 2018', 'March 2022', '1 May 2023').map(deadlineOf)),
      auditor: fc.constantFrom('harrow-vale', 'inspectorate', null),
      opinion: fc.option(fc.constant({ word: 'Satisfactory', rank: 2 })),
      lead: text,
      expectedCount: fc.option(fc.integer({ min: 0, max: 9 })),
      judgedBy: fc.constantFrom('own-date' as const, 'inspectorate-date' as const),
      size: fc.integer({ min: 1, max: 8 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .chain((parts) => {
    const reports = parts.map(({ size: _size, ...report }, index) =>
      sampleReport({ ...report, key: `report-${index}` }),
    );
    const recommendations = parts.flatMap(({ size }, report) =>
      Array.from({ length: size }, (_, index) => anyRecommendation(`report-${report}`, index)),
    );
    return fc
      .tuple(...recommendations)
      .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }))
      .map((all) => ({ reports, recommendations: all }));
  });

export const anyNextMeeting = fc.constantFrom(null, '2026-01-10', '2026-04-21');
