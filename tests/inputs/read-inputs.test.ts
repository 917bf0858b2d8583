import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import type { SourceTable } from '../../src/inputs/csv-tables.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import type { TableReader } from '../../src/inputs/read-paper-folder.ts';
import type { Files } from '../../src/world.ts';
import { DATA_FOLDER, diskError, filesFrom } from './folder-in-memory.ts';
import { GOOD_FOLDER, GOOD_MEETING, GOOD_ORGANISATION, GOOD_PAPER, SMALL_PAPER } from './good-data.ts';

const MEETING = 'meetings/2026-01-20-jarap';

/** An empty table, so that these tests are about the folder and not about CSV. */
const readNothing: TableReader = (_bytes, file): { value: SourceTable; problems: [] } => ({
  value: {
    file,
    readAs: { encoding: 'UTF-8', delimiter: 'comma', rowCount: 0, skippedLines: [] },
    unusedHeadings: [],
    headings: new Map(),
    rows: [],
  },
  problems: [],
});

/** The good folder with files replaced, added, or (null) taken away. */
function readChanged(changes: Readonly<Record<string, string | Uint8Array | null>>) {
  const contents = Object.entries({ ...GOOD_FOLDER, ...changes }).filter(
    (entry): entry is [string, string | Uint8Array] => entry[1] !== null,
  );
  return readInputs(DATA_FOLDER, filesFrom(Object.fromEntries(contents)), readNothing);
}

async function listProblems(changes: Readonly<Record<string, string | Uint8Array | null>>): Promise<string[]> {
  const { problems } = await readChanged(changes);
  return problems.map(({ file, line, code, severity }) =>
    [file.replace(`${MEETING}/`, ''), line, severity === 'warning' ? 'warning' : null, code].filter(Boolean).join(' '),
  );
}

