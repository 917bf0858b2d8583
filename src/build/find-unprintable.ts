/**
 * Letters that none of the papers' faces has, such as emoji: found in the data, where the cell can be named, rather than
 * by the check of the print, which knows only the page.
 */
import { findLettersWithoutFace } from '../html/font-faces.ts';
import type { Cell, DecisionTable } from '../inputs/csv-tables.ts';
import type { HouseStyle } from '../inputs/house-style.ts';
import type { PaperInput } from '../inputs/inputs.ts';
import type { Problem } from '../problems.ts';

/** In the cells, the text and the accepted reasons of a paper: one error for each cell or line. */
export function findUnprintable(paper: PaperInput): Problem[] {
  const cells = paper.tables.flatMap(({ file, rows }) =>
    rows.flatMap(({ line, cells: fields, updates, revisions, revisionNotes }) => {
      const notes = revisionNotes.flatMap(({ reason, agreedBy }) => [reason, agreedBy]);
      const all = [...Object.values(fields), ...updates.map(({ cell }) => cell), ...revisions, ...notes];
      return describeCells(all, { file, line });
    }),
  );
  const { text, firstLine } = paper.narrative;
  const lines = text
    .split('\n')
    .flatMap((words, index) => describe(words, { file: paper.file, line: firstLine + index }));
  const accepted = paper.settings.acceptedQueries.flatMap(({ reason, line }) =>
    describe(reason, { file: paper.file, line, column: 'acceptedQueries' }),
  );
  return [...cells, ...accepted, ...lines];
}

/** The minute and the reason are printed in the next meeting's paper; the other cells only say which line is meant. */
export function findUnprintableDecisions(decisions: DecisionTable | null): Problem[] {
  if (decisions === null) return [];
  return decisions.rows.flatMap(({ line, grantedTo, minute, reason }) =>
    describeCells([grantedTo, minute, reason], { file: decisions.file, line }),
  );
}

/** The words for states stand on every page. */
export function findUnprintableLabels({ statusLabels }: Pick<HouseStyle, 'statusLabels'>): Problem[] {
  return [...statusLabels].flatMap(([name, { word, line }]) =>
    describe(word, { file: 'organisation.yaml', line, column: `houseStyle.statusLabels.${name}` }),
  );
}

function describeCells(cells: readonly (Cell | null)[], place: Pick<Problem, 'file' | 'line'>): Problem[] {
  const filled = new Set(cells.filter((cell) => cell !== null));
  return [...filled].flatMap(({ text, heading }) => describe(text, { ...place, column: heading }));
}

function describe(text: string, place: Pick<Problem, 'file' | 'line' | 'column'>): Problem[] {
  const letters = findLettersWithoutFace(text);
  if (letters.length === 0) return [];
  const shown = letters.slice(0, 5).join(' ');
  return [
    {
      ...place,
      code: 'unprintable-sign',
      severity: 'error',
      value: shown,
      message: `The typeface of the papers has no sign for "${shown}".`,
      advice: 'Write a word or a plain sign in its place.',
    },
  ];
}
