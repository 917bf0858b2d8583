/**
 * Reads YAML text into texts, lists and maps, and remembers on which line each of them stands. Every scalar stays the
 * text that was written (`1.0`, `2026-01-20`, `yes`): what it means is for the schemas, never for YAML to guess.
 */
import { isCollection, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';

import type { Checked, Problem } from '../problems.ts';
import { YamlWalk } from './walk-yaml.ts';
import type { KeyPath, TextPlace, YamlValue } from './walk-yaml.ts';
import { explainYamlError } from './yaml-error-words.ts';
import type { YamlErrorWords } from './yaml-error-words.ts';

export interface YamlDocument {
  readonly file: string;
  readonly value: YamlValue;
  /** Where the key (or the list entry) stands; for a path that is not there, where the nearest one above it does. */
  readonly placeOf: (path: KeyPath) => TextPlace;
}

/**
 * The value is null where the text is no YAML at all; a key that stands twice keeps its first value. `lineOffset` is
 * the number of lines of the file above the text (1 for the front matter of paper.md).
 */
export function readYaml(text: string, file: string, lineOffset = 0): Checked<YamlDocument | null> {
  const lineCounter = new LineCounter();
  // Failsafe knows texts, lists and maps only. Duplicates are found below, because the package names one line only.
  const document = parseWithoutThrowing(text, lineCounter);
  const placeAt = (offset: number): TextPlace => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) };
  };
  const problemAt = (offset: number, words: YamlErrorWords): Problem => ({
    ...words,
    severity: 'error',
    file,
    line: placeAt(offset).line,
  });
  if (document === null) {
    return {
      value: null,
      problems: [problemAt(0, explainYamlError('RESOURCE_EXHAUSTION', { line: '', opening: null }))],
    };
  }
  // One slip makes the parser stumble over the lines that follow it, so only the first error is the user's.
  const error = document.errors[0];
  if (error) return { value: null, problems: [explainAt(error, document, text, problemAt)] };

  const walk = new YamlWalk({ placeAt, problemAt });
  const value = walk.read(document.contents, []);
  const { places } = walk;
  return {
    value: {
      file,
      value,
      placeOf: (path) => {
        for (let length = path.length; length > 0; length -= 1) {
          const place = places.get(JSON.stringify(path.slice(0, length)));
          if (place) return place;
        }
        return { line: 1 + lineOffset, column: 1 };
      },
    },
    problems: walk.problems,
  };
}

type ParsedDocument = Document.Parsed;

function parseWithoutThrowing(text: string, lineCounter: LineCounter): ParsedDocument | null {
  try {
    return parseDocument(text, {
      lineCounter,
      schema: 'failsafe',
      resolveKnownTags: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
  } catch (error) {
    // The parser is recursive: ten thousand opening brackets end its stack.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function explainAt(
  error: YAMLError,
  document: ParsedDocument,
  text: string,
  problemAt: (offset: number, words: YamlErrorWords) => Problem,
): Problem {
  const offset = error.pos[0];
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = /^[^\n]*/u.exec(text.slice(start))?.[0] ?? '';
  const opening = findOpening(document, offset);
  const context = { line, opening: opening === null ? null : (text[opening] ?? null) };
  return problemAt(opening ?? offset, explainYamlError(error.code, context));
}

/** The offset of the bracket or quotation mark that was still open at, or closed just before, an error. */
function findOpening(document: ParsedDocument, offset: number): number | null {
  let opening: number | null = null;
  visit(document, {
    Node: (_key, node) => {
      const [start, end] = node.range ?? [0, 0];
      const isBracketed = isCollection(node) && node.flow === true;
      const isQuoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
      if ((isBracketed || isQuoted) && start < offset && end >= offset - 1) opening = start;
    },
  });
  return opening;
}
