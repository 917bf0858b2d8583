/**
 * Reads the words of the command line. It only parses: whether a folder exists is for the commands, and every mistake is a
 * UserError in our own words.
 */
import { parseArgs } from 'node:util';
import { userError } from '../errors.ts';
import { findNearest } from '../nearest-word.ts';

export const COMMANDS = ['build', 'doctor', 'gallery'] as const;
export type Command = (typeof COMMANDS)[number];

export interface Arguments {
  /** `help` and `version` come from their options and win over any command. */
  readonly command: Command | 'help' | 'version';
  /** As written; `data` where none is given. */
  readonly dataFolder: string;
  /** As written; `out` where none is given. */
  readonly outFolder: string;
  /** A gallery has a usual folder of its own. */
  readonly isOutGiven: boolean;
  /** Only the data is read and judged; nothing is written. */
  readonly isCheckOnly: boolean;
  /** DRAFT stands under the text of every PDF. */
  readonly isDraft: boolean;
  /** Each paper is printed in large type as well. */
  readonly isLargePrint: boolean;
  readonly isJson: boolean;
}

const OPTIONS = {
  data: { type: 'string' },
  out: { type: 'string' },
  check: { type: 'boolean' },
  draft: { type: 'boolean' },
  'large-print': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;
const OPTION_NAMES = Object.keys(OPTIONS).map((name) => `--${name}`);

/**
 * Reads `words`, the process's arguments without node and the script: [`build`, `--out`, `/srv/papers`]. Throws
 * `unknown-command`, `unknown-option`, `option-needs-value` or `unexpected-argument`.
 */
export function readArguments(words: readonly string[]): Arguments {
  // Not strict, so that the words of the refusal are ours; the tokens are checked below.
  const { tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind === 'option') values.set(token.name, readValue(token));
  }
  const command = readCommand(positionals);
  return {
    command: values.has('help') ? 'help' : values.has('version') ? 'version' : command,
    dataFolder: values.get('data') ?? 'data',
    outFolder: values.get('out') ?? 'out',
    isOutGiven: values.has('out'),
    isCheckOnly: values.has('check'),
    isDraft: values.has('draft'),
    isLargePrint: values.has('large-print'),
    isJson: values.has('json'),
  };
}

/** Whether a failure while reading the arguments themselves should be reported as JSON. */
export function asksForJson(words: readonly string[]): boolean {
  return words.includes('--json');
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** The value of a known option; empty for one that takes none. */
function readValue({ name, rawName, value, inlineValue }: OptionToken): string {
  if (!isOptionName(name)) {
    const nearest = findNearest(rawName, OPTION_NAMES);
    throw userError('unknown-option', { option: rawName, nearest, options: OPTION_NAMES.join(', ') });
  }
  if (OPTIONS[name].type === 'boolean') {
    if (value !== undefined) throw userError('unexpected-argument', { argument: `${rawName}=${value}` });
    return '';
  }
  // `--data --out x` forgot the folder of --data; a folder that does begin with a dash is written `--data=-x`.
  const isMissing = value === undefined || value.trim() === '' || (value.startsWith('-') && inlineValue !== true);
  if (isMissing) throw userError('option-needs-value', { option: rawName });
  return value;
}

function readCommand(positionals: readonly string[]): Command {
  // `npm run build-papers -- doctor` arrives as `build doctor`.
  const [first = 'build', ...rest] =
    positionals.length > 1 && isCommand(positionals[1]) ? positionals.slice(1) : positionals;
  if (!isCommand(first)) {
    const nearest = findNearest(first, COMMANDS);
    throw userError('unknown-command', { command: first, nearest, commands: COMMANDS.join(', ') });
  }
  const [unexpected] = rest;
  if (unexpected !== undefined) throw userError('unexpected-argument', { argument: unexpected });
  return first;
}

function isOptionName(name: string): name is keyof typeof OPTIONS {
  return Object.hasOwn(OPTIONS, name);
}

function isCommand(word: string | undefined): word is Command {
  return COMMANDS.some((command) => command === word);
}
