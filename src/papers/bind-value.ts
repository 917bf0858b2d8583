/** What a pair of double braces prints: a figure, a word of the meeting, or a figure put into words. */
import {
  adviseName,
  escapeForMarkdown,
  HELPERS,
  listFigures,
  listNames,
  lookUpName,
  makePlural,
} from './narrative-names.ts';
import { isText, quote, readPath, report, reportUnknownName, type Reading } from './narrative-nodes.ts';
import { capitalise, countOf, formatNumber, numberInWords } from '../words.ts';

/** Markdown for `{{figures.open}}` and its kind; empty where it was reported. A word that is not set only counts where it is shown. */
export function bindMustache(statement: hbs.AST.MustacheStatement, isShown: boolean, reading: Reading): string {
  const { context } = reading;
  if (!statement.escaped) {
    const advice = 'Write it with two braces on each side. HTML is never printed from a narrative.';
    report(reading, statement, 'raw-output', `${quote(statement, reading)} has three braces or an &.`, advice);
    return '';
  }
  const name = readPath(statement.path);
  const helper = HELPERS.find((known) => known === name);
  if (helper !== undefined) return bindHelper(helper, statement, reading);
  if (statement.params.length > 0 || statement.hash !== undefined) {
    const message = `${quote(statement, reading)} gives something to "${name ?? '…'}", which is no helper.`;
    report(reading, statement, 'unknown-helper', message, adviseName(name ?? '', HELPERS));
    return '';
  }
  const found = name === null ? null : lookUpName(name, context);
  if (found === null || found.kind === 'unknown') {
    reportUnknownName(statement, statement.path, listNames(context), reading);
    return '';
  }
  if (found.kind === 'figure') return formatNumber(found.value);
  if (found.value === null && isShown) {
    const key = name?.split('.')[1] ?? '';
    const advice = `Add ${key} to ${found.file}, or take the sentence out, or put it between {{#if ${name}}} and {{/if}}.`;
    report(reading, statement, 'name-not-set', `${name} is not set.`, advice);
  }
  return escapeForMarkdown(found.value ?? '');
}

function bindHelper(helper: (typeof HELPERS)[number], statement: hbs.AST.MustacheStatement, reading: Reading): string {
  const [figure, noun, plural] = statement.params;
  const nouns = [noun, plural].map((given) => (given !== undefined && isText(given) ? given.value : undefined));
  const takes = helper === 'count' ? 3 : 1;
  const isComplete = helper === 'count' ? nouns[0] !== undefined : true;
  const hasWrongNoun = plural !== undefined && nouns[1] === undefined;
  if (
    figure === undefined ||
    !isComplete ||
    hasWrongNoun ||
    statement.params.length > takes ||
    statement.hash !== undefined
  ) {
    const example = helper === 'count' ? '{{count figures.open "recommendation"}}' : `{{${helper} figures.open}}`;
    report(
      reading,
      statement,
      'unknown-helper',
      `${quote(statement, reading)} cannot be read.`,
      `Write it like ${example}.`,
    );
    return '';
  }
  const name = readPath(figure);
  const found = name === null ? null : lookUpName(name, reading.context);
  if (found?.kind !== 'figure') {
    reportUnknownName(statement, figure, listFigures(reading.context), reading);
    return '';
  }
  if (helper === 'words') return numberInWords(found.value);
  if (helper === 'Words') return capitalise(numberInWords(found.value));
  const [singular = '', several = makePlural(singular)] = nouns;
  return countOf(found.value, escapeForMarkdown(singular), escapeForMarkdown(several));
}
