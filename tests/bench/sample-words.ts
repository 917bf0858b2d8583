/**
 * Invented words for the data of benchmarks and of the large papers: sentences, updates with lists and tables, and chance that
 * falls the same way each time.
 */
export type Random = (limit: number) => number;

export const SUBJECTS = [
  'Estates',
  'Fleet',
  'Payroll',
  'Rota',
  'Archive',
  'Stores',
  'Grants',
  'Vetting',
  'Radio',
  'Training',
];
export const TOPICS = [
  'controls',
  'records',
  'governance',
  'systems',
  'planning',
  'assurance',
  'spending',
  'follow-up',
];
const TEAMS = ['records team', 'estates unit', 'finance desk', 'duty planners', 'digital section', 'stores staff'];
export const THINGS = [
  'asset list',
  'monthly return',
  'approval form',
  'risk log',
  'contract file',
  'access report',
  'rota',
];
export const VERBS = [
  'checked',
  'rewritten',
  'matched against the ledger',
  'agreed with the supplier',
  'sampled',
  'tested',
];
const PLACES = ['at Brackholm', 'in both divisions', 'across the eleven stations', 'in the north', 'at head office'];
const RESULTS = [
  'two gaps were found',
  'nothing is outstanding',
  'one reply is awaited',
  'the backlog fell by a third',
];
export const MONTHS = ['January', 'March', 'April', 'June', 'July', 'September', 'October', 'November'];

/** Paragraphs and a list; in one row of six a small table, in one of twelve a text of twice the length. */
export function makeUpdate(random: Random): string {
  const list = Array.from({ length: 3 }, () => `• the ${pick(THINGS, random)} was ${pick(VERBS, random)};`).join('\n');
  const parts = [makeSentences(3, random), `What was done:\n\n${list}`, makeSentences(1, random)];
  if (random(6) === 0) parts.push(makeTable(random));
  if (random(12) === 0) parts.push(`**Next steps**`, makeSentences(4, random), makeSentences(4, random));
  return parts.join('\n\n');
}

export function makeTable(random: Random): string {
  const rows = Array.from(
    { length: 4 },
    () => `| ${pick(THINGS, random)} | ${pick(TEAMS, random)} | ${pick(MONTHS, random)} 2026 |`,
  );
  return ['| Step | By whom | When |', '|---|---|---|', ...rows].join('\n');
}

/** Each of about 22 words. */
export function makeSentences(count: number, random: Random): string {
  const sentences = Array.from(
    { length: count },
    () =>
      `The ${pick(THINGS, random)} kept by the ${pick(TEAMS, random)} ${pick(PLACES, random)} has been ${pick(VERBS, random)}, ` +
      `${2 + random(60)} entries in all, and ${pick(RESULTS, random)}.`,
  );
  return sentences.join(' ');
}

export function pick(words: readonly string[], random: Random): string {
  return words[random(words.length)] ?? '';
}

/** Whole numbers from 0 up to a limit, the same for the same seed (mulberry32). */
export function startRandom(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.map(quoteForCsv).join(',')).join('\r\n')}\r\n`;
}

function quoteForCsv(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
