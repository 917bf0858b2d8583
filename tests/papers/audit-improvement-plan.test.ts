import { beforeAll, describe, expect, test } from 'vitest';
import { makePapers } from '../../src/build/make-papers.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import { listFigures } from '../../src/papers/figures/figure-list.ts';
import type { DataTable } from '../../src/papers/page-model.ts';
import type { KeyField, RecommendationBlock } from '../../src/papers/recommendations-model.ts';
import type { ScrutinisedPaper } from '../../src/papers/scrutinised-paper.ts';
import type { Problem } from '../../src/problems.ts';
import { LAYOUTS } from '../helpers/layouts.ts';
import { DATA_FOLDER, filesFrom } from '../inputs/folder-in-memory.ts';
import { plain, rowsOf, tablesOf } from './read-table.ts';

/** As a tracking system exports an improvement plan: its headings, its several words for one state, two styles of dash. */
const EXPORT = `Audit,Lead,Main Recommendations,Priority,Management Response,Recommendation/Corrective Action,Responsibility,Target Date,Revised Target date,Management Update,Progress
Radio Network,Head of Digital,"1. The list of masts names eleven of the twelve masts that are in use.

The twelfth was found by chance.",3,Agreed.,"Complete the list.

Compare it with the supplier’s.",Head of Networks,30 September 2025,,"The list is complete.

It is compared each quarter.",Completed
Second Homes,Director – Property,"1. Letting of Flats

Flats were let without a contract. The auditor suggests:

• a contract for each;
• a yearly visit.",3,"Agreed. In response:-

• contracts are being written;
• visits begin in spring.",To write contracts for all flats.,Director - Community,31 December 2025,,Contracts exist for half of the flats.,On Track
Staff Surveys,Director – People,"1. Asking and Telling

Nobody was told what came of the survey.",,Agreed.,The results should be told.,Director – People,31 October 2025,31 March 2026,"The date was moved because the survey itself was late.

The results will be told in spring.",Off Track
Staff Surveys,Director – People,"2. Names in Answers

Answers held names.",3,Agreed. It will be done in the summer.,Names should be removed.,Director – People,31 October 2025,,Names have been removed since the 16th of October.,Complete
`;

const ORGANISATION = `name: Wolds Fire and Rescue Service
marking: OFFICIAL
dateOrder: day-month-year
quarters: calendar
panels:
  audit: { name: Audit Committee, shortName: Audit Committee }
auditors:
  northmere:
    name: Northmere Assurance
    kind: internal-audit
    priorities:
      - { word: Priority 2, level: 2, synonyms: ["2"], meaning: Important. }
      - { word: Priority 3, level: 3, synonyms: ["3"], meaning: Worth while. }
    opinions: []
`;

const PAPER = `---
layout: audit-improvement-plan
title: Audit improvement plan
author: Head of corporate support
source: export.csv
auditor: northmere
columns: { Main Recommendations: [reference, title, recommendation] }
---

## Position

{{Words figures.trackComplete}} complete, {{words figures.trackOnTrack}} on track, {{words figures.trackOffTrack}} off track; {{figures.priorityNotStated}} without a priority.

{{> summary-by-track}}
`;

let made: ScrutinisedPaper;
let problems: readonly Problem[];

beforeAll(async () => {
  const folder = 'meetings/2025-12-12-audit';
  const read = await readInputs(
    DATA_FOLDER,
    filesFrom({
      'organisation.yaml': ORGANISATION,
      [`${folder}/meeting.yaml`]: 'panel: audit\ndate: 2025-12-12\nasAt: 2025-12-01\nagenda: [plan]\n',
      [`${folder}/plan/paper.md`]: PAPER,
      [`${folder}/plan/export.csv`]: EXPORT,
    }),
  );
  if (read.value === null) throw new Error(JSON.stringify(read.problems));
  const papers = makePapers(read.value, LAYOUTS);
  problems = [...read.problems, ...papers.problems];
  const [paper] = papers.value;
  if (paper === undefined) throw new Error(JSON.stringify(problems));
  made = paper;
});

function blocks(): RecommendationBlock[] {
  return made.model.recommendations?.groups.flatMap(({ recommendations }) => recommendations) ?? [];
}

function fieldOf(block: RecommendationBlock | undefined, label: string): KeyField {
  const field = block?.keyFields.find((entry) => entry.label === label);
  if (field === undefined) throw new Error(`There is no field ${label}`);
  return field;
}

function summaryTable(): DataTable {
  const placed = made.model.sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'block' ? [part.block] : [])),
  );
  const [table] = placed.flatMap(tablesOf);
  if (table === undefined) throw new Error('There is no table');
  return table;
}

