/**
 * Puts the figures and the words of the meeting into a narrative, and finds the blocks that it places. Only what is on
 * the list of narrative-names.ts may stand between double braces; values are text for ever, never templates.
 */
import type { Narrative } from '../inputs/inputs.ts';
import type { Checked } from '../problems.ts';
import { bindMustache } from './bind-value.ts';
import { adviseName, listNames, lookUpName, type NarrativeContext } from './narrative-names.ts';
import {
  isBlock,
  isContent,
  isMustache,
  isPartial,
  isPath,
  isText,
  lineOf,
  type Node,
  quote,
  readPath,
  report,
  reportUnknownName,
  type Reading,
  standsAlone,
} from './narrative-nodes.ts';
import { parseNarrative } from './parse-narrative.ts';
import { findTypedFigures } from './typed-figures.ts';

export type { NarrativeContext } from './narrative-names.ts';

export type NarrativePart =
  | { readonly kind: 'markdown'; readonly text: string }
  | {
      readonly kind: 'block';
      readonly name: string;
      readonly parameters: Readonly<Record<string, string>>;
      /** Line of the file, counted from 1. */
      readonly line: number;
    };

interface Binding extends Reading {
  readonly parts: NarrativePart[];
  /** Markdown since the last placed block. */
  text: string;
}

/**
 * The narrative as Markdown with its figures in it, cut where blocks are placed. Names that are not known, `{{{`, helpers
 * and blocks that do not exist are errors, all of them at once; a count typed by hand is a warning.
 */
export function bindNarrative(
  narrative: Narrative,
  file: string,
  context: NarrativeContext,
): Checked<readonly NarrativePart[]> {
  const binding: Binding = {
    context,
    file,
    firstLine: narrative.firstLine,
    lines: narrative.text.split('\n'),
    parts: [],
    problems: [],
    text: '',
  };
  const parsed = parseNarrative(narrative.text);
  if ('fault' in parsed) {
    const { line, message, advice } = parsed.fault;
    return {
      value: [],
      problems: [
        { code: 'narrative-syntax', severity: 'error', file, line: line + narrative.firstLine - 1, message, advice },
      ],
    };
  }
  bindProgram(parsed.program, true, binding);
  endMarkdown(binding);
  return { value: binding.parts, problems: binding.problems };
}

/** `isShown` is false in the branch of a condition that is not printed: its names are checked, nothing comes out. */
function bindProgram(program: hbs.AST.Program | undefined, isShown: boolean, binding: Binding): void {
  for (const statement of program?.body ?? []) bindStatement(statement, isShown, binding);
}

function bindStatement(statement: Node, isShown: boolean, binding: Binding): void {
  const print = (text: string): void => {
    if (isShown) binding.text += text;
  };
  if (isContent(statement)) {
    checkContent(statement, binding);
    print(statement.value);
  } else if (isMustache(statement)) print(bindMustache(statement, isShown, binding));
  else if (isBlock(statement)) bindCondition(statement, isShown, binding);
  else if (isPartial(statement)) placeBlock(statement, isShown, binding);
  else if (statement.type !== 'CommentStatement') {
    const advice = 'Blocks are placed with {{> name}} on a line of their own; there is nothing else of this kind.';
    report(
      binding,
      statement,
      'unknown-helper',
      `${quote(statement, binding)} is not possible in a narrative.`,
      advice,
    );
  }
}

function bindCondition(statement: hbs.AST.BlockStatement, isShown: boolean, binding: Binding): void {
  const kind = readPath(statement.path);
  const [condition] = statement.params;
  const isKnown = kind === 'if' || kind === 'unless';
  let isTrue = false;
  if (!isKnown || condition === undefined || statement.params.length > 1 || statement.hash !== undefined) {
    const message = `${quote(statement, binding)} is not possible in a narrative.`;
    report(
      binding,
      statement,
      'unknown-helper',
      message,
      'Conditions are written like {{#if figures.overdue}} … {{else}} … {{/if}}, or with #unless.',
    );
  } else {
    const name = readPath(condition);
    const found = name === null ? null : lookUpName(name, binding.context);
    if (found === null || found.kind === 'unknown')
      reportUnknownName(statement, condition, listNames(binding.context), binding);
    // A figure of nil and a word that is not set (or empty) are both "no".
    else isTrue = Boolean(found.value) === (kind === 'if');
  }
  bindProgram(statement.program, isShown && isTrue, binding);
  bindProgram(statement.inverse, isShown && !isTrue, binding);
}

function placeBlock(statement: hbs.AST.PartialStatement, isShown: boolean, binding: Binding): void {
  const name = isPath(statement.name) ? statement.name.original : null;
  if (name === null || !binding.context.blocks.includes(name)) {
    const message = `There is no block ${name === null ? quote(statement, binding) : `"${name}"`} to place.`;
    report(binding, statement, 'unknown-block', message, adviseName(name ?? '', binding.context.blocks));
    return;
  }
  if (!standsAlone(statement, binding)) {
    const advice = 'Put it on a line of its own, with an empty line before and after it.';
    report(binding, statement, 'block-not-alone', `{{> ${name}}} stands within a line of text.`, advice);
    return;
  }
  const parameters = readParameters(statement);
  if (parameters === null) {
    const advice = `Parameters are written like {{> ${name} report="Title of the report"}}.`;
    report(binding, statement, 'block-parameter', `${quote(statement, binding)} cannot be read.`, advice);
    return;
  }
  if (!isShown) return;
  endMarkdown(binding);
  binding.parts.push({ kind: 'block', name, parameters, line: lineOf(statement, binding) });
}

function readParameters(statement: hbs.AST.PartialStatement): Record<string, string> | null {
  if (statement.params.length > 0) return null;
  const pairs = statement.hash?.pairs ?? [];
  const entries = pairs.flatMap(({ key, value }) => (isText(value) ? [[key, value.value] as const] : []));
  return entries.length === pairs.length ? Object.fromEntries(entries) : null;
}

function endMarkdown(binding: Binding): void {
  if (binding.text.trim() !== '') binding.parts.push({ kind: 'markdown', text: binding.text });
  binding.text = '';
}

function checkContent(statement: hbs.AST.ContentStatement, binding: Binding): void {
  const { context, problems, file } = binding;
  const line = lineOf(statement, binding);
  // The declared type of `original` is wrong.
  const text: unknown = statement.original;
  if (typeof text !== 'string') return;
  // `\{{name}}` prints its braces on purpose and is handed over as a text that begins with them.
  const lost = /\{\s*(?:figures|meeting|panel|organisation)\.\w*|\}\}/.exec(text.replace(/^\{\{[^}]*\}\}/, ''));
  if (lost) {
    const at = line + text.slice(0, text.indexOf(lost[0])).split('\n').length - 1;
    const message = `A brace is missing near "${lost[0]}".`;
    problems.push({
      code: 'narrative-syntax',
      severity: 'error',
      file,
      line: at,
      message,
      advice: 'Write two braces on each side, as in {{figures.open}}.',
    });
  }
  for (const { written, line: within, message, advice } of findTypedFigures(text, context.figures)) {
    problems.push({
      code: 'typed-figure',
      severity: 'warning',
      file,
      line: line + within - 1,
      value: written,
      message,
      advice,
    });
  }
}
