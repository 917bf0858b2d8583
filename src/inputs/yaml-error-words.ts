/**
 * What the YAML package calls an error, in words for somebody who writes YAML twice a year. Only words: where the error
 * stands is for yaml-document.ts to say. The package's own message is never shown.
 */
import type { ErrorCode } from 'yaml';

export interface YamlErrorWords {
  /** The Problem's code: `yaml-tab`. */
  readonly code: string;
  readonly message: string;
  readonly advice: string;
}

/** What is known of the place: the line as written, and the bracket or quotation mark that was left open, if any. */
export interface YamlErrorContext {
  readonly line: string;
  readonly opening: string | null;
}

const TEXT_NEEDS_QUOTES =
  'Put the whole text after the key in double quotation marks, for example title: "Audit: what was found".';

/** Example: `explainYamlError('TAB_AS_INDENT', { line: '\tname: x', opening: null })` speaks of a tab. */
export function explainYamlError(code: ErrorCode, context: YamlErrorContext): YamlErrorWords {
  return WORDS[code](context);
}

const WORDS: Record<ErrorCode, (context: YamlErrorContext) => YamlErrorWords> = {
  ALIAS_PROPS: () => explainStar(),
  BAD_ALIAS: () => explainStar(),
  BAD_COLLECTION_TYPE: () => explainExclamationMark(),
  BAD_DIRECTIVE: () => ({
    code: 'yaml-per-cent',
    message: 'A line begins with a per cent sign, which has a meaning of its own in this file.',
    advice: TEXT_NEEDS_QUOTES,
  }),
  BAD_DQ_ESCAPE: () => ({
    code: 'yaml-backslash',
    message: 'A backslash stands inside double quotation marks, where it has a meaning of its own.',
    advice: "Use single quotation marks around the text, or write the backslash twice, for example 'C:\\papers'.",
  }),
  BAD_INDENT: (context) => explainOpening(context.opening) ?? explainIndent(),
  BAD_PROP_ORDER: () => explainExclamationMark(),
  BAD_SCALAR_START: () => ({
    code: 'yaml-needs-quotes',
    message: 'A text begins with a sign (@, % or `) that cannot stand first without quotation marks.',
    advice: TEXT_NEEDS_QUOTES,
  }),
  BLOCK_AS_IMPLICIT_KEY: (context) => (holdsTwoColons(context.line) ? explainColon() : explainValueAndGroup()),
  BLOCK_IN_FLOW: (context) => explainOpening(context.opening) ?? explainBracket(),
  DUPLICATE_KEY: () => ({
    code: 'duplicate-key',
    message: 'A key stands twice.',
    advice: 'Keep one of the two lines.',
  }),
  IMPOSSIBLE: () => explainOther(),
  KEY_OVER_1024_CHARS: () => ({
    code: 'yaml-long-key',
    message: 'A key is longer than 1024 characters, so a quotation mark or a line end is probably missing.',
    advice: 'Write one "key: value" on each line.',
  }),
  MISSING_CHAR: (context) => explainOpening(context.opening) ?? explainNoColon(context.line),
  MULTILINE_IMPLICIT_KEY: (context) =>
    explainOpening(context.opening) ?? (holdsTwoColons(context.line) ? explainColon() : explainNoColon(context.line)),
  MULTIPLE_ANCHORS: () => explainAnd(),
  MULTIPLE_DOCS: () => ({
    code: 'yaml-two-parts',
    message: 'A line of three hyphens or three full stops cuts the settings into two parts.',
    advice: 'Remove this line; only paper.md has lines of three hyphens, one above and one below its settings.',
  }),
  MULTIPLE_TAGS: () => explainExclamationMark(),
  NON_STRING_KEY: () => explainOther(),
  RESOURCE_EXHAUSTION: () => ({
    code: 'yaml-too-deep',
    message: 'The settings are nested too deeply, or repeat one another too often, to be read.',
    advice: 'Look for a row of opening brackets, and put a text that holds brackets in double quotation marks.',
  }),
  TAB_AS_INDENT: () => ({
    code: 'yaml-tab',
    message: 'A line is indented with a tab.',
    advice: 'Replace the tab by two spaces.',
  }),
  TAG_RESOLVE_FAILED: () => explainExclamationMark(),
  UNEXPECTED_TOKEN: (context) => explainUnexpected(context),
};

