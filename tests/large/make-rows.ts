/** The recommendations that all large papers share: from three lines to more than a page, each with a key of its own in its text. */
import {
  makeSentences,
  makeTable,
  MONTHS,
  pick,
  SUBJECTS,
  THINGS,
  TOPICS,
  VERBS,
  type Random,
} from '../bench/sample-words.ts';

export interface MadeAction {
  readonly text: string;
  readonly owner: string;
  readonly date: string;
  readonly status: string;
  readonly completed: string;
}

export interface MadeRow {
  /** `K00417`, once in the recommendation and nowhere else. */
  readonly key: string;
  readonly index: number;
  /** Of nine recommendations each. */
  readonly audit: string;
  readonly auditNumber: number;
  readonly auditDate: string;
  readonly numberInAudit: number;
  readonly title: string;
  readonly recommendation: string;
  readonly outcome: string;
  readonly finding: string;
  readonly response: string;
  readonly owner: string;
  readonly lead: string;
  readonly targetDate: string;
  readonly revisedDate: string;
  readonly revisionReason: string;
  readonly history: string;
  readonly update: string;
  readonly state: 'Complete' | 'In progress' | 'Not started' | 'Proposed closed';
  readonly completedDate: string;
  readonly evidence: string;
  /** Two to seven. */
  readonly actions: readonly MadeAction[];
}

const AUDIT_SIZE = 9;
const STATES = ['In progress', 'Proposed closed', 'In progress', 'Not started', 'Complete'] as const;

export function makeRows(count: number, random: Random): MadeRow[] {
  return Array.from({ length: count }, (_, index) => makeRow(index, random));
}

function makeRow(index: number, random: Random): MadeRow {
  const auditNumber = Math.floor(index / AUDIT_SIZE);
  const subject = SUBJECTS[auditNumber % SUBJECTS.length] ?? '';
  const topic = TOPICS[Math.floor(auditNumber / SUBJECTS.length) % TOPICS.length] ?? '';
  const round = Math.floor(auditNumber / SUBJECTS.length / TOPICS.length);
  const key = `K${String(index + 1).padStart(5, '0')}`;
  const state = STATES[index % STATES.length] ?? 'In progress';
  const isDone = state === 'Complete' || state === 'Proposed closed';
  const isMoved = random(3) === 0;
  return {
    key,
    index,
    audit: `${subject} ${topic}${round === 0 ? '' : `, part ${round + 1}`}`,
    auditNumber,
    auditDate: `${pick(MONTHS, random)} ${2021 + (auditNumber % 4)}`,
    numberInAudit: (index % AUDIT_SIZE) + 1,
    title: `The ${pick(THINGS, random)}`,
    recommendation: `${makeSentences(1 + random(2), random)} The register has this as ${key}.`,
    outcome: makeSentences(1, random),
    finding: makeSentences(1 + random(3), random),
    response: `Agreed. ${makeSentences(1, random)}`,
    owner: `Head of ${pick(SUBJECTS, random).toLowerCase()}`,
    lead: `Director of ${subject.toLowerCase()}`,
    targetDate: makeDay(random, 2025),
    revisedDate: isMoved ? makeDay(random, 2026) : '',
    revisionReason: isMoved ? makeSentences(1, random) : '',
    history: random(3) === 0 ? makeSentences(2, random) : '',
    update: makeText(random),
    state,
    completedDate: isDone ? makeDay(random, 2024) : '',
    evidence: isDone ? `Copies of the ${pick(THINGS, random)} and of the ${pick(THINGS, random)}.` : '',
    actions: Array.from({ length: 2 + random(6) }, () => makeAction(isDone, random)),
  };
}

function makeAction(isDone: boolean, random: Random): MadeAction {
  const isOver = isDone || random(2) === 0;
  return {
    text: random(8) === 0 ? makeSentences(3, random) : makeSentences(1, random),
    owner: `Head of ${pick(SUBJECTS, random).toLowerCase()}`,
    date: makeDay(random, 2025),
    status: isOver ? 'Complete' : 'In progress',
    completed: isOver ? makeDay(random, 2024) : '',
  };
}

/** One to three sentences, a page and more in one row of forty, paragraphs with a list or a table in the others. */
function makeText(random: Random): string {
  const chance = random(40);
  if (chance === 0) return Array.from({ length: 9 }, () => makeSentences(5, random)).join('\n\n');
  if (chance < 14) return makeSentences(1 + random(3), random);
  const list = Array.from({ length: 3 + random(5) }, () => `• the ${pick(THINGS, random)} was ${pick(VERBS, random)};`);
  const parts = [
    makeSentences(2 + random(3), random),
    `What was done:\n\n${list.join('\n')}`,
    makeSentences(2, random),
  ];
  if (chance > 36) parts.splice(1, 0, makeTable(random));
  return parts.join('\n\n');
}

function makeDay(random: Random, year: number): string {
  return `${1 + random(28)} ${pick(MONTHS, random)} ${year}`;
}
