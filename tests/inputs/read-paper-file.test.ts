import { describe, expect, it } from 'vitest';

import { listRequiredFields, readPaperFile } from '../../src/inputs/read-paper-file.ts';
import { GOOD_PAPER, SMALL_PAPER } from './good-data.ts';

/** A small paper with lines added from line 5 of the file. */
function paperWith(...lines: string[]): string {
  return `---\nlayout: jarap-tracker\ntitle: Plan\nauthor: Head of audit\n${lines.join('\n')}\n---\nText\n`;
}

function requiredBy(...lines: string[]): readonly string[] {
  const { settings } = readPaperFile(paperWith('source: a.csv', ...lines), 'paper.md').value;
  const source = settings?.sources[0];
  return settings && source ? listRequiredFields(settings, source) : [];
}

function codesOf(text: string): string[] {
  return readPaperFile(text, 'paper.md').problems.map(({ line, code, column }) =>
    `${line} ${code} ${column ?? ''}`.trim(),
  );
}

describe('a good paper.md', () => {
  it('becomes settings and narrative with nothing lost', () => {
    const { value, problems } = readPaperFile(GOOD_PAPER, 'paper.md');
    expect(problems).toEqual([]);
    expect(value.areSourcesClear).toBe(true);
    expect(value.narrative).toEqual({
      text: '## Summary\n\n{{figures.open}} recommendations are open.\n',
      firstLine: 60,
    });
    const forAll: [string, readonly string[]][] = [
      ['Audit title', ['audit']],
      ['Section/Recommendation Reference', ['reference', 'title']],
      ['Risk colour', []],
    ];
    expect(value.settings).toEqual({
      layout: 'jarap-tracker',
      title: 'Internal audit: recommendations and tracking',
      subtitle: 'Quarter 3',
      author: 'Head of inspection and audit',
      reference: 'Paper 7',
      purpose: 'For decision',
      marking: 'OFFICIAL',
      auditor: 'harrow-vale',
      sources: [
        {
          file: 'recommendations.csv',
          line: 11,
          columns: new Map(forAll),
          fillDown: ['audit'],
          defaults: new Map([
            ['status', 'In progress'],
            ['part', '1'],
          ]),
          referenceFrom: null,
        },
        {
          file: 'older.csv',
          line: 12,
          columns: new Map([...forAll, ['Due', ['originalDate', 'owner']]]),
          fillDown: ['audit', 'lead'],
          defaults: new Map([
            ['status', 'Complete'],
            ['part', '1'],
          ]),
          referenceFrom: null,
        },
      ],
      order: 'most-urgent-first',
      groupBy: 'priority',
      reports: [
        {
          title: 'Spotlight report',
          shortTitle: 'Spotlight',
          auditor: 'inspectorate',
          date: 'March 2023',
          expectedCount: 20,
          judgedBy: 'inspectorate-date',
          deadlineInText: true,
        },
        {
          title: 'Fleet management',
          shortTitle: null,
          auditor: null,
          date: null,
          expectedCount: null,
          judgedBy: 'own-date',
          deadlineInText: false,
        },
      ],
      pillars: new Map([
        ['Effectiveness', ['Effective']],
        ['People', ['People', 'Staff']],
      ]),
      statusWords: new Map([['Done', { lifecycle: 'reported-complete', closureReason: null }]]),
      acceptedQueries: [
        {
          query: 'complete-but-open-words',
          recommendation: '4.2',
          reason: 'The pilot is a later step.',
          line: 54,
        },
        {
          query: 'source-count-differs',
          recommendation: null,
          reason: 'Two recommendations were addressed to another body.',
          line: 55,
        },
      ],
      renamed: new Map([['fleet-2022-09-4-2', 'fleet-2022-09-4-2a']]),
      implications: new Map([
        ['Financial', 'None.'],
        ['Legal', 'None.'],
      ]),
      backgroundPapers: ['The audit plan'],
      contacts: ['Head of inspection and audit, audit@wolds.example'],
      details: new Map([['Strategic sponsor', 'Deputy Chief Fire Officer']]),
      claimedStatus: null,
      issues: [],
      risks: [],
      documentControl: {
        owner: 'Deputy Chief Fire Officer',
        documentNumber: '1',
        nextRevision: '21 April 2026',
        revisions: [{ version: '1.0', date: '18 March 2025', changes: 'First plan' }],
        distribution: [{ name: 'Fire Authority', date: '18 March 2025', version: '1.0' }],
      },
      grades: {
        inspections: ['2022', '2024'],
        rows: [
          { title: 'Effectiveness', isPillar: true, grades: ['Requires improvement', 'Good'] },
          { title: 'Understanding risk', isPillar: false, grades: ['Adequate', 'Good'] },
        ],
      },
    });
  });

  it('takes "source" for one export and the defaults of the format for the rest', () => {
    const { value, problems } = readPaperFile(SMALL_PAPER, 'paper.md');
    expect(problems).toEqual([]);
    expect(value.settings).toMatchObject({
      sources: [{ file: 'plan.csv', line: 5, fillDown: [] }],
      order: null,
      groupBy: null,
      details: new Map(),
      claimedStatus: null,
      issues: [],
      risks: [],
      documentControl: null,
      grades: null,
    });
  });

  it('lets the columns of one source win over those of all, in whatever capitals', () => {
    const text = paperWith(
      'columns: { Due Date: originalDate }',
      'sources: [{ file: a.csv, columns: { due date: currentDate } }]',
    );
    const { value } = readPaperFile(text, 'paper.md');
    expect(value.settings?.sources[0]?.columns).toEqual(new Map([['due date', ['currentDate']]]));
  });

  it('asks for a column of audits unless the settings name the audit', () => {
    expect(requiredBy()).toEqual(['reference', 'audit']);
    expect(requiredBy('defaults: { audit: Fleet }')).toEqual(['reference']);
    expect(requiredBy('reports: [Fleet]')).toEqual(['reference']);
    expect(requiredBy('reports: [Fleet, Estates]')).toEqual(['reference', 'audit']);
  });

  it('asks for the field that stands in for a reference instead of one', () => {
    expect(requiredBy('referenceFrom: recommendation')).toEqual(['recommendation', 'audit']);
    const text = paperWith('sources: [{ file: a.csv, referenceFrom: title }, b.csv]', 'referenceFrom: recommendation');
    const { value } = readPaperFile(text, 'paper.md');
    expect(value.settings?.sources.map(({ referenceFrom }) => referenceFrom)).toEqual(['title', 'recommendation']);
  });

  it('takes issues and risks as bare texts or with what is known of them', () => {
    const text = paperWith(
      'source: a.csv',
      'claimedStatus: On track',
      'issues: The hall is too small',
      'risks: [Snow, { text: Rain, owner: Head of estates, rating: High, response: Umbrellas }]',
    );
    const { value, problems } = readPaperFile(text, 'paper.md');
    expect(problems).toEqual([]);
    expect(value.settings).toMatchObject({
      claimedStatus: 'On track',
      issues: [{ text: 'The hall is too small', owner: null, rating: null, response: null }],
      risks: [
        { text: 'Snow', owner: null, rating: null, response: null },
        { text: 'Rain', owner: 'Head of estates', rating: 'High', response: 'Umbrellas' },
      ],
    });
  });
});

