/**
 * Reads decisions.csv, the panel's decisions line by line, with the reader of the exports. Everything stays text: which
 * recommendation a line means and what was decided is for recommendations/.
 */
import type { Checked, Problem } from '../problems.ts';
import type { FolderEntry } from '../world.ts';
import { chooseDecisionColumns, isDecisionHeading, type DecisionField } from './decision-columns.ts';
import { decodeText } from './decode-text.ts';
import type { InputFolder } from './input-folder.ts';
import type { Cell, DecisionTable } from './csv-tables.ts';
import { listNames } from './missing-entries.ts';
import type { PaperFolder } from './read-paper-folder.ts';
import { readRawTable } from './read-table.ts';

/** Advice for what nobody exports: the lines are typed. */
const ADVICE: Readonly<Record<string, string>> = {
  'not-a-text-file': 'Open it in the program that it belongs to and save it as "CSV UTF-8 (comma delimited)".',
  'empty-file': 'Write the headings and a line for each decision, or remove the file.',
  'no-rows': 'Write a line for each decision, or remove the file.',
  'too-many-rows': 'Keep only the lines on which the panel decided.',
  'too-many-columns': 'Keep only the columns of the decision sheet.',
  'file-too-large': 'Keep only the lines on which the panel decided.',
};

/** `file` is the path for messages. Null where the file cannot be read, with the same problems as an export. */
export function readDecisions(bytes: Uint8Array, file: string): Checked<DecisionTable | null> {
  const raw = readRawTable(bytes, file, isDecisionHeading);
  const problems: Problem[] = raw.problems.map((problem) => {
    const advice = ADVICE[problem.code];
    return advice === undefined ? problem : { ...problem, advice };
  });
  if (raw.value === null) {
    const sheet = problems.some(({ code }) => code === 'no-rows') ? readBlankSheet(bytes, file) : null;
    return { value: sheet, problems: sheet === null ? problems : problems.map(tellAsWarning) };
  }
  const { table, encoding } = raw.value;
  const columns = chooseDecisionColumns(table, file);
  problems.push(...columns.problems);
  if (columns.value === null) return { value: null, problems };

  const places = columns.value;
  const rows = table.rows.map(({ line, cells }) => {
    const cellOf = (field: DecisionField): Cell | null => {
      const index = places.get(field) ?? -1;
      const text = cells[index] ?? '';
      return text === '' ? null : { text, heading: table.headings[index] ?? '' };
    };
    return {
      line,
      paper: cellOf('paper'),
      key: cellOf('key'),
      audit: cellOf('audit'),
      auditDate: cellOf('auditDate'),
      reference: cellOf('reference'),
      askedFor: cellOf('askedFor'),
      decision: cellOf('decision'),
      grantedTo: cellOf('grantedTo'),
      minute: cellOf('minute'),
      reason: cellOf('reason'),
    };
  });
  const { delimiter, skippedLines } = table;
  return { value: { file, readAs: { encoding, delimiter, rowCount: rows.length, skippedLines }, rows }, problems };
}

/**
 * The sheet of a meeting that was asked for nothing has headings only, and no decision is lost with it. Null for a file whose
 * only line is a decision: that looks like headings as well.
 */
function readBlankSheet(bytes: Uint8Array, file: string): DecisionTable | null {
  const decoded = decodeText(bytes, file).value;
  if (decoded === null) return null;
  const words = decoded.text.split(/[,;\t\r\n]/).map((word) => word.replaceAll('"', '').trim());
  if (!words.every((word) => word === '' || isDecisionHeading(word))) return null;
  return { file, readAs: { encoding: decoded.encoding, delimiter: 'comma', rowCount: 0, skippedLines: [] }, rows: [] };
}

function tellAsWarning(problem: Problem): Problem {
  return problem.code === 'no-rows' ? { ...problem, severity: 'warning' } : problem;
}

const NAME = 'decisions.csv';

/** decisions.csv among the entries of a meeting's folder; null, and nothing wrong, before the meeting has been held. */
export async function findDecisions(
  path: string,
  entries: readonly FolderEntry[],
  papers: readonly Pick<PaperFolder, 'path' | 'entries'>[],
  folder: InputFolder,
): Promise<Checked<DecisionTable | null>> {
  const names = listNames(entries, 'file');
  const [name, other] = names.filter(isDecisionsFile);
  if (name === undefined) {
    const misplaced = papers.flatMap((paper) =>
      listNames(paper.entries, 'file')
        .filter(isDecisionsFile)
        .map((found) => warn(`${paper.path}/${found}`, 'Move it out of the folder of the paper, beside meeting.yaml.')),
    );
    const misnamed = names.filter(isLikelyMeant).map((near) => warn(`${path}/${near}`, adviseOnName(near)));
    return { value: null, problems: [...misplaced, ...misnamed] };
  }
  const file = `${path}/${name}`;
  if (other !== undefined) return { value: null, problems: [refuseTwo(file, name, other)] };
  return readDecisions(await folder.read(file), file);
}

/** "decisions.xlsx", "Decision sheet.csv", "Copy of decisions.csv": left unread, the decisions would be lost without a word. */
function isLikelyMeant(name: string): boolean {
  return /(?<!\p{L})decisions?(?!\p{L}).*\.(?:csv|tsv|txt|xlsx?|ods)$/iu.test(name);
}

function isDecisionsFile(name: string): boolean {
  return name.toLowerCase() === NAME;
}

function adviseOnName(name: string): string {
  const isText = /\.(?:csv|tsv|txt)$/i.test(name);
  return `${isText ? 'Rename it to' : 'Save it as "CSV UTF-8" with the name'} ${NAME}.`;
}

function warn(file: string, advice: string): Problem {
  const message = `This file is not read: the panel's decisions are read from ${NAME} beside meeting.yaml.`;
  return { code: 'decisions-not-read', severity: 'warning', file, message, advice };
}

function refuseTwo(file: string, first: string, second: string): Problem {
  return {
    code: 'two-decision-files',
    severity: 'error',
    file,
    message: `There are two files of decisions here, ${first} and ${second}.`,
    advice: 'Put all lines into one of them and remove the other.',
  };
}
