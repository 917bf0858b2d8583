/** Every rule by itself: when it asks, in which words, on which facts; and the nearest case in which it does not. */
import { describe, expect, test } from 'vitest';
import type { Recommendation } from '../../../src/recommendations/recommendation.ts';
import type { Query } from '../../../src/scrutiny/queries/query.ts';
import { QUESTION_RULES } from '../../../src/scrutiny/questions/question-rules.ts';
import type { QuestionContext } from '../../../src/scrutiny/questions/question-rule.ts';
import { CSV, datesOf, HARROW_VALE, INSPECTORATE } from '../../papers/sample-paper.ts';
import { CALENDAR, factsWithHistory, sampleDecision, SINCE, type FactsParts } from '../sample-facts.ts';

const FUNDAMENTAL = { word: 'Fundamental', level: 1 } as const;
const HOUSEKEEPING = { word: 'Housekeeping', level: 3 } as const;
const updates = [{ period: null, text: 'Work goes on.' }];
const VERIFIED = { written: 'Yes', date: null };
const PROPOSED = { lifecycle: 'proposed-closed', closureReason: 'implemented' } as const;

const CONTEXT: QuestionContext = {
  ...CALENDAR,
  since: SINCE,
  auditors: new Map([HARROW_VALE, INSPECTORATE].map((auditor) => [auditor.key, auditor])),
  contradictions: new Map(),
};

interface Stated {
  readonly sentence: string;
  readonly facts: readonly string[];
}

function ask(name: string, parts: FactsParts, context: Partial<QuestionContext> = {}): Stated | null {
  const rule = QUESTION_RULES.find((known) => known.name === name);
  const all = { ...CONTEXT, ...context };
  const [facts] = factsWithHistory([parts], all);
  if (rule === undefined || facts === undefined) throw new Error(`There is no rule ${name}`);
  const asked = rule.ask(facts, all);
  return asked === null ? null : { sentence: asked.sentence, facts: asked.facts.filter((fact) => fact !== null) };
}

function dated(original: string, ...revisions: string[]): Pick<Recommendation, 'dates'> {
  return { dates: datesOf({ original, revisions }) };
}

describe('highest-overdue', () => {
  test('asks for the risk of what is the most serious and late', () => {
    const recommendation = { ...dated('30 September 2024', '30 September 2025'), priority: FUNDAMENTAL };
    expect(ask('highest-overdue', { recommendation })).toEqual({
      sentence:
        'This recommendation has the highest priority, Fundamental, and is 101 days overdue. What risk is carried until it is done?',
      facts: [
        'Priority: Fundamental',
        'Date 30 September 2025',
        'Overdue by 101 days',
        'Moved 1 time',
        'Lost 365 days',
      ],
    });
  });

  test('is silent about a lower priority, and about what is due today', () => {
    expect(ask('highest-overdue', { recommendation: dated('30 September 2025') })).toBeNull();
    expect(
      ask('highest-overdue', { recommendation: { ...dated('9 January 2026'), priority: FUNDAMENTAL } }),
    ).toBeNull();
  });
});

describe('highest-without-date', () => {
  test('asks for one', () => {
    expect(ask('highest-without-date', { recommendation: { priority: FUNDAMENTAL } })).toEqual({
      sentence: 'This recommendation has the highest priority, Fundamental, and no date. By when will it be done?',
      facts: ['Priority: Fundamental', 'No date'],
    });
    const given = { priority: FUNDAMENTAL, ...dated('1 January 2026', 'Ongoing') };
    expect(ask('highest-without-date', { recommendation: given })?.facts).toEqual([
      'Priority: Fundamental',
      'Date: ongoing',
      'Original date 1 January 2026',
      'Late against the original date by 8 days',
    ]);
  });

  test.each<readonly [string, Partial<Recommendation>]>([
    ['of a lower priority', {}],
    ['with a date', { priority: FUNDAMENTAL, ...dated('March 2026') }],
    ['that is complete', { priority: FUNDAMENTAL, lifecycle: 'reported-complete' }],
  ])('is silent about an item %s', (_, recommendation) => {
    expect(ask('highest-without-date', { recommendation })).toBeNull();
  });
});