/** For an anchor or an alias: a text that begins with a star. */
export function explainStar(): YamlErrorWords {
  return {
    code: 'yaml-star',
    message: 'A text begins with a star, which here points to a text marked elsewhere, and nothing is marked so.',
    advice: 'Put the text in double quotation marks.',
  };
}

export function explainExclamationMark(): YamlErrorWords {
  return {
    code: 'yaml-exclamation-mark',
    message: 'A text begins with an exclamation mark, which has a meaning of its own in this file.',
    advice: 'Put the text in double quotation marks.',
  };
}

/** For a key that is not a plain text, as in `title: {{figures.open}}`. */
export function explainBracket(): YamlErrorWords {
  return {
    code: 'yaml-bracket',
    message: 'A bracket stands where a text is expected.',
    advice: 'Put a text that begins with a bracket in double quotation marks, for example title: "{Draft} plan".',
  };
}

function explainAnd(): YamlErrorWords {
  return {
    code: 'yaml-and-sign',
    message: 'A text begins with an "and" sign (&), which has a meaning of its own in this file.',
    advice: 'Put the text in double quotation marks.',
  };
}

function explainColon(): YamlErrorWords {
  return {
    code: 'yaml-colon-in-text',
    message: 'A text holds a colon followed by a space; such a text must stand in quotation marks.',
    advice: TEXT_NEEDS_QUOTES,
  };
}

function explainIndent(): YamlErrorWords {
  return {
    code: 'yaml-indent',
    message: 'A line does not begin under the lines that it belongs to.',
    advice: 'Begin all keys of one group at the same place, two spaces further in than the key above the group.',
  };
}

function explainValueAndGroup(): YamlErrorWords {
  return {
    code: 'yaml-indent',
    message: 'This line has a value already, and the line below it is indented as if it belonged to it.',
    advice: 'Begin the line below at the same place as this one, or put a text of two lines in double quotation marks.',
  };
}

function explainOpening(opening: string | null): YamlErrorWords | null {
  if (opening === null) return null;
  const isQuote = opening === '"' || opening === "'";
  return {
    code: isQuote ? 'yaml-open-quote' : 'yaml-open-bracket',
    message: `${isQuote ? 'A quotation mark' : 'A bracket'} (${opening}) is opened here and never closed.`,
    advice: isQuote
      ? 'Close it at the end of the text.'
      : 'Close it, or put a text that begins with a bracket in double quotation marks.',
  };
}

function explainNoColon(line: string): YamlErrorWords {
  const lacksSpace = /^\s*(?:- )?[\w-]+:\S/u.test(line);
  return {
    code: 'yaml-no-colon',
    message: lacksSpace ? 'There is no space after the colon.' : 'This line is not of the form "key: value".',
    advice: lacksSpace
      ? 'Put a space between the colon and the value.'
      : 'Write the key, a colon, a space and the value; begin a line that goes on with the text above with two spaces more.',
  };
}

function explainUnexpected({ line, opening }: YamlErrorContext): YamlErrorWords {
  if (opening === '[' || opening === '{') {
    return {
      code: 'yaml-in-brackets',
      message: 'Something stands inside these brackets that cannot: an empty entry, perhaps, or a missing comma.',
      advice:
        'Put one comma between two entries, and double quotation marks around a text that holds a comma or a bracket.',
    };
  }
  if (opening !== null) {
    return {
      code: 'yaml-text-after-quotes',
      message: 'There is more text after the closing quotation mark, or an apostrophe closes the text too early.',
      advice: 'Put the whole text in double quotation marks, and use single ones inside it.',
    };
  }
  if (/:\s+[|>]/u.test(line)) {
    return {
      code: 'yaml-needs-quotes',
      message: 'A text begins with | or >, which has a meaning of its own in this file.',
      advice: TEXT_NEEDS_QUOTES,
    };
  }
  if (/:\s+-\s/u.test(line)) {
    return {
      code: 'yaml-list-on-key-line',
      message: 'A list begins on the line of its key.',
      advice: 'Begin the list on the next line, with two spaces, a hyphen and a space before each entry.',
    };
  }
  if (/:\s+\*/u.test(line)) return explainStar();
  return explainOther();
}

function explainOther(): YamlErrorWords {
  return {
    code: 'yaml-not-readable',
    message: 'This line cannot be understood.',
    advice: `Write one "key: value" on each line. ${TEXT_NEEDS_QUOTES}`,
  };
}

function holdsTwoColons(line: string): boolean {
  return /:\s.*:(?:\s|$)/u.test(line);
}
