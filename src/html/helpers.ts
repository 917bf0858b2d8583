/**
 * The helpers of the templates. All are known at compile time, so that a misspelt one is an error. They compare, negate
 * and draw; what a paper says is decided before, in the page model. A field that is missing is an error in all of them.
 */
import Handlebars from 'handlebars';
import { type DashboardChart, drawDashboardChart } from './dashboard-chart.ts';
import { drawDateLine, type DateLineModel } from './date-line.ts';
import { escapeHtml } from './escape-html.ts';
import { renderCell } from './markdown.ts';
import { drawBridge, type MovementChart } from './movement-chart.ts';
import { drawPriorityBars, drawShape } from './shapes.ts';
import { shorten } from './page-furniture.ts';
import { makeFileName } from '../slug.ts';
import { isTallText } from './tall-text.ts';
import { drawTrendChart, type TrendChart } from './trend-chart.ts';

/** What Handlebars hands to a helper behind its arguments. */
export interface HelperOptions {
  readonly data?: { readonly root?: unknown };
  readonly fn?: (context: unknown) => string;
  readonly hash: Readonly<Record<string, unknown>>;
  readonly loc?: { readonly start: { readonly line: number } };
}

/** A helper that was used wrongly, at a line of its template. Becomes a TemplateError in load-templates.ts. */
export class HelperFault extends Error {
  readonly line: number | null;

  constructor(message: string, { loc }: HelperOptions) {
    super(message);
    this.name = 'HelperFault';
    this.line = loc?.start.line ?? null;
  }
}

type Helper = (this: unknown, ...values: readonly unknown[]) => unknown;

/** Gives the helper its arguments apart from Handlebars' own, and gives a fault its line. */
function makeHelper(
  name: string,
  body: (values: readonly unknown[], options: HelperOptions, context: unknown) => unknown,
): Helper {
  return function helper(...received) {
    const options = received.at(-1);
    if (!isHelperOptions(options)) throw new Error(`The helper ${name} was called by something other than a template`);
    try {
      return body(received.slice(0, -1), options, this);
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown reason';
      throw error instanceof HelperFault ? error : new HelperFault(`{{${name}}}: ${reason}`, options);
    }
  };
}

function isHelperOptions(value: unknown): value is HelperOptions {
  return typeof value === 'object' && value !== null && 'hash' in value;
}

/** Markup that was made from plain values by the function that is named; nothing of a user's own. */
function trust(html: string): Handlebars.SafeString {
  return new Handlebars.SafeString(html);
}

export const HELPERS: Readonly<Record<string, Helper>> = {
  eq: makeHelper('eq', (values) => {
    const [left, right] = requireValues(values, 2);
    return left === right;
  }),
  gt: makeHelper('gt', (values) => {
    const [left, right] = requireValues(values, 2);
    if (typeof left !== 'number' || typeof right !== 'number') throw new Error('compares two numbers');
    return left > right;
  }),
  // A condition may ask for a field that an optional parameter of a partial would have set.
  and: makeHelper('and', (values) => values.every(isTrue)),
  or: makeHelper('or', (values) => values.some(isTrue)),
  not: makeHelper('not', ([value]) => !isTrue(value)),
  // For rows of tables in print; see tall-text.ts.
  isTall: makeHelper('isTall', (values) => {
    const [text, lineLength] = requireValues(values, 2);
    if (typeof lineLength !== 'number') throw new Error('takes a text and the length of a line');
    return text !== null && isTallText(requireText(text), lineLength);
  }),
  heading: makeHelper('heading', makeHeading),
  // The style sheet hides exactly one line of it on the page where its heading stands.
  continued: makeHelper('continued', (values, options) => {
    const [heading] = requireValues(values, 1);
    return `${shorten(requireText(heading), isForLargePrint(options) ? 48 : 60)}, continued`;
  }),
  cell: makeHelper('cell', (values) => {
    const [text] = requireValues(values, 1);
    return trust(text === null ? '–' : renderCell(requireText(text)));
  }),
  // From a paper's page on the intranet, by the anchor of the row there.
  lifeHref: makeHelper('lifeHref', (values) => {
    const [anchor] = requireValues(values, 1);
    return `../recommendations/${makeFileName(requireText(anchor).replace(/^r-/, ''))}.html`;
  }),
  shape: makeHelper('shape', (values, options) =>
    trust(drawShape(requireText(requireValues(values, 1)[0]), isForPrint(options))),
  ),
  priorityBars: makeHelper('priorityBars', (values, options) => {
    const [bars] = requireValues(values, 1);
    if (!Array.isArray(bars)) throw new Error('takes a list');
    return trust(drawPriorityBars(bars.map(isTrue), isForPrint(options)));
  }),
  dashboardChart: makeHelper('dashboardChart', (values) => {
    const [chart] = requireValues(values, 1);
    if (!isDashboardChart(chart)) throw new Error('takes a chart with segments, largest and sentence');
    return trust(drawDashboardChart(chart));
  }),
  // The same without labels, beside the rows of its table.
  bridge: makeHelper('bridge', (values, options) => {
    const [chart] = requireValues(values, 1);
    if (!isMovementChart(chart)) throw new Error('takes a chart with steps and sentence');
    return trust(drawBridge(chart, isForPrint(options)));
  }),
  trendChart: makeHelper('trendChart', (values) => {
    const [chart] = requireValues(values, 1);
    if (!isTrendChart(chart)) throw new Error('takes a chart with points and sentence');
    return trust(drawTrendChart(chart));
  }),
  dateLine: makeHelper('dateLine', (values, options) => {
    const [line] = requireValues(values, 1);
    if (!isDateLine(line)) throw new Error('takes a line with points and alternative');
    return trust(drawDateLine(line, isForPrint(options), isForLargePrint(options)));
  }),
};

