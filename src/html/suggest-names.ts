/** Where a template asks for a value that there is not, says which one was probably meant. Changes no value. */
import { didYouMean, findNearest } from '../nearest-word.ts';
import { TemplateError } from './template-error.ts';

/** What `render` gives for `names`. A TemplateError that it throws is thrown again, with the nearest name. */
export function suggestNames<Names extends object>(names: Names, render: (names: Names) => string): string {
  try {
    return render(names);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const missing = /^"(.+?)" is (?:missing|asked)/.exec(error.reason)?.[1];
    if (missing === undefined) throw error;
    const nearest = findNearestPath(missing.replace(/^(?:@root\.|\.\.\/|\.\/|this\.)+/, ''), names);
    throw new TemplateError(
      error.file,
      error.line,
      `${error.reason} ${didYouMean(nearest)}The names that a layout may use stand in templates/README.md.`,
      { cause: error },
    );
  }
}

/** `paper.summary.audiense` is looked for among what `paper.summary` holds, and elsewhere only where there is no such place. */
function findNearestPath(missing: string, names: object): string | null {
  const parts = missing.split(/[./]/);
  const place = parts.slice(0, -1);
  const held = place.reduce<unknown>((value, part) => (isObject(value) ? value[part] : undefined), names);
  const nearest = isObject(held) && place.length > 0 ? findNearest(parts.at(-1) ?? '', Object.keys(held)) : null;
  if (nearest !== null) return [...place, nearest].join('.');
  return findNearest(missing, listNames(names));
}

/** Names of the template, and those of what it holds one level below: `sections`, `paper.title`. */
function listNames(names: object): string[] {
  return Object.entries(names).flatMap(([name, value]) => [
    name,
    ...(isObject(value) ? Object.keys(value).map((inner) => `${name}.${inner}`) : []),
  ]);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
