import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindSections } from '../../src/papers/bind-sections.ts';
import { NOTHING } from '../../src/papers/table-cells.ts';
import { makeModel } from '../../src/papers/make-paper.ts';
import type { Block, DataTable } from '../../src/papers/page-model.ts';
import type { PaperContext } from '../../src/papers/paper-context.ts';
import type { Register } from '../../src/recommendations/recommendation.ts';
import { scrutiniseSeries } from '../../src/scrutiny/scrutinise.ts';
import { anyNextMeeting, anyRegister } from './any-register.ts';
import { highlightContext, planContext, trackerContext } from './full-papers.ts';
import { cellsOf, tablesOf } from './read-table.ts';
import { sampleEdition } from './sample-paper.ts';

function blocksOf(context: PaperContext): Block[] {
  const { value, problems } = bindSections(context);
  expect(problems).toEqual([]);
  return value.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'block' ? [part.block] : [])));
}

/** The paper at the second meeting on file; at the first the rows stood as `before` has them. */
function follow(context: PaperContext, before: Register): PaperContext {
  const editions = [
    sampleEdition({ register: before, meeting: '2025-10-21', asAt: '2025-10-10', nextMeeting: '2026-01-20' }),
    sampleEdition({ register: context.register, nextMeeting: context.meeting.nextMeeting }),
  ];
  const { value } = scrutiniseSeries(
    editions.map((edition) => ({
      edition,
      auditors: context.organisation.auditors,
      pillars: [],
      period: null,
      acceptedQueries: [],
    })),
  );
  const scrutiny = value[1];
  return scrutiny === undefined ? context : { ...context, scrutiny, register: scrutiny.followed.register };
}

/** Some rows are new, some have another state or date than before; none has vanished. */
function makeEarlier({ reports, recommendations }: Register): Register {
  return {
    reports,
    recommendations: recommendations
      .filter((_row, index) => index % 4 !== 3)
      .map((row, index) => (index % 2 === 0 ? row : { ...row, lifecycle: 'in-progress', closureReason: null })),
  };
}

function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}

/** What is wrong with a table, whatever it counts: rows of another shape than their heads, numbers that are not their rows. */
function findFaults({ caption, columns, rows }: DataTable): string[] {
  const shape = columns.slice(1).map(({ isPrintOnly }) => isPrintOnly);
  return rows.flatMap(({ header, cells }) => {
    const isShaped = cells.map(({ isPrintOnly }) => isPrintOnly).join() === shape.join();
    const wrong = [header, ...cells].filter(
      ({ text, keys }) => keys !== null && text !== keys.length.toLocaleString('en-GB'),
    );
    return [
      ...(isShaped ? [] : [`${caption}: a row of ${cells.length}`]),
      ...wrong.map(({ text }) => `${caption}: ${text}`),
    ];
  });
}

const anyPaper = fc
  .tuple(anyRegister, anyNextMeeting, fc.constantFrom(trackerContext, planContext, highlightContext), fc.boolean())
  .map(([register, nextMeeting, contextOf, isSecond]) => {
    const context = contextOf(register, { meeting: { nextMeeting } });
    return isSecond ? follow(context, makeEarlier(context.register)) : context;
  });

describe('the tables of any paper, at the first meeting on file or a later one', () => {
  test('never say undefined, null or NaN, and each number equals the rows that it names', () => {
    fc.assert(
      fc.property(anyPaper, (context) => {
        const blocks = blocksOf(context);
        expect(
          listTexts(blocks).filter((text) => /\b(?:undefined|null|NaN|Infinity)\b|\[object|\$\{/.test(text)),
        ).toEqual([]);
        expect(
          listTexts(blocks).filter((text) => /(?<![\d,])1 (?:recommendations|days|audits|are|were|have)\b/.test(text)),
        ).toEqual([]);
        expect(blocks.flatMap(tablesOf).flatMap(findFaults)).toEqual([]);
      }),
    );
  });

  test('name pages of places that the paper has', () => {
    fc.assert(
      fc.property(anyPaper, (context) => {
        const blocks = blocksOf(context);
        const anchors = new Set(
          context.layout.recommendations !== null
            ? makeModel(context, []).recommendations?.groups.flatMap(({ id, recommendations }) => [
                id,
                ...recommendations.map((row) => row.id),
              ])
            : blocks.flatMap((block) =>
                block.kind === 'progress-report' || block.kind === 'progress-by-theme'
                  ? block.groups.flatMap(({ rows }) => rows.map(({ id }) => id))
                  : [],
              ),
        );
        const asked = [
          ...blocks
            .flatMap(tablesOf)
            .flatMap(cellsOf)
            .flatMap(({ pageOf, linkTo }) => [pageOf, linkTo]),
          ...blocks.flatMap((block) => (block.kind === 'questions' ? block.questions.map(({ anchor }) => anchor) : [])),
        ].filter((anchor) => anchor !== null);
        expect(asked.filter((anchor) => !anchors.has(anchor))).toEqual([]);
      }),
    );
  });

  test('say of every number which rows it counts, but for days and times', () => {
    fc.assert(
      fc.property(anyPaper, (context) => {
        const tables = blocksOf(context).flatMap(tablesOf);
        const listing = ['items', 'closures', 'extensions'];
        const numbers = tables
          .filter(({ className, caption }) => !listing.includes(className ?? '') || caption.includes('No update'))
          .flatMap(cellsOf)
          .filter(({ className, isPrintOnly, text }) => className === 'number' && !isPrintOnly && text !== NOTHING);
        expect(numbers.length).toBeGreaterThan(10);
        expect(numbers.filter(({ keys }) => keys === null)).toEqual([]);
      }),
    );
  });
});