describe('a wrong paper.md', () => {
  it.each([
    ['an unknown key', ['layuot: x'], '5 unknown-key layuot'],
    ['a field that does not exist, for a column', ['columns: { Ref: referenc }'], '5 wrong-value columns.Ref'],
    ['a report without its title', ['reports: { expected: 3 }'], '5 missing-key reports.title'],
    ['one wrong field of several', ['columns:', '  Ref: [reference, titel]'], '6 wrong-value columns.Ref.2'],
    ['a wrong field to fill down', ['fillDown: [audits]'], '5 wrong-value fillDown.1'],
    ['a wrong field with a default', ['defaults:', '  statu: Open'], '6 unknown-key defaults.statu'],
    ['ignore beside a field', ['columns: { Ref: [ignore, reference] }'], '5 ignore-with-fields columns.Ref'],
    ['a wrong order', ['order: newest-first'], '5 wrong-value order'],
    ['a number in words', ['reports: [{ title: A, expected: twenty }]'], '5 not-a-number reports.1.expected'],
    ['source and sources', ['source: a.csv', 'sources: [b.csv]'], '5 source-and-sources source'],
    ['an export named twice', ['sources:', '  - a.csv', '  - a.csv'], '7 repeated-source sources.2'],
    ['an export in another folder', ['source: ../a.csv'], '5 name-is-a-path source'],
    [
      'a grade too few',
      ['grades: { inspections: [2022, 2024], rows: [{ pillar: P, grades: [Good] }] }'],
      '5 grade-count grades.rows.1',
    ],
    [
      'grades of nothing',
      ['grades: { inspections: [2022], rows: [{ grades: [Good] }] }'],
      '5 grade-row-without-name grades.rows.1',
    ],
    ['a list where a text is expected', ['purpose: [a, b]'], '5 wrong-kind purpose'],
    ['a key that stands twice', ['purpose: a', 'purpose: b'], '6 duplicate-key purpose'],
    ['a tab', ['reports:', '\t- A'], '6 yaml-tab'],
  ])('%s', (_name, lines, expected) => {
    expect(codesOf(paperWith(...lines))).toEqual([expected]);
  });

  it('suggests the field that was meant', () => {
    const [problem] = readPaperFile(paperWith('columns: { Ref: referense }'), 'paper.md').problems;
    expect(problem?.message).toBe('"referense" is not a value that "Ref" can have.');
    expect(problem?.advice).toMatch(/^Did you mean "reference"\? Use one of: audit, auditDate, .*, ignore\.$/u);
  });

  it('says that the closing line may be missing where the narrative is taken for settings', () => {
    const { problems, value } = readPaperFile('---\ntitle: x\n\nThe panel is asked to note\n\n---\nText\n', 'paper.md');
    expect(problems).toMatchObject([{ code: 'yaml-no-colon', line: 4 }]);
    expect(problems[0]?.advice).toContain('write --- alone on the line above it');
    expect(value.narrative?.text).toBe('Text\n');
  });

  it('says that there are no settings between the lines', () => {
    expect(codesOf('---\n---\nText\n')).toEqual(['2 empty-settings']);
  });

  it('calls the exports unclear where a setting that reads them is wrong', () => {
    expect(readPaperFile(paperWith('fillDown: [audits]'), 'paper.md').value.areSourcesClear).toBe(false);
    expect(readPaperFile(paperWith('order: newest'), 'paper.md').value.areSourcesClear).toBe(true);
  });
});