describe('complete-in-doubt', () => {
  const query: Query = {
    rule: 'complete-but-open-words',
    key: 'fleet-4-1',
    sentence: 'Reported as complete, yet the text says “is still awaiting approval”. What is left to do?',
    ask: '',
    audience: 'paper',
    places: [{ file: CSV, line: 2 }],
    accepted: null,
  };
  const contradictions = new Map([[query.key ?? '', [query]]]);
  const recommendation: Partial<Recommendation> = { ...PROPOSED, dates: datesOf({ completed: '28 November 2025' }) };

  test('asks what the contradiction asks', () => {
    expect(ask('complete-in-doubt', { recommendation }, { contradictions })).toEqual({
      sentence: query.sentence,
      facts: ['Priority: Significant', 'Reported complete on 28 November 2025'],
    });
  });

  test('puts a question to one that only states', () => {
    const stating = new Map([['fleet-4-1', [{ ...query, sentence: 'It says one thing and means another.' }]]]);
    expect(ask('complete-in-doubt', { recommendation: PROPOSED }, { contradictions: stating })).toEqual({
      sentence: 'It says one thing and means another. Is it done?',
      facts: ['Priority: Significant', 'Closure proposed'],
    });
  });

  test('is silent about another row, and about one that is closed', () => {
    expect(ask('complete-in-doubt', { recommendation })).toBeNull();
    expect(
      ask(
        'complete-in-doubt',
        { recommendation: { lifecycle: 'closed-implemented', closureReason: 'implemented' } },
        { contradictions },
      ),
    ).toBeNull();
  });
});

describe('closure-proposed-again', () => {
  const refused = sampleDecision('closure-not-agreed');

  test('asks what has changed', () => {
    expect(ask('closure-proposed-again', { recommendation: PROPOSED, decisions: [refused] })).toEqual({
      sentence:
        'JARAP did not agree to close this on 21 October 2025, and closure is proposed again. What has changed since then?',
      facts: ['Priority: Significant', 'Closure not agreed on 21 October 2025, minute 45/25', 'Closure proposed'],
    });
    const unnumbered = [sampleDecision('closure-not-agreed', { minute: null })];
    expect(ask('closure-proposed-again', { recommendation: PROPOSED, decisions: unnumbered })?.facts[1]).toBe(
      'Closure not agreed on 21 October 2025',
    );
  });

  test('goes by the last decision on a closure', () => {
    const later = sampleDecision('closure-agreed', { meeting: '2025-12-01' });
    const extension = sampleDecision('extension-not-granted', { meeting: '2025-12-01' });
    expect(ask('closure-proposed-again', { recommendation: PROPOSED, decisions: [refused, later] })).toBeNull();
    expect(ask('closure-proposed-again', { recommendation: PROPOSED, decisions: [refused, extension] })).not.toBeNull();
  });

  test('is silent where closure is not proposed', () => {
    expect(ask('closure-proposed-again', { decisions: [refused] })).toBeNull();
    expect(ask('closure-proposed-again', { recommendation: PROPOSED })).toBeNull();
  });
});

