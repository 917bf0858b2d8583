/** A tracker whose figures are known by heart. */
import type { Priority, Recommendation, Register } from '../../src/recommendations/recommendation.ts';
import { datesOf, deadlineOf, manyRecommendations, sampleRecommendation, sampleReport } from './sample-paper.ts';

export const FUNDAMENTAL: Priority = { word: 'Fundamental', level: 1 };
const HOUSEKEEPING: Priority = { word: 'Housekeeping', level: 3 };

export function propose(closureReason: Recommendation['closureReason'], more: Partial<Recommendation>): Recommendation {
  return sampleRecommendation({ lifecycle: 'proposed-closed', closureReason, ...more });
}

/** 16 that remain, of which 3 overdue, and 5 proposed closed, of which 1 not adopted: 21 rows. */
export const TRACKER: Register = {
  reports: [
    sampleReport({ title: 'Fleet', date: deadlineOf('March 2022') }),
    sampleReport({
      key: 'payroll',
      title: 'Payroll',
      date: deadlineOf('September 2018'),
      opinion: { word: 'Satisfactory', rank: 2 },
    }),
  ],
  recommendations: [
    sampleRecommendation({ reference: '1.1', priority: FUNDAMENTAL, dates: datesOf({ original: '1 January 2026' }) }),
    ...manyRecommendations(11, '2.', { dates: datesOf({ original: '30 June 2026' }) }),
    ...manyRecommendations(2, '3.', { dates: datesOf({ original: '8 January 2026' }) }),
    ...manyRecommendations(2, '4.', { priority: HOUSEKEEPING, reportKey: 'payroll' }),
    propose('implemented', { reference: '1.2', priority: FUNDAMENTAL, title: 'Back up the data' }),
    propose('implemented', { reference: '5.1' }),
    propose('not-adopted', { reference: '5.2' }),
    propose('implemented', { reference: '6.1', priority: HOUSEKEEPING, reportKey: 'payroll' }),
    propose(null, { reference: '6.2', priority: HOUSEKEEPING, reportKey: 'payroll' }),
  ],
};
