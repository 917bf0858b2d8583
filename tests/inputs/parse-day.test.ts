import { describe, expect, it } from 'vitest';

import { parseDay } from '../../src/inputs/parse-day.ts';

describe('the days of meeting.yaml', () => {
  it.each([
    ['2026-01-20', '2026-01-20'],
    ['2026-1-5', '2026-01-05'],
    ['20 January 2026', '2026-01-20'],
    ['20th Jan 2026', '2026-01-20'],
    ['Tuesday, 20 January 2026', '2026-01-20'],
    ['1 Sept 2025', '2025-09-01'],
    ['1 sep. 2025', '2025-09-01'],
    ['29 February 2028', '2028-02-29'],
  ])('%s is understood', (written, day) => {
    expect(parseDay(written)).toEqual({ day });
  });

  it.each(['2026-02-29', '31 April 2026', '2026-13-01', '2026-00-10', '0 May 2026', '0026-01-20', '9999-01-01'])(
    '%s does not exist',
    (written) => {
      expect(parseDay(written)).toEqual({ fault: 'no-such-day' });
    },
  );

  it.each(['20/01/2026', '20-01-2026', 'January 2026', '20 Januar 2026', 'soon', '2026', '20.01.2026', '20 January'])(
    '%s is not a day without doubt',
    (written) => {
      expect(parseDay(written)).toEqual({ fault: 'not-a-day' });
    },
  );
});