describe('a good data folder', () => {
  it('gives the meeting, its papers in the order of the agenda and their exports', async () => {
    const { value, problems } = await readChanged({});
    expect(problems).toEqual([]);
    expect(value?.organisation.name).toBe('Wolds Police and Crime Commissioner');
    expect(value?.meetings).toHaveLength(1);
    const meeting = value?.meetings[0];
    expect(meeting).toMatchObject({
      folder: '2026-01-20-jarap',
      file: `${MEETING}/meeting.yaml`,
      panel: { key: 'jarap', shortName: 'JARAP' },
      date: '2026-01-20',
    });
    expect(meeting).not.toHaveProperty('agenda');
    expect(
      meeting?.papers.map(({ folder, file, number, tables }) => [folder, file, number, tables.map((t) => t.file)]),
    ).toEqual([
      [
        'tracker',
        `${MEETING}/tracker/paper.md`,
        1,
        [`${MEETING}/tracker/recommendations.csv`, `${MEETING}/tracker/older.csv`],
      ],
      ['plan', `${MEETING}/plan/paper.md`, 2, [`${MEETING}/plan/plan.csv`]],
    ]);
  });

  it('lists every file that was read with its size and hash, for the manifest', async () => {
    const { files } = await readChanged({});
    expect(files.map(({ path }) => path)).toEqual(Object.keys(GOOD_FOLDER).sort());
    const bytes = new TextEncoder().encode(GOOD_ORGANISATION);
    expect(files.find(({ path }) => path === 'organisation.yaml')).toEqual({
      path: 'organisation.yaml',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  it('gives the PDFs of others with their bytes and their place on the agenda', async () => {
    const { value, problems } = await readChanged({
      [`${MEETING}/meeting.yaml`]: GOOD_MEETING.replace(
        '  - plan',
        '  - { file: measures.pdf, title: Measures, untagged: allowed }\n  - plan',
      ),
      [`${MEETING}/measures.pdf`]: 'bytes',
    });
    expect(problems).toEqual([]);
    const [meeting] = value?.meetings ?? [];
    expect(meeting?.papers.map(({ folder, number }) => [folder, number])).toEqual([
      ['tracker', 1],
      ['plan', 3],
    ]);
    expect(meeting?.foreignPdfs).toEqual([
      {
        file: `${MEETING}/measures.pdf`,
        number: 2,
        title: 'Measures',
        isUntaggedAllowed: true,
        bytes: new TextEncoder().encode('bytes'),
      },
    ]);
  });

  it('puts all papers on the agenda, by name, where there is none', async () => {
    const { value, problems } = await readChanged({
      [`${MEETING}/meeting.yaml`]: GOOD_MEETING.replace(/agenda:[^]*$/u, ''),
      [`${MEETING}/pictures/logo.png`]: 'x',
    });
    expect(problems).toEqual([]);
    expect(value?.meetings[0]?.papers.map(({ folder, number }) => `${number} ${folder}`)).toEqual([
      '1 plan',
      '2 tracker',
    ]);
  });

  it('sorts meetings by date, whatever their folders are called', async () => {
    const { value } = await readChanged({
      'meetings/a-later-one/meeting.yaml': 'panel: fire\ndate: 2026-06-01\nasAt: 2026-05-20\n',
      'meetings/a-later-one/plan/paper.md': SMALL_PAPER,
      'meetings/a-later-one/plan/plan.csv': 'Ref\n1\n',
    });
    expect(value?.meetings.map(({ folder }) => folder)).toEqual(['2026-01-20-jarap', 'a-later-one']);
  });

  it.each([
    ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ])('reads the same with %s', async (_name, change) => {
    const changed = Object.fromEntries(Object.entries(GOOD_FOLDER).map(([path, text]) => [path, change(text)]));
    const good = await readChanged({});
    const read = await readChanged(changed);
    expect(read.problems).toEqual([]);
    expect(read.value).toEqual(good.value);
  });

  it('reads settings that an old editor wrote as Windows-1252', async () => {
    const text = GOOD_ORGANISATION.replace('Wolds Police', 'Wolds \u2013 Police');
    const bytes = Uint8Array.from(text, (letter) => (letter === '\u2013' ? 0x96 : letter.charCodeAt(0)));
    const { value, problems } = await readChanged({ 'organisation.yaml': bytes });
    expect(problems).toEqual([]);
    expect(value?.organisation.name).toBe('Wolds \u2013 Police and Crime Commissioner');
  });

  it('does not see what systems and Office leave behind', async () => {
    expect(
      await listProblems({
        'meetings/.DS_Store/x': '',
        [`${MEETING}/.git/paper.md`]: '',
        [`${MEETING}/~$plan/paper.md`]: '',
      }),
    ).toEqual([]);
  });

  it('finds a folder whose name a Mac stores in two pieces', async () => {
    const { problems, value } = await readChanged({
      [`${MEETING}/meeting.yaml`]: GOOD_MEETING.replace('- plan', '- plan\n  - caf\u00e9'),
      [`${MEETING}/cafe\u0301/paper.md`]: SMALL_PAPER.replace('source: plan.csv\n', ''),
    });
    expect(problems).toEqual([]);
    expect(value?.meetings[0]?.papers).toHaveLength(3);
  });
});

describe('files that are not there', () => {
  it('says that organisation.yaml is missing, and still reads the meetings', async () => {
    const { value, problems } = await readChanged({
      'organisation.yaml': null,
      'organization.yaml': GOOD_ORGANISATION,
      [`${MEETING}/plan/plan.csv`]: null,
    });
    expect(value).toBeNull();
    expect(problems).toMatchObject([
      { code: 'missing-export', file: `${MEETING}/plan/paper.md` },
      { code: 'missing-file', file: 'organisation.yaml' },
    ]);
    expect(problems[1]?.advice).toMatch(/^Did you mean "organization.yaml"\? Rename that file/u);
  });

  it('names the exports that are there where one is misspelt', async () => {
    const { problems } = await readChanged({
      [`${MEETING}/tracker/paper.md`]: GOOD_PAPER.replace('recommendations.csv', 'recomendations.csv'),
    });
    expect(problems).toEqual([
      {
        code: 'missing-export',
        severity: 'error',
        file: `${MEETING}/tracker/paper.md`,
        line: 11,
        value: 'recomendations.csv',
        message: 'There is no file "recomendations.csv" beside this paper.md.',
        advice: 'Did you mean "recommendations.csv"? The exports here are: older.csv, recommendations.csv.',
      },
    ]);
  });

  it('says to save a workbook as CSV where there is only a workbook', async () => {
    const { problems } = await readChanged({ [`${MEETING}/plan/plan.csv`]: null, [`${MEETING}/plan/plan.xlsx`]: 'x' });
    expect(problems[0]?.advice).toBe('Save plan.xlsx as "CSV UTF-8" beside paper.md.');
  });

  it('suggests the folder for a misspelt agenda entry, and does not call that folder left out', async () => {
    const { value, problems } = await readChanged({
      [`${MEETING}/meeting.yaml`]: GOOD_MEETING.replace('- tracker', '- traker'),
    });
    expect(problems).toEqual([
      {
        code: 'missing-paper',
        severity: 'error',
        file: `${MEETING}/meeting.yaml`,
        line: 10,
        column: 'agenda.1',
        value: 'traker',
        message: 'There is no folder "traker" beside meeting.yaml.',
        advice: 'Did you mean "tracker"? The folders with a paper.md are: plan, tracker.',
      },
    ]);
    expect(value?.meetings[0]?.papers.map(({ number }) => number)).toEqual([2]);
  });

  it.each([
    [
      'no folder of meetings',
      Object.fromEntries(
        Object.keys(GOOD_FOLDER).map((path) => [path, path.startsWith('m') ? null : GOOD_ORGANISATION]),
      ),
      ['meetings no-meetings'],
    ],
    ['no meeting.yaml', { [`${MEETING}/meeting.yaml`]: null }, ['meeting.yaml missing-file']],
    ['no paper.md', { [`${MEETING}/plan/paper.md`]: null }, ['meeting.yaml 11 missing-paper']],
    [
      'a paper that is not on the agenda',
      { [`${MEETING}/extra/paper.md`]: SMALL_PAPER },
      ['extra/paper.md warning paper-not-on-agenda'],
    ],
    [
      'a paper that is on the agenda twice',
      { [`${MEETING}/meeting.yaml`]: `${GOOD_MEETING}  - plan\n` },
      ['meeting.yaml 12 repeated-paper'],
    ],
    [
      'a PDF on the agenda that is not there',
      { [`${MEETING}/meeting.yaml`]: `${GOOD_MEETING}  - { file: measures.pdf, title: Measures }\n` },
      ['meeting.yaml 12 missing-pdf'],
    ],
    [
      'a meeting without papers',
      { 'meetings/next/meeting.yaml': 'panel: fire\ndate: 2026-06-01\nasAt: 2026-06-01\n' },
      ['meetings/next/meeting.yaml warning meeting-without-papers'],
    ],
  ])('%s', async (_name, changes, expected) => {
    expect(await listProblems(changes)).toEqual(expected);
  });

  it('says which folder is missing where the data folder is', async () => {
    await expect(readInputs('elsewhere', filesFrom(GOOD_FOLDER), readNothing)).rejects.toMatchObject({
      name: 'UserError',
      code: 'data-folder-missing',
    });
  });

  it('says why a file cannot be read, in words', async () => {
    const files: Files = { ...filesFrom(GOOD_FOLDER), read: (path) => Promise.reject(diskError('EBUSY', path)) };
    await expect(readInputs(DATA_FOLDER, files, readNothing)).rejects.toThrow(
      /organisation\.yaml could not be read: another program holds it open\.$/u,
    );
  });
});

describe('names that must be known', () => {
  it('lists the panels where the panel of a meeting is none of them', async () => {
    const { problems } = await readChanged({
      [`${MEETING}/meeting.yaml`]: GOOD_MEETING.replace('panel: jarap', 'panel: jarp'),
    });
    expect(problems).toEqual([
      {
        code: 'unknown-panel',
        severity: 'error',
        file: `${MEETING}/meeting.yaml`,
        line: 1,
        column: 'panel',
        value: 'jarp',
        message: 'There is no panel "jarp" in organisation.yaml.',
        advice: 'Did you mean "jarap"? The panels are: jarap, fire.',
      },
    ]);
  });

  it('lists the auditors where a paper or a report names another', async () => {
    const paper = GOOD_PAPER.replace('auditor: harrow-vale', 'auditor: harow-vale').replace(
      'auditor: inspectorate',
      'auditor: hmi',
    );
    const { problems } = await readChanged({ [`${MEETING}/tracker/paper.md`]: paper });
    expect(problems.map(({ line, code, column, advice }) => [line, code, column, advice])).toEqual([
      [9, 'unknown-auditor', 'auditor', 'Did you mean "harrow-vale"? The auditors are: harrow-vale, inspectorate.'],
      [27, 'unknown-auditor', 'reports.1.auditor', 'The auditors are: harrow-vale, inspectorate.'],
    ]);
  });

  it('does not call a panel unknown because another line of it is wrong', async () => {
    expect(await listProblems({ 'organisation.yaml': GOOD_ORGANISATION.replace('name: Joint', 'nam: Joint') })).toEqual(
      ['organisation.yaml 7 unknown-key', 'organisation.yaml 7 missing-key'],
    );
  });

  it('calls nothing unknown where organisation.yaml cannot be read at all', async () => {
    expect(await listProblems({ 'organisation.yaml': 'name: Wolds: Police\n' })).toEqual([
      'organisation.yaml 1 yaml-colon-in-text',
    ]);
  });
});

describe('with the reader of the exports', () => {
  it('gives rows, and the problems of the exports beside those of the settings', async () => {
    const files = filesFrom({
      ...GOOD_FOLDER,
      [`${MEETING}/meeting.yaml`]: GOOD_MEETING.replace('  - tracker\n', ''),
      [`${MEETING}/plan/plan.csv`]: 'Ref,Recommendation\n1.1,Check the locks\n',
    });
    const { value, problems } = await readInputs(DATA_FOLDER, files);
    expect(problems.map(({ code }) => code)).toContain('paper-not-on-agenda');
    expect(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file)).toEqual([
      `${MEETING}/plan/plan.csv`,
    ]);
    expect(value?.meetings[0]?.papers).toHaveLength(1);
  });
});

describe('many mistakes', () => {
  it('shows those of all files in one run', async () => {
    expect(
      await listProblems({
        'organisation.yaml': `${GOOD_ORGANISATION}colour: red\n`,
        [`${MEETING}/meeting.yaml`]: `${GOOD_MEETING}colour: red\n`,
        [`${MEETING}/tracker/paper.md`]: GOOD_PAPER.replace('order: most-urgent-first', 'order: urgent').replace(
          'older.csv',
          'old.csv',
        ),
        [`${MEETING}/plan/paper.md`]: SMALL_PAPER.replace('Plan\nauthor', 'Plan: the\nauthor'),
      }),
    ).toEqual([
      'meeting.yaml 12 unknown-key',
      'plan/paper.md 3 yaml-colon-in-text',
      'tracker/paper.md 12 missing-export',
      'tracker/paper.md 22 wrong-value',
      'organisation.yaml 27 unknown-key',
    ]);
  });

  it('does not read an export whose columns are said wrongly', async () => {
    const { value, problems } = await readChanged({
      [`${MEETING}/plan/paper.md`]: SMALL_PAPER.replace('source:', 'fillDown: [audits]\nsource:'),
    });
    expect(problems.map(({ code }) => code)).toEqual(['wrong-value']);
    expect(value?.meetings[0]?.papers[1]?.tables).toEqual([]);
  });
});
