/**
 * All problems of a run as lines, errors before warnings, by file and line, with the repetitions of one mistake cut short.
 * Colour comes in as a function; nothing is written here.
 */
import { sortProblems } from '../problems.ts';
import type { Problem, Severity } from '../problems.ts';
import type { Paint } from './colours.ts';
import { countOf } from './count-of.ts';
import { formatProblem } from './format-problem.ts';

const SHOWN_OF_A_KIND = 5;

/** Lines without line ends; empty where there is nothing to say. `dataFolder` as the user wrote it. */
export function listProblems(problems: readonly Problem[], dataFolder: string, paint: Paint): string[] {
  const sorted = sortProblems(problems);
  const sections = (['error', 'warning'] as const).map((severity) =>
    listSection(
      severity,
      sorted.filter((problem) => problem.severity === severity),
      dataFolder,
      paint,
    ),
  );
  return sections.flat();
}

function listSection(severity: Severity, problems: readonly Problem[], dataFolder: string, paint: Paint): string[] {
  if (problems.length === 0) return [];
  const colour = severity === 'error' ? 'red' : 'yellow';
  const meaning = severity === 'error' ? 'the papers wait until this is mended' : 'worth a look; the papers are made';
  const heading = `${countOf(problems.length, severity)} (${meaning})`;

  const counts = countKinds(problems);
  const seen = new Map<string, number>();
  const lines: string[] = ['', paint(['bold', colour], heading)];
  let file = '';
  for (const problem of problems) {
    if (problem.file !== file) lines.push('');
    file = problem.file;

    const kind = nameKind(problem);
    const number = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, number);
    if (number > SHOWN_OF_A_KIND) continue;
    const { place, text } = formatProblem(problem, dataFolder);
    lines.push(`  ${paint(['dim'], `${place}:`)} ${text}`);

    const more = (counts.get(kind) ?? 0) - SHOWN_OF_A_KIND;
    if (number === SHOWN_OF_A_KIND && more > 0) lines.push(`  … and ${more} more like this`);
  }
  return lines;
}

/** The same mistake in the same column of the same file is one kind. */
function nameKind(problem: Problem): string {
  return JSON.stringify([problem.file, problem.code, problem.column ?? null]);
}

function countKinds(problems: readonly Problem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const problem of problems) counts.set(nameKind(problem), (counts.get(nameKind(problem)) ?? 0) + 1);
  return counts;
}
