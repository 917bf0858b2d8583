/** Where a template asks for a value that there is not, says which one was probably meant. Changes no value. */
import { didYouMean, findNearest } from '../nearest-word.ts';
import { TemplateError } from './template-error.ts';

/** What `render` gives for `names`. A TemplateError that it throws is thrown again, with the nearest name. */
export function suggestNames<Names extends object>(names: Names, render: (names: Names) => string): string {
  try {
    return render(names);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const missing = /^"(.+?)" is missing/.exec(error.reason)?.[1];
    if (missing === undefined) throw error;
    const nearest = findNearest(missing, listNames(names));
    throw new TemplateError(
      error.file,
      error.line,
      `${error.reason} ${didYouMean(nearest)}The names that a layout may use stand in templates/README.md.`,
      { cause: error },
    );
  }
}

/** Names of the template, and those of what it holds one level below: `sections`, `title` (of `paper.title`). */
function listNames(names: object): string[] {
  return Object.entries(names).flatMap(([name, value]) => [
    name,
    ...(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value as object) : []),
  ]);
}
