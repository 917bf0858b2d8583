import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../helpers/run-build.ts';
import { runInProcess } from '../helpers/run-in-process.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';
import { SMALL_DATA, SMALL_FILES, SMALL_ROWS, withRow, writeData, type SmallData } from '../helpers/write-data.ts';

const scratch = openScratchFolder();
const { recommendations, meeting, organisation, paper } = SMALL_FILES;
const [HEAD, COUNTS, CAGE] = SMALL_ROWS;

interface Case {
  readonly changes: Partial<SmallData>;
  /** What is said, piece by piece and in this order: place, value, what is wrong, what to do. */
  readonly says: readonly string[];
  /** One where it is absent. */
  readonly errors?: number;
}

/** Adds a column at the end: one cell for each line of the export. */
function withColumn(cells: readonly [string, string, string, string]): string {
  return `${SMALL_ROWS.map((row, index) => `${row},${cells[index] ?? ''}`).join('\n')}\n`;
}

const CASES: Readonly<Record<string, Case>> = {
  'a heading that is not known, in place of one that every row needs': {
    changes: { recommendations: withRow(1, HEAD.replace('Reference', 'Refference')) },
    says: [
      `${recommendations}:1: No column of this file is read as "reference", which every row needs.`,
      'Refference: reference',
      `${recommendations}, column "Refference": Nothing in the paper is made from this column.`,
    ],
  },
  'a status that is not known': {
    changes: { recommendations: withRow(2, COUNTS.replace('In progress', 'Discharged by IA')) },
    says: [
      `${recommendations}:2, column "Status": "Discharged by IA" is not a status that is known.`,
      'statusWords: in paper.md',
    ],
  },
  'a date that no calendar has': {
    changes: { recommendations: withRow(3, CAGE.replace('30/09/2025', '31/02/2026')) },
    says: [
      `${recommendations}:3, column "Target Date": "31/02/2026" is not a date that exists`,
      'Use a day that exists, such as 28/02/2026.',
    ],
  },
  'a priority that the auditor does not use': {
    changes: { recommendations: withRow(2, COUNTS.replace('Important', 'Urgent')) },
    says: [
      `${recommendations}:2, column "Priority": "Urgent" is not a priority of Harrow Vale Audit.`,
      'under auditors: harrow-vale: priorities in organisation.yaml (Important, Minor)',
    ],
  },
  'two rows with one key': {
    changes: { recommendations: withRow(3, CAGE.replace('4.2', '4.1')) },
    says: [
      `${recommendations}:3, column "Reference": Line 3 and line 2 are both Stores, May 2025, recommendation 4.1.`,
      'Give each its own reference',
    ],
  },
  'a quotation mark that is never closed': {
    changes: { recommendations: withRow(3, CAGE.replace('Lock the', '"Lock the')) },
    says: [
      `${recommendations}:3: `,
      'Lock the cage at night.',
      'opens with a quotation mark that is never closed.',
      'Add the closing quotation mark',
    ],
  },
  'two columns with one heading': {
    changes: { recommendations: withRow(1, HEAD.replace('Revised Target Date', 'Target Date')) },
    says: [
      `${recommendations}:1, column "Target Date": Two columns have the same heading: "Target Date" (column H) and "Target Date" (column I).`,
      'Give one of them another heading',
    ],
    errors: 2,
  },
  'a row with more cells than there are headings': {
    changes: { recommendations: withRow(2, `${COUNTS},left over`) },
    says: [
      `${recommendations}:2: "left over": This row has more cells than there are headings (14)`,
      'quotation marks',
    ],
  },
  'an export that is empty': {
    changes: { recommendations: '' },
    says: [`${recommendations}:1: The file is empty.`, 'Export it again'],
  },
  'an export with headings only': {
    changes: { recommendations: `${HEAD}\n` },
    says: [`${recommendations}:1: The file has a row of headings and nothing below it.`, 'a filter was set'],
  },
  'an export that is not there': {
    changes: { recommendations: null },
    says: [
      `${paper}:5: There is no file "recommendations.csv" beside this paper.md.`,
      'Put the export beside paper.md',
    ],
  },
  'a ditto mark in a column that may not be filled down': {
    changes: { recommendations: withRow(3, CAGE.replace('Stores,', '〃,')) },
    says: [
      `${recommendations}:3, column "Audit Title": "〃": This is a ditto mark`,
      'Write "fillDown: [audit]" in paper.md, or write the words again.',
    ],
  },
  'a row without its audit': {
    changes: { recommendations: withRow(3, CAGE.replace('Stores,', ',')) },
    says: [`${recommendations}:3, column "Audit Title": The audit of this row is blank.`, 'fillDown: in paper.md'],
  },
  'a row that is exempt (Part 2)': {
    changes: { recommendations: withColumn(['Part', 'Part 1', 'Part 2', 'Part 1']) },
    says: [`${recommendations}:3, column "Part": This row is marked "Part 2"`, 'Take the row out of this export'],
  },
  'a layout that does not exist': {
    changes: { paper: SMALL_DATA.paper.replace('jarap-tracker', 'jarap-traker') },
    says: [
      `${paper}:2, key "layout": There is no layout "jarap-traker".`,
      'Did you mean "jarap-tracker"? The layouts are audit-improvement-plan, highlight-report, hmicfrs-action-plan, hmicfrs-afi-update and jarap-tracker.',
    ],
  },
  'a figure that does not exist': {
    changes: { paper: SMALL_DATA.paper.replace('figures.total', 'figures.totl') },
    says: [
      `${paper}:11: "{{count figures.totl "recommendation"}}": "figures.totl" is not a figure.`,
      'Did you mean figures.total?',
    ],
  },
  'a table that does not exist': {
    changes: { paper: SMALL_DATA.paper.replace('audits-covered', 'audits-coverd') },
    says: [
      `${paper}:13: "{{> audits-coverd}}": There is no block "audits-coverd" to place.`,
      'Did you mean audits-covered?',
    ],
  },
  'a key of paper.md that is misspelt': {
    changes: { paper: SMALL_DATA.paper.replace('author:', 'auther:') },
    says: [
      `${paper}:2, key "author": "author" is missing.`,
      `${paper}:4, key "auther": "Head of inspection and audit": There is no key "auther".`,
      'Did you mean "author"?',
    ],
    errors: 2,
  },
  'a key of organisation.yaml that is misspelt': {
    changes: { organisation: SMALL_DATA.organisation.replace('dateOrder', 'dateOrders') },
    says: [
      `${organisation}:3, key "dateOrders": "day-month-year": There is no key "dateOrders".`,
      'Did you mean "dateOrder"?',
    ],
  },
  'a quotation mark of meeting.yaml that is never closed': {
    changes: { meeting: SMALL_DATA.meeting.replace('panel: jarap', 'panel: "jarap') },
    says: [`${meeting}:1: A quotation mark (") is opened here and never closed.`, 'Close it'],
  },
  'a panel that does not exist': {
    changes: { meeting: SMALL_DATA.meeting.replace('panel: jarap', 'panel: jarp') },
    says: [
      `${meeting}:1, key "panel": There is no panel "jarp" in organisation.yaml.`,
      'Did you mean "jarap"? The panels are: jarap.',
    ],
  },
  'no organisation.yaml': {
    changes: { organisation: null },
    says: [`${organisation}: There is no organisation.yaml in this folder.`, 'Write this file'],
  },
  'no meeting.yaml': {
    changes: { meeting: null },
    says: [`${meeting}: There is no meeting.yaml in this folder.`, 'Write this file'],
  },
};

