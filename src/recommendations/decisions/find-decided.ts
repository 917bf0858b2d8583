/**
 * Finds the recommendation that a line of decisions.csv is about: by its key, or by reference, audit and audit date, in
 * the paper that the line names or in all papers of the meeting. Where several fit, none is chosen.
 */
import type { Cell } from '../../inputs/csv-tables.ts';
import { didYouMean } from '../../nearest-word.ts';
import type { DecidedPaper, DecisionContext } from '../resolve-decisions.ts';
import { chooseOnly, isReference, isSameWord, whereOf, type Decided } from './decidable.ts';
import type { DecisionLine } from './decision-line.ts';
import { findByReference } from './find-by-reference.ts';

/** Null, with the problem reported, where no recommendation or more than one fits. */
export function findDecided(
  line: DecisionLine,
  all: readonly Decided[],
  papers: readonly DecidedPaper[],
  context: DecisionContext,
): Decided | null {
  const inPapers = choosePapers(line, all, papers, context);
  if (inPapers === null) return null;
  const { key, reference } = line.row;
  if (key !== null) return findByKey(line, key, inPapers, context);
  if (reference !== null) return findByReference(line, reference, inPapers, context);
  line.report(
    'error',
    'recommendation-missing',
    'Key',
    'This line has a decision and does not say on which recommendation.',
    'Fill in its key, or its reference and audit; or remove the decision.',
  );
  return null;
}

function choosePapers(
  line: DecisionLine,
  all: readonly Decided[],
  papers: readonly DecidedPaper[],
  { nearest }: DecisionContext,
): readonly Decided[] | null {
  const cell = line.row.paper;
  if (cell === null) return all;
  const isNamed = (name: string): boolean => isSameWord(name, cell.text);
  const byFolder = papers.filter(({ folder }) => isNamed(folder));
  const chosen = byFolder.length > 0 ? byFolder : papers.filter(({ title }) => isNamed(title));
  if (chosen.length > 0) return all.filter(({ paper }) => chosen.includes(paper));
  const near = nearest(
    cell.text,
    papers.flatMap(({ folder, title }) => [folder, title]),
  );
  line.report(
    'error',
    'unknown-paper',
    cell,
    `There is no paper "${cell.text}" at this meeting.`,
    `${didYouMean(near)}The papers are: ${papers.map(({ folder }) => folder).join(', ')}.`,
  );
  return null;
}

function findByKey(
  line: DecisionLine,
  cell: Cell,
  candidates: readonly Decided[],
  { nearest }: DecisionContext,
): Decided | null {
  const wanted = cell.text.toLowerCase();
  const found = candidates.filter(({ recommendation }) => recommendation.key === wanted);
  if (found.length === 0) {
    const near = nearest(
      cell.text,
      candidates.map(({ recommendation }) => recommendation.key),
    );
    line.report(
      'error',
      'unknown-recommendation',
      cell,
      `No recommendation ${whereOf(line)} has the key "${cell.text}".`,
      `${didYouMean(near)}Copy the key from the decision sheet, or leave it blank and fill in the reference and the audit.`,
    );
    return null;
  }
  const decided = chooseOnly(line, cell, found);
  return decided !== null && isReferenceOfAnother(line, decided, candidates) ? null : decided;
}

/** A sheet of which one column was sorted decides on the wrong items. Excel's 4.1 for 4.10 is not that. */
function isReferenceOfAnother(line: DecisionLine, decided: Decided, candidates: readonly Decided[]): boolean {
  const cell = line.row.reference;
  if (cell === null || isReference(decided, cell.text)) return false;
  if (Number(cell.text) === Number(decided.recommendation.reference)) return false;
  if (!candidates.some((other) => isReference(other, cell.text))) return false;
  line.report(
    'error',
    'key-and-reference-differ',
    cell,
    `The key of this line is that of recommendation ${decided.recommendation.reference}, its reference says "${cell.text}".`,
    'See whether one column was sorted without the others, and correct the key or the reference.',
  );
  return true;
}
