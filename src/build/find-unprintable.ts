/**
 * Letters that none of the papers' faces has, such as emoji: found in the data, where the cell can be named, rather than
 * by the check of the print, which knows only the page.
 */
import { findLettersWithoutFace } from '../html/font-faces.ts';
import type { Cell, PaperInput } from '../inputs/inputs.ts';
import type { Problem } from '../problems.ts';

export function findUnprintable(paper: PaperInput): Problem[] {
  const cells = paper.tables.flatMap(({ file, rows }) =>
    rows.flatMap(({ line, cells: fields, updates, revisions }) => {
      const all = new Set<Cell>([...Object.values(fields), ...updates.map(({ cell }) => cell), ...revisions]);
      return [...all].flatMap(({ text, heading }) => describe(text, { file, line, column: heading }));
    }),
  );
  const { text, firstLine } = paper.narrative;
  const lines = text
    .split('\n')
    .flatMap((words, index) => describe(words, { file: paper.file, line: firstLine + index }));
  return [...cells, ...lines];
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
