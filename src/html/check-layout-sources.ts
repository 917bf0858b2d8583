/**
 * Reads the templates and the style sheet of a layout as text, before anything is made with them, and says what is wrong: braces that
 * do not escape, code, addresses of other places, names that do not exist. A layout may be anybody's; it gets no more rights
 * than a paper has.
 */
import Handlebars from 'handlebars';
import { didYouMean, findNearest } from '../nearest-word.ts';
import type { Problem } from '../problems.ts';
import { findUnsafeTemplateUse } from './find-unsafe-template-use.ts';
import { HELPERS } from './helpers.ts';
import type { TemplateSource } from './load-templates.ts';
import { explainTemplateError } from './template-error.ts';

/** `<name>.css` of a layout. */
export interface LayoutStyle {
  readonly layout: string;
  /** For messages: `templates/layouts/council/council.css`. */
  readonly file: string;
  readonly text: string;
}

const SEE = 'What a layout may hold stands in templates/README.md.';

/** Only files below `templates/layouts/` are judged; all `sources` are needed, because a layout calls the shared partials. */
export function checkLayoutSources(sources: readonly TemplateSource[], styles: readonly LayoutStyle[]): Problem[] {
  const partials = new Set(sources.map(({ partialName }) => partialName));
  return [
    ...sources
      .filter(({ file }) => file.startsWith('templates/layouts/'))
      .flatMap((source) => checkTemplate(source, partials)),
    ...styles.flatMap(checkStyle),
  ];
}

function checkTemplate(source: TemplateSource, partials: ReadonlySet<string>): Problem[] {
  const problems = [
    ...findUnsafeTemplateUse(source.text).map(({ line, code, reason }) =>
      problemAt(source, line, 'template-unsafe', reason, `Change ${code}. ${SEE}`),
    ),
    ...findLines(source.text, FORBIDDEN_MARKUP).map(({ line, what }) =>
      problemAt(source, line, 'template-forbidden', `${what} cannot stand in a template.`, `Take it out. ${SEE}`),
    ),
  ];
  try {
    const program = Handlebars.parse(source.text);
    // Compiling to text finds the helpers that do not exist, which the usual compiling leaves until a paper is made.
    Handlebars.precompile(program, COMPILE_OPTIONS);
    for (const { name, line } of listPartialCalls(program)) {
      if (partials.has(name)) continue;
      const nearest = didYouMean(findNearest(name, partials));
      problems.push(
        problemAt(source, line, 'template-partial-unknown', `There is no partial "${name}".`, `${nearest}${SEE}`),
      );
    }
  } catch (error) {
    const { line, reason } = explainTemplateError(error, source.file, source.text);
    problems.push(problemAt(source, line, 'template-unreadable', reason, SEE));
  }
  return problems;
}

const COMPILE_OPTIONS: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true])),
};

const FORBIDDEN_MARKUP: readonly (readonly [RegExp, string])[] = [
  [/<\s*(?:script|style|link|meta|base|iframe|object|embed|form|input)\b/i, 'An element that loads or runs something'],
  [/\s(?:on[a-z]+|style|srcdoc)\s*=\s*["'{]/i, 'An attribute that holds code or styles'],
  [/(?:https?:)?\/\/[a-z0-9-]+\.[a-z]/i, 'An address of another place'],
  [/\b(?:javascript|data|file):/i, 'An address that is none of a page'],
];

const FORBIDDEN_STYLE: readonly (readonly [RegExp, string])[] = [
  [/\burl\s*\(|\bimage-set\s*\(/i, 'url(…), which loads something,'],
  [/@import\b/i, '@import, which loads something,'],
  [/@font-face\b/i, '@font-face: the faces come with the program, and it'],
  [/@page\b/i, '@page, which holds for all papers,'],
  [/\\/, 'A backslash'],
];

function checkStyle({ file, text }: LayoutStyle): Problem[] {
  // Comments keep their line ends, so that the lines stay those of the file.
  const bare = text.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  const problems = findLines(bare, FORBIDDEN_STYLE).map(({ line, what }) =>
    problemAt(
      { file },
      line,
      'style-forbidden',
      `${what} cannot stand in the style sheet of a layout.`,
      `Take it out. ${SEE}`,
    ),
  );
  let depth = 0;
  for (const [index, line] of bare.split('\n').entries()) {
    for (const character of line.replaceAll(/"[^"]*"|'[^']*'/g, '')) {
      depth += character === '{' ? 1 : character === '}' ? -1 : 0;
      // A brace too many would close the wrapping that keeps the rules within the papers of this layout.
      if (depth < 0)
        return [
          ...problems,
          problemAt({ file }, index + 1, 'style-braces', 'There is a closing brace too many.', 'Take it out.'),
        ];
    }
  }
  if (depth === 0) return problems;
  const last = bare.trimEnd().split('\n').length;
  return [...problems, problemAt({ file }, last, 'style-braces', 'A brace is not closed.', 'Close it with }.')];
}

function findLines(
  text: string,
  forbidden: readonly (readonly [RegExp, string])[],
): { readonly line: number; readonly what: string }[] {
  return text
    .replaceAll(/\{\{!--[\s\S]*?--~?\}\}|\{\{![\s\S]*?\}\}/g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
    .split('\n')
    .flatMap((written, index) => {
      const what = forbidden.find(([pattern]) => pattern.test(written))?.[1];
      return what === undefined ? [] : [{ line: index + 1, what }];
    });
}

function problemAt(
  { file }: { readonly file: string },
  line: number | null,
  code: string,
  message: string,
  advice: string,
): Problem {
  return { code, severity: 'error', file, ...(line === null ? {} : { line }), message, advice };
}

/** Names that are computed at run time are not known here; there are none in the templates of the product. */
function listPartialCalls(program: hbs.AST.Program): { readonly name: string; readonly line: number }[] {
  const calls: { name: string; line: number }[] = [];
  const visitor = new Handlebars.Visitor();
  const note = (statement: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void => {
    if ('original' in statement.name)
      calls.push({ name: String(statement.name.original), line: statement.loc.start.line });
  };
  visitor.PartialStatement = note;
  visitor.PartialBlockStatement = (statement) => {
    note(statement);
    Handlebars.Visitor.prototype.PartialBlockStatement.call(visitor, statement);
  };
  visitor.accept(program);
  return calls;
}
