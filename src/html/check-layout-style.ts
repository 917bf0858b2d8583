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
  [
    /@(?!(?:media|import|font-face|supports|container)\b)[\w-]*/i,
    'may hold for other papers too',
    'Of the rules with @ only @media, @supports and @container can be used. ',
  ],
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
  const forbidden = FORBIDDEN.flatMap(([pattern, what, advice]) =>
    [...bare.matchAll(new RegExp(pattern, 'gi'))].map(({ 0: found, index }) => {
      const written = found
        .replace(/\s*\($/, '(…)')
        .replaceAll(/\s+/g, ' ')
        .replace(/ ?:$/, '');
      return {
        line: bare.slice(0, index).split('\n').length,
        code: 'style-forbidden',
        message: `${written} cannot stand in the style sheet of a layout: it ${what}.`,
        advice,
      };
    }),
  );
  return [...forbidden, ...faults].sort((a, b) => a.line - b.line);
}

/** `bare` is the text without its comments, with the same lines. Of what does not match, the first is told. */
function readBrackets(text: string): { readonly bare: string; readonly faults: readonly StyleFault[] } {
  const open: { readonly mark: string; readonly line: number }[] = [];
  const faults: StyleFault[] = [];
  const fault = (at: number, message: string, advice: string, code = 'style-brackets'): void => {
    if (faults.length === 0) faults.push({ line: at, code, message, advice });
  };
  let line = 1;
  let previous: string | null = ';';
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
      } else if (first === '&' && (previous === null || open.some(({ mark }) => mark !== '{'))) {
        fault(
          line,
          'An & stands within a selector, which could then hold for other papers too.',
          'Begin the selector with it, as in &.paper--large-print .key-strip, or leave it out. ',
          'style-forbidden',
        );
      } else if (first in CLOSING) open.push({ mark: first, line });
      else if (Object.values(CLOSING).includes(first)) {
        const last = open.pop();
        if (last === undefined) fault(line, `There is a ${first} too many.`, 'Take it out. ');
        else if (CLOSING[last.mark] !== first) {
          fault(last.line, `The ${last.mark} is not closed.`, `Close it with ${CLOSING[last.mark] ?? ''}. `);
        }
      }
    }
    // What a selector may begin behind; spaces and comments do not count.
    if (/^[{};,]/.test(token)) previous = token;
    else if (!/^(?:\s|\/\*)/.test(token)) previous = null;
    line += token.split('\n').length - 1;
  }
  const last = open.at(-1);
  if (last !== undefined)
    fault(last.line, `The ${last.mark} is not closed.`, `Close it with ${CLOSING[last.mark] ?? ''}. `);
  return { bare, faults };
}
