/** A paper over many meetings: updates change or stay, dates move with and without leave, items are closed and new ones come. */
import { addDays } from '../../src/recommendations/deadlines/calendar-days.ts';
import type { Decision } from '../../src/recommendations/decision.ts';
import type { DateRevision, Recommendation } from '../../src/recommendations/recommendation.ts';
import type { SeriesEntry } from '../../src/scrutiny/scrutinise.ts';
import {
  deadlineOf,
  sampleEdition,
  sampleOrganisation,
  sampleRecommendation,
  sampleReport,
} from '../papers/sample-paper.ts';

const FIRST_MEETING = '2024-01-16';
const DAYS_BETWEEN_MEETINGS = 91;
const ROWS_OF_A_REPORT = 12;
const SUBJECTS = [
  'The force',
  'The fleet office',
  'Each station',
  'The records team',
  'The supplier',
  'The project board',
];
const VERBS = ['reviewed', 'agreed', 'tested', 'reported on', 'corrected', 'sampled', 'set out', 'compared'];
const OBJECTS = [
  'the list of vehicles',
  'a sample of case files',
  'the service records',
  'the register of assets',
  'its guide for users',
];
const TAILS = [
  'with the managers concerned',
  'in the second week of the month',
  'before the new rota began',
  'and gave the results to the board',
];

const PRIORITIES = [
  { word: 'Fundamental', level: 1 },
  { word: 'Significant', level: 2 },
  { word: 'Housekeeping', level: 3 },
] as const;

/** `size` rows at each of `count` meetings, always the same for the same numbers. */
export function makeSeries(size: number, count: number): SeriesEntry[] {
  const random = makeRandom(7);
  const { auditors } = sampleOrganisation();
  let rows = Array.from({ length: size }, (_, index) => makeRow(index, random));
  let nextIndex = size;
  return Array.from({ length: count }, (_, meetingIndex) => {
    const meeting = addDays(FIRST_MEETING, meetingIndex * DAYS_BETWEEN_MEETINGS);
    const proposed = new Set(rows.filter(() => random() < 0.05).map(({ key }) => key));
    const exported = rows.map((row): Recommendation =>
      proposed.has(row.key) ? { ...row, lifecycle: 'proposed-closed', closureReason: 'implemented' } : row,
    );
    const decisions = [...proposed].map((key, index): Decision => ({
      key,
      kind: index % 4 === 0 ? 'closure-not-agreed' : 'closure-agreed',
      grantedTo: null,
      minute: `${index}/24`,
      reason: null,
      meeting,
      panel: 'JARAP',
      source: { file: 'decisions.csv', line: index + 2 },
    }));
    const closed = new Set(decisions.filter(({ kind }) => kind === 'closure-agreed').map(({ key }) => key));
    rows = [
      ...rows.filter(({ key }) => !closed.has(key)).map((row) => editRow(row, random)),
      ...Array.from(closed, () => makeRow(nextIndex++, random)),
    ];
    const reportKeys = new Set(exported.map(({ reportKey }) => reportKey));
    return {
      edition: sampleEdition({
        meeting,
        asAt: addDays(meeting, -11),
        nextMeeting: addDays(meeting, DAYS_BETWEEN_MEETINGS),
        register: {
          reports: [...reportKeys].map((key) => sampleReport({ key, title: `Audit ${key}` })),
          recommendations: exported,
        },
        decisions,
        hasDecisions: true,
      }),
      auditors,
      pillars: [],
      period: null,
      acceptedQueries: [],
    };
  });
}

function makeRow(index: number, random: () => number): Recommendation {
  const original = addDays(FIRST_MEETING, Math.floor(random() * 900) - 300);
  const priority = PRIORITIES[index % PRIORITIES.length];
  return sampleRecommendation({
    key: `a${Math.floor(index / ROWS_OF_A_REPORT)}-${index}`,
    reportKey: `a${Math.floor(index / ROWS_OF_A_REPORT)}`,
    reference: `4.${(index % ROWS_OF_A_REPORT) + 1}`,
    title: `Check ${index} of the records`,
    ...(priority === undefined ? {} : { priority }),
    recommendation: makeText(70, random),
    response: makeText(50, random),
    owner: `Head of department ${index % 40}`,
    theme: 'Reliable information',
    risk: makeText(20, random),
    dates: {
      original: deadlineOf(original),
      revisions: [],
      current: deadlineOf(original),
      setByInspectorate: null,
      completed: null,
      requested: null,
      requestReason: null,
    },
    updates: [{ period: null, text: makeText(120, random) }],
    source: { file: 'recommendations.csv', line: index + 2 },
  });
}

function editRow(row: Recommendation, random: () => number): Recommendation {
  const { dates } = row;
  const isMoved = random() < 0.2;
  const revisions: readonly DateRevision[] = isMoved
    ? [
        ...dates.revisions,
        {
          deadline: deadlineOf(addDays(dates.current?.lastDay ?? FIRST_MEETING, 92)),
          reason: makeText(8, random),
          agreedBy: null,
        },
      ]
    : dates.revisions;
  return {
    ...row,
    updates: random() < 0.6 ? [{ period: null, text: makeText(120, random) }] : row.updates,
    dates: { ...dates, revisions, current: revisions.at(-1)?.deadline ?? dates.original },
  };
}

/** Sentences of ten words or so. Made-up names stand for the vocabulary of real updates, which are seldom alike. */
function makeText(wordCount: number, random: () => number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  return Array.from(
    { length: Math.ceil(wordCount / 10) },
    () =>
      `${pick(SUBJECTS)} ${pick(VERBS)} ${makeName(random)} and ${Math.floor(random() * 900) + 20} of ${pick(OBJECTS)} at ${makeName(random)} ${pick(TAILS)}.`,
  ).join(' ');
}

/** `Tarmonel`: one of some thousands. */
function makeName(random: () => number): string {
  const syllable = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  return `${syllable(['Tar', 'Bel', 'Sten', 'Har', 'Wol', 'Quen', 'Mar', 'Fen', 'Dun', 'Kel'])}${syllable(['mo', 'ri', 'ta', 'le', 'su', 'ne', 'ga', 'vi', 'do', 'pa'])}${syllable(['nel', 'by', 'wick', 'ton', 'field', 'ford', 'ham', 'stow', 'ley', 'mere'])}`;
}

/** A linear congruential generator: the same numbers on every machine. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
