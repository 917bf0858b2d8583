import { describe, expect, it } from 'vitest';

import { readMeeting } from '../../src/inputs/read-meeting.ts';
import { GOOD_MEETING } from './good-data.ts';

const SMALL = 'panel: jarap\ndate: 2026-01-20\nasAt: 2026-01-09\n';

function problemsOf(text: string) {
  return readMeeting(text, 'meeting.yaml').problems;
}

describe('a good meeting.yaml', () => {
  it('gives days as ISO and texts as written', () => {
    const { value, problems } = readMeeting(GOOD_MEETING, 'meeting.yaml');
    expect(problems).toEqual([]);
    expect(value.settings).toEqual({
      panel: 'jarap',
      date: '2026-01-20',
      time: '10.00 am',
      venue: 'Committee room 2',
      asAt: '2026-01-09',
      period: 'October to December 2025',
      previousMeeting: '2025-10-21',
      nextMeeting: '2026-04-21',
      agenda: ['tracker', 'plan'],
    });
  });

  it('may leave out all but panel, date and asAt', () => {
    expect(readMeeting(SMALL, 'meeting.yaml')).toMatchObject({
      problems: [],
      value: { settings: { time: null, nextMeeting: null, agenda: null } },
    });
  });

  it('may name PDFs of others among the papers', () => {
    const agenda =
      'agenda:\n  - tracker\n  - file: measures.pdf\n    title: Measures\n  - { file: b.PDF, title: B, untagged: allowed }\n';
    const { value, problems } = readMeeting(SMALL + agenda, 'meeting.yaml');
    expect(problems).toEqual([]);
    expect(value.settings?.agenda).toEqual([
      'tracker',
      { file: 'measures.pdf', title: 'Measures', untagged: 'refused' },
      { file: 'b.PDF', title: 'B', untagged: 'allowed' },
    ]);
  });

  it('takes figures where a text is expected', () => {
    expect(readMeeting(`${SMALL}time: 10\n`, 'meeting.yaml').value.settings?.time).toBe('10');
  });
});

describe('a wrong meeting.yaml', () => {
  it.each([
    ['a date that does not exist', 'panel: a\ndate: 2026-02-30\nasAt: 2026-01-09\n', '2 impossible-date date'],
    ['a date in figures', 'panel: a\ndate: 20/01/2026\nasAt: 2026-01-09\n', '2 unreadable-date date'],
    ['figures after the meeting', 'panel: a\ndate: 2026-01-20\nasAt: 2026-01-21\n', '3 dates-out-of-order asAt'],
    ['a next meeting on the day', `${SMALL}nextMeeting: 20 January 2026\n`, '4 dates-out-of-order nextMeeting'],
    ['a previous meeting after it', `${SMALL}previousMeeting: 2026-02-01\n`, '4 dates-out-of-order previousMeeting'],
    ['no date', 'panel: a\nasAt: 2026-01-09\n', '1 missing-key date'],
    ['a date without value', 'panel: a\ndate:\nasAt: 2026-01-09\n', '2 missing-key date'],
    ['a mistyped key', `${SMALL}nextMeting: 2026-04-21\n`, '4 unknown-key nextMeting'],
    ['an empty entry', `${SMALL}agenda:\n  - tracker\n  -\n`, '6 empty-value agenda.2'],
    ['a PDF without a title', `${SMALL}agenda:\n  - file: a.pdf\n`, '5 missing-key agenda.1.title'],
    [
      'a workbook where a PDF belongs',
      `${SMALL}agenda:\n  - { file: a.xlsx, title: A }\n`,
      '5 not-a-pdf agenda.1.file',
    ],
    ['a PDF elsewhere', `${SMALL}agenda:\n  - { file: ../a.pdf, title: A }\n`, '5 name-is-a-path agenda.1.file'],
    [
      'a mistyped key of a PDF',
      `${SMALL}agenda:\n  - { file: a.pdf, titel: A, title: A }\n`,
      '5 unknown-key agenda.1.titel',
    ],
    [
      'a wrong word of a PDF',
      `${SMALL}agenda:\n  - { file: a.pdf, title: A, untagged: yes }\n`,
      '5 wrong-value agenda.1.untagged',
    ],
    ['an entry that leads out of the folder', `${SMALL}agenda: [../other]\n`, '4 name-is-a-path agenda.1'],
  ])('%s', (_name, text, expected) => {
    expect(problemsOf(text).map(({ line, code, column }) => `${line} ${code} ${column}`)).toEqual([expected]);
  });

  it('says what is wrong and what to do in plain words', () => {
    expect(problemsOf('panel: a\ndate: 31 November 2026\nasAt: 2026-01-09\n')).toEqual([
      {
        code: 'impossible-date',
        severity: 'error',
        file: 'meeting.yaml',
        line: 2,
        column: 'date',
        value: '31 November 2026',
        message: '"31 November 2026" is not a date that exists.',
        advice: 'Correct the day, the month or the year.',
      },
    ]);
  });
});
