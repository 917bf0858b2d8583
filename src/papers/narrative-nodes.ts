/** Nodes of a parsed narrative: which kind they are, where they stand, and how to speak of them in a problem. */
import type { Problem } from '../problems.ts';
import { adviseName, type NarrativeContext } from './narrative-names.ts';

/** Where a narrative stands, what it may name, and what was found wrong so far. */
export interface Reading {
  readonly context: NarrativeContext;
  readonly file: string;
  readonly firstLine: number;
  readonly lines: readonly string[];
  readonly problems: Problem[];
}

export type Node = hbs.AST.Node;

/** For `path`, which stands in `statement` and is none of `names`. */
export function reportUnknownName(statement: Node, path: Node, names: readonly string[], reading: Reading): void {
  const written = isPath(path) ? path.original : quote(path, reading);
  const isFigureWanted = names.every((name) => name.startsWith('figures.'));
  const message = isFigureWanted ? `"${written}" is not a figure.` : `There is no "${written}".`;
  report(reading, statement, 'unknown-name', message, adviseName(written, names));
}

/** An error at the line of `node`, with the braces as they were written. */
export function report(reading: Reading, node: Node, code: string, message: string, advice: string): void {
  const { file, problems } = reading;
  problems.push({
    code,
    severity: 'error',
    file,
    line: lineOf(node, reading),
    value: quote(node, reading),
    message,
    advice,
  });
}

/** Line of the file, counted from 1. */
export function lineOf(node: Node, reading: Reading): number {
  return node.loc.start.line + reading.firstLine - 1;
}

/** The braces as the author wrote them, to the end of their first line. */
export function quote(node: Node, { lines }: Reading): string {
  const { start, end } = node.loc;
  const line = lines[start.line - 1] ?? '';
  const written = start.line === end.line ? line.slice(start.column, end.column) : line.slice(start.column);
  return node.type === 'BlockStatement' ? (/^\{\{[^}]*\}\}/.exec(written)?.[0] ?? written) : written;
}

export function standsAlone(node: Node, { lines }: Reading): boolean {
  const { start, end } = node.loc;
  const before = (lines[start.line - 1] ?? '').slice(0, start.column);
  const after = (lines[end.line - 1] ?? '').slice(end.column);
  return before.trim() === '' && after.trim() === '';
}

/** `figures.open`; null for `../x`, `@root.x`, `this.x` and anything that is no path. */
export function readPath(node: Node): string | null {
  if (!isPath(node) || node.data || node.depth > 0) return null;
  return node.original === node.parts.join('.') ? node.original : null;
}

export const isContent = (node: Node): node is hbs.AST.ContentStatement => node.type === 'ContentStatement';
export const isMustache = (node: Node): node is hbs.AST.MustacheStatement => node.type === 'MustacheStatement';
export const isBlock = (node: Node): node is hbs.AST.BlockStatement => node.type === 'BlockStatement';
export const isPartial = (node: Node): node is hbs.AST.PartialStatement => node.type === 'PartialStatement';
export const isPath = (node: Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';
export const isText = (node: Node): node is hbs.AST.StringLiteral => node.type === 'StringLiteral';
