/**
 * Makes the data folder of one meeting with one tracker of any size, the same bytes each time. Body, systems and findings
 * are invented. It measures nothing.
 */
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import {
  makeSentences,
  makeUpdate,
  MONTHS,
  pick,
  startRandom,
  SUBJECTS,
  THINGS,
  TOPICS,
  writeCsv,
  type Random,
} from './sample-words.ts';
import { MEETING, ORGANISATION, PAPER } from './tracker-settings.ts';

const AUDIT_SIZE = 9;
const PRIORITIES = ['Fundamental', 'Significant', 'Significant', 'Merits attention', 'Merits attention'];
const OPINIONS = ['Substantial', 'Adequate', 'Limited'];
// One in five is put to the panel for closure, so that the cover refers to pages of the appendix.
const STATUSES = ['In progress', 'Proposed closed', 'In progress', 'Not started', 'Complete'];
const HEADINGS = [
  'Audit title',
  'Assurance',
  'Audit date',
  'Priority',
  'Recommendation reference',
  'Recommendation',
  'Management response',
  'Owner',
  'Target date',
  'Revised target date',
  'Reason for revision',
  'Historical progress',
  'Progress update',
  'Status',
  'Evidence',
];

/** The files of a data folder with `count` recommendations of about 250 words, in audits of nine. Path to text. */
export function makeTracker(count: number): Map<string, string> {
  const random = startRandom(count);
  const rows = Array.from({ length: count }, (_, index) => makeRow(index, random));
  const meeting = 'meetings/2026-01-20-audit';
  return new Map([
    ['organisation.yaml', ORGANISATION],
    [`${meeting}/meeting.yaml`, MEETING],
    [`${meeting}/tracker/paper.md`, PAPER],
    [`${meeting}/tracker/recommendations.csv`, writeCsv([HEADINGS, ...rows])],
  ]);
}

/** Writes `makeTracker(count)` below `folder`. */
export async function writeTracker(folder: string, count: number): Promise<void> {
  await writeDataFolder(folder, makeTracker(count));
}

/** Writes the files of a data folder, path to text. */
export async function writeDataFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, text] of files) {
    const file = path.join(folder, ...name.split('/'));
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, text);
  }
}

function makeRow(index: number, random: Random): string[] {
  const audit = Math.floor(index / AUDIT_SIZE);
  const subject = SUBJECTS[audit % SUBJECTS.length] ?? '';
  const topic = TOPICS[Math.floor(audit / SUBJECTS.length) % TOPICS.length] ?? '';
  const round = Math.floor(audit / SUBJECTS.length / TOPICS.length);
  const status = STATUSES[index % STATUSES.length] ?? '';
  const isMoved = random(3) === 0;
  return [
    `${subject} ${topic}${round === 0 ? '' : `, part ${round + 1}`}`,
    OPINIONS[audit % OPINIONS.length] ?? '',
    `${MONTHS[audit % MONTHS.length] ?? ''} ${2021 + (audit % 4)}`,
    pick(PRIORITIES, random),
    `4.${(index % AUDIT_SIZE) + 1} The ${pick(THINGS, random)}`,
    makeSentences(2, random),
    `Agreed. ${makeSentences(1, random)}`,
    `Head of ${pick(SUBJECTS, random).toLowerCase()}`,
    `${1 + random(28)} ${pick(MONTHS, random)} 2025`,
    isMoved ? `${pick(MONTHS, random)} 2026` : '',
    isMoved ? makeSentences(1, random) : '',
    makeSentences(1, random),
    makeUpdate(random),
    status,
    status === 'Proposed closed' ? `Copies of the ${pick(THINGS, random)} and of the ${pick(THINGS, random)}.` : '',
  ];
}
