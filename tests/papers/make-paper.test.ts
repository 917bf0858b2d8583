import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePaper } from '../../src/papers/make-paper.ts';
import type { PaperModel } from '../../src/papers/paper-model.ts';
import type { PaperContext } from '../../src/papers/paper-context.ts';
import { summarisePaper } from '../../src/papers/site.ts';
import type { Register } from '../../src/recommendations/recommendation.ts';
import { anyNextMeeting, anyRegister } from './any-register.ts';
import { highlightContext, planContext, trackerContext } from './full-papers.ts';
import { sampleContext, sampleRecommendation, sampleReport } from './sample-paper.ts';
import { LAYOUTS } from '../helpers/layouts.ts';

const SMALL: Register = { reports: [sampleReport()], recommendations: [sampleRecommendation()] };

function modelOf(context: PaperContext): PaperModel {
  const { value, problems } = makePaper(context, LAYOUTS);
  expect(problems).toEqual([]);
  if (value === null) throw new Error('No paper was made');
  return value;
}

/** Every text of a value with its path. */
function listTexts(value: unknown, path = ''): (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => listTexts(entry, `${path}.${key}`));
}

describe('the model of any paper', () => {
  test('says nowhere undefined, null, NaN or [object Object], and has no empty cell', () => {
    fc.assert(
      fc.property(
        anyRegister,
        anyNextMeeting,
        fc.constantFrom('audit' as const, 'priority' as const),
        (register, nextMeeting, groupBy) => {
          const models = [
            trackerContext(register, { meeting: { nextMeeting }, settings: { groupBy } }),
            planContext(register, { meeting: { nextMeeting } }),
            highlightContext(register, { meeting: { nextMeeting } }),
          ];
          for (const context of models) {
            const texts = [
              ...listTexts(modelOf(context)),
              ['summary', summarisePaper(context.scrutiny, context.labels)] as const,
            ];
            expect(texts.filter(([, text]) => /\b(?:undefined|null|NaN|Infinity)\b|\[object|\$\{/.test(text))).toEqual(
              [],
            );
            expect(texts.filter(([path, text]) => text === '' && !path.endsWith('.className'))).toEqual([]);
            expect(texts.filter(([, text]) => /\b1 (?:recommendations|days|audits|areas|times)\b/.test(text))).toEqual(
              [],
            );
          }
        },
      ),
    );
  });

  test('prints every recommendation exactly once', () => {
    fc.assert(
      fc.property(anyRegister, fc.constantFrom('audit' as const, 'priority' as const), (register, groupBy) => {
        const expected = register.recommendations.map(({ key }) => `r-${key}`).sort();
        const tracker = modelOf(trackerContext(register, { settings: { groupBy } }));
        const plan = modelOf(planContext(register));
        const highlights = modelOf(highlightContext(register));
        const inThemes = highlights.sections
          .flatMap(({ parts }) => parts)
          .flatMap((part) =>
            part.kind === 'block' && part.block.kind === 'progress-by-theme' ? part.block.groups : [],
          )
          .flatMap(({ rows }) => rows);
        expect(inThemes.map(({ id }) => id).sort()).toEqual(expected);
        const inTracker = tracker.recommendations?.groups.flatMap(({ recommendations }) => recommendations) ?? [];
        const inPlan = plan.sections
          .flatMap(({ parts }) => parts)
          .flatMap((part) => (part.kind === 'block' && part.block.kind === 'progress-report' ? part.block.groups : []))
          .flatMap(({ rows }) => rows);
        expect(inTracker.map(({ id }) => id).sort()).toEqual(expected);
        expect(inPlan.map(({ id }) => id).sort()).toEqual(expected);
      }),
    );
  });
});

describe('a paper', () => {
  test('of an unknown layout is an error with the layout that was probably meant', () => {
    const { value, problems } = makePaper(
      sampleContext({ register: SMALL, settings: { layout: 'jarap-traker' } }),
      LAYOUTS,
    );
    expect(value).toBeNull();
    expect(problems).toMatchObject([{ code: 'unknown-layout', severity: 'error', value: 'jarap-traker' }]);
    expect(problems[0]?.advice).toMatch(/^Did you mean "jarap-tracker"\? The layouts are .*\bhmicfrs-action-plan\b/);
  });

  test('is called by its number and folder in names that are safe in a link', () => {
    const context = sampleContext({ register: SMALL });
    const named = (folder: string, number: number): string =>
      modelOf({ ...context, paper: { ...context.paper, folder, number } }).fileName;
    expect(named('internal-audit-tracker', 1)).toBe('01-internal-audit-tracker');
    expect(named('Über Audit & Risk #2?', 12)).toBe('12-uber-audit-and-risk-2');
  });

  test('has a reference from the agenda, or just the one that paper.md gives', () => {
    const referenceOf = (reference: string | null): string =>
      modelOf(sampleContext({ register: SMALL, settings: { reference } })).reference.replaceAll('\u00A0', ' ');
    expect(referenceOf(null)).toBe('Paper 1, JARAP 20 January 2026');
    expect(referenceOf('Paper 7, JARAP 20 January 2026')).toBe('Paper 7, JARAP 20 January 2026');
  });

  test('has its own marking or the organisation’s', () => {
    expect(modelOf(sampleContext({ register: SMALL })).marking).toBe('Official');
    expect(modelOf(sampleContext({ register: SMALL, settings: { marking: 'Not protectively marked' } })).marking).toBe(
      'Not protectively marked',
    );
  });

  test('of an inspection names the inspectorate and prints document control only where it is given', () => {
    const register = { ...SMALL, reports: [sampleReport({ auditor: 'inspectorate' })] };
    const model = modelOf(planContext(register, { settings: { documentControl: null } }));
    expect(model).toMatchObject({
      inspectorate: 'The inspectorate',
      documentControl: { revisions: null, distribution: null },
    });
  });
});
