/**
 * What may stand under `houseStyle:` in organisation.yaml. Colours are checked for contrast here; the logo's own file is looked
 * at in read-logo.ts, and whether two states end with one word in papers/labels.ts.
 */
import { z } from 'zod';

import { formatContrast, contrastWithWhite, darkenToContrast, readHexColour } from './contrast.ts';
import { SHAPE_CONTRAST, TEXT_CONTRAST } from './contrast.ts';
import { suggestWord } from './did-you-mean.ts';
import { COLOUR_NAMES, STATUS_NAMES } from './house-style.ts';
import type { ColourName, ReferenceFacts, StatusName } from './house-style.ts';
import { plainName, refuse, section, text } from './settings-schema.ts';

/** The words of a state must fit a narrow column in two lines. */
const LONGEST_LABEL = 40;

const IN_TEXT: readonly ColourName[] = ['ink', 'softInk'];

const PLACEHOLDERS = [
  'panel',
  'panelName',
  'date',
  'isoDate',
  'number',
  'body',
] as const satisfies readonly (keyof ReferenceFacts)[];

/** Stands for a colour after which nothing is written. */
const NOTHING = '#';

function colourOf(name: ColourName) {
  const [needed, use, criterion] = IN_TEXT.includes(name)
    ? [TEXT_CONTRAST, 'text needs', '1.4.3']
    : [SHAPE_CONTRAST, 'shapes and rules need', '1.4.11'];
  return z.string().transform((written, context): string => {
    const colour = readHexColour(written.trim());
    if (colour === null) {
      refuse(context, written === NOTHING ? COLOUR_IS_A_COMMENT : explainColour(written));
      return z.NEVER;
    }
    const contrast = contrastWithWhite(colour);
    if (contrast >= needed) return colour;
    const better = darkenToContrast(colour, needed);
    refuse(context, {
      code: 'contrast-too-low',
      message: `On white paper "${written}" has a contrast of ${formatContrast(contrast)}:1, and ${use} ${needed}:1 (WCAG 2.2, ${criterion}).`,
      advice: `The nearest colour that can be read is "${better}", with ${formatContrast(contrastWithWhite(better))}:1.`,
    });
    return z.NEVER;
  });
}

const COLOUR_IS_A_COMMENT = {
  code: 'not-a-colour',
  message: 'There is no colour here. Without quotation marks, a # begins a note, and what follows it is not read.',
  advice: 'Put the colour in quotation marks, for example "#1b1d1f", or remove the line.',
};

function explainColour(written: string): { code: string; message: string; advice: string } {
  const digits = written.replace(/^#/u, '');
  const meant = readHexColour(`#${digits}`);
  return {
    code: 'not-a-colour',
    message: `"${written}" is not a colour that can be read.`,
    advice: `Write it as # and three or six digits from 0 to 9 and a to f, in quotation marks${meant === null ? ', for example "#1b1d1f"' : `: "${meant}"`}.`,
  };
}

/** A blank would be left out as not written, and the colour of the user's choice with it. */
const colours = z.preprocess(
  (value) =>
    value instanceof Map
      ? new Map([...value].map(([key, held]) => [key, held === null || held === '' ? NOTHING : held]))
      : value,
  section(
    Object.fromEntries(COLOUR_NAMES.map((name) => [name, colourOf(name).optional()])) as Record<
      ColourName,
      z.ZodOptional<ReturnType<typeof colourOf>>
    >,
  ).transform((held): ReadonlyMap<ColourName, string> => collect(COLOUR_NAMES, held)),
);

const label = text.superRefine((word, context) => {
  if (Array.from(word).length <= LONGEST_LABEL) return;
  refuse(context, {
    code: 'label-too-long',
    message: `The word for a state has ${Array.from(word).length} letters, and a table has room for ${LONGEST_LABEL}.`,
    advice: 'Shorten it; the key of each paper explains what it means.',
  });
});

const statusLabels = section(
  Object.fromEntries(STATUS_NAMES.map((name) => [name, label.optional()])) as Record<
    StatusName,
    z.ZodOptional<typeof label>
  >,
).transform((held): ReadonlyMap<StatusName, string> => collect(STATUS_NAMES, held));

const paperReference = text.superRefine((pattern, context) => {
  const unknown = [...pattern.matchAll(/\{([^{}]*)\}/gu)]
    .map(([, name = '']) => name)
    .find((name) => !PLACEHOLDERS.some((known) => known === name));
  const list = PLACEHOLDERS.map((name) => `{${name}}`).join(', ');
  if (unknown !== undefined) {
    refuse(context, {
      code: 'unknown-placeholder',
      message: `There is no placeholder "{${unknown}}" for the reference of a paper.`,
      advice: `${suggestWord(unknown, PLACEHOLDERS)}The placeholders are ${list}.`,
    });
  } else if (/[{}]/u.test(pattern.replaceAll(/\{[^{}]*\}/gu, ''))) {
    refuse(context, {
      code: 'open-placeholder',
      message: 'A curly bracket of this reference has no partner.',
      advice: `Write each placeholder between two of them: ${list}.`,
    });
  }
});

export const houseStyleSchema = section({
  logo: section({ file: plainName, alt: text }).nullable().default(null),
  colours: colours.default(new Map()),
  paperReference: paperReference.nullable().default(null),
  statusLabels: statusLabels.default(new Map()),
});

/** What is written, in the order of the names. */
function collect<K extends string>(
  names: readonly K[],
  held: { readonly [key in K]?: string | undefined },
): Map<K, string> {
  return new Map(
    names.flatMap((name): [K, string][] => {
      const value = held[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
