/**
 * What may stand in organisation.yaml, and how it becomes an `Organisation`. One file's own keys only: what another
 * file names (a panel, an auditor) is checked where that file is read.
 */
import type { z } from 'zod';

import { houseStyleSchema } from './house-style-schema.ts';
import { PLAIN_HOUSE_STYLE, type HouseStyle, type StatusLabel, type StatusName } from './house-style.ts';
import type { Auditor, OpinionWord, Organisation, Panel, PriorityWord } from './inputs.ts';
import {
  listOf,
  mapOf,
  oneOf,
  optionalText,
  refuse,
  section,
  text,
  textOrSection,
  wholeNumber,
} from './settings-schema.ts';
import { statusWords } from './status-words-schema.ts';

const LEVELS = { '1': 1, '2': 2, '3': 3, '4': 4 } as const;

const priority = textOrSection('word', {
  word: text,
  level: oneOf(['1', '2', '3', '4'])
    .transform((level) => LEVELS[level])
    .nullable()
    .default(null),
  synonyms: listOf(text).default([]),
  meaning: optionalText,
});

const opinion = textOrSection('word', {
  word: text,
  rank: wholeNumber.nullable().default(null),
  synonyms: listOf(text).default([]),
  meaning: optionalText,
});

interface ScaleWord {
  readonly word: string;
  readonly synonyms: readonly string[];
}

/** One word cannot stand for two steps of a scale. */
function refuseRepeatedWords(words: readonly ScaleWord[], context: Parameters<typeof refuse>[0]): void {
  const seen = new Map<string, string>();
  words.forEach(({ word, synonyms }, index) => {
    for (const name of [word, ...synonyms]) {
      const first = seen.get(name.toLowerCase());
      if (first !== undefined) {
        const message = `"${name}" stands for "${first}" and for "${word}", and can only stand for one of them.`;
        const advice = 'Remove it from one of the two.';
        refuse(context, { code: 'repeated-word', message, advice }, [index]);
      }
      seen.set(name.toLowerCase(), word);
    }
  });
}

const auditor = section({
  name: text,
  kind: oneOf(['internal-audit', 'external-audit', 'inspectorate']),
  priorities: listOf(priority).superRefine(refuseRepeatedWords).default([]),
  opinions: listOf(opinion).superRefine(refuseRepeatedWords).default([]),
});

const panel = textOrSection('name', { name: text, shortName: optionalText });

const panels = mapOf(panel).superRefine((value, context) => {
  if (value.size > 0) return;
  refuse(context, {
    code: 'no-panels',
    message: 'There is no panel under "panels".',
    advice: 'Write one on each line below it, two spaces further in, for example "fire: Fire Scrutiny Committee".',
  });
});

export const organisationSchema = section({
  name: text,
  marking: text.default('OFFICIAL'),
  dateOrder: oneOf(['day-month-year', 'month-day-year']).default('day-month-year'),
  quarters: oneOf(['calendar', 'financial-year']).default('calendar'),
  panels,
  auditors: mapOf(auditor).default(new Map()),
  statusWords,
  glossary: mapOf(text).default(new Map()),
  houseStyle: houseStyleSchema.nullable().default(null),
});

/**
 * The settings as the rest of the product knows them: keys inside the values, places in a list as ranks. `lineOf` is where a key
 * stands. The logo is not there yet, because its file has not been read.
 */
export function buildOrganisation(
  settings: z.output<typeof organisationSchema>,
  lineOf: (path: readonly string[]) => number,
): Organisation {
  const panels = [...settings.panels].map(([key, { name, shortName }]): [string, Panel] => [
    key,
    { key, name, shortName: shortName ?? name },
  ]);
  const auditors = [...settings.auditors].map(([key, { name, kind, priorities, opinions }]): [string, Auditor] => {
    const words: readonly PriorityWord[] = priorities;
    const ranked = opinions.map((opinion, index): OpinionWord => ({ ...opinion, rank: opinion.rank ?? index + 1 }));
    return [key, { key, name, kind, priorities: words, opinions: ranked }];
  });
  const houseStyle = buildHouseStyle(settings.houseStyle, lineOf);
  return { ...settings, panels: new Map(panels), auditors: new Map(auditors), houseStyle };
}

function buildHouseStyle(
  settings: z.output<typeof houseStyleSchema> | null,
  lineOf: (path: readonly string[]) => number,
): HouseStyle {
  if (settings === null) return PLAIN_HOUSE_STYLE;
  const labels = [...settings.statusLabels].map(([name, word]): [StatusName, StatusLabel] => [
    name,
    { word, line: lineOf(['houseStyle', 'statusLabels', name]) },
  ]);
  return { ...settings, logo: null, statusLabels: new Map(labels) };
}
