import { expect, test } from 'vitest';
import { countAssurance } from '../../src/scrutiny/assurance.ts';
import type { ClosedRecommendation, Movement } from '../../src/scrutiny/history/edition.ts';
import { establishClosedAndGone } from '../../src/scrutiny/scrutinise.ts';
import { sampleRecommendation, sampleReport } from '../papers/sample-paper.ts';
import { CALENDAR, PRIORITIES, SINCE } from './sample-facts.ts';

function closed(reference: string, reason: ClosedRecommendation['reason']): ClosedRecommendation {
  const recommendation = sampleRecommendation({ reference, lifecycle: 'proposed-closed' });
  return { recommendation, report: sampleReport(), reason, closedBy: SINCE, minute: null, daysLate: null };
}

test('what the panel agreed to close counts as agreed, although the export has dropped it since', () => {
  const held = sampleRecommendation({ reference: '1', lifecycle: 'closed-implemented', closureReason: 'implemented' });
  const movement: Movement = {
    since: SINCE,
    changes: new Map(),
    bridge: { id: 'bridge', columns: [], rows: [], totals: [] },
    closed: [closed('1', 'implemented'), closed('2', 'implemented'), closed('3', 'not-adopted')],
  };
  const gone = establishClosedAndGone(
    { register: { reports: [sampleReport()], recommendations: [held] }, movement },
    CALENDAR,
  );
  expect(gone.map(({ recommendation, standing, progress }) => [recommendation.key, standing, progress])).toEqual([
    ['fleet-2', 'closed', 'complete'],
    ['fleet-3', 'closed', 'not-pursued'],
  ]);
  expect(countAssurance(gone, PRIORITIES).totals.map(({ keys }) => keys)).toEqual([['fleet-2'], [], ['fleet-2']]);
  expect(establishClosedAndGone({ register: { reports: [], recommendations: [] }, movement: null }, CALENDAR)).toEqual(
    [],
  );
});
