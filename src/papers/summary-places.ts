/** Where the rows of a paper stand, for the summary's links and page numbers; a layout may print not all of them. */
import type { Block, NarrativeSection, ProgressGroup, ThemeGroup } from './page-model.ts';
import { anchorOf } from './paper-context.ts';

export interface SummaryPlaces {
  /** Null where the paper does not print the row. */
  readonly anchorOfRow: (key: string) => string | null;
  /** Where all rows begin; null where the paper has no such place. */
  readonly list: { readonly anchor: string; readonly words: string } | null;
}

/** Every row stands as a block in one section. */
export function placesAsBlocks(anchor: string, words: string): SummaryPlaces {
  return { anchorOfRow: anchorOf, list: { anchor, words } };
}

/** The rows stand where the narrative places its progress reports, or its themes. */
export function placesInNarrative(sections: readonly NarrativeSection[]): SummaryPlaces {
  const groups = sections
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === 'block' ? listGroups(part.block) : []));
  const anchors = new Set(groups.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const [first] = groups;
  return {
    anchorOfRow: (key) => (anchors.has(anchorOf(key)) ? anchorOf(key) : null),
    list: first === undefined ? null : { anchor: first.id, words: 'the progress report' },
  };
}

function listGroups(block: Block): readonly (ProgressGroup | ThemeGroup)[] {
  if (block.kind === 'blocks') return block.blocks.flatMap(listGroups);
  return block.kind === 'progress-report' || block.kind === 'progress-by-theme' ? block.groups : [];
}
