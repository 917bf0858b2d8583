/**
 * Reads the style sheet of a layout as text and finds what it may not hold: anything that loads, anything that holds for other
 * papers too, and brackets that do not match, which would swallow the style sheets behind it. Judges no property and no value.
 */

export interface StyleFault {
  /** Counted from 1. */
  readonly line: number;
  readonly code: string;
  readonly message: string;
  readonly advice: string;
}

const FORBIDDEN: readonly (readonly [RegExp, string, string])[] = [
  [
    /\b(?:url|src|image-set|image|cross-fade|element)\s*\(/i,
    'loads something',
    'Take it out: nothing is loaded into a paper. ',
  ],
  [/@import\b/i, 'loads something', 'Copy the rules that you need into this file. '],
  [/@font-face\b/i, 'loads a typeface', 'The typefaces come with the program; take it out. '],
  [/@(?:page|charset|namespace|layer|property|keyframes)\b/i, 'holds for all papers', 'Take it out. '],
  [
    /(?<![\w-])(?:opacity|filter|backdrop-filter|mix-blend-mode|text-shadow)\s*:/i,
    'takes text out of what a screen reader finds in the PDF',
    'Use a softer ink: color: var(--ink-soft). ',
  ],
  [/\bposition\s*:\s*fixed\b/i, 'is printed again on every page', 'Take it out. '],
  [
    /\bdisplay\s*:\s*none\b|\bvisibility\s*:\s*(?:hidden|collapse)\b/i,
    'could hide a recommendation without a word',
    'Leave the part out of the template instead. ',
  ],
  [/\\/, 'hides what is written', 'Write the letter itself. '],
];
const TOKEN = /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\n])*(?:"|(?=\n)|$)|'(?:[^'\n])*(?:'|(?=\n)|$)|[\s\S]/g;
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

/** In the order of the lines; an empty list for a style sheet that is fine. */
export function checkLayoutStyle(text: string): StyleFault[] {
  const { bare, faults } = readBrackets(text);
  const forbidden = bare.split('\n').flatMap((line, index) => {
    const found = FORBIDDEN.flatMap(([pattern, what, advice]) => {
      const written = pattern.exec(line)?.[0];
      return written === undefined
        ? []
        : [{ written: written.replace(/\s*\($/, '(…)').replace(/\s*:$/, ''), what, advice }];
    })[0];
    if (found === undefined) return [];
    const message = `${found.written} cannot stand in the style sheet of a layout: it ${found.what}.`;
    return [{ line: index + 1, code: 'style-forbidden', message, advice: found.advice }];
  });
  return [...forbidden, ...faults].sort((a, b) => a.line - b.line);
}

/** `bare` is the text without its comments, with the same lines. The first bracket that does not match is the one that is told. */
function readBrackets(text: string): { readonly bare: string; readonly faults: readonly StyleFault[] } {
  const open: { readonly mark: string; readonly line: number }[] = [];
  const faults: StyleFault[] = [];
  const fault = (at: number, message: string, advice: string): void => {
    if (faults.length === 0) faults.push({ line: at, code: 'style-brackets', message, advice });
  };
  let line = 1;
  let bare = '';
  for (const [token] of text.matchAll(TOKEN)) {
    const first = token.slice(0, 1);
    if (token.startsWith('/*')) {
      if (!token.endsWith('*/') || token.length < 4) fault(line, 'A comment is not closed.', 'Close it with */. ');
      bare += token.replaceAll(/[^\n]/g, ' ');
    } else {
      bare += token;
      if (first === '"' || first === "'") {
        if (token.length < 2 || !token.endsWith(first)) {
          fault(line, 'A quotation mark is not closed.', `Close it with ${first} on the same line. `);
        }
      } else if (first in CLOSING) open.push({ mark: first, line });
      else if (Object.values(CLOSING).includes(first)) {
        const last = open.pop();
        if (last === undefined) fault(line, `There is a ${first} too many.`, 'Take it out. ');
        else if (CLOSING[last.mark] !== first) {
          fault(last.line, `The ${last.mark} is not closed.`, `Close it with ${CLOSING[last.mark] ?? ''}. `);
        }
      }
    }
    line += token.split('\n').length - 1;
  }
  const last = open.at(-1);
  if (last !== undefined)
    fault(last.line, `The ${last.mark} is not closed.`, `Close it with ${CLOSING[last.mark] ?? ''}. `);
  return { bare, faults };
}
