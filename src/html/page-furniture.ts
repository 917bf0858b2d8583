/** The texts in the margins of a printed page, as a small style sheet: only the four strings differ from paper to paper. */
import { removeInvisible } from './escape-html.ts';

export interface PageFurniture {
  readonly bodyName: string;
  readonly marking: string;
  readonly reference: string;
  readonly title: string;
}

/** Example line: `--marking: "OFFICIAL";`. Safe for any text: nothing can end the string. */
export function makePageFurniture({ bodyName, marking, reference, title }: PageFurniture): string {
  return `:root {
  --body-name: ${quoteForCss(shorten(bodyName, 60))};
  --marking: ${quoteForCss(marking.toUpperCase())};
  --paper-reference: ${quoteForCss(shorten(reference, 60))};
  --running-title: ${quoteForCss(shorten(title, 60))};
}
`;
}

/** For what has to stay on one line; the full text stands on the first page. Example: `shorten('Fleet management', 6)` is `Fleet…`. */
export function shorten(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

/** Every character that is not plain is written as an escape: https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point */
function quoteForCss(text: string): string {
  const escaped = Array.from(removeInvisible(text), (character) =>
    /[\p{Letter}\p{Number} .,;:!?()/–-]/u.test(character)
      ? character
      : `\\${(character.codePointAt(0) ?? 0x20).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
