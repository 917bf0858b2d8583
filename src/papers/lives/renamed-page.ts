/** A name that nothing has any more, and where what had it is now: links to it were sent, and are kept. */
import { makeFileName } from '../../slug.ts';
import { auditOf, referenceAndTitle } from '../item-table.ts';
import { day } from '../wording.ts';
import type { FormerName, Life, Lives } from './life.ts';
import { itemOf } from './sighting.ts';

export interface RenamedPage {
  /** Without its ending. */
  readonly fileName: string;
  readonly heading: string;
  readonly links: readonly { readonly href: string; readonly text: string; readonly since: string }[];
}

/** Former names that are now another recommendation's own are not among them: that one's page names both. */
export function* makeRenamedPages({ lives, formerNames }: Lives): Generator<RenamedPage> {
  const byKey = new Map(lives.map((life) => [life.key, life]));
  for (const [key, names] of groupNames(formerNames)) {
    if (byKey.has(key)) continue;
    yield {
      fileName: makeFileName(key),
      heading: 'This recommendation has another name now',
      links: names.flatMap(({ newKey, renamedAt }) => {
        const life = byKey.get(newKey);
        if (life === undefined) return [];
        return [{ href: `${makeFileName(newKey)}.html`, text: nameLife(life), since: day(renamedAt) }];
      }),
    };
  }
}

/** By the name that was given up. */
export function groupNames(formerNames: readonly FormerName[]): Map<string, FormerName[]> {
  const groups = new Map<string, FormerName[]>();
  for (const name of formerNames) groups.set(name.key, [...(groups.get(name.key) ?? []), name]);
  return groups;
}

function nameLife({ key, sightings }: Life): string {
  const latest = sightings.at(-1);
  if (latest === undefined) throw new Error(`${key} was never seen`);
  const item = itemOf(latest);
  return `${auditOf(item)}: ${referenceAndTitle(item.recommendation)}`;
}
