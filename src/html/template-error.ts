/** Says which template file, which line and which name is wrong. Handlebars' own messages are never shown alone. */
import { HelperFault } from './helpers.ts';

/** A template cannot be used, or the model lacks what it asks for: the mistake of whoever wrote one of the two. */
export class TemplateError extends Error {
  /** `templates/partials/status/status.hbs` */
  readonly file: string;
  /** Counted from 1; null where it is not known. */
  readonly line: number | null;
  /** What is wrong, without the place. */
  readonly reason: string;

  constructor(file: string, line: number | null, reason: string, options?: ErrorOptions) {
    super(`${file}${line === null ? '' : `:${line}`}: ${reason}`, options);
    this.name = 'TemplateError';
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
}

const EXPLANATIONS: readonly Explanation[] = [
  { pattern: /^"(.+)" not defined in /, say: (name) => `"${name}" is missing from the model.` },
  { pattern: /^The partial (\S+) could not be found/, say: (name) => `There is no partial "${name}".` },
  { pattern: /used the unknown helper (\S+)/, say: (name) => `There is no helper "${name}".` },
  { pattern: /^(\S+ doesn't match \S+)/, say: (name) => `A block is closed by the wrong name: ${name}.` },
  { pattern: /^Parse error/, say: () => 'The braces on this line, or just before it, cannot be read.' },
];

/** The error of Handlebars, of a helper or of a partial's parameter as an error about the file with the text `text`. */
export function explainTemplateError(error: unknown, file: string, text: string): TemplateError {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof HelperFault) return new TemplateError(file, error.line, message, { cause: error });
  if (error instanceof MissingParameter) {
    return new TemplateError(file, findCall(error.partial, text), message, { cause: error });
  }
  for (const { pattern, say } of EXPLANATIONS) {
    const match = pattern.exec(message);
    if (!match) continue;
    const name = match[1] ?? '';
    return new TemplateError(file, readLine(error, message) ?? findCall(name, text), say(name), { cause: error });
  }
  return new TemplateError(file, readLine(error, message), message, { cause: error });
}

function readLine(error: unknown, message: string): number | null {
  const written = /on line (\d+)/.exec(message)?.[1];
  if (written !== undefined) return Number(written);
  const isPlaced = typeof error === 'object' && error !== null && 'lineNumber' in error;
  return isPlaced && typeof error.lineNumber === 'number' ? error.lineNumber : null;
}

/** Line of the first `{{> partial`, because Handlebars does not say where a partial was called. */
function findCall(partial: string, text: string): number | null {
  const index = text.split('\n').findIndex((line) => /\{\{~?#?>\s*([\w/-]+)/.exec(line)?.[1] === partial);
  return index < 0 ? null : index + 1;
}
