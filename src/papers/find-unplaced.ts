/** What paper.md or the export gives and the text has placed nowhere, so that nothing is left out in silence. */
import type { Problem } from '../problems.ts';
import type { PaperContext } from './paper-context.ts';
import type { PlacedBlock } from './places.ts';

/** `placed` are the blocks of the narrative, in any order. */
export function findUnplaced(context: PaperContext, placed: readonly PlacedBlock[]): Problem[] {
  const { layout, paper, scrutiny } = context;
  const { issues, risks, claimedStatus } = paper.settings;
  const isPlaced = (...names: readonly string[]): boolean => placed.some(({ name }) => names.includes(name));
  const tell = (severity: Problem['severity'], code: string, message: string, advice: string): Problem => ({
    code,
    severity,
    file: paper.file,
    message,
    advice,
  });
  const problems: Problem[] = [];
  // Without them a plan by themes has no rows at all; an action plan may print its reports one at a time.
  const isByTheme = layout.rowBlocks.includes('progress-by-theme');
  if (isByTheme && scrutiny.facts.length > 0 && !isPlaced(...layout.rowBlocks)) {
    problems.push(
      tell(
        'error',
        'rows-not-placed',
        'The text does not say where the rows of the export are to be printed.',
        'Write a line {{> progress-by-theme}} where they belong.',
      ),
    );
  }
  for (const [name, items] of [
    ['issues', issues],
    ['risks', risks],
  ] as const) {
    if (items.length === 0 || isPlaced(name)) continue;
    problems.push(
      tell(
        'error',
        `${name}-not-placed`,
        `paper.md lists ${name}, and the text does not place them.`,
        `Write a line {{> ${name}}} where they belong.`,
      ),
    );
  }
  if (
    claimedStatus !== null &&
    !isPlaced('overall-status') &&
    !layout.facts.some(({ from }) => from === 'overallStatus')
  ) {
    problems.push(
      tell(
        'warning',
        'claim-not-placed',
        `The claimed status "${claimedStatus}" is printed nowhere.`,
        'Write a line {{> overall-status}} where it belongs, or remove claimedStatus:.',
      ),
    );
  }
  return problems;
}
