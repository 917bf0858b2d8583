/** Reads the tables of a page model as a reader does: words in rows, dates with plain spaces. */
import { BLOCK_KINDS } from '../../src/papers/block-kinds.ts';
import type { Block, DataTable, TableCell } from '../../src/papers/page-model.ts';
import type { PaperContext } from '../../src/papers/paper-context.ts';
import { findPlaces, type Places } from '../../src/papers/places.ts';
import { allViews } from '../../src/papers/report-views.ts';
import type { Scrutiny } from '../../src/scrutiny/scrutiny.ts';

export function plain(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}

export function textOf({ text, priority, status, choices }: TableCell): string {
  return plain(text ?? priority?.word ?? status?.word ?? choices.join('/'));
}

export function cellsOf({ rows }: DataTable): TableCell[] {
  return rows.flatMap(({ header, cells }) => [header, ...cells]);
}

/** The rows without the pages. */
export function rowsOf({ rows }: DataTable): string[][] {
  return rows.map(({ header, cells }) => [header, ...cells.filter(({ pageOf }) => pageOf === null)].map(textOf));
}

export function notesOf(table: DataTable): string[] {
  return cellsOf(table).flatMap(({ note }) => (note === null ? [] : [plain(note)]));
}

/** All tables of a block, those within it too. */
export function tablesOf(block: Block): DataTable[] {
  switch (block.kind) {
    case 'data-table':
    case 'trend':
      return [block.table];
    case 'blocks':
      return block.blocks.flatMap(tablesOf);
    case 'dashboards':
      return block.dashboards.map(({ table }) => table);
    case 'progress-report':
    case 'progress-by-theme':
    case 'overall-status':
    case 'sentence':
    case 'questions':
    case 'key':
      return [];
  }
}

export function sentencesOf(block: Block): string[] {
  if (block.kind === 'sentence') return [plain(block.sentence)];
  return block.kind === 'blocks' ? block.blocks.flatMap(sentencesOf) : [];
}

/** A block of the whole paper by its name. */
export function blockOf(name: string, context: PaperContext, places?: Places): Block {
  const make = BLOCK_KINDS.find((kind) => kind.name === name)?.make;
  if (make == null) throw new Error(`There is no block ${name}`);
  return make(context, places ?? placesOf(context));
}

/** The only table of a block. */
export function tableOf(name: string, context: PaperContext): DataTable {
  const [table, ...others] = tablesOf(blockOf(name, context));
  if (table === undefined || others.length > 0) throw new Error(`${name} is not one table`);
  return table;
}

/** Where everything is printed: the appendix of a tracker, or a progress report for each report of a plan. */
export function placesOf(context: PaperContext): Places {
  return findPlaces(
    context,
    allViews(context).map(({ report }) => ({ name: 'progress-report', parameters: { report: report.title } })),
  );
}

/** The paper with something else worked out about it. */
export function withScrutiny(context: PaperContext, more: Partial<Scrutiny>): PaperContext {
  return { ...context, scrutiny: { ...context.scrutiny, ...more } };
}
