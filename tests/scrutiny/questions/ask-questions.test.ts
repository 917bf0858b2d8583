import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recommendation } from '../../../src/recommendations/recommendation.ts';
import type { RecommendationFacts } from '../../../src/scrutiny/facts.ts';
import type { Query } from '../../../src/scrutiny/queries/query.ts';
import { RULE_NAMES } from '../../../src/scrutiny/queries/raise-queries.ts';
import { askQuestions, DOUBTS } from '../../../src/scrutiny/questions/ask-questions.ts';
import { QUESTION_RULES } from '../../../src/scrutiny/questions/question-rules.ts';
import type { Question } from '../../../src/scrutiny/scrutiny.ts';
import { anyNextMeeting, anyRegister } from '../../papers/any-register.ts';
import { CSV, datesOf, HARROW_VALE } from '../../papers/sample-paper.ts';
import { anyFactsOf, CALENDAR, factsWithHistory, SINCE } from '../sample-facts.ts';

const AUDITORS = new Map([[HARROW_VALE.key, HARROW_VALE]]);
const FUNDAMENTAL = { word: 'Fundamental', level: 1 } as const;

function askAbout(facts: readonly RecommendationFacts[], queries: readonly Query[] = []): Question[] {
  return askQuestions(facts, { ...CALENDAR, since: SINCE, auditors: AUDITORS, queries });
}

function factsOf(recommendations: readonly Partial<Recommendation>[]): RecommendationFacts[] {
  return factsWithHistory(
    recommendations.map((fields, index) => ({
      recommendation: {
        reference: String(index + 1),
        owner: 'Head of fleet',
        updates: [{ period: null, text: 'Work goes on.' }],
        ...fields,
      },
    })),
  );
}

function inShort(questions: readonly Question[]): string[] {
  return questions.map(({ rule, key }) => `${rule} ${key}`);
}

describe('the questions of a paper', () => {
  test('are none where there is nothing to ask', () => {
    expect(askAbout(factsOf([{ dates: datesOf({ original: '1 May 2026' }) }]))).toEqual([]);
    expect(askAbout([])).toEqual([]);
  });

  test('are the most serious of each item, in the order of the table', () => {
    const facts = factsOf([
      { owner: null },
      { dates: datesOf({ original: '1 January 2024' }), owner: null },
      { dates: datesOf({ original: '1 January 2024' }), owner: null, priority: FUNDAMENTAL },
    ]);
    expect(inShort(askAbout(facts))).toEqual([
      'highest-overdue fleet-3',
      'overdue-over-a-year fleet-2',
      'no-owner fleet-1',
    ]);
  });

  test('are at most two by one rule while others give enough', () => {
    const late = Array.from({ length: 6 }, (_, index) => ({
      dates: datesOf({ original: `${index + 1} January 2024` }),
    }));
    const others = [
      { owner: null },
      { lifecycle: 'reported-complete', evidence: 'Minutes' } as const,
      { lifecycle: 'proposed-closed', evidence: 'Minutes' } as const,
    ];
    expect(inShort(askAbout(factsOf([...late, ...others])))).toEqual([
      'overdue-over-a-year fleet-1',
      'overdue-over-a-year fleet-2',
      'closure-unverified fleet-9',
      'complete-unverified fleet-8',
      'no-owner fleet-7',
    ]);
    expect(inShort(askAbout(factsOf([...late, { owner: null }])))).toEqual([
      'overdue-over-a-year fleet-1',
      'overdue-over-a-year fleet-2',
      'overdue-over-a-year fleet-3',
      'overdue-over-a-year fleet-4',
      'no-owner fleet-7',
    ]);
  });

  test('go by priority, then by days, then by the register', () => {
    const facts = factsOf([
      { dates: datesOf({ original: '1 January 2024' }) },
      { dates: datesOf({ original: '1 January 2023' }) },
      { dates: datesOf({ original: '1 January 2024' }) },
      { dates: datesOf({ original: '1 January 2020' }), priority: { word: 'Not stated', level: null } },
      { dates: datesOf({ original: '1 January 2020' }), priority: { word: 'Housekeeping', level: 3 } },
    ]);
    expect(askAbout(facts).map(({ key }) => key)).toEqual(['fleet-2', 'fleet-1', 'fleet-3', 'fleet-5', 'fleet-4']);
  });

  test('take up a contradiction unless it is accepted, or only for the secretary', () => {
    const query: Query = {
      rule: 'complete-but-open-words',
      key: 'fleet-1',
      sentence: 'Reported as complete, yet the text says “will be exploring”. What is left to do?',
      ask: '',
      audience: 'paper',
      places: [{ file: CSV, line: 2 }],
      accepted: null,
    };
    const facts = factsOf([{ lifecycle: 'proposed-closed', verification: { written: 'Yes', date: null } }]);
    expect(askAbout(facts, [query]).map(({ sentence }) => sentence)).toEqual([query.sentence]);
    expect(askAbout(facts, [{ ...query, accepted: 'A slip of the pen.' }])).toEqual([]);
    expect(askAbout(facts, [{ ...query, audience: 'secretariat' }])).toEqual([]);
    expect(askAbout(facts, [{ ...query, rule: 'on-track-but-overdue' }])).toEqual([]);
    expect(askAbout(facts, [{ ...query, key: null }])).toEqual([]);
  });
});

test('the contradictions that become a question are rules of the queries', () => {
  expect(RULE_NAMES).toEqual(expect.arrayContaining([...DOUBTS]));
});

test('of any register with any history are at most five, about different items, in words and on facts', () => {
  const ranks = new Map(QUESTION_RULES.map(({ name }, rank) => [name, rank]));
  fc.assert(
    fc.property(
      fc
        .tuple(anyRegister, anyNextMeeting)
        .chain(([register, nextMeeting]) => fc.tuple(anyFactsOf(register, nextMeeting), fc.constant(nextMeeting))),
      fc.constantFrom(null, SINCE),
      ([facts, nextMeeting], since) => {
        const context = { ...CALENDAR, nextMeeting, since, auditors: AUDITORS, queries: [] };
        const questions = askQuestions(facts, context);
        expect(questions.length).toBeLessThanOrEqual(5);
        expect(new Set(questions.map(({ key }) => key)).size).toBe(questions.length);
        const order = questions.map(({ rule }) => ranks.get(rule) ?? -1);
        expect(order).toEqual(order.toSorted((one, other) => one - other));
        for (const { sentence, facts: stated } of questions) {
          expect(sentence).toMatch(/^[A-Z].*\?$/);
          expect(stated.length).toBeGreaterThan(0);
          for (const words of [sentence, ...stated]) {
            expect(words).not.toMatch(/null|undefined|NaN|\s{2}|-\d+ days|\b1 days/);
            expect(words.trim()).toBe(words);
            expect(words).not.toBe('');
          }
        }
        const isEveryRuleSilent = QUESTION_RULES.every(({ ask }) =>
          facts.every((entry) => ask(entry, { ...context, contradictions: new Map() }) === null),
        );
        expect(questions.length === 0).toBe(isEveryRuleSilent);
        expect(askQuestions(facts, context)).toEqual(questions);
      },
    ),
  );
});
