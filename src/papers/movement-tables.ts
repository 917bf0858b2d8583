/**
 * What has moved since the meeting before, as a bridge with its steps, and the same counts at every meeting on file. Says
 * so where there is no earlier meeting; compares nothing itself.
 */
import type { Count } from '../scrutiny/figure.ts';
import type { ChangeKind, Movement } from '../scrutiny/history/edition.ts';
import { formatNumber, listInWords } from '../words.ts';
import { countRows, NIL, PRIORITY_HEADING, totalOfColumn } from './count-rows.ts';
import { inSentence } from './labels.ts';
import type { Block, SentenceBlock, TableCell, TrendBlock } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';
import { column, dataTable, numberCell, row, textCell } from './table-cells.ts';
import { day, shortDay } from './wording.ts';

export const NO_EARLIER_MEETING: SentenceBlock = {
  kind: 'sentence',
  sentence: 'There is no earlier meeting on file with which this one could be compared.',
};

/** Brought forward + new + reopened − closed = carried forward, by priority. Reopened only where there are any. */
export function makeMovement(context: PaperContext): Block {
  const { movement } = context.scrutiny.followed;
  if (movement === null) return NO_EARLIER_MEETING;
  const { bridge } = movement;
  const totalOf = (key: string): Count => totalOfColumn(bridge, key);
  const labels: Readonly<Record<string, string>> = {
    broughtForward: `Brought forward from ${day(movement.since)}`,
    new: 'New',
    reopened: 'Reopened',
    closed: 'Closed',
    carriedForward: 'Carried forward',
  };
  const shown = bridge.columns.flatMap(({ key }, index) =>
    key === 'reopened' && totalOf('reopened').value === 0 ? [] : [{ index, label: labels[key] ?? key }],
  );
  const pick = (counts: readonly Count[]): Count[] => shown.map(({ index }) => counts[index] ?? NIL);
  return {
    kind: 'data-table',
    table: dataTable({
      caption: `Movement since the meeting on ${day(movement.since)}, by priority`,
      className: 'by-movement',
      columns: [column(PRIORITY_HEADING), ...shown.map(({ label }) => column(label, 'number'))],
      rows: countRows(
        bridge.rows.map((entry) => ({ ...entry, counts: pick(entry.counts) })),
        pick(bridge.totals),
      ),
      reconciled: reconcileBridge(context, movement, totalOf),
    }),
  };
}

/** `Reconciled: 24 brought forward + 6 new − 4 closed = 26 carried forward. Of these, 6 are new, 12 have changed …` */
function reconcileBridge({ scrutiny }: PaperContext, { changes }: Movement, totalOf: (key: string) => Count): string {
  const value = (key: string): string => formatNumber(totalOf(key).value);
  const reopened = totalOf('reopened').value > 0 ? ` + ${value('reopened')} reopened` : '';
  const sum = `Reconciled: ${value('broughtForward')} brought forward + ${value('new')} new${reopened} − ${value('closed')} closed = ${value('carriedForward')} carried forward.`;
  const kinds = scrutiny.facts
    .filter(({ standing }) => standing !== 'closed')
    .map(({ recommendation }) => changes.get(recommendation.key)?.kind);
  const words: readonly (readonly [ChangeKind, string, string])[] = [
    ['new', 'is new', 'are new'],
    ['reopened', 'was reopened', 'were reopened'],
    ['changed', 'has changed', 'have changed'],
    ['unchanged', 'is unchanged', 'are unchanged'],
  ];
  const parts = words
    .map(([kind, one, many]) => ({ number: kinds.filter((found) => found === kind).length, one, many }))
    .filter(({ number }) => number > 0)
    .map(({ number, one, many }) => `${formatNumber(number)} ${number === 1 ? one : many}`);
  return parts.length === 0 ? sum : `${sum} Of these, ${listInWords(parts)}.`;
}

/** One row a meeting, the oldest first. */
export function makeTrend({ scrutiny, labels }: PaperContext): Block {
  const { trend } = scrutiny;
  const [first] = trend;
  const last = trend.at(-1);
  if (first === undefined || last === undefined || trend.length < 2) return NO_EARLIER_MEETING;
  const numberOrNone = (entry: Count | null): TableCell =>
    entry === null ? textCell(null, { className: 'number' }) : numberCell(entry);
  const block: TrendBlock = {
    kind: 'trend',
    table: dataTable({
      caption: 'The meetings on file',
      className: 'by-meeting',
      columns: [
        column('Meeting', 'column-when'),
        column('Carried forward', 'number'),
        column(labels.timeliness.overdue, 'number'),
        column(labels.timeliness['late-against-original'], 'number'),
        column('New', 'number'),
        column('Closed', 'number'),
      ],
      rows: trend.map((point) =>
        row(textCell(day(point.meeting)), [
          numberCell(point.carriedForward),
          numberCell(point.overdue),
          numberCell(point.lateAgainstOriginal),
          numberOrNone(point.added),
          numberOrNone(point.closed),
        ]),
      ),
      reconciled: 'Each line holds the figures that the paper of that meeting had.',
    }),
    chart: {
      points: trend.map(({ meeting, carriedForward, overdue }) => ({
        label: shortDay(meeting),
        carriedForward: carriedForward.value,
        overdue: overdue.value,
      })),
      overdueLabel: labels.timeliness.overdue,
      sentence: `From ${day(first.meeting)} to ${day(last.meeting)}: carried forward ${goes(first.carriedForward, last.carriedForward)}, ${inSentence(labels.timeliness.overdue)} ${goes(first.overdue, last.overdue)}.`,
    },
  };
  return block;
}

function goes(from: Count, to: Count): string {
  return from.value === to.value
    ? `stays at ${formatNumber(to.value)}`
    : `${from.value < to.value ? 'rises' : 'falls'} from ${formatNumber(from.value)} to ${formatNumber(to.value)}`;
}
