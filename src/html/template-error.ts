/** Says which template file, which line and which name is wrong. Handlebars' own messages are never shown alone. */
import { listInWords } from '../words.ts';
import { HelperFault } from './helpers.ts';

/** A template cannot be used, or the model lacks what it asks for: the mistake of whoever wrote one of the two. */
export class TemplateError extends Error {
  /** `templates/partials/status/status.hbs` */
  readonly file: string;
  /** Counted from 1; null where it is not known. */
  readonly line: number | null;
  /** What is wrong, without the place. */
  readonly reason: string;
  /** The partial that was called where it went wrong; null in a template that was rendered for itself. */
  readonly partial: string | null;

  constructor(
    file: string,
    line: number | null,
    reason: string,
    options: ErrorOptions & { readonly partial?: string } = {},
  ) {
    super(`${file}${line === null ? '' : `:${line}`}: ${reason}`, options);
    this.name = 'TemplateError';
    this.partial = options.partial ?? null;
    this.file = file;
    this.line = line;
    this.reason = reason;
  }
}

/** A partial was given a field that the model of the calling template does not have. */
export class MissingParameter extends Error {
  readonly partial: string;

  constructor(partial: string, parameter: string) {
    super(`{{> ${partial}}} is given a "${parameter}" that is missing.`);
    this.name = 'MissingParameter';
    this.partial = partial;
  }
}

interface Explanation {
  readonly pattern: RegExp;
  /** What is said instead; `name` is the first group of the pattern. */
  readonly say: (name: string) => string;
  /** Whether the name is that of a value, of which Handlebars says the last part only. */
  readonly isOfValue?: true;
}

const EXPLANATIONS: readonly Explanation[] = [
  { pattern: /^"(.+)" not defined in /, say: (name) => `"${name}" is missing from the model.`, isOfValue: true },
  { pattern: /^The partial (\S+) could not be found/, say: (name) => `There is no partial "${name}".` },
  { pattern: /used the unknown helper (\S+)/, say: (name) => `There is no helper "${name}".` },
  {
    pattern: /^(\S+ doesn't match \S+)/,
    say: (names) => `A block is closed by the wrong name: {{#${names.replace(" doesn't match ", '}} by {{/')}}}.`,
  },
  {
    pattern: /^Cannot read properties of (?:undefined|null) \(reading '(.+)'\)/,
    say: (name) => `"${name}" is asked of something that is missing.`,
    isOfValue: true,
  },
  { pattern: /^Parse error/, say: () => 'The braces on this line, or just before it, cannot be read.' },
];

/** The error of Handlebars, of a helper or of a partial's parameter as an error about the file with the text `text`. */
export function explainTemplateError(error: unknown, file: string, text: string): TemplateError {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof HelperFault) return new TemplateError(file, error.line, message, { cause: error });
  if (error instanceof MissingParameter) {
    const { line, others } = findCall(error.partial, text);
    return new TemplateError(file, line, message + others, { cause: error });
  }
  const unclosed = /^Parse error[\s\S]*got 'EOF'/.test(message) ? findUnclosed(text) : null;
  if (unclosed !== null) {
    const { name, line } = unclosed;
    const reason = `{{#${name}}} is opened here and never closed. Close it with {{/${name}}}.`;
    return new TemplateError(file, line, reason, { cause: error });
  }
  for (const { pattern, say, isOfValue } of EXPLANATIONS) {
    const match = pattern.exec(message);
    if (!match) continue;
    const name = match[1] ?? '';
    const line = readLine(error, message) ?? findCall(name, text).line;
    const place = isOfValue === true ? findPath(name, line, text) : { path: name, line };
    return new TemplateError(file, place.line, say(place.path), { cause: error });
  }
  return new TemplateError(file, readLine(error, message), message, { cause: error });
}

function readLine(error: unknown, message: string): number | null {
  const written = /on line (\d+)/.exec(message)?.[1];
  if (written !== undefined) return Number(written);
  const isPlaced = typeof error === 'object' && error !== null && 'lineNumber' in error;
  return isPlaced && typeof error.lineNumber === 'number' ? error.lineNumber : null;
}

/**
 * An error below a template of a layout as one of the layout: whoever wrote that can mend the call, and cannot mend what is
 * shared. Any other error only learns which partial it came through.
 */
export function passOn(error: TemplateError, file: string, text: string, partialName: string): TemplateError {
  if (error.file === file) return named(error, partialName);
  if (!file.startsWith('templates/layouts/') || error.file.startsWith('templates/layouts/')) {
    return named(error, partialName);
  }
  const call = error.partial ?? '';
  const { line, others } = findCall(call, text);
  const reason = `{{> ${call}}} cannot be printed. ${error.message.replace(/\.?$/, '.')}${others}`;
  return new TemplateError(file, line, reason, { cause: error, partial: partialName });
}

function named(error: TemplateError, partial: string): TemplateError {
  return new TemplateError(error.file, error.line, error.reason, { cause: error.cause, partial });
}

/** Handlebars says `ward` where the template says `paper.ward`, and of some mistakes does not say the line. */
function findPath(
  name: string,
  line: number | null,
  text: string,
): { readonly path: string; readonly line: number | null } {
  const found = text.split('\n').flatMap((written, index) => {
    if (line !== null && index + 1 !== line) return [];
    const paths = [...written.matchAll(/[\w@./-]+/g)].map(([path]) => path);
    return paths
      .filter((path) => /[./]/.test(path) && path.split(/[./]/).includes(name))
      .map((path) => ({ path, line: index + 1 }));
  });
  const [first, ...more] = found;
  if (first === undefined || (line === null && more.length > 0)) return { path: name, line };
  return first;
}

/** The line with `{{> partial`; Handlebars does not say which of several it was, so that all are named. */
function findCall(partial: string, text: string): { readonly line: number | null; readonly others: string } {
  const lines = text
    .split('\n')
    .flatMap((written, index) =>
      [...written.matchAll(/\{\{~?#?>\s*([\w/-]+)/g)].some(([, name]) => name === partial) ? [index + 1] : [],
    );
  const [line = null, ...more] = lines;
  if (more.length === 0) return { line, others: '' };
  return { line: null, others: ` It is called on the lines ${listInWords(lines.map(String))}.` };
}

/** The innermost block that is still open where the template ends. */
function findUnclosed(text: string): { readonly name: string; readonly line: number } | null {
  const open: { name: string; line: number }[] = [];
  for (const match of text.matchAll(/\{\{!--[\s\S]*?--~?\}\}|\{\{![\s\S]*?\}\}|\{\{~?([#/])[>*]?\s*([\w/.-]+)/g)) {
    const [, mark, name = ''] = match;
    if (mark === '#') open.push({ name, line: text.slice(0, match.index).split('\n').length });
    if (mark === '/') open.pop();
  }
  return open.at(-1) ?? null;
}