describe('moved-often', () => {
  const recommendation = dated('31 March 2023', '30 June 2023', '31 March 2024', '16 May 2026');

  test('asks what has changed since the meeting before', () => {
    expect(ask('moved-often', { recommendation })).toEqual({
      sentence: 'This date has moved three times and lost 1,142 days. What has changed since October?',
      facts: ['Original date 31 March 2023', 'Date 16 May 2026', 'Moved 3 times', 'Lost 1,142 days'],
    });
  });

  test('names the year of a meeting long ago, and no month where there was none', () => {
    expect(ask('moved-often', { recommendation }, { since: '2024-10-22' })?.sentence).toMatch(/since October 2024\?$/);
    expect(ask('moved-often', { recommendation }, { since: null })?.sentence).toMatch(/What has changed this time\?$/);
  });

  test('does not say how much was lost where a date is no day', () => {
    expect(ask('moved-often', { recommendation: dated('31 March 2023', '1 May 2024', 'Ongoing') })).toEqual({
      sentence: 'This date has moved twice. What has changed since October?',
      facts: ['Original date 31 March 2023', 'Date: ongoing', 'Moved 2 times'],
    });
  });

  test.each<readonly [string, Partial<Recommendation>]>([
    ['moved once', dated('31 March 2023', '16 May 2026')],
    ['moved and moved back', dated('31 March 2026', '16 May 2026', '31 March 2026')],
    ['brought forward', dated('31 March 2027', '16 May 2026', '31 March 2026')],
    ['done', { ...recommendation, lifecycle: 'reported-complete' }],
  ])('is silent about a date that has been %s', (_, fields) => {
    expect(ask('moved-often', { recommendation: fields })).toBeNull();
  });
});

describe('overdue-over-a-year', () => {
  test('asks what stands in the way', () => {
    expect(ask('overdue-over-a-year', { recommendation: dated('31 March 2023') })).toEqual({
      sentence:
        'This was due on 31 March 2023 and is 1,015 days overdue. What stands in the way, and when will it be done?',
      facts: ['Priority: Significant', 'Date 31 March 2023', 'Overdue by 1,015 days'],
    });
    expect(ask('overdue-over-a-year', { recommendation: dated('March 2023') })?.sentence).toMatch(
      /^This was due in March 2023 and is 1,015 days overdue\./,
    );
  });

  test('is silent at a year, and asks on the day after', () => {
    expect(ask('overdue-over-a-year', { recommendation: dated('9 January 2025') })).toBeNull();
    expect(ask('overdue-over-a-year', { recommendation: dated('8 January 2025') })).not.toBeNull();
  });
});

describe('extension-while-overdue', () => {
  test('asks what would bring it forward', () => {
    const dates = datesOf({ original: '30 September 2025', requested: '31 March 2026' });
    expect(ask('extension-while-overdue', { recommendation: { dates } })).toEqual({
      sentence:
        'This is 101 days overdue, and its owner asks for a new date, 31 March 2026. What would bring it forward?',
      facts: ['Date 30 September 2025', 'Overdue by 101 days', 'Asked for 31 March 2026'],
    });
    const open = datesOf({ original: '30 September 2025', requested: 'Ongoing' });
    expect(ask('extension-while-overdue', { recommendation: { dates: open } })?.sentence).toContain(
      'asks to leave it without an end date',
    );
  });

  test('is silent where it is not overdue, or nothing later is asked for', () => {
    const early = datesOf({ original: '30 March 2026', requested: '31 December 2026' });
    const none = datesOf({ original: '30 September 2025', requested: '1 September 2025' });
    expect(ask('extension-while-overdue', { recommendation: { dates: early } })).toBeNull();
    expect(ask('extension-while-overdue', { recommendation: { dates: none } })).toBeNull();
  });
});

describe('serious-not-pursued', () => {
  const refused: Partial<Recommendation> = { lifecycle: 'proposed-closed', closureReason: 'not-adopted' };

  test('asks who accepts the risk', () => {
    expect(ask('serious-not-pursued', { recommendation: { ...refused, ...dated('31 March 2025') } })).toEqual({
      sentence:
        'This recommendation is to be closed as not adopted; its priority is Significant. Who accepts the risk, and until when?',
      facts: ['Priority: Significant', 'Original date 31 March 2025', 'No reason given'],
    });
    const accepted: Partial<Recommendation> = { lifecycle: 'closed-risk-accepted', closureReason: 'risk-accepted' };
    expect(ask('serious-not-pursued', { recommendation: { ...accepted, closureNote: 'Too dear.' } })).toEqual({
      sentence:
        'This recommendation is closed with its risk accepted; its priority is Significant. Who accepts the risk, and until when?',
      facts: ['Priority: Significant'],
    });
  });

  test('is silent about what the panel agreed to, what is superseded, and what is less serious', () => {
    const agreed = [sampleDecision('closure-agreed')];
    expect(ask('serious-not-pursued', { recommendation: refused, decisions: agreed })).toBeNull();
    expect(ask('serious-not-pursued', { recommendation: { ...refused, closureReason: 'superseded' } })).toBeNull();
    expect(ask('serious-not-pursued', { recommendation: { ...refused, priority: HOUSEKEEPING } })).toBeNull();
  });
});

