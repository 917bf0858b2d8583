/** Leaves out problems that only follow from another one: mending that one mends them, and their own advice would mislead. */
import type { Problem } from '../problems.ts';

const BLANK_CELLS = new Set(['reference-missing', 'audit-missing']);

/**
 * Where an export lacks a whole column, its rows are not told one by one that their cell in it is blank; where a layout has
 * mistakes, its papers are not told that there is no such layout.
 */
export function dropFollowOns(problems: readonly Problem[]): Problem[] {
  const broken = new Set(problems.map(({ file }) => /^templates\/layouts\/([^/]+)/.exec(file)?.[1]));
  const lacking = new Set(problems.filter(({ code }) => code === 'column-missing').map(({ file }) => file));
  return problems.filter(
    ({ code, file, value }) =>
      !(BLANK_CELLS.has(code) && lacking.has(file)) && !(code === 'unknown-layout' && broken.has(value)),
  );
}
