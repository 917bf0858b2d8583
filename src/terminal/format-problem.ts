/**
 * One problem as one line for a person: where, which value, what is wrong, what to do. It knows nothing of lists or colour.
 */
import type { Problem } from '../problems.ts';
import { showCut, showOnOneLine } from './show-text.ts';

const VALUE_LENGTH = 60;

/** The parts of the line, so that the place may have a colour of its own. */
export interface ProblemLine {
  /** `data/meetings/x/recommendations.csv:14, column "Target Date"`. */
  readonly place: string;
  /** `"31/02/2026" is not a date that exists. Use 28/02/2026.` */
  readonly text: string;
}

/**
 * The line of a problem whose file is below `dataFolder` (as the user wrote it: `data`). The value stands in the sentence
 * once: as the message quotes it, or before the message where it does not.
 */
export function formatProblem(problem: Problem, dataFolder: string): ProblemLine {
  return { place: formatPlace(problem, dataFolder), text: formatText(problem) };
}

function formatPlace({ file, line, column }: Problem, dataFolder: string): string {
  const folder = dataFolder.replaceAll('\\', '/').replace(/\/+$/, '');
  // Layouts are beside the data, in the folder of the program.
  const path = showOnOneLine(file.startsWith('templates/') ? file : `${folder}/${file}`);
  const kind = /\.(csv|tsv|txt)$/i.test(file) ? 'column' : 'key';
  const name = column === undefined ? '' : `, ${kind} "${showCut(column, VALUE_LENGTH)}"`;
  return `${path}${line === undefined ? '' : `:${line}`}${name}`;
}

function formatText({ message, value, advice }: Problem): string {
  const sentences = [placeValue(message, value), advice ?? ''].filter((sentence) => sentence !== '');
  return sentences.map((sentence) => endSentence(sentence)).join(' ');
}

function placeValue(message: string, value: string | undefined): string {
  if (value === undefined || value.trim() === '') return showOnOneLine(message);
  const shown = showCut(value, VALUE_LENGTH);
  if (message.includes(value)) return showOnOneLine(message.replace(value, () => shown));
  if (message.includes(shown)) return showOnOneLine(message);
  // `is not a date that exists` goes on from the value; a whole sentence stands behind it.
  return /^\p{Ll}/u.test(message) ? `"${shown}" ${showOnOneLine(message)}` : `"${shown}": ${showOnOneLine(message)}`;
}

function endSentence(sentence: string): string {
  const text = showOnOneLine(sentence.trim());
  return /[.!?:]$/.test(text) ? text : `${text}.`;
}
