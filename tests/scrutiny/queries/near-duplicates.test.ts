import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupAlike } from '../../../src/scrutiny/queries/group-alike.ts';
import { DUPLICATE_PAPER_RULES, DUPLICATE_ROW_RULES } from '../../../src/scrutiny/queries/near-duplicates.ts';
import { deadlineOf } from '../../papers/sample-paper.ts';
import { findingsAmong, sentencesOf, type Row } from './findings-of.ts';

const REPORTING =
  'The force will publish a yearly report from Q2 of 2026 with the outcome of each case that ended in the five years before, and it will go to the board and to staff.';
const TRAINING =
  'Every supervisor has been to the two-day course, and those who missed it have been given a place on one of the days in March or April.';

function updated(...texts: string[]): Row {
  return { updates: texts.map((text) => ({ period: null, text })) };
}

describe('a paragraph that stands twice in a row', () => {
  const findings = (row: Row): string[] => sentencesOf(DUPLICATE_ROW_RULES, 'paragraph-twice', row);

  test('is quoted, whatever its punctuation', () => {
    expect(findings(updated(`${REPORTING}\n\n${TRAINING}\n\n- ${REPORTING.replace(',', ' –')}`))).toEqual([
      'The same paragraph stands twice in the update: “The force will publish a yearly report from …”.',
    ]);
  });

  test('is shown with what differs where it is nearly the same', () => {
    expect(findings(updated(`${REPORTING}\n${TRAINING}\n${REPORTING.replace('Q2', '2Q')}`))).toEqual([
      'Nearly the same paragraph stands twice in the update: “The force will publish a yearly report from …”, once with “report from Q2 of 2026”, once with “report from 2Q of 2026”.',
    ]);
  });

  test('is found wherever one word in forty differs', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 40, maxLength: 80 }), fc.nat(), (words, place) => {
        const changed = words.map((one, index) => (index === place % words.length ? 'entirely' : one));
        expect(findings(updated(`${words.join(' ')}\n${changed.join(' ')}`))).toHaveLength(1);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test('is found in two fields, and the others are counted', () => {
    expect(findings({ response: `${REPORTING}\n${TRAINING}`, ...updated(TRAINING, REPORTING) })).toEqual([
      'A paragraph is the same in the response and in the update: “Every supervisor has been to the two-day course, …”. The same holds for 1 more.',
    ]);
  });

  test('is found where a whole text stands within another', () => {
    expect(findings({ recommendation: `Write a report. ${TRAINING} It is done.`, ...updated(TRAINING) })).toEqual([
      'The whole of the update stands in the recommendation too: “Every supervisor has been to the two-day course, …”.',
    ]);
  });

  test.each<Row>([
    updated(`${REPORTING}\n${TRAINING}`),
    updated('No change since May.\nNo change since May.'),
    { recommendation: TRAINING, actions: [], finding: TRAINING },
    updated(`| ${TRAINING} | ${REPORTING} |\n| ${TRAINING} | ${REPORTING} |`),
    updated(
      `${TRAINING}\n${TRAINING.replace('supervisor', 'driver').replace('two-day', 'short').replace('March or April', 'June')}`,
    ),
  ])('is not found in short, copied, tabled or different ones', (row) => {
    expect(findings(row)).toEqual([]);
  });
});

describe('updates of different recommendations', () => {
  test('that are the same are asked about once, with the other places', () => {
    const rows = [
      updated(REPORTING),
      updated(TRAINING),
      updated(`  ${REPORTING.toUpperCase()}`),
      updated('', REPORTING),
    ];
    expect(findingsAmong(DUPLICATE_PAPER_RULES, 'same-update', rows)).toEqual([
      {
        key: 'row-1',
        sentence: 'The updates of 1, 3 and 4 are the same: “The force will publish a yearly report from …”.',
        others: [
          { file: 'tracker.csv', line: 3 },
          { file: 'tracker.csv', line: 4 },
        ],
      },
    ]);
  });

  test('that are nearly the same are asked about', () => {
    const [finding] = findingsAmong(DUPLICATE_PAPER_RULES, 'same-update', [
      updated(REPORTING),
      updated(REPORTING.replace('yearly', 'annual')),
    ]);
    expect(finding?.sentence).toContain('The updates of 1 and 2 are nearly the same');
  });

  test('of many rows are not all named', () => {
    const [finding, ...others] = findingsAmong(
      DUPLICATE_PAPER_RULES,
      'same-update',
      Array.from({ length: 9 }, () => updated(TRAINING)),
    );
    expect(others).toEqual([]);
    expect(finding?.sentence).toContain('The updates of 1, 2, 3, 4, 5, 6 and 3 more are the same');
    expect(finding?.others).toHaveLength(8);
  });

  test.each<[string, Row[]]>([
    ['stock phrases', [updated('Completed.'), updated('Completed.')]],
    [
      'first updates that are to come',
      [1, 2].map(() =>
        updated('The report came out on 10 December, so an update will be provided for the next meeting.'),
      ),
    ],
    ['earlier updates', [updated(REPORTING, 'One.'), updated(REPORTING, 'Two.')]],
    ['different ones', [updated(REPORTING), updated(TRAINING)]],
    [
      'closed items',
      [1, 2].map(
        () => ({ ...updated(TRAINING), lifecycle: 'closed-implemented', closureReason: 'implemented' }) as const,
      ),
    ],
  ])('may be alike where they are %s', (_, rows) => {
    expect(findingsAmong(DUPLICATE_PAPER_RULES, 'same-update', rows)).toEqual([]);
  });
});

