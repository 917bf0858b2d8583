/** The anchors of the recommendations that a paper prints, in the order in which it prints them. */
import type { Block } from '../page-model.ts';
import type { PaperModel } from '../paper-model.ts';

/** A paper may print some in no place: then there is nothing to lead to. */
export function listRowAnchors(model: PaperModel): string[] {
  const inSections = model.sections
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === 'block' ? anchorsOfBlock(part.block) : []));
  const asBlocks = (model.recommendations?.groups ?? []).flatMap((group) => group.recommendations.map(({ id }) => id));
  return [...new Set([...inSections, ...asBlocks])];
}

function anchorsOfBlock(block: Block): string[] {
  if (block.kind === 'blocks') return block.blocks.flatMap(anchorsOfBlock);
  return block.kind === 'progress-report' || block.kind === 'progress-by-theme'
    ? block.groups.flatMap(({ rows }) => rows.map(({ id }) => id))
    : [];
}
