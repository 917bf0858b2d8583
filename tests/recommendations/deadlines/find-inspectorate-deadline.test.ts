import { describe, expect, it } from 'vitest';
import { findInspectorateDeadline } from '../../../src/recommendations/deadlines/find-inspectorate-deadline.ts';

describe('the deadline in an inspectorate’s own text', () => {
  it.each([
    ['By 1 June 2023, chief officers should publish a plan.', '2023-06-01', '1 June 2023'],
    ['By 1 June 2023 services should publish a plan.', '2023-06-01', '1 June 2023'],
    ['<p>By 1 January 2024, services should:</p><ul><li>publish', '2024-01-01', '1 January 2024'],
    ['3. By 1 March 2024, services should publish a plan by 1 May 2025.', '2024-03-01', '1 March 2024'],
    ['"By 1 October 2023, services should …"', '2023-10-01', '1 October 2023'],
    ['No later than 31 March 2024, services', '2024-03-31', '31 March 2024'],
    ['By the end of December 2023, forces', '2023-12-31', 'end of December 2023'],
  ])('%j is due on %s', (text, lastDay, understood) => {
    expect(findInspectorateDeadline(text)).toMatchObject({ lastDay, understood, isYearAssumed: false });
  });

  it.each([
    'With immediate effect, services should publish a plan.',
    'Services should, by 1 June 2023, publish a plan.',
    'By improving its plan by 1 June 2023, the service',
    'By 1 June, services should publish a plan.',
    'By 31 June 2023, services should publish a plan.',
    'Bylaw 1 June 2023',
    '',
  ])('%j has none', (text) => {
    expect(findInspectorateDeadline(text)).toBeNull();
  });

  it('assumes no year, even where the paper does', () => {
    const context = { dateOrder: 'day-month-year', quarters: 'calendar', assumedYear: 2025 } as const;
    expect(findInspectorateDeadline('By 1 June, services should', context)).toBeNull();
  });
});
