/** The narrative of a paper with its figures bound and its tables in place, cut where the page turns to landscape. */
import type { Checked, Problem } from '../problems.ts';
import { bindNarrative, type NarrativePart } from './bind-narrative.ts';
import type { Block, BoundPart, NarrativeSection } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';
import { BLOCK_NAMES, isLandscapeBlock, placeBlock } from './place-blocks.ts';
import { day } from './wording.ts';

export function bindSections(context: PaperContext): Checked<NarrativeSection[]> {
  const { meeting, organisation, paper, scrutiny } = context;
  const bound = bindNarrative(paper.narrative, paper.file, {
    figures: scrutiny.numbers,
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
  const problems: Problem[] = [...bound.problems];
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
  let tableNumber = 0;
  for (const part of parts) {
    if (part.kind === 'markdown') {
      append('portrait', { kind: 'markdown', markdown: part.text });
      continue;
    }
    const block = placeBlock(part, context, problems);
    if (block === null || isPlacedTwice(block, part, context, anchors, problems)) continue;
    const isLandscape = isLandscapeBlock(part.name);
    if (isLandscape) moveHeading(sections, append);
    if (block.kind === 'data-table') tableNumber += 1;
    append(isLandscape ? 'landscape' : 'portrait', { kind: 'block', block: numberTable(block, tableNumber) });
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
  const entries = block.kind === 'dashboards' ? block.dashboards : block.kind === 'progress-report' ? block.groups : [];
  const isTwice = entries.some(({ id }) => anchors.has(id));
  for (const { id } of entries) anchors.add(id);
  if (isTwice) {
    problems.push({
      code: 'block-placed-twice',
      severity: 'error',
      file: paper.file,
      line,
      value: `{{> ${name}}}`,
      message: `The table ${name} of this report stands in the paper already.`,
      advice: 'Take one of the two out, or name another report with report="…".',
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

function numberTable(block: Block, tableNumber: number): Block {
  if (block.kind !== 'data-table') return block;
  return { ...block, table: { ...block.table, caption: `Table ${tableNumber}. ${block.table.caption}` } };
}
