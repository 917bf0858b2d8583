/**
 * The failures that a user can act on and that are not about one value in the data (those are problems.ts).
 * All their words stand in this one table: what happened, then what to do.
 */

interface ErrorWords {
  readonly happened: string;
  readonly todo: string;
}

const MESSAGES = {
  'unknown-command': (v: { command: string; nearest: string | null; commands: string }): ErrorWords => ({
    happened: `There is no command "${v.command}".`,
    todo: v.nearest === null ? `Use one of: ${v.commands}.` : `Did you mean ${v.nearest}? There are: ${v.commands}.`,
  }),
  'unknown-option': (v: { option: string; nearest: string | null; options: string }): ErrorWords => ({
    happened: `There is no option "${v.option}".`,
    todo: v.nearest === null ? `Use one of: ${v.options}.` : `Did you mean ${v.nearest}? There are: ${v.options}.`,
  }),
  'option-needs-value': (v: { option: string }): ErrorWords => ({
    happened: `The option ${v.option} needs a value.`,
    todo: `Write it as ${v.option} FOLDER.`,
  }),
  'unexpected-argument': (v: { argument: string }): ErrorWords => ({
    happened: `"${v.argument}" is neither a command nor an option.`,
    todo: 'Use --help for the list of commands and options.',
  }),
  'data-folder-missing': (v: { folder: string }): ErrorWords => ({
    happened: `There is no folder ${v.folder}.`,
    todo: 'Name the folder that holds organisation.yaml with --data FOLDER.',
  }),
  'out-is-not-ours': (v: { folder: string; example: string }): ErrorWords => ({
    happened: `The folder ${v.folder} holds something that this program did not write: ${v.example}.`,
    todo: 'Move it elsewhere, or name an empty or a new folder with --out FOLDER, so that nothing of yours is replaced.',
  }),
  'out-holds-data': (v: { folder: string }): ErrorWords => ({
    happened: `The papers cannot be written to ${v.folder}, because it holds, or is inside, the data or the program.`,
    todo: 'Name another folder with --out FOLDER.',
  }),
  'out-holds-papers': (v: { folder: string }): ErrorWords => ({
    happened: `The gallery cannot be written to ${v.folder}, because papers are there, which it would replace.`,
    todo: 'Leave --out away, or name another folder with it.',
  }),
  'file-in-use': (v: { path: string; stage: string }): ErrorWords => ({
    happened: `${v.path} could not be replaced: another program holds it open.`,
    todo: `Close the program (often a PDF viewer) and build again. The new papers wait in ${v.stage}.`,
  }),
  'half-replaced': (v: { folder: string; old: string; stage: string }): ErrorWords => ({
    happened: `${v.folder} is missing for the moment: another program held it while it was being replaced.`,
    todo: `Close the program and build again, which puts it right. The old papers are in ${v.old}, the new in ${v.stage}.`,
  }),
  'cannot-write': (v: { path: string; reason: string }): ErrorWords => ({
    happened: `${v.path} could not be written: ${v.reason}.`,
    todo: 'Nothing was changed. Make room or ask for the right to write there, then build again.',
  }),
  'cannot-read': (v: { path: string; reason: string }): ErrorWords => ({
    happened: `${v.path} could not be read: ${v.reason}.`,
    todo: 'Close other programs that hold it, or ask for the right to read it, then build again.',
  }),
  'build-running': (v: { folder: string; holder: string }): ErrorWords => ({
    happened: `Another build is writing ${v.folder} (${v.holder}).`,
    todo: 'Wait until it has ended, then build again.',
  }),
  interrupted: (_: Record<string, never>): ErrorWords => ({
    happened: 'The build was interrupted.',
    todo: 'Nothing was changed. Start it again when you are ready.',
  }),
  'browser-not-found': (v: { places: string }): ErrorWords => ({
    happened: `No browser was found to print the PDFs. Looked at:\n${v.places}`,
    todo: 'Install Google Chrome, Microsoft Edge or Chromium, or run: npx puppeteer browsers install chrome-headless-shell',
  }),
  'browser-setting-wrong': (v: { setting: string; path: string; reason: string }): ErrorWords => ({
    happened: `${v.setting} names the browser ${v.path}, which ${v.reason}.`,
    todo: `Set ${v.setting} to the full path of Chrome, Edge or Chromium, or remove it.`,
  }),
  'browser-did-not-start': (v: { path: string; reason: string; advice: string }): ErrorWords => ({
    happened: `The browser ${v.path} did not start: ${v.reason}`,
    todo: v.advice,
  }),
  'date-setting-wrong': (v: { value: string }): ErrorWords => ({
    happened: `SOURCE_DATE_EPOCH is set to "${v.value}", which is not a number of seconds since 1970.`,
    todo: 'Set it to a whole number such as 1768867200, or remove it: the date of the figures is used then.',
  }),
  'layout-wrong': (v: { place: string; reason: string }): ErrorWords => ({
    happened: `${v.place}: ${v.reason}`,
    todo: 'Put the template right and build again; nothing was published. How a layout is made stands in templates/README.md.',
  }),
  'summary-too-long': (v: {
    papers: readonly {
      document: string;
      pageCount: number;
      part: string;
      what: string;
      text: string;
      place: string;
    }[];
  }): ErrorWords => ({
    happened: v.papers
      .map(
        ({ document, pageCount, part, what, text, place }) =>
          `The summary of ${document} takes ${pageCount} pages, and it must be one. What is too long is the part "${part}": its ${what}, in ${place}, has ${text.length} letters: "${text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text}"`,
      )
      .join('\n'),
    todo: 'Shorten it there and build again. Nothing was changed.',
  }),
  'print-failed': (v: { document: string; reason: string; advice: string }): ErrorWords => ({
    happened: `${v.document} could not be printed: ${v.reason}`,
    todo: v.advice,
  }),
} as const;

export type ErrorCode = keyof typeof MESSAGES;
type Values<C extends ErrorCode> = Parameters<(typeof MESSAGES)[C]>[0];

/** A failure said in one sentence for what happened and one for what to do. Shown without a stack. */
export class UserError extends Error {
  readonly code: ErrorCode;
  readonly todo: string;

  constructor(code: ErrorCode, words: ErrorWords, options?: ErrorOptions) {
    super(words.happened, options);
    this.name = 'UserError';
    this.code = code;
    this.todo = words.todo;
  }
}

/** Example: `throw userError('data-folder-missing', { folder: '/srv/data' })`. */
export function userError<C extends ErrorCode>(code: C, values: Values<C>, options?: ErrorOptions): UserError {
  const words = (MESSAGES[code] as (v: Values<C>) => ErrorWords)(values);
  return new UserError(code, words, options);
}
