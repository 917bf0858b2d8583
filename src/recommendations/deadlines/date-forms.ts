/**
 * The table of date forms, tried in order at one place of a text. It says what a form means, not whether such a day
 * exists. Every pattern is sticky and without nested repetition, so a hostile cell costs no more than a long one.
 */
import type { DeadlineContext } from './deadline-reading.ts';
import { DAY_FORMS } from './day-forms.ts';
import type { Moment } from './moment.ts';
import { PERIOD_FORMS } from './period-forms.ts';

/** What a form says; `to` differs from `from` where one form holds a range (`Q2/Q3 of 2025`). */
export interface FormReading {
  readonly from: Moment;
  readonly to: Moment;
  /** True where prose could look the same (`May`, `Mar 20`, `2025`): only punctuation may follow. */
  readonly isWeak: boolean;
  /** True where the form is a date wherever it stands, so that it may be looked for inside a sentence. */
  readonly isExplicit: boolean;
  readonly otherReading?: string;
}

export interface FormMatch extends FormReading {
  /** Where the text goes on. */
  readonly end: number;
}

export interface DateForm {
  /** Sticky. */
  readonly pattern: RegExp;
  /** Null where the numbers do not fit the form. */
  readonly read: (match: RegExpExecArray, context: DeadlineContext) => FormReading | null;
}

const FORMS: readonly DateForm[] = [...DAY_FORMS, ...PERIOD_FORMS];

/** The first form that fits the text at that position, or null. */
export function matchForm(text: string, position: number, context: DeadlineContext): FormMatch | null {
  for (const form of FORMS) {
    form.pattern.lastIndex = position;
    const match = form.pattern.exec(text);
    if (match === null) continue;
    const reading = form.read(match, context);
    if (reading !== null) return { ...reading, end: position + match[0].length };
  }
  return null;
}