/** `{{#heading level=3 below=1 id="x" class="y"}}Text{{/heading}}` is an h4; without a block it is the field `heading` of the model. */
function makeHeading(values: readonly unknown[], options: HelperOptions, context: unknown): unknown {
  if (options.fn === undefined && values.length === 0) return readOwnField(context, 'heading');
  const { level: from, below = 0, id, class: className = null, ...others } = options.hash;
  if (options.fn === undefined || values.length > 0 || Object.keys(others).length > 0) {
    throw new Error('takes level, below, id and class, and a text before {{/heading}}');
  }
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 1 || from > 6) {
    throw new Error('level must be a whole number from 1 to 6');
  }
  if (below !== 0 && below !== 1) throw new Error('below must be 1');
  const level = Math.min(6, from + below);
  const attributes = [
    id === undefined || id === null ? '' : ` id="${requireName(id, 'id', /^[\w-]+$/)}"`,
    className === null ? '' : ` class="${requireName(className, 'class', /^[\w-]+(?: [\w-]+)*$/)}"`,
  ].join('');
  return trust(`<h${level}${attributes}>${options.fn(context)}</h${level}>`);
}

function readOwnField(context: unknown, name: string): unknown {
  const field =
    typeof context === 'object' && context !== null ? Object.getOwnPropertyDescriptor(context, name) : undefined;
  if (field?.value === undefined) throw new Error(`"${name}" is missing`);
  return field.value;
}

function isDashboardChart(value: unknown): value is DashboardChart {
  return (
    typeof value === 'object' && value !== null && 'segments' in value && 'largest' in value && 'sentence' in value
  );
}

function isMovementChart(value: unknown): value is MovementChart {
  return typeof value === 'object' && value !== null && 'steps' in value && 'sentence' in value;
}

function isTrendChart(value: unknown): value is TrendChart {
  return typeof value === 'object' && value !== null && 'points' in value && 'sentence' in value;
}

function isDateLine(value: unknown): value is DateLineModel {
  return typeof value === 'object' && value !== null && 'points' in value && 'alternative' in value;
}

function requireName(value: unknown, attribute: string, pattern: RegExp): string {
  const text = requireText(value);
  if (!pattern.test(text)) throw new Error(`${attribute} cannot be "${text}"`);
  return escapeHtml(text);
}

function requireText(value: unknown): string {
  if (typeof value !== 'string') throw new Error('takes a text');
  return value;
}

function requireValues(values: readonly unknown[], count: number): readonly unknown[] {
  if (values.length !== count) throw new Error(`takes ${count === 1 ? 'one value' : `${count} values`}`);
  if (values.includes(undefined)) throw new Error('was given a field that is missing');
  return values;
}

/** As Handlebars' own `#if`: nothing, nil, an empty text and an empty list are false. */
function isTrue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** The whole model of a page says for which medium it is. */
function isForPrint({ data }: HelperOptions): boolean {
  const root = data?.root;
  return typeof root === 'object' && root !== null && 'isPrint' in root && root.isPrint === true;
}

function isForLargePrint({ data }: HelperOptions): boolean {
  const root = data?.root;
  return typeof root === 'object' && root !== null && 'isLargePrint' in root && root.isLargePrint === true;
}
