import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  findDayInLondon,
  formatDay,
  formatMonth,
  makeDay,
  readSerialDay,
  splitDay,
} from '../../../src/recommendations/deadlines/calendar-days.ts';

describe('days', () => {
  it('counts whole days, also where the clocks change', () => {
    expect(daysBetween('2026-01-01', '2026-02-01')).toBe(31);
    expect(daysBetween('2026-02-01', '2026-01-01')).toBe(-31);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
  });

  it('adds days over the ends of months and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('prints days and months in full, without a leading nought', () => {
    expect(formatDay('2026-01-09')).toBe('9 January 2026');
    expect(formatMonth('2026-09-09')).toBe('September 2026');
    expect(splitDay('2026-01-09')).toEqual({ year: 2026, month: 1, day: 9 });
  });

  it('knows which days exist', () => {
    expect(makeDay(2024, 2, 29)).toBe('2024-02-29');
    expect(makeDay(2023, 2, 29)).toBeNull();
    expect(makeDay(2024, 13, 1)).toBeNull();
    expect(makeDay(2024, 0, 1)).toBeNull();
    expect(makeDay(2024, 1, 0)).toBeNull();
  });

  it.each(['2026-02-30', '2026-13-01', '2026-W05-1', '2026-1-9', '2026-01-09T00:00', 'nope', ''])(
    'refuses %j as a day',
    (text) => {
      expect(() => daysBetween(text, '2026-01-01')).toThrow(RangeError);
      expect(() => formatDay(text)).toThrow(RangeError);
    },
  );

  it('knows the numbers that Excel gives to days', () => {
    expect(readSerialDay(45473)).toBe('2024-06-30');
    expect(readSerialDay(44197)).toBe('2021-01-01');
  });

  it('knows the day in London late in the evening', () => {
    expect(findDayInLondon('2024-03-30', 23)).toBe('2024-03-30');
    expect(findDayInLondon('2024-03-31', 23)).toBe('2024-04-01');
    expect(findDayInLondon('2024-06-29', 23)).toBe('2024-06-30');
    expect(findDayInLondon('2024-06-29', 22)).toBe('2024-06-29');
    expect(findDayInLondon('2024-10-26', 23)).toBe('2024-10-27');
    expect(findDayInLondon('2024-10-27', 23)).toBe('2024-10-27');
  });
});