describe('the export of an improvement plan, untouched', () => {
  test('becomes a paper without an error', () => {
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('holds 4 recommendations: 2 complete under two words, 1 on track, 1 off track', () => {
    const table = summaryTable();
    expect(table.columns.filter(({ isPrintOnly }) => !isPrintOnly).map(({ label }) => label)).toEqual([
      'Audit',
      'Complete',
      'On track',
      'Off track',
      'Total',
    ]);
    expect(rowsOf({ ...table, rows: table.rows.slice(0, 3) })).toEqual([
      ['Radio Network', '1', '0', '0', '1'],
      ['Second Homes', '0', '1', '0', '1'],
      ['Staff Surveys', '1', '0', '1', '2'],
    ]);
    expect(table.reconciled).toBe('Reconciled: 4 recommendations = 2 complete + 1 on track + 1 off track.');
    expect(made.model.sections.flatMap(({ parts }) => parts)[0]).toMatchObject({
      markdown: expect.stringContaining('Two complete, one on track, one off track; 1 without a priority.') as string,
    });
  });

  test('says beside each state what makes it so, a moved date late against the original', () => {
    const told = blocks().map((block) => {
      const { status, notes } = fieldOf(block, 'Progress');
      return [status?.word, ...notes].map((word) => plain(word ?? ''));
    });
    expect(told).toEqual([
      ['Complete', 'Reported complete, not yet verified'],
      ['On track', 'Not yet due'],
      ['Off track', 'Late against original 31 days'],
      ['Complete', 'Reported complete, not yet verified'],
    ]);
    // The owner of the third says so too, so that there is nothing to set right.
    expect(blocks().flatMap(({ notes }) => notes)).toEqual([]);
  });

  test('keeps the first date beside the revised one, and says where a date was not revised', () => {
    const dates = blocks().map((block) =>
      ['Target date', 'Revised target date'].map((label) => plain(fieldOf(block, label).text ?? '')),
    );
    expect(dates).toEqual([
      ['30 September 2025', 'Not revised'],
      ['31 December 2025', 'Not revised'],
      ['31 October 2025', '31 March 2026'],
      ['31 October 2025', 'Not revised'],
    ]);
  });

  test('names the lead in the heading of each audit, and counts its recommendations by their progress', () => {
    const groups = made.model.recommendations?.groups ?? [];
    expect(groups.map(({ heading, note }) => [heading, note])).toEqual([
      ['Radio Network – Head of Digital', '1 recommendation: 1 complete.'],
      ['Second Homes – Director – Property', '1 recommendation: 1 on track.'],
      ['Staff Surveys – Director – People', '2 recommendations: 1 complete, 1 off track.'],
    ]);
    expect(made.model.recommendations?.reconciled).toBe(
      'Reconciled: 4 recommendations printed = 1 Radio Network + 1 Second Homes + 2 Staff Surveys.',
    );
  });

  test('prints the seed’s fields in its order, and keeps the paragraphs of a cell apart', () => {
    expect(blocks()[0]?.fields.map(({ label }) => label)).toEqual([
      'Main recommendation',
      'Management response',
      'Implementation plan',
      'Management update',
    ]);
    expect(blocks()[0]?.fields[0]?.text).toBe(
      'The list of masts names eleven of the twelve masts that are in use.\n\nThe twelfth was found by chance.',
    );
    expect(blocks()[1]?.heading).toBe('1 Letting of Flats');
  });

  test('counts a blank priority as not stated, and asks for it', () => {
    expect(fieldOf(blocks()[2], 'Priority').priority?.word).toBe('Not stated');
    expect(problems.map(({ code }) => code)).toContain('priority-not-stated');
  });

  test('asks about a lead who owns none of the recommendations, whatever dash stands in the names', () => {
    const asked = problems.filter(({ message }) => message.includes('owns none of its recommendations'));
    expect(asked.map(({ message }) => /leads “([^”]*)”/.exec(message)?.[1])).toEqual(['Radio Network', 'Second Homes']);
  });

  test('lists every number of the headings and of the table with the rows that it counts', () => {
    const entries = listFigures(made);
    const offTrack = entries.filter(({ row, column }) => row === 'Total' && /^off.track$/i.test(column));
    expect(offTrack.map(({ place, value, keys }) => [place, value, keys])).toEqual([
      ['Table 1. Progress by audit', 1, ['staff-surveys-1']],
      ['Audit', 1, ['staff-surveys-1']],
    ]);
  });
});
