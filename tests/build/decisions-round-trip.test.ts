import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makePapers } from '../../src/build/make-papers.ts';
import type { ScrutinisedPaper } from '../../src/papers/scrutinised-paper.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import { makeDecisionSheet, writeDecisionCsv } from '../../src/papers/sheets/decision-sheet.ts';
import { hasErrors } from '../../src/problems.ts';
import { realFiles } from '../../src/world.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';
import { SMALL_DATA, SMALL_MEETING, writeData } from '../helpers/write-data.ts';
import { LAYOUTS } from '../helpers/layouts.ts';

const scratch = openScratchFolder();
const NEXT_MEETING = '2026-04-21-jarap';
const HEADINGS =
  'Audit Title,Audit Date,Reference,Title,Priority,Recommendation,Owner,Target Date,Revised Target Date,Extension Requested To,Progress Update,Status';
const ROWS = [
  'Stores,May 2025,4.1,=Stock counts,Important,Count the stock each month.,Head of stores,31/12/2025,,30/06/2026,Counts began in June.,In progress',
  'Stores,May 2025,4.10,Locked cage,Minor,Lock the cage at night.,Head of stores,31/12/2025,,30/09/2026,A lock was ordered.,In progress',
  'Vehicles,July 2025,3.1,Keys,Minor,Keep a list of the keys.,Head of fleet,31/12/2025,,,The list is kept.,Proposed closed',
  'Vehicles,July 2025,3.2,Doors,Minor,Lock the doors.,Head of fleet,31/12/2025,,,They are locked.,Proposed closed',
];
const EXPORT = `${[HEADINGS, ...ROWS].join('\n')}\n`;

async function readPapers(data: string): Promise<readonly ScrutinisedPaper[]> {
  const inputs = await readInputs(data, realFiles);
  if (inputs.value === null || hasErrors(inputs.problems)) throw new Error(JSON.stringify(inputs.problems));
  const made = makePapers(inputs.value, LAYOUTS);
  const errors = made.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return made.value;
}

/** As an officer does in a spreadsheet: the cells behind "Asked for" of the line with this key. */
function fillIn(sheet: string, key: string, cells: readonly [string, string, string, string]): string {
  return sheet
    .split('\r\n')
    .map((line) =>
      line.includes(`"${key}"`) ? line.replace(/,,,,$/, `,${cells.map((cell) => `"${cell}"`).join(',')}`) : line,
    )
    .join('\r\n');
}

describe('the decision sheet', () => {
  test('filled in and saved in the folder of the meeting takes effect at the next one', async () => {
    const data = writeData(join(scratch, 'round trip'), { recommendations: EXPORT });
    const sheet = writeDecisionCsv(makeDecisionSheet(await readPapers(data)));
    let filled = fillIn(sheet, 'vehicles-2025-07-3-1', ['Agreed', '', '12/26', '']);
    filled = fillIn(filled, 'vehicles-2025-07-3-2', ['Not agreed', '', '13/26', 'Nobody has tried the doors.']);
    filled = fillIn(filled, 'stores-2025-05-4-1', ['Agreed', '', '14/26', '']);
    filled = fillIn(filled, 'stores-2025-05-4-10', ['Granted', '31 May 2026', '15/26', '']);
    expect(filled.split('\r\n').filter((line) => line.endsWith(',,,,'))).toEqual([]);
    writeFileSync(join(data, 'meetings', SMALL_MEETING, 'decisions.csv'), filled);

    const next = join(data, 'meetings', NEXT_MEETING);
    mkdirSync(join(next, 'tracker'), { recursive: true });
    writeFileSync(
      join(next, 'meeting.yaml'),
      SMALL_DATA.meeting
        .replaceAll('2026-01-20', '2026-04-21')
        .replace('2026-01-09', '2026-04-10')
        .replace('nextMeeting: 2026-04-21\n', ''),
    );
    writeFileSync(join(next, 'tracker', 'paper.md'), SMALL_DATA.paper);
    writeFileSync(join(next, 'tracker', 'recommendations.csv'), EXPORT);

    const april = (await readPapers(data)).find(({ meeting }) => meeting.folder === NEXT_MEETING);
    const states = april?.scrutiny.facts.map(({ recommendation: { reference, lifecycle, dates } }) => [
      reference,
      lifecycle,
      dates.current?.lastDay,
    ]);
    expect(states).toEqual([
      ['4.1', 'in-progress', '2026-06-30'],
      ['4.10', 'in-progress', '2026-05-31'],
      ['3.1', 'closed-implemented', '2025-12-31'],
      ['3.2', 'in-progress', '2025-12-31'],
    ]);
    expect(april?.scrutiny.followed.movement?.closed.map(({ minute }) => minute)).toEqual(['12/26']);
  });

  test('sent back empty decides nothing and is no error', async () => {
    const data = writeData(join(scratch, 'empty'), { recommendations: EXPORT });
    const sheet = writeDecisionCsv(makeDecisionSheet(await readPapers(data)));
    writeFileSync(join(data, 'meetings', SMALL_MEETING, 'decisions.csv'), sheet);
    const papers = await readPapers(data);
    expect(papers.map(({ scrutiny }) => scrutiny.followed.edition.decisions)).toEqual([[]]);
  });
});