describe('queries that are accepted', () => {
  const first = ({ problems }: ReturnType<typeof readPaperFile>) => problems[0];

  it('need a reason, because it is printed beside them', () => {
    const paper = readPaperFile(paperWith('source: a.csv', 'acceptedQueries:', '  - query: no-owner'), 'paper.md');
    expect(first(paper)).toMatchObject({ code: 'missing-key', severity: 'error', line: 7, file: 'paper.md' });
    expect(first(paper)?.message).toBe('"reason" is missing in entry 1 of "acceptedQueries".');
    expect(codesOf(paperWith('source: a.csv', 'acceptedQueries:', '  - { query: no-owner, reason: "" }'))).toEqual([
      '7 missing-key acceptedQueries.1.reason',
    ]);
  });

  it('are named, each with its line, and may stand alone', () => {
    const lines = ['source: a.csv', 'acceptedQueries:', '  query: no-owner', '  reason: The post is vacant.'];
    const { value, problems } = readPaperFile(paperWith(...lines), 'paper.md');
    expect(problems).toEqual([]);
    expect(value.settings?.acceptedQueries).toEqual([
      { query: 'no-owner', recommendation: null, reason: 'The post is vacant.', line: 6 },
    ]);
  });

  it('written as a name alone, or with a key that is not known, are errors with what to write', () => {
    expect(codesOf(paperWith('source: a.csv', 'acceptedQueries: [no-owner]'))).toEqual([
      '6 wrong-kind acceptedQueries.1',
    ]);
    const paper = paperWith('source: a.csv', 'acceptedQueries:', '  - { rule: no-owner, reason: Vacant. }');
    expect(codesOf(paper)).toEqual(['7 missing-key acceptedQueries.1.query', '7 unknown-key acceptedQueries.1.rule']);
  });
});

describe('recommendations that are renamed', () => {
  it('are a map of the old key to the new one', () => {
    const { value } = readPaperFile(paperWith('source: a.csv', 'renamed:', '  fleet-4-1: fleet-4-1a'), 'paper.md');
    expect(value.settings?.renamed).toEqual(new Map([['fleet-4-1', 'fleet-4-1a']]));
  });

  it('cannot be renamed to themselves, or two of them to one', () => {
    const paper = paperWith('source: a.csv', 'renamed:', '  a-1: a-1', '  b-1: c-1', '  b-2: c-1');
    expect(codesOf(paper)).toEqual(['7 renamed-to-itself renamed.a-1', '9 renamed-twice renamed.b-2']);
    expect(readPaperFile(paper, 'paper.md').problems[1]?.message).toContain(
      '"b-1" and "b-2" are both renamed to "c-1"',
    );
  });

  it('must be a map', () => {
    expect(codesOf(paperWith('source: a.csv', 'renamed: [a, b]'))).toEqual(['6 wrong-kind renamed']);
  });
});
