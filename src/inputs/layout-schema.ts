/**
 * What may stand in layout.yaml, and how it becomes a `Layout`. A layout may leave out much, but not what a paper promises its
 * readers: how each recommendation stands, and the story of its dates.
 */
import type { z } from 'zod';

import { FIELD_NAMES } from './csv-tables.ts';
import {
  ACTION_COLUMNS,
  ITEM_ORDERS,
  KEY_KINDS,
  NARRATIVE_FIELDS,
  ORDERS,
  PAPER_FACTS,
  ROW_BLOCKS,
  STRIP_FIELDS,
  type Layout,
} from './layout.ts';
import { listOf, oneOf, optionalText, refuse, section, text, yesOrNo } from './settings-schema.ts';

const fields = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  listOf(section({ label: text, field: oneOf(names) }));

const USUAL_ACTION_COLUMNS = [
  { label: 'Owner', field: 'owner' },
  { label: 'Date', field: 'currentDate' },
  { label: 'State', field: 'state' },
] as const;

const recommendations = section({
  heading: text,
  shortName: text,
  leadInHeading: yesOrNo(false),
  keys: listOf(section({ heading: text, of: oneOf(KEY_KINDS) })).default([]),
  strip: fields(STRIP_FIELDS),
  narrative: listOf(section({ label: text, field: oneOf(NARRATIVE_FIELDS), quoted: yesOrNo(false) })),
  actionColumns: fields(ACTION_COLUMNS).default([...USUAL_ACTION_COLUMNS]),
}).superRefine(({ strip, narrative }, context) => {
  if (!strip.some(({ field }) => ['status', 'track', 'brag'].includes(field))) {
    refuse(
      context,
      {
        code: 'layout-without-state',
        message: 'The key strip does not say how a recommendation stands.',
        advice: 'Add { label: Status, field: status }, or the field track or brag.',
      },
      ['strip'],
    );
  }
  const told = new Set(narrative.map(({ field }) => field));
  for (const [field, why] of [
    ['recommendation', 'what is recommended'],
    ['dateStory', 'how its dates have moved'],
    ['updates', 'what has been done'],
    ['decisions', 'what the panel decided'],
  ] as const) {
    if (told.has(field)) continue;
    refuse(
      context,
      {
        code: 'layout-without-field',
        message: `A recommendation in this layout would not say ${why}.`,
        advice: `Add { label: …, field: ${field} } to the list.`,
      },
      ['narrative'],
    );
  }
});

export const layoutSchema = section({
  title: text,
  about: text,
  summaryHeading: oneOf(['paper-title', 'summary']).default('paper-title'),
  facts: listOf(section({ label: text, from: oneOf(PAPER_FACTS) })).default([]),
  requiredFields: listOf(oneOf(FIELD_NAMES)).default([]),
  requiredDetails: listOf(text).default([]),
  sections: listOf(text).default([]),
  words: section({ report: text.default('Report'), priority: text.default('Priority'), item: optionalText }).default({
    report: 'Report',
    priority: 'Priority',
    item: null,
  }),
  order: oneOf(ORDERS).default('oldest-audit-first'),
  groupBy: oneOf(['audit', 'priority']).default('audit'),
  itemOrder: oneOf(ITEM_ORDERS).default('priority'),
  recommendations: recommendations.nullable().default(null),
  rowBlocks: listOf(oneOf(ROW_BLOCKS)).default([]),
}).superRefine((value, context) => {
  if ((value.recommendations === null) !== (value.rowBlocks.length === 0)) return;
  refuse(context, {
    code: 'layout-without-rows',
    message:
      value.recommendations === null
        ? 'The layout does not say where its recommendations are printed.'
        : 'The layout would print its recommendations twice.',
    advice: `Give it either recommendations: or rowBlocks: (${ROW_BLOCKS.join(', ')}).`,
  });
});

export function buildLayout(settings: z.output<typeof layoutSchema>, name: string, file: string): Layout {
  const { recommendations: rows, ...rest } = settings;
  if (rows === null) return { ...rest, name, file, recommendations: null };
  const { leadInHeading, narrative, ...more } = rows;
  const entries = narrative.map(({ quoted, ...entry }) => ({ ...entry, isQuoted: quoted }));
  return { ...rest, name, file, recommendations: { ...more, narrative: entries, isLeadInHeading: leadInHeading } };
}