describe('recommendations that may be one matter', () => {
  const older = { key: 'wellbeing-2023-03', title: 'Wellbeing', date: deadlineOf('March 2023') };
  const newer = { key: 'people-2025-02', title: 'People', date: deadlineOf('February 2025') };

  test('are found by their words, each with its report', () => {
    const rows = [
      { recommendation: TRAINING, report: older },
      { recommendation: TRAINING, report: newer },
    ];
    expect(findingsAmong(DUPLICATE_PAPER_RULES, 'same-recommendation', rows)[0]?.sentence).toBe(
      'The recommendations of 1 of Wellbeing (March 2023) and 2 of People (February 2025) are the same: “Every supervisor has been to the two-day course, …”.',
    );
  });

  test('are found by their titles, in a reference as well, in two reports that are open', () => {
    const rows: Row[] = [
      { title: 'Review of policies and procedures', report: older },
      { reference: '4.1 Review of Policy and Procedures', report: newer },
      { reference: '4.2 REVIEW of policies and procedure', report: newer },
    ];
    expect(findingsAmong(DUPLICATE_PAPER_RULES, 'same-title', rows).map(({ sentence }) => sentence)).toEqual([
      'The titles of 1 of Wellbeing (March 2023) and 4.2 of People (February 2025) are the same: “Review of policies and procedures”.',
    ]);
    expect(findingsAmong(DUPLICATE_PAPER_RULES, 'same-title', rows.slice(1))).toEqual([]);
    const closed = { lifecycle: 'closed-implemented', closureReason: 'implemented' } as const;
    expect(findingsAmong(DUPLICATE_PAPER_RULES, 'same-title', [{ ...rows[0], ...closed }, ...rows.slice(1)])).toEqual(
      [],
    );
  });

  test('are not found by titles of a few words', () => {
    const rows = [older, newer].map((report) => ({ title: 'Policies and procedures', report }));
    expect(findingsAmong(DUPLICATE_PAPER_RULES, 'same-title', rows)).toEqual([]);
  });
});

describe('the search for like texts', () => {
  const word = fc.stringMatching(/^[a-z]{3,9}$/);
  const longText = fc.array(word, { minLength: 40, maxLength: 120 });

  test('finds every text that differs only in case, white space and marks', () => {
    fc.assert(
      fc.property(longText, fc.array(longText, { maxLength: 5 }), (words, others) => {
        const texts = [
          words.join(' '),
          ...others.map((other) => other.join(' ')),
          `– ${words.join(', \n').toUpperCase()}.`,
        ];
        const group = groupAlike(texts).find(({ members }) => members.includes(0));
        expect(group?.members).toContain(texts.length - 1);
      }),
    );
  });

  test('finds texts of which one word in forty differs', () => {
    fc.assert(
      fc.property(longText, fc.nat(), (words, place) => {
        const changed = words.map((one, index) => (index === place % words.length ? 'entirely' : one));
        const [group] = groupAlike([words.join(' '), changed.join(' ')]);
        expect(group?.members).toEqual([0, 1]);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('never joins texts that have half of their words in common', () => {
    fc.assert(
      fc.property(longText, longText, (shared, own) => {
        const half = own.slice(0, shared.length).map((one) => `${one}x`);
        fc.pre(half.length >= shared.length / 2);
        expect(
          groupAlike([[...shared, ...half].join(' '), [...shared, ...half.map((one) => `${one}y`)].join(' ')]),
        ).toEqual([]);
      }),
    );
  });

  test('takes little time for ten thousand long texts that follow one model', () => {
    const model = Array.from({ length: 300 }, (_, index) => `word${(index * 7919) % 997}`);
    const texts = Array.from({ length: 10_000 }, (_, row) =>
      model.map((one, index) => ((index + row) % 8 === 0 ? `own${row}x${index}` : one)).join(' '),
    );
    const start = process.cpuUsage().user;
    groupAlike(texts);
    // Comparing each with each would take hours; half a second is usual.
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(6000);
  });
});
