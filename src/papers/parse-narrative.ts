/**
 * Parses the double braces of a narrative with Handlebars' parser. The narrative is never compiled: what may stand in it
 * is decided by bind-narrative.ts.
 */
import Handlebars from 'handlebars';

export interface SyntaxFault {
  /** Line of the narrative, counted from 1. */
  readonly line: number;
  readonly message: string;
  readonly advice: string;
}

type Parsed = { readonly program: hbs.AST.Program } | { readonly fault: SyntaxFault };

export function parseNarrative(text: string): Parsed {
  try {
    return { program: Handlebars.parse(text) };
  } catch (error) {
    return { fault: findBlockFault(text) ?? describeFault(error, text) };
  }
}

/** Handlebars reports a block that is never closed at the end of the file; its beginning is what must be found. */
function findBlockFault(text: string): SyntaxFault | null {
  const open: { name: string; line: number }[] = [];
  for (const match of text.matchAll(/\{\{(?:!--[\s\S]*?--\}\}|![^}]*\}\}|~?([#/])\s*([\w-]+))/g)) {
    const [, sign, name = ''] = match;
    if (sign === undefined) continue;
    const line = lineAt(text, match.index);
    if (sign === '#') {
      open.push({ name, line });
      continue;
    }
    const begun = open.pop();
    if (begun === undefined) {
      return { line, message: `{{/${name}}} closes nothing.`, advice: `Put {{#${name} …}} before it, or remove it.` };
    }
    if (begun.name !== name) {
      return {
        line,
        message: `{{/${name}}} stands where {{/${begun.name}}} was expected.`,
        advice: `Write {{/${begun.name}}}.`,
      };
    }
  }
  const unclosed = open.at(-1);
  if (unclosed === undefined) return null;
  const { name, line } = unclosed;
  return { line, message: `{{#${name}}} is never closed.`, advice: `Put {{/${name}}} where it ends.` };
}

/** The parser reads on to the next line and blames that one. */
function findUnclosedBraces(text: string): number | null {
  const unclosed = /\{\{(?!(?:(?!\{\{)[\s\S])*?\}\})/.exec(text.replaceAll(/\{\{!--[\s\S]*?--\}\}/g, keepLines));
  return unclosed === null ? null : lineAt(text, unclosed.index);
}

function keepLines(comment: string): string {
  return comment.replaceAll(/[^\n]/g, ' ');
}

function describeFault(error: unknown, text: string): SyntaxFault {
  const message = error instanceof Error ? error.message : '';
  // The parser's own words are a list of its tokens: only the line is of use to an author.
  const reported = /on line (\d+)/.exec(message)?.[1] ?? / - (\d+):\d+$/.exec(message)?.[1];
  const lineCount = text.split('\n').length;
  return {
    line: findUnclosedBraces(text) ?? Math.min(Number(reported ?? 1), lineCount),
    message: 'The double braces on this line, or just before it, cannot be read.',
    advice: 'Check that each {{ has its }} and that only one name stands between them, such as {{figures.open}}.',
  };
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
