/** The register that the paper shows, with the reports that still have something in it. Changes no row. */
import type { Register, SourceReport } from '../../recommendations/recommendation.ts';
import type { FollowedRow } from './follow-row.ts';
import type { Ledger } from './ledger.ts';

/** A report of which nothing is left in the paper leaves it too; one whose last row has vanished is kept with it. */
export function makeRegister(exported: Register, shown: readonly FollowedRow[], ledger: Ledger): Register {
  const recommendations = shown.map(({ recommendation }) => recommendation);
  const used = new Set(recommendations.map(({ reportKey }) => reportKey));
  const emptied = new Set(exported.recommendations.map(({ reportKey }) => reportKey).filter((key) => !used.has(key)));
  const reports = exported.reports.filter(({ key }) => !emptied.has(key));
  const held = new Set(reports.map(({ key }) => key));
  const kept: SourceReport[] = [];
  for (const { key, reportKey } of recommendations) {
    const report = held.has(reportKey) ? undefined : ledger.get(key)?.report;
    if (report === undefined) continue;
    held.add(reportKey);
    kept.push(report);
  }
  return { reports: [...reports, ...kept], recommendations };
}
