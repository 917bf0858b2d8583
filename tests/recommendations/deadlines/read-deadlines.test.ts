/** Cells with several dates: which is the original, which are changes, which are only the dates of other steps. */
import { describe, expect, it } from 'vitest';
import type { DeadlineContext } from '../../../src/recommendations/deadlines/deadline-reading.ts';
import { readDeadline, readDeadlines } from '../../../src/recommendations/deadlines/read-deadline.ts';

const UK: DeadlineContext = { dateOrder: 'day-month-year', quarters: 'calendar', assumedYear: null };

describe('several dates in one cell', () => {
  it.each<[text: string, story: string[]]>([
    ['30/06/2024', ['30 June 2024']],
    ['30/06/2024, revised 31/10/2024', ['30 June 2024', '31 October 2024']],
    ['30/06/2024 then 31/10/2024 now 31/12/2024', ['30 June 2024', '31 October 2024', '31 December 2024']],
    ['30/06/2024 (revised to 31/10/2024)', ['30 June 2024', '31 October 2024']],
    ['31/10/2024 (was 30/06/2024)', ['30 June 2024', '31 October 2024']],
    ['31/10/2024 (originally June 2024)', ['June 2024', '31 October 2024']],
    ['moved from March 2024 to June 2024', ['March 2024', 'June 2024']],
    ['March 2024, moved to June 2024', ['March 2024', 'June 2024']],
    ['Original: 30/06/2024\nRevised: 31/10/2024', ['30 June 2024', '31 October 2024']],
    ['Revised: 31/10/2024\r\nOriginal: 30/06/2024', ['30 June 2024', '31 October 2024']],
    ['30/06/2024 - delayed by the supplier, revised to 31/10/2024', ['30 June 2024', '31 October 2024']],
    ['Dec 23, revised Mar 24, now Jun 24', ['December 2023', 'March 2024', 'June 2024']],
    ['31/10/2024, brought forward to 30/09/2024', ['31 October 2024', '30 September 2024']],
    ['March 2024, now ongoing', ['March 2024', 'Ongoing']],
    // the day of the change is not the new date
    ['31 March 2024 (revised 12 January 2024)', ['31 March 2024']],
    // lists of steps: later dates count, earlier ones do not
    ['Aug 2024; June 2024; July 2024', ['August 2024']],
    ['June 2024, Aug 2024, July 2024', ['June 2024', 'August 2024']],
    ['June 2024\nAug 2024', ['June 2024', 'August 2024']],
    ['<p>Aug 2024</p> <p>June 2024</p> <p>Ongoing</p> <p>Jan 2025</p>', ['August 2024', 'January 2025']],
    ['Ongoing\nJan 2025', ['January 2025']],
    ['31 March 2024\nHead of Fleet', ['31 March 2024']],
    ['Q2 2025 (April to June)', ['April to June 2025']],
    ['31/02/2026; 30/06/2026', ['30 June 2026']],
  ])('%j tells %j', (text, story) => {
    const { deadlines } = readDeadlines(text, UK);
    expect(deadlines.map(({ understood }) => understood)).toEqual(story);
    expect(readDeadline(text, UK).deadline.understood).toBe(story.at(-1));
  });

  it('finds no fault with the months that explain a quarter', () => {
    expect(readDeadlines('Q2 2025 (April to June)', UK).faults).toEqual([]);
  });

  it('keeps every date of a list in its order, each with its own words', () => {
    const { readings } = readDeadlines('Aug 2024; June 2024; July 2024', UK);
    expect(readings.map(({ deadline }) => deadline.written)).toEqual(['Aug 2024', 'June 2024', 'July 2024']);
  });

  it('shows the whole cell as written where one date is asked for', () => {
    expect(readDeadline('June 2024;\n Aug 2024', UK).deadline.written).toBe('June 2024; Aug 2024');
  });

  it('reports an impossible date among good ones', () => {
    const { faults } = readDeadlines('30/06/2026, revised to 31/02/2027', UK);
    expect(faults).toMatchObject([{ kind: 'impossible-date', text: '31/02/2027' }]);
  });

  it('says once why a cell has no date', () => {
    const { deadlines, faults } = readDeadlines('TBC\nTBC', UK);
    expect(deadlines).toMatchObject([{ written: 'TBC TBC', precision: 'none' }]);
    expect(faults).toHaveLength(1);
  });
});
