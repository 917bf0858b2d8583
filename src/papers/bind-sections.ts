/** The narrative of a paper with its figures bound and its tables in place, cut where the page turns to landscape. */
import type { Checked, Problem } from '../problems.ts';
import { bindNarrative, type NarrativePart } from './bind-narrative.ts';
import type { Block, BoundPart, DataTable, NarrativeSection } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';
import { BLOCK_NAMES, isLandscapeBlock, isOfReport } from './block-kinds.ts';
import { findUnplacedDecisions } from './check-decisions.ts';
import { findUnplaced } from './find-unplaced.ts';
import { placeBlock } from './place-blocks.ts';
import { findPlaces } from './places.ts';
import { day } from './wording.ts';

/** Neighbours of one orientation are one section. The problems are those of the text and of the blocks that it places. */
export function bindSections(context: PaperContext): Checked<NarrativeSection[]> {
  const { meeting, organisation, paper, scrutiny } = context;
  const bound = bindNarrative(paper.narrative, paper.file, {
    figures: Object.fromEntries(Object.entries(scrutiny.counts).map(([name, { value }]) => [name, value])),
    words: {
      meeting: {
        date: day(meeting.date),
        asAt: day(meeting.asAt),
        time: meeting.time,
        venue: meeting.venue,
        period: meeting.period,
        previousMeeting: meeting.previousMeeting === null ? null : day(meeting.previousMeeting),
        nextMeeting: meeting.nextMeeting === null ? null : day(meeting.nextMeeting),
      },
      panel: { name: meeting.panel.name, shortName: meeting.panel.shortName },
      organisation: { name: organisation.name },
    },
    blocks: BLOCK_NAMES,
  });
  const placed = bound.value.filter((part) => part.kind === 'block');
  const problems: Problem[] = [
    ...bound.problems,
    ...findUnplacedDecisions(context, placed),
    ...findUnplaced(context, placed),
  ];
  return { value: cutSections(bound.value, context, problems), problems };
}

function cutSections(parts: readonly NarrativePart[], context: PaperContext, problems: Problem[]): NarrativeSection[] {
  const sections: { orientation: NarrativeSection['orientation']; parts: BoundPart[] }[] = [];
  const append = (orientation: NarrativeSection['orientation'], part: BoundPart): void => {
    const last = sections.at(-1);
    if (last?.orientation === orientation) last.parts.push(part);
    else sections.push({ orientation, parts: [part] });
  };
  const anchors = new Set<string>();
  const places = findPlaces(
    context,
    parts.filter((part) => part.kind === 'block'),
  );
  const number = makeNumbering();
  for (const part of parts) {
    if (part.kind === 'markdown') {
      append('portrait', { kind: 'markdown', markdown: part.text });
      continue;
    }
    const block = placeBlock(part, context, places, problems);
    if (block === null || isPlacedTwice(block, part, context, anchors, problems)) continue;
    const isLandscape = isLandscapeBlock(part.name);
    if (isLandscape) moveHeading(sections, append);
    append(isLandscape ? 'landscape' : 'portrait', { kind: 'block', block: numberTables(block, number) });
  }
  return sections.filter((section) =>
    section.parts.some((part) => part.kind === 'block' || part.markdown.trim() !== ''),
  );
}

/** Blocks with headings bring anchors, and an anchor stands once in a paper. */
function isPlacedTwice(
  block: Block,
  { name, line }: Extract<NarrativePart, { kind: 'block' }>,
  { paper }: PaperContext,
  anchors: Set<string>,
  problems: Problem[],
): boolean {
  const isInGroups = block.kind === 'progress-report' || block.kind === 'progress-by-theme';
  const entries = block.kind === 'dashboards' ? block.dashboards : isInGroups ? block.groups : [];
  const isTwice = entries.some(({ id }) => anchors.has(id));
  for (const { id } of entries) anchors.add(id);
  if (isTwice) {
    problems.push({
      code: 'block-placed-twice',
      severity: 'error',
      file: paper.file,
      line,
      value: `{{> ${name}}}`,
      message: `The table ${name}${isOfReport(name) ? ' of this report' : ''} stands in the paper already.`,
      advice: `Take one of the two out${isOfReport(name) ? ', or name another report with report="…"' : ''}.`,
    });
  }
  return isTwice;
}

/** The heading over a landscape table, and what introduces it, turn with the page. */
function moveHeading(
  sections: { orientation: NarrativeSection['orientation']; parts: BoundPart[] }[],
  append: (orientation: NarrativeSection['orientation'], part: BoundPart) => void,
): void {
  const parts = sections.at(-1)?.parts;
  const last = parts?.at(-1);
  if (parts === undefined || last?.kind !== 'markdown') return;
  const start = startOfLastHeading(last.markdown);
  if (start === null) return;
  parts.pop();
  const before = last.markdown.slice(0, start);
  if (before.trim() !== '') parts.push({ kind: 'markdown', markdown: before });
  append('landscape', { kind: 'markdown', markdown: last.markdown.slice(start) });
}

/** A part heading directly above ("# Spotlight report" then "## Progress report") moves too. */
function startOfLastHeading(markdown: string): number | null {
  const headings = [...markdown.matchAll(/^#{1,6}[ \t].*$/gm)];
  let start: number | null = null;
  for (const heading of headings.reverse()) {
    if (start !== null && markdown.slice(heading.index + heading[0].length, start).trim() !== '') break;
    start = heading.index;
  }
  return start;
}

/** Tables that stand by themselves; those within a dashboard or a progress report go by their headings. */
function numberTables(block: Block, number: (table: DataTable) => DataTable): Block {
  switch (block.kind) {
    case 'data-table':
    case 'trend':
      return { ...block, table: number(block.table) };
    case 'blocks':
      return { ...block, blocks: block.blocks.map((entry) => numberTables(entry, number)) };
    case 'sentence':
    case 'dashboards':
    case 'progress-report':
    case 'progress-by-theme':
    case 'overall-status':
    case 'questions':
    case 'key':
      return block;
  }
}

function makeNumbering(): (table: DataTable) => DataTable {
  let last = 0;
  return (table) => {
    last += 1;
    return { ...table, caption: `Table ${last}. ${table.caption}` };
  };
}
