/**
 * Judges the templates and the style sheet of every layout as text, before anything is made with them: braces that do not
 * escape, code, addresses of other places, names that do not exist. A layout may be anybody's; it gets no more rights
 * than a paper has.
 */
import Handlebars from 'handlebars';
import type { Problem } from '../problems.ts';
import { checkLayoutStyle } from './check-layout-style.ts';
import { checkTemplateNames, type PartialCall } from './check-template-names.ts';
import { findForbiddenMarkup } from './find-forbidden-markup.ts';
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
  const names = sources.map(({ partialName }) => partialName);
  const callsOf = new Map<TemplateSource, readonly PartialCall[]>();
  return [
    ...sources
      .filter(({ file }) => file.startsWith('templates/layouts/'))
      .flatMap((source) => {
        const { problems, calls } = checkTemplate(source, names);
        callsOf.set(source, calls);
        return [...checkPartialName(source), ...checkEncoding(source.file, source.text), ...problems];
      }),
    ...findCircles(callsOf),
    ...styles.flatMap(({ file, text }) => [
      ...checkEncoding(file, text),
      ...checkLayoutStyle(text).map((fault) => problemAt(file, fault)),
    ]),
  ];
}

function checkTemplate(
  source: TemplateSource,
  partialNames: readonly string[],
): { readonly problems: Problem[]; readonly calls: readonly PartialCall[] } {
  const { file, text } = source;
  const problems = [
    ...findUnsafeTemplateUse(text).map(({ line, code, reason }) =>
      problemAt(file, { line, code: 'template-unsafe', message: reason, advice: adviseOnUnsafe(code, reason) }),
    ),
    ...findForbiddenMarkup(text).map((found) => problemAt(file, { code: 'template-forbidden', ...found })),
  ];
  const addUnreadable = (error: unknown): void => {
    const { line, reason } = explainTemplateError(error, file, text);
    problems.push(problemAt(file, { line, code: 'template-unreadable', message: reason, advice: '' }));
  };
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(text);
  } catch (error) {
    addUnreadable(error);
    return { problems, calls: [] };
  }
  const layout = layoutOf(source);
  const isMain = source.name === `layouts/${layout}`;
  // Its own, and the shared ones: those of another layout change with that.
  const callable = new Set(partialNames.filter((name) => !name.includes('/') || name.startsWith(`${layout}/`)));
  const { faults, calls } = checkTemplateNames(program, callable, isMain);
  problems.push(...faults.map((fault) => problemAt(file, fault)));
  try {
    // Compiling to text finds the helpers that do not exist, which the usual compiling leaves until a paper is made.
    Handlebars.precompile(program, COMPILE_OPTIONS);
  } catch (error) {
    addUnreadable(error);
  }
  return { problems, calls };
}

/** A partial that calls itself, itself or through others, would end the whole program: V8 does not survive every full stack. */
function findCircles(callsOf: ReadonlyMap<TemplateSource, readonly PartialCall[]>): Problem[] {
  const byName = new Map([...callsOf].map(([{ partialName }, calls]) => [partialName, calls]));
  const leadsTo = (from: string, to: string, seen: Set<string>): boolean => {
    if (from === to) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return (byName.get(from) ?? []).some(({ partial }) => leadsTo(partial, to, seen));
  };
  return [...callsOf].flatMap(([{ file, partialName }, calls]) =>
    calls
      .filter(({ partial }) => leadsTo(partial, partialName, new Set()))
      .map(({ partial, line }) =>
        problemAt(file, {
          line,
          code: 'template-circle',
          message: `{{> ${partial}}} leads back to this template, without an end.`,
          advice: 'Take the call out. ',
        }),
      ),
  );
}

const COMPILE_OPTIONS: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true])),
};

/** `templates/layouts/council/sign-off.hbs` is of the layout `council`. */
function layoutOf({ file }: TemplateSource): string {
  return file.split('/')[2] ?? '';
}

/** Another name could not be written between the braces of a call. */
function checkPartialName(source: TemplateSource): Problem[] {
  const { file } = source;
  const name = /([^/]*)\.hbs$/.exec(file)?.[1] ?? '';
  const layout = layoutOf(source);
  // The name of a folder has been judged with its manifest.
  if (name === layout || /^[a-z][a-z0-9-]*$/.test(name)) return [];
  return [
    problemAt(file, {
      line: null,
      code: 'template-file-name',
      message: `"${name}" cannot be the name of a partial.`,
      advice: `Give the file a name of small letters, digits and hyphens, such as sign-off.hbs, which is called by {{> ${layout}/sign-off}}. `,
    }),
  ];
}

/** An editor that saves in another encoding leaves marks where letters were. */
function checkEncoding(file: string, text: string): Problem[] {
  const line = text.split('\n').findIndex((written) => /[\0\uFFFD]/.test(written)) + 1;
  if (line === 0) return [];
  const message = 'The file is not saved as UTF-8.';
  return [problemAt(file, { line, code: 'layout-not-utf8', message, advice: 'Save it again with that encoding. ' })];
}

function adviseOnUnsafe(code: string, reason: string): string {
  const inTwoBraces = code.replace(/^\{\{(~?)[{&]\s*/, '{{$1').replace(/\s*\}(~?)\}\}$/, '$1}}');
  if (inTwoBraces !== code && /three braces/.test(reason)) return `Write ${inTwoBraces} in place of ${code}. `;
  return `Change ${code}. `;
}

function problemAt(
  file: string,
  fault: { readonly line: number | null; readonly code: string; readonly message: string; readonly advice: string },
): Problem {
  const { line, code, message } = fault;
  const advice = `${fault.advice}${SEE}`;
  return { code, severity: 'error', file, ...(line === null ? {} : { line }), message, advice };
}