describe.each(Object.entries(CASES))('%s', (name, { changes, says, errors = 1 }) => {
  test('ends with 1, says where, what and what to do, and writes nothing', async () => {
    const place = join(scratch, name.replaceAll(/[^a-z]+/gi, '-'));
    const data = writeData(join(place, 'data'), changes);
    const { exitCode, said, changes: written } = await runInProcess(['--data', data, '--out', join(place, 'out')]);
    expect(exitCode).toBe(1);
    expectInOrder(said, says);
    expect(said).toContain(`${errors} error${errors === 1 ? '' : 's'} (the papers wait until this is mended)`);
    expect(said).toContain('Nothing was published.');
    expect(said).not.toMatch(/\bundefined\b|\[object|\bNaN\b|\bnull\b|\bat .+:\d+:\d+/);
    expect(written).toEqual([]);
    expect(existsSync(join(place, 'out'))).toBe(false);
  });
});

function expectInOrder(text: string, pieces: readonly string[]): void {
  let from = 0;
  for (const piece of pieces) {
    const found = text.indexOf(piece, from);
    expect(found, `${piece}\nis not in\n${text.slice(from)}`).toBeGreaterThan(-1);
    from = found + piece.length;
  }
}

describe('the papers of the last build', () => {
  test('stay as they are, byte for byte, when the data of the next has an error', async () => {
    const place = join(scratch, 'old papers');
    const [good, bad, out] = [join(place, 'good'), join(place, 'bad'), join(place, 'out')];
    writeData(good);
    writeData(bad, { recommendations: withRow(3, CAGE.replace('30/09/2025', '31/02/2026')) });
    // Without a browser it ends with 2, and the pages are there.
    expect((await runInProcess(['--data', good, '--out', out])).exitCode).toBe(2);
    const before = readFolder(out);
    expect(before.size).toBeGreaterThan(4);
    const { exitCode, changes } = await runInProcess(['--data', bad, '--out', out]);
    expect({ exitCode, changes }).toEqual({ exitCode: 1, changes: [] });
    expect(readFolder(out)).toEqual(before);
  });
});

describe('several errors', () => {
  test('of several files are all said in one run, file by file and line by line', async () => {
    const data = writeData(join(scratch, 'several'), {
      organisation: SMALL_DATA.organisation.replace('dateOrder', 'dateOrders'),
      paper: SMALL_DATA.paper.replace('figures.total', 'figures.totl'),
      recommendations: withRow(
        2,
        COUNTS.replace('In progress', 'Discharged by IA').replace('31/03/2026', '31/04/2026'),
      ),
    });
    const { exitCode, said } = await runInProcess(['--data', data, '--check']);
    expect(exitCode).toBe(1);
    expectInOrder(said, [
      '4 errors',
      `${paper}:11`,
      `${recommendations}:2, column "Status"`,
      `${recommendations}:2, column "Target Date"`,
      `${organisation}:3`,
    ]);
  });
});
