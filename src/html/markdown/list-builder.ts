/**
 * Builds nested lists from markers and indentations as trackers have them: a level deeper by two columns, by a bullet of
 * a higher rank, or by bullets straight under a number.
 */
import type { Block, ListBlock, ListItem, ParagraphBlock } from './blocks.ts';
import type { Marker } from './list-markers.ts';

const MAXIMUM_LEVELS = 20;
/** An item may be missing from a numbered list; a much higher number is part of a sentence. */
const MAXIMUM_GAP = 5;

interface Level {
  readonly list: ListBlock;
  readonly sign: string;
  readonly rank: number;
  indent: number;
}

export interface ListBuilder {
  readonly isOpen: () => boolean;
  /** Adds an item and returns its first paragraph, so that wrapped lines can follow. */
  readonly addItem: (marker: Marker, indent: number, isAfterBlank: boolean) => ParagraphBlock;
  /** A paragraph that belongs to the item above it by its indentation, or null where it belongs to none. */
  readonly addParagraph: (indent: number) => ParagraphBlock | null;
  /** True where `number` can be the next one of a list that is open. */
  readonly continues: (number: number) => boolean;
  readonly close: () => void;
}

/** Lists are put into `blocks` as they begin. */
export function buildLists(blocks: Block[]): ListBuilder {
  let levels: Level[] = [];

  const begin = (marker: Marker, indent: number, into: Block[] | ListItem['blocks']): Level => {
    const list: ListBlock = { kind: 'list', isOrdered: marker.isOrdered, items: [] };
    into.push(list);
    const level: Level = { list, sign: marker.sign, rank: marker.rank, indent };
    levels.push(level);
    return level;
  };
  const beginNested = (marker: Marker, indent: number): Level =>
    begin(marker, indent, levels.at(-1)?.list.items.at(-1)?.blocks ?? blocks);

  /** The level that an item belongs to, with the deeper ones closed. */
  const findLevel = (marker: Marker, indent: number, isAfterBlank: boolean): Level => {
    while (levels.length > 1 && (levels.at(-1)?.indent ?? 0) > indent + 1) levels.pop();
    const top = levels.at(-1);
    if (top === undefined) return begin(marker, indent, blocks);
    if (top.indent > indent + 1) top.indent = indent;
    if (levels.length < MAXIMUM_LEVELS && isDeeper(marker, indent, isAfterBlank, top))
      return beginNested(marker, indent);
    const known = levels.findLastIndex(({ sign, indent: at }) => sign === marker.sign && Math.abs(at - indent) <= 1);
    if (known >= 0) {
      levels = levels.slice(0, known + 1);
      return levels[known] ?? top;
    }
    if (top.list.isOrdered === marker.isOrdered) return top;
    levels.pop();
    return beginNested(marker, indent);
  };

  /** A sign that is already in use at this indentation goes back to its own level. */
  const isDeeper = (marker: Marker, indent: number, isAfterBlank: boolean, top: Level): boolean => {
    if (indent >= top.indent + 2) return true;
    if (levels.some(({ sign, indent: at }) => sign === marker.sign && Math.abs(at - indent) <= 1)) return false;
    if (marker.isOrdered) return false;
    return top.list.isOrdered ? !isAfterBlank : marker.rank > top.rank;
  };

  return {
    isOpen: () => levels.length > 0,
    addItem: (marker, indent, isAfterBlank) => {
      const paragraph: ParagraphBlock = { kind: 'paragraph', lines: [marker.text] };
      findLevel(marker, indent, isAfterBlank).list.items.push({ number: marker.number, blocks: [paragraph] });
      return paragraph;
    },
    addParagraph: (indent) => {
      while (levels.length > 0 && (levels.at(-1)?.indent ?? 0) >= indent) levels.pop();
      const item = levels.at(-1)?.list.items.at(-1);
      if (item === undefined) return null;
      const paragraph: ParagraphBlock = { kind: 'paragraph', lines: [] };
      item.blocks.push(paragraph);
      return paragraph;
    },
    continues: (number) =>
      levels.some(({ list }) => {
        const last = list.items.at(-1)?.number ?? null;
        return last !== null && number >= last && number <= last + MAXIMUM_GAP;
      }),
    close: () => {
      levels = [];
    },
  };
}
