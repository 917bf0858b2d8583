/**
 * Finds in the template of a layout what a paper may not hold: elements that load or run something, code and styles in
 * attributes, links that lead out of the paper. Text between the tags is not judged.
 */

export interface ForbiddenMarkup {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
  readonly advice: string;
}

/** Stands for what braces print: a character that no template holds. */
const PRINTED = '\uE000';
const BRACES = /\{\{!--[\s\S]*?--~?\}\}|\{\{\{[\s\S]*?\}\}\}|\{\{[\s\S]*?\}\}/g;
const TAG = /<\s*\/?\s*([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)/gi;
const ATTRIBUTE = /(?<=^|[\s"'/\uE000])([a-z][\w:-]*)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]*)/gi;

const RUNS =
  /^(?:script|style|link|meta|base|iframe|frame|frameset|object|embed|applet|form|input|button|select|textarea|template|noscript|portal)$/i;
const LOADS = /^(?:img|picture|source|video|audio|track|image|use|foreignobject|svg|math)$/i;
const CODE = /^(?:on[a-z]+|style|srcdoc)$/i;
const ADDRESS = /^(?:href|xlink:href|src|srcset|action|formaction|poster|data|cite|ping|background|longdesc|usemap)$/i;

/** In the order of the text. */
export function findForbiddenMarkup(text: string): ForbiddenMarkup[] {
  // As long as the template and with its line ends, so that places are those of the file.
  const bare = text.replaceAll(BRACES, (code) => code.replaceAll(/[^\n]/g, code.startsWith('{{!') ? ' ' : PRINTED));
  const lineAt = (index: number): number => bare.slice(0, index).split('\n').length;
  return [...bare.matchAll(TAG)].flatMap((tag) => {
    const [, name = '', attributes = ''] = tag;
    const start = tag.index + tag[0].length - attributes.length;
    const element = judgeElement(name);
    const found = element === null || tag[0].startsWith('</') ? [] : [{ line: lineAt(tag.index), ...element }];
    for (const match of attributes.matchAll(ATTRIBUTE)) {
      const [whole, attribute = '', quoted = ''] = match;
      const at = start + match.index + whole.length - quoted.length;
      const written = text.slice(at, at + quoted.length).replaceAll(/^["']|["']$/g, '');
      const fault = judgeAttribute(attribute, written.trim());
      if (fault !== null) found.push({ line: lineAt(start + match.index), ...fault });
    }
    return found;
  });
}

type Judgement = Omit<ForbiddenMarkup, 'line'> | null;

function judgeElement(name: string): Judgement {
  if (RUNS.test(name)) {
    return { message: `<${name}> cannot stand in a template: papers hold no code.`, advice: 'Take it out. ' };
  }
  if (!LOADS.test(name)) return null;
  return {
    message: `<${name}> cannot stand in a template: nothing is loaded into a paper.`,
    advice:
      'Take it out. The logo of the organisation comes with {{> letterhead letterhead=paper.letterhead hasName=false}}. ',
  };
}

function judgeAttribute(name: string, value: string): Judgement {
  if (CODE.test(name)) {
    return {
      message: `${name.toLowerCase()}="…" cannot stand in a template: papers hold no code and no styles.`,
      advice: 'Take it out, and give the element a class that the style sheet of the layout names. ',
    };
  }
  if (!ADDRESS.test(name) || /^(?:#|\{\{lifeHref\s)/.test(value)) return null;
  return {
    message: `${name.toLowerCase()}="${value.length > 60 ? `${value.slice(0, 59)}…` : value}" leads out of the paper.`,
    advice: 'A link in a template leads to a place in the paper, such as href="#report". ',
  };
}
