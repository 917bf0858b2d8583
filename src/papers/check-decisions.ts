/** Warns where a panel would be asked to decide, and the paper has no table in which it could. */
import type { Problem } from '../problems.ts';
import { countOf } from '../words.ts';
import { listRequests } from './decision-tables.ts';
import type { PaperContext } from './paper-context.ts';
import type { PlacedBlock } from './places.ts';

/** A warning for closures and one for extensions. `placed` are the blocks that the narrative names. */
export function findUnplacedDecisions(context: PaperContext, placed: readonly PlacedBlock[]): Problem[] {
  const { paper, scrutiny } = context;
  const closures = scrutiny.facts.filter(({ standing }) => standing.startsWith('proposed-')).length;
  const extensions = listRequests(context).length;
  const asked = [
    { name: 'closures-proposed', number: closures, words: `${countOf(closures, 'closure')} proposed` },
    { name: 'extensions-requested', number: extensions, words: `${countOf(extensions, 'extension')} requested` },
  ];
  return asked
    .filter(({ name, number }) => number > 0 && !placed.some((block) => block.name === name))
    .map(({ name, number, words }) => ({
      code: 'decisions-not-placed',
      severity: 'warning',
      file: paper.file,
      message: `There ${number === 1 ? 'is' : 'are'} ${words}, and the paper has no table in which the panel could decide.`,
      advice: `Write {{> ${name}}} on a line of its own where the table is to stand.`,
    }));
}
