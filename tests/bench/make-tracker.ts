/**
 * Makes the data folder of one meeting with one tracker of any size, the same bytes each time. Body, systems and findings
 * are invented. It measures nothing.
 */
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { MEETING, ORGANISATION, PAPER } from './tracker-settings.ts';

const AUDIT_SIZE = 9;
const SUBJECTS = ['Estates', 'Fleet', 'Payroll', 'Rota', 'Archive', 'Stores', 'Grants', 'Vetting', 'Radio', 'Training'];
const TOPICS = ['controls', 'records', 'governance', 'systems', 'planning', 'assurance', 'spending', 'follow-up'];
const TEAMS = ['records team', 'estates unit', 'finance desk', 'duty planners', 'digital section', 'stores staff'];
const THINGS = ['asset list', 'monthly return', 'approval form', 'risk log', 'contract file', 'access report', 'rota'];
const VERBS = ['checked', 'rewritten', 'matched against the ledger', 'agreed with the supplier', 'sampled', 'tested'];
const PLACES = ['at Brackholm', 'in both divisions', 'across the eleven stations', 'in the north', 'at head office'];
const RESULTS = [
  'two gaps were found',
  'nothing is outstanding',
  'one reply is awaited',
  'the backlog fell by a third',
];
const MONTHS = ['January', 'March', 'April', 'June', 'July', 'September', 'October', 'November'];
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
  const csv = [HEADINGS, ...rows].map((row) => row.map(quoteForCsv).join(',')).join('\r\n');
  const meeting = 'meetings/2026-01-20-audit';
  return new Map([
    ['organisation.yaml', ORGANISATION],
    [`${meeting}/meeting.yaml`, MEETING],
    [`${meeting}/tracker/paper.md`, PAPER],
    [`${meeting}/tracker/recommendations.csv`, `${csv}\r\n`],
  ]);
}

/** Writes `makeTracker(count)` below `folder`. */
export async function writeTracker(folder: string, count: number): Promise<void> {
  for (const [name, text] of makeTracker(count)) {
    const file = path.join(folder, ...name.split('/'));
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, text);
  }
}

type Random = (limit: number) => number;

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

/** Paragraphs and a list; in one row of six a small table, in one of twelve a text of twice the length. */
function makeUpdate(random: Random): string {
  const list = Array.from({ length: 3 }, () => `• the ${pick(THINGS, random)} was ${pick(VERBS, random)};`).join('\n');
  const parts = [makeSentences(3, random), `What was done:\n\n${list}`, makeSentences(1, random)];
  if (random(6) === 0) parts.push(makeTable(random));
  if (random(12) === 0) parts.push(`**Next steps**`, makeSentences(4, random), makeSentences(4, random));
  return parts.join('\n\n');
}

function makeTable(random: Random): string {
  const rows = Array.from(
    { length: 4 },
    () => `| ${pick(THINGS, random)} | ${pick(TEAMS, random)} | ${pick(MONTHS, random)} 2026 |`,
  );
  return ['| Step | By whom | When |', '|---|---|---|', ...rows].join('\n');
}

/** Each of about 22 words. */
function makeSentences(count: number, random: Random): string {
  const sentences = Array.from(
    { length: count },
    () =>
      `The ${pick(THINGS, random)} kept by the ${pick(TEAMS, random)} ${pick(PLACES, random)} has been ${pick(VERBS, random)}, ` +
      `${2 + random(60)} entries in all, and ${pick(RESULTS, random)}.`,
  );
  return sentences.join(' ');
}

function pick(words: readonly string[], random: Random): string {
  return words[random(words.length)] ?? '';
}

/** Whole numbers from 0 up to a limit, the same for the same seed (mulberry32). */
function startRandom(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

function quoteForCsv(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
