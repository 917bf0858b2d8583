/**
 * The pieces that the schemas of organisation.yaml, meeting.yaml and paper.md are built from. They take the texts, lists
 * and maps of a YAML document; every refusal is an issue that settings-problems.ts can put into words.
 */
import { z } from 'zod';

import { parseDay } from './parse-day.ts';

/** What a refusal of ours carries in the `params` of its issue. */
export interface RefusalWords {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
}

type RefinementContext = {
  addIssue: (issue: { code: 'custom'; params: { refusal: RefusalWords }; path?: PropertyKey[] }) => void;
};

/** Adds a refusal in our words; `path` leads from the value in hand to the one that is wrong. */
export function refuse(context: RefinementContext, refusal: RefusalWords, path: PropertyKey[] = []): void {
  context.addIssue({ code: 'custom', params: { refusal }, path });
}

/** A text that is not empty, trimmed and in NFC. Figures are texts too: `1.0`. */
export const text = z
  .string()
  .trim()
  .normalize('NFC')
  .min(1)
  // The bytes were cleaned when they were decoded; "\u0007" between quotation marks comes into being only here.
  .superRefine((value, context) => {
    if (!/[^\P{Cc}\n\t]/u.test(value)) return;
    refuse(context, {
      code: 'control-character',
      message: 'The text holds a character that cannot be printed, written with a backslash.',
      advice: 'Use single quotation marks, in which a backslash is only a backslash.',
    });
  });

/** The text, or null where the key is not there or has no value. */
export const optionalText = text.nullable().default(null);

/** One of a few words. */
export function oneOf<const W extends readonly [string, ...string[]]>(words: W) {
  return z.enum(words);
}

/** A name of a file or a folder beside the settings: never a path, so that nothing outside the data is read. */
export const plainName = text.superRefine((value, context) => {
  if (!/[/\\:]|^\.\.?$/u.test(value)) return;
  refuse(context, {
    code: 'name-is-a-path',
    message: 'A name alone must stand here, without the folders that lead to it.',
    advice: 'Put the file or folder beside these settings and write its name only, without / or \\.',
  });
});

/** An exact day, given as ISO: `2026-01-20` or `20 January 2026`. */
export const day = text.transform((written, context): string => {
  const parsed = parseDay(written);
  if ('day' in parsed) return parsed.day;
  refuse(
    context,
    parsed.fault === 'no-such-day'
      ? {
          code: 'impossible-date',
          message: `"${written}" is not a date that exists.`,
          advice: 'Correct the day, the month or the year.',
        }
      : {
          code: 'unreadable-date',
          message: `"${written}" is not a day that can be read without doubt.`,
          advice: 'Write it as 2026-01-20 or as 20 January 2026.',
        },
  );
  return z.NEVER;
});

export const optionalDay = day.nullable().default(null);

export function yesOrNo(otherwise: boolean) {
  return oneOf(['true', 'false', 'yes', 'no'])
    .transform((word) => word === 'true' || word === 'yes')
    .default(otherwise);
}

/** A whole number from 0 to 99,999. */
export const wholeNumber = text.transform((written, context): number => {
  if (/^\d{1,5}$/u.test(written)) return Number(written);
  refuse(context, {
    code: 'not-a-number',
    message: `"${written}" is not a whole number.`,
    advice: 'Write it in figures, for example 20.',
  });
  return z.NEVER;
});

/** A list; one value alone is a list of one. */
export function listOf<T extends z.ZodType>(entry: T) {
  return z.preprocess((value) => (typeof value === 'string' || value instanceof Map ? [value] : value), z.array(entry));
}

/** Keys of the user's choice to values of one kind, in the order of the file. */
export function mapOf<T extends z.ZodType>(value: T) {
  return z.map(text, value);
}

/**
 * The keys that we know, each with its schema; others are refused. A key without a value counts as not written.
 * The message of an unknown-key issue is the list of the keys that are allowed: zod does not give it otherwise.
 */
export function section<S extends z.ZodRawShape>(shape: S) {
  const allowed = Object.keys(shape);
  const withoutBlanks = (value: unknown): unknown =>
    value instanceof Map
      ? Object.fromEntries([...value].filter(([key, held]) => !(isBlank(held) && allowed.includes(String(key)))))
      : value;
  return z.preprocess(
    withoutBlanks,
    z.strictObject(shape, {
      error: (issue) => (issue.code === 'unrecognized_keys' ? allowed.join(ALLOWED_SEPARATOR) : undefined),
    }),
  );
}

export const ALLOWED_SEPARATOR = ', ';

/** A section for which a plain text may stand: the text is the value of `key`. */
export function textOrSection<S extends z.ZodRawShape>(key: keyof S & string, shape: S) {
  return z.preprocess((value) => (typeof value === 'string' ? new Map([[key, value]]) : value), section(shape));
}

function isBlank(value: unknown): boolean {
  return value === null || value === '';
}
