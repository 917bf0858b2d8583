/**
 * What may stand in the front matter of paper.md, key by key. How the sources become one list with a line each is for
 * read-paper-file.ts.
 */
import { FIELD_NAMES } from './csv-tables.ts';
import type { FieldName } from './csv-tables.ts';
import type { GradeTable } from './inputs.ts';
import { ORDERS } from './layout.ts';
import {
  listOf,
  mapOf,
  oneOf,
  optionalText,
  plainName,
  refuse,
  section,
  text,
  textOrSection,
  wholeNumber,
  yesOrNo,
} from './settings-schema.ts';
import { statusWords } from './status-words-schema.ts';

const fieldName = oneOf(FIELD_NAMES);

/** One field, several for a cell that holds several things, or `ignore` (an empty list). */
const columnFields = listOf(oneOf([...FIELD_NAMES, 'ignore'])).transform((names, context): readonly FieldName[] => {
  const fields = names.filter((name) => name !== 'ignore');
  if (fields.length > 0 && fields.length < names.length) {
    refuse(context, {
      code: 'ignore-with-fields',
      message: 'A column cannot be ignored and feed a field.',
      advice: 'Keep either "ignore" or the fields.',
    });
  }
  return fields;
});

/** A section of all fields rather than a map, so that a wrong name is told of the nearest right one. */
const defaults = section(fillKeys()).transform(
  (values): ReadonlyMap<FieldName, string> =>
    new Map(FIELD_NAMES.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]] as const]))),
);

function fillKeys() {
  const optional = text.optional();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type of fromEntries forgets which keys there are
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, optional])) as Record<FieldName, typeof optional>;
}

const sourceKeys = {
  columns: mapOf(columnFields).default(new Map()),
  fillDown: listOf(fieldName).nullable().default(null),
  defaults: defaults.optional(),
  referenceFrom: oneOf(['recommendation', 'title']).nullable().default(null),
};

const source = textOrSection('file', { file: plainName, ...sourceKeys });

const report = textOrSection('title', {
  title: text,
  shortTitle: optionalText,
  auditor: optionalText,
  date: optionalText,
  expected: wholeNumber.nullable().default(null),
  judgedBy: oneOf(['own-date', 'inspectorate-date']).default('own-date'),
  deadlineInText: yesOrNo(false),
});

const documentControl = section({
  owner: optionalText,
  documentNumber: optionalText,
  nextRevision: optionalText,
  revisions: listOf(section({ version: text, date: text, changes: text })).default([]),
  distribution: listOf(section({ name: text, date: text, version: text })).default([]),
});

const gradeRow = section({ pillar: optionalText, area: optionalText, grades: listOf(text) });

const grades = section({ inspections: listOf(text), rows: listOf(gradeRow) }).transform(
  ({ inspections, rows }, context): GradeTable => ({
    inspections,
    rows: rows.map(({ pillar, area, grades }, index) => {
      if ((pillar === null) === (area === null)) {
        const message = 'A row of grades belongs either to a pillar or to an area.';
        const advice = 'Give it one of the keys "pillar" and "area".';
        refuse(context, { code: 'grade-row-without-name', message, advice }, ['rows', index]);
      }
      if (grades.length !== inspections.length) {
        const message = `The row has ${grades.length} grades for ${inspections.length} inspections.`;
        const advice = 'Give one grade for each inspection, the oldest first; write "Not graded" where there was none.';
        refuse(context, { code: 'grade-count', message, advice }, ['rows', index]);
      }
      return { title: pillar ?? area ?? '', isPillar: pillar !== null, grades };
    }),
  }),
);

/** A bare text is enough; what is not stated is counted as such. */
const reportedItem = textOrSection('text', {
  text,
  owner: optionalText,
  rating: optionalText,
  response: optionalText,
});

const acceptedQuery = section({ query: text, recommendation: optionalText, reason: text });

/** Old key to new key. Two old keys that become one would leave one of them without a successor. */
const renamed = mapOf(text).transform((names, context): ReadonlyMap<string, string> => {
  const olds = new Map<string, string>();
  for (const [old, name] of names) {
    const earlier = olds.get(name);
    if (old === name) {
      const message = `"${old}" is renamed to itself.`;
      const advice = 'Write the key of the meeting before, a colon, and the key that it has now; or remove the line.';
      refuse(context, { code: 'renamed-to-itself', message, advice }, [old]);
    } else if (earlier !== undefined) {
      const message = `"${earlier}" and "${old}" are both renamed to "${name}".`;
      const advice = 'Keep one of the two; close the other as superseded in the export.';
      refuse(context, { code: 'renamed-twice', message, advice }, [old]);
    }
    olds.set(name, earlier ?? old);
  }
  return names;
});

export const paperSchema = section({
  layout: text,
  title: text,
  subtitle: optionalText,
  author: text,
  reference: optionalText,
  purpose: optionalText,
  marking: optionalText,
  auditor: optionalText,
  source: source.optional(),
  sources: listOf(source).optional(),
  ...sourceKeys,
  order: oneOf(ORDERS).nullable().default(null),
  groupBy: oneOf(['audit', 'priority']).nullable().default(null),
  details: mapOf(text).default(new Map()),
  claimedStatus: optionalText,
  issues: listOf(reportedItem).default([]),
  risks: listOf(reportedItem).default([]),
  reports: listOf(report).default([]),
  pillars: mapOf(listOf(text)).default(new Map()),
  statusWords,
  implications: mapOf(text).default(new Map()),
  backgroundPapers: listOf(text).default([]),
  contacts: listOf(text).default([]),
  documentControl: documentControl.nullable().default(null),
  grades: grades.nullable().default(null),
  acceptedQueries: listOf(acceptedQuery).default([]),
  renamed: renamed.default(new Map()),
});
