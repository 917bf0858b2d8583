/** Numbers with their noun and durations, as a person says them. */

/** `1 paper`, `1,204 papers`. */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

/** `0.4 seconds`, `12 seconds`, `1 minute 5 seconds`. */
export function sayDuration(milliseconds: number): string {
  if (milliseconds < 9_950) return `${(Math.max(0, milliseconds) / 1_000).toFixed(1)} seconds`;
  const seconds = Math.round(milliseconds / 1_000);
  if (seconds < 60) return countOf(seconds, 'second');
  const rest = seconds % 60;
  return [countOf(Math.floor(seconds / 60), 'minute'), ...(rest === 0 ? [] : [countOf(rest, 'second')])].join(' ');
}
