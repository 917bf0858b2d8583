/**
 * Forms of single days: `31st January 2022`, `30/06/2024`, `2024-06-30T00:00:00Z`, `45473`. Part of date-forms.ts.
 */
import { findDayInLondon, makeDay, readSerialDay, splitDay } from './calendar-days.ts';
import type { DateForm, FormReading } from './date-forms.ts';
import type { DeadlineContext } from './deadline-reading.ts';
import type { DayStyle } from './moment.ts';
import { readYear } from './moment.ts';
import { MONTH_PATTERN, readMonthName } from './month-names.ts';

/**
 * `2022` or `22` or `'22` behind a month, as two groups. Two digits are none before an hour's colon, an ordinal or
 * another month, whose day they are: `20 Sep-11 Oct`.
 */
export const YEAR_PATTERN = `(?:[ ,./–-]{0,3}(?:of )?(\\d{4})(?!\\d)|(?:[ ,]{0,2}['’]?|[./–-])(\\d{2})(?!\\d|:\\d|\\.\\d| ?(?:st|nd|rd|th)(?![a-z])| ?${MONTH_PATTERN.replace('(jan', '(?:jan')}))`;

const ORDINAL = '(?: ?(?:st|nd|rd|th))?';
const TIME =
  '(?:[T ,]{1,2}(\\d{1,2}):\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?: ?[ap]m(?![a-z]))?(?: ?(z|utc|[+-]\\d{2}:?\\d{2})(?![a-z\\d]))?)?';

export const DAY_FORMS: readonly DateForm[] = [
  // 2024-06-30, 2024/06/30, 2024-06-30T00:00:00Z
  {
    pattern: new RegExp(`(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)${TIME}`, 'iy'),
    read: ([, year = '', , month = '', day = '', hour, zone]) => {
      const utcDay = makeDay(Number(year), Number(month), Number(day));
      const isUtc = zone !== undefined && /^(?:z|utc|[+-]00:?00)$/i.test(zone);
      if (utcDay === null || !isUtc) return readDay(year, Number(month), Number(day), 'iso');
      const local = splitDay(findDayInLondon(utcDay, Number(hour)));
      return readDay(String(local.year), local.month, local.day, 'iso');
    },
  },
  // 30/06/2024, 1/11/21, 30.06.2024, 30-06-2024 00:00
  {
    pattern: new RegExp(`(\\d{1,2}) ?([./–-]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})(?!\\d|\\.\\d)${TIME}`, 'iy'),
    read: ([, first = '', separator, second = '', year = ''], context) => {
      const [day, month] = putInOrder(first, second, context);
      const reading = readDay(year, month, day, 'numeric');
      const isLikeReference = separator === '.' && year.length === 2;
      return { ...reading, isWeak: isLikeReference, isExplicit: !isLikeReference };
    },
  },
  // 1-5 March 2024, 1st to 5th March
  {
    pattern: new RegExp(
      `(\\d{1,2})${ORDINAL} ?(?:[-–—/&]|to|and) ?(\\d{1,2})${ORDINAL} ?(?:of )?${MONTH_PATTERN}${YEAR_PATTERN}?`,
      'iy',
    ),
    read: ([, first = '', last = '', month = '', longYear, shortYear]) => {
      if (Number(first) >= Number(last)) return null;
      const year = longYear ?? shortYear;
      const { from } = readDay(year, readMonthName(month), Number(first), 'words');
      return { ...readDay(year, readMonthName(month), Number(last), 'words'), from };
    },
  },
  // 31st January 2022, 12 th of October 2021, 5-Jun-24, 20 Sep
  {
    pattern: new RegExp(
      `(\\d{1,2})${ORDINAL}[ ,./–-]{0,2}(?:day )?(?:of )?${MONTH_PATTERN}(?:${YEAR_PATTERN}${TIME})?`,
      'iy',
    ),
    read: ([, day = '', month = '', longYear, shortYear]) =>
      readDay(longYear ?? shortYear, readMonthName(month), Number(day), 'words'),
  },
  // March 31 2024, August 31 st 2022
  {
    pattern: new RegExp(
      `${MONTH_PATTERN}[ ./–-]{0,2}(\\d{1,2})${ORDINAL}(?:(?: ?,|[./–-])? ?)(?<=[ ,./–-])(\\d{4})(?!\\d)`,
      'iy',
    ),
    read: ([, month = '', day = '', year]) => readDay(year, readMonthName(month), Number(day), 'words'),
  },
  // August 31st, August 31st '22: without the ordinal, two digits behind a month are its year
  {
    pattern: new RegExp(`${MONTH_PATTERN} ?(\\d{1,2}) ?(?:st|nd|rd|th)(?![a-z])${YEAR_PATTERN}?`, 'iy'),
    read: ([, month = '', day = '', longYear, shortYear]) =>
      readDay(longYear ?? shortYear, readMonthName(month), Number(day), 'words'),
  },
  // Jun/30/24
  {
    pattern: new RegExp(`${MONTH_PATTERN}([/-])(\\d{1,2})\\2(\\d{2})(?!\\d)`, 'iy'),
    read: ([, month = '', , day = '', year]) => readDay(year, readMonthName(month), Number(day), 'words'),
  },
  // 30/06: the day and the month where they can be, before `26/27` is a financial year
  {
    pattern: /(\d{1,2})\/(\d{1,2})(?![\d/.-])/y,
    read: ([, first = '', second = ''], context) => {
      const [day, month] = putInOrder(first, second, context);
      const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 31;
      return isDay ? readDay(undefined, month, day, 'numeric') : null;
    },
  },
  {
    pattern: new RegExp(`christmas(?: day)?(?![a-z])${YEAR_PATTERN}?`, 'iy'),
    read: ([, longYear, shortYear]) => readDay(longYear ?? shortYear, 12, 25, 'words'),
  },
  // Excel's number of a day, only where the cell holds nothing else
  {
    pattern: /^([2-5]\d{4}|60000)(?:\.\d{1,12})?$/y,
    read: ([, serial = '']) => {
      const { year, month, day } = splitDay(readSerialDay(Number(serial)));
      return readDay(String(year), month, day, 'iso');
    },
  },
];

function readDay(year: string | undefined, month: number, day: number, style: DayStyle): FormReading {
  const moment = { unit: 'day', year: year === undefined ? null : readYear(year), month, day, style } as const;
  return { from: moment, to: moment, isWeak: year === undefined, isExplicit: year?.length === 4 };
}

function putInOrder(first: string, second: string, context: DeadlineContext): [day: number, month: number] {
  return context.dateOrder === 'day-month-year' ? [Number(first), Number(second)] : [Number(second), Number(first)];
}
