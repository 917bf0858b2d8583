/**
 * Writes a small data folder that builds without a word: one meeting, one tracker, three recommendations. Tests change one of
 * its four files at a time.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The text of each file, or null where there is to be none. */
export interface SmallData {
  readonly organisation: string | null;
  readonly meeting: string | null;
  readonly paper: string | null;
  readonly recommendations: string | null;
}

export const SMALL_MEETING = '2026-01-20-jarap';
export const PAPER_FOLDER = `meetings/${SMALL_MEETING}/tracker`;

/** Paths as messages name them, from the data folder. */
export const SMALL_FILES = {
  organisation: 'organisation.yaml',
  meeting: `meetings/${SMALL_MEETING}/meeting.yaml`,
  paper: `${PAPER_FOLDER}/paper.md`,
  recommendations: `${PAPER_FOLDER}/recommendations.csv`,
} as const satisfies Record<keyof SmallData, string>;

/** The lines of the export: 1 is the heading, 2 to 4 are the recommendations. */
export const SMALL_ROWS = [
  'Audit Title,Audit Date,Reference,Title,Priority,Recommendation,Owner,Target Date,Revised Target Date,Progress Update,Status,Reason for Revision,Date Completed,Evidence',
  'Stores,May 2025,4.1,Stock counts,Important,Count the stock each month.,Head of stores,31/03/2026,,Counts began in June.,In progress,,,',
  'Stores,May 2025,4.2,Locked cage,Minor,Lock the cage at night.,Head of stores,30/09/2025,31/01/2026,A lock was ordered.,In progress,The supplier was late.,,',
  'Vehicles,July 2025,3.1,Keys,Minor,Keep a list of the keys.,Head of fleet,31/12/2025,,The list is kept.,Proposed closed,,12/12/2025,The list of keys',
] as const;

export const SMALL_DATA = {
  organisation: `name: Wolds Police and Crime Commissioner
marking: OFFICIAL
dateOrder: day-month-year
quarters: calendar
panels:
  jarap: { name: Joint Audit and Risk Assurance Panel, shortName: JARAP }
auditors:
  harrow-vale:
    name: Harrow Vale Audit
    kind: internal-audit
    priorities:
      - { word: Important, level: 1, meaning: Put it right soon. }
      - { word: Minor, level: 3, meaning: A point of good practice. }
    opinions:
      - { word: Sound, meaning: Controls work. }
`,
  meeting: `panel: jarap
date: 2026-01-20
asAt: 2026-01-09
period: October to December 2025
nextMeeting: 2026-04-21
agenda: [tracker]
`,
  paper: `---
layout: jarap-tracker
title: Internal audit recommendations
author: Head of inspection and audit
source: recommendations.csv
auditor: harrow-vale
---

## Purpose of report

1. The tracker holds {{count figures.total "recommendation"}}.

{{> audits-covered}}

2. These are proposed for closure.

{{> closures-proposed}}
`,
  recommendations: `${SMALL_ROWS.join('\n')}\n`,
} as const satisfies SmallData;

/** Returns the folder. Example: `writeData(join(scratch, 'no meeting'), { meeting: null })`. */
export function writeData(folder: string, changes: Partial<SmallData> = {}): string {
  const data: SmallData = { ...SMALL_DATA, ...changes };
  for (const name of ['organisation', 'meeting', 'paper', 'recommendations'] as const) {
    const file = join(folder, ...SMALL_FILES[name].split('/'));
    // The folder stays where its file is missing: that is what is to be noticed.
    mkdirSync(dirname(file), { recursive: true });
    const text = data[name];
    if (text !== null) writeFileSync(file, text);
  }
  return folder;
}

/** The export with one line replaced; `number` counts from 1, which is the heading. */
export function withRow(number: number, text: string): string {
  return `${SMALL_ROWS.map((row, index) => (index + 1 === number ? text : row)).join('\n')}\n`;
}
