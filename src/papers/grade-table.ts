/** The inspectorate's grades over the inspections, with the counts of each grade computed, never typed. */
import type { DataTable } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';
import { column, dataTable, row, textCell } from './table-cells.ts';
import { countOf, listInWords } from '../words.ts';

/** Best first; a grade outside the list has no direction of change. */
const GRADES = ['outstanding', 'good', 'adequate', 'requires improvement', 'inadequate'];

/** Throws (a bug) where the paper has no grades: whoever places it has looked. */
export function gradeTable({ paper }: PaperContext): DataTable {
  const { grades } = paper.settings;
  if (grades === null) throw new Error(`${paper.file} has no grades`);
  const hasChange = grades.inspections.length > 1;
  return dataTable({
    caption: `Grades in ${listInWords(grades.inspections)}`,
    className: 'grades',
    columns: [
      column('Pillar and area'),
      ...grades.inspections.map((inspection) => column(`Grade ${inspection}`, 'column-grade')),
      ...(hasChange ? [column('Change', 'column-change')] : []),
    ],
    rows: grades.rows.map((entry) =>
      row(
        textCell(entry.title, { className: entry.isPillar ? null : 'within' }),
        [...entry.grades.map((grade) => textCell(grade)), ...(hasChange ? [textCell(changeOf(entry.grades))] : [])],
        entry.isPillar,
      ),
    ),
    isWhole: true,
    reconciled: countGrades(grades.rows, grades.inspections.at(-1) ?? ''),
  });
}

function changeOf(grades: readonly string[]): string {
  const [before, now] = grades.slice(-2).map((grade) => GRADES.indexOf(grade.toLowerCase()));
  if (before === undefined || now === undefined || before < 0 || now < 0) return 'Not comparable';
  if (before === now) return 'Same';
  return now < before ? 'Better' : 'Worse';
}

/** `Counted, 2024: 11 areas = 3 good + 2 adequate + 6 requires improvement.` */
function countGrades(
  rows: readonly { readonly isPillar: boolean; readonly grades: readonly string[] }[],
  inspection: string,
): string {
  const areas = rows.filter(({ isPillar }) => !isPillar).map(({ grades }) => grades.at(-1)?.toLowerCase() ?? '');
  const words = [...new Set(areas)].sort((a, b) => GRADES.indexOf(a) - GRADES.indexOf(b));
  const parts = words.map((word) => `${areas.filter((grade) => grade === word).length} ${word}`);
  return `Counted, ${inspection}: ${countOf(areas.length, 'area')} = ${parts.join(' + ')}.`;
}