describe('closure-unverified', () => {
  const dates = datesOf({ original: '31 October 2025', completed: '28 November 2025' });

  test('asks when internal audit will verify it', () => {
    expect(ask('closure-unverified', { recommendation: { ...PROPOSED, dates, evidence: 'Minutes' } })).toEqual({
      sentence:
        'Reported complete on 28 November 2025; no verification is recorded. When will internal audit verify it?',
      facts: ['Priority: Significant', 'Reported complete on 28 November 2025', 'No verification recorded'],
    });
  });

  test('asks who will where the report is not of internal audit, and what shows it where there is no evidence', () => {
    const recommendation = { ...PROPOSED, evidence: 'Minutes' };
    expect(ask('closure-unverified', { recommendation, auditor: 'inspectorate' })?.sentence).toBe(
      'Closure proposed; no verification is recorded. Who will verify it, and when?',
    );
    expect(ask('closure-unverified', { recommendation: PROPOSED })).toEqual({
      sentence: 'Closure proposed; no evidence is listed and no verification is recorded. What shows that it is done?',
      facts: ['Priority: Significant', 'Closure proposed', 'No evidence listed', 'No verification recorded'],
    });
  });

  test('is silent where somebody has verified it, and leaves what is not proposed to complete-unverified', () => {
    expect(ask('closure-unverified', { recommendation: { ...PROPOSED, verification: VERIFIED } })).toBeNull();
    const reported = { lifecycle: 'reported-complete', evidence: 'Minutes' } as const;
    expect(ask('closure-unverified', { recommendation: reported })).toBeNull();
    expect(ask('complete-unverified', { recommendation: PROPOSED })).toBeNull();
    expect(ask('complete-unverified', { recommendation: { ...reported, verification: VERIFIED } })).toBeNull();
    expect(ask('complete-unverified', { recommendation: reported })?.sentence).toBe(
      'Reported complete; no verification is recorded. When will internal audit verify it?',
    );
  });
});

describe('date-given-up', () => {
  test('asks for a date', () => {
    expect(ask('date-given-up', { recommendation: dated('31 December 2025', 'Ongoing') })).toEqual({
      sentence: 'Its original date, 31 December 2025, has passed, and it now has no date. By when will it be done?',
      facts: ['Original date 31 December 2025', 'Date: ongoing', 'Late against the original date by 9 days'],
    });
  });

  test('is silent where another date is in its place, or the original has not passed', () => {
    expect(ask('date-given-up', { recommendation: dated('31 December 2025', '31 December 2026') })).toBeNull();
    expect(ask('date-given-up', { recommendation: dated('31 December 2026', 'Ongoing') })).toBeNull();
  });
});

describe('no-update', () => {
  const silent = { recommendation: { updates }, change: { noUpdateSince: '2025-07-22' } };

  test('asks what is happening', () => {
    expect(ask('no-update', silent)).toEqual({
      sentence: 'No update has been supplied since 22 July 2025. What is happening?',
      facts: ['No update since 22 July 2025', 'No date'],
    });
  });

  test('is silent after one meeting, at the first, and about what is done', () => {
    expect(ask('no-update', { ...silent, change: { noUpdateSince: SINCE } })).toBeNull();
    expect(ask('no-update', silent, { since: null })).toBeNull();
    expect(ask('no-update', { ...silent, recommendation: { updates, lifecycle: 'reported-complete' } })).toBeNull();
  });
});

