/**
 * A period in the words of the paper: `31 January 2022`, `April to May 2022`, `Autumn 2024 (September to November)`.
 * What this writes, read-deadline.ts reads back as the same days.
 */
import type { Precision } from '../recommendation.ts';
import { formatDay, formatMonth, splitDay } from './calendar-days.ts';
import { nameMonth } from './month-names.ts';
import type { Moment } from './moment.ts';
import type { Period } from './read-period.ts';

/** `July to September 2025`. The qualifier is said where the period is one month or one year: `early March 2022`. */
export function describePeriod(period: Period): string {
  const { from, to, firstDay, lastDay, qualifier } = period;
  const prefix = qualifier === null ? '' : `${qualifier} `;
  if (from.unit !== to.unit) return `${describeEnd(from, firstDay)} to ${describeEnd(to, lastDay)}`;
  if (to.unit === 'day') return describeDays(firstDay, lastDay);
  if (to.unit === 'season') return describeSeasons(period);
  if (to.unit === 'months') {
    const isOneMonth = firstDay.slice(0, 7) === lastDay.slice(0, 7);
    return isOneMonth ? `${prefix}${formatMonth(lastDay)}` : describeMonths(firstDay, lastDay);
  }
  const firstYear = splitDay(firstDay).year;
  const lastYear = splitDay(lastDay).year;
  if (to.unit === 'year') return firstYear === lastYear ? `${prefix}${lastYear}` : `${firstYear} to ${lastYear}`;
  const lastLabel = labelFinancialYear(lastYear - 1);
  return firstYear === lastYear - 1
    ? `Financial year ${lastLabel}`
    : `Financial years ${labelFinancialYear(firstYear)} to ${lastLabel}`;
}

/** How precisely the end of the period is known. Three or six months that begin with a quarter count as such. */
export function findPrecision(period: Period): Precision {
  if (period.to.unit !== 'months' || period.from.unit !== 'months') {
    return period.to.unit === 'months' ? 'month' : period.to.unit;
  }
  const first = splitDay(period.firstDay);
  const last = splitDay(period.lastDay);
  const count = (last.year - first.year) * 12 + last.month - first.month + 1;
  if (first.month % 3 !== 1) return 'month';
  return count === 3 ? 'quarter' : count === 6 ? 'half' : 'month';
}

function describeDays(firstDay: string, lastDay: string): string {
  if (firstDay === lastDay) return formatDay(lastDay);
  const first = splitDay(firstDay);
  const last = splitDay(lastDay);
  if (first.year !== last.year) return `${formatDay(firstDay)} to ${formatDay(lastDay)}`;
  const month = first.month === last.month ? '' : ` ${nameMonth(first.month)}`;
  return `${first.day}${month} to ${formatDay(lastDay)}`;
}

/** `April to May 2022`, `October 2021 to February 2022`. */
function describeMonths(firstDay: string, lastDay: string): string {
  const first = splitDay(firstDay);
  const isOneYear = first.year === splitDay(lastDay).year;
  return `${isOneYear ? nameMonth(first.month) : formatMonth(firstDay)} to ${formatMonth(lastDay)}`;
}

function describeSeasons({ from, to, firstDay, lastDay }: Period): string {
  if (from.unit !== 'season' || to.unit !== 'season') return describeMonths(firstDay, lastDay);
  const months = describeMonths(firstDay, lastDay);
  // The year is said once, by the season; winter has two and says both.
  const shown = firstDay.slice(0, 4) === lastDay.slice(0, 4) ? months.replace(/ \d{4}$/, '') : months;
  const last = nameSeason(to);
  const isOne = from.season === to.season && from.year === to.year;
  const first = from.year === to.year ? from.season : nameSeason(from);
  const name = isOne ? last : `${first} to ${last}`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} (${shown})`;
}

function nameSeason(moment: Extract<Moment, { unit: 'season' }>): string {
  const year = moment.year ?? 0;
  return `${moment.season} ${moment.season === 'winter' ? labelFinancialYear(year) : year}`;
}

/** `2024/25` for 2024. */
function labelFinancialYear(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** One end of a range whose ends differ in kind. */
function describeEnd(moment: Moment, day: string): string {
  if (moment.unit === 'day') return formatDay(day);
  if (moment.unit === 'months') return formatMonth(day);
  if (moment.unit === 'season') return nameSeason(moment);
  return moment.unit === 'year' ? String(moment.year) : `financial year ${labelFinancialYear(moment.year)}`;
}
