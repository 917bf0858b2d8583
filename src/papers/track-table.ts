/** How many recommendations of each audit are complete, on track or off track, by one stated rule: the table with its key. */
import type { SourceReport } from '../recommendations/recommendation.ts';
import type { Track } from '../scrutiny/track.ts';
import { countOf } from '../words.ts';
import { reconcileColumns } from './count-rows.ts';
import { auditRows } from './figure-tables.ts';
import { trackKeyEntries } from './marks.ts';
import type { Block } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';
import { dataTable } from './table-cells.ts';

/** The counts audit by audit. The key of the rules stands below them, unless the layout has it among its own keys. */
export function makeTrackSummary(context: PaperContext): Block {
  const { scrutiny, labels, layout } = context;
  const figure = scrutiny.byTrack;
  const titles = context.register.reports.map(({ title }) => title);
  // Only to tell two audits of one title apart: what else there is to say of an audit stands in its heading.
  const dateIfShared = ({ title, date }: SourceReport): string | null =>
    titles.filter((other) => other === title).length > 1 ? (date?.understood ?? null) : null;
  const headings = figure.columns.map(({ key }) => labels.track[key as Track]);
  const table: Block = {
    kind: 'data-table',
    table: dataTable({
      caption: 'Progress by audit',
      className: 'by-audit',
      ...auditRows(context, figure, headings, dateIfShared),
      reconciled: reconcileColumns(countOf(figure.total.value, 'recommendation'), figure, headings),
    }),
  };
  if (layout.recommendations?.keys.some(({ of }) => of === 'track') === true) return table;
  const heading = 'Key: progress, worked out from the dates. The first rule that holds decides.';
  const lists = [{ heading, entries: trackKeyEntries(scrutiny.trackRules, labels) }];
  return { kind: 'blocks', blocks: [table, { kind: 'key', key: { lists } }] };
}