describe('due-without-update', () => {
  test('asks whether it will be done in time', () => {
    expect(ask('due-without-update', { recommendation: dated('31 March 2026') })).toEqual({
      sentence:
        'It is due on 31 March 2026, before the next meeting, and no update has been supplied. Will it be done in time?',
      facts: ['Date 31 March 2026', 'Next meeting 21 April 2026', 'No update supplied'],
    });
    const parts = { recommendation: { ...dated('March 2026'), updates }, change: { noUpdateSince: SINCE } };
    expect(ask('due-without-update', parts)?.sentence).toBe(
      'It is due in March 2026, before the next meeting, and no update has been supplied since 21 October 2025. Will it be done in time?',
    );
  });

  test('is silent about what is new, what has an update, and what is due later', () => {
    const recommendation = dated('31 March 2026');
    expect(ask('due-without-update', { recommendation, change: { kind: 'new' } })).toBeNull();
    expect(ask('due-without-update', { recommendation: { ...recommendation, updates }, change: {} })).toBeNull();
    expect(ask('due-without-update', { recommendation: dated('30 April 2026') })).toBeNull();
    expect(ask('due-without-update', { recommendation }, { nextMeeting: null })).toBeNull();
  });
});

describe('completed-late', () => {
  const completed = (day: string): FactsParts => ({
    recommendation: { ...PROPOSED, dates: datesOf({ original: '31 March 2025', completed: day }) },
  });

  test('asks what caused the delay', () => {
    expect(ask('completed-late', completed('30 June 2025'))).toEqual({
      sentence:
        'It was completed 91 days after its date, 31 March 2025. What caused the delay, and what has been learnt?',
      facts: ['Date 31 March 2025', 'Completed 30 June 2025'],
    });
  });

  test('is silent at 90 days, and where the day is not known', () => {
    expect(ask('completed-late', completed('29 June 2025'))).toBeNull();
    expect(ask('completed-late', { recommendation: { ...PROPOSED, ...dated('31 March 2020') } })).toBeNull();
  });
});

describe('waiting-over-a-year', () => {
  const waiting: Partial<Recommendation> = { lifecycle: 'waiting-on-others', ...dated('8 January 2025', '1 May 2026') };

  test('asks who it is waiting for', () => {
    expect(ask('waiting-over-a-year', { recommendation: waiting })).toEqual({
      sentence:
        'It waits on others and is 366 days past its original date. Who is it waiting for, and what can be done meanwhile?',
      facts: ['Original date 8 January 2025', 'Date 1 May 2026', 'Late against the original date by 366 days'],
    });
  });

  test('is silent at a year, and about what does not wait', () => {
    expect(
      ask('waiting-over-a-year', { recommendation: { ...waiting, ...dated('9 January 2025', '1 May 2026') } }),
    ).toBeNull();
    expect(ask('waiting-over-a-year', { recommendation: { ...waiting, lifecycle: 'in-progress' } })).toBeNull();
  });
});

describe('no-owner', () => {
  test('asks who answers for it', () => {
    expect(ask('no-owner', { recommendation: dated('1 January 2026') })).toEqual({
      sentence: 'No owner is named. Who answers for this recommendation?',
      facts: ['Priority: Significant', 'Date 1 January 2026', 'Overdue by 8 days'],
    });
  });

  test('is silent where one is named, and about what is done', () => {
    expect(ask('no-owner', { recommendation: { owner: 'Head of fleet' } })).toBeNull();
    expect(ask('no-owner', { recommendation: { lifecycle: 'reported-complete' } })).toBeNull();
  });
});

test('every rule has a name of its own and says in words when it asks', () => {
  const names = QUESTION_RULES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { when } of QUESTION_RULES) expect(when).toMatch(/^[A-Z].*\.$/);
});
