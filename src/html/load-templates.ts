/**
 * Compiles the templates of the product and of an organisation's own layouts, and renders them. The only place that
 * compiles a template: text of a user is data here, never a template. Reads no files.
 */
import Handlebars from 'handlebars';
import { HELPERS, HelperFault, type HelperOptions } from './helpers.ts';
import { findStrangeValue } from './plain-data.ts';
import { explainTemplateError, MissingParameter, passOn, TemplateError } from './template-error.ts';

export { TemplateError } from './template-error.ts';

export interface TemplateSource {
  /** `partials/status`, `pages/site`: where it lies, by its folder. */
  readonly name: string;
  /** By which other templates call it: `status`, `council/sign-off`. */
  readonly partialName: string;
  /** For messages: `templates/partials/status/status.hbs`. */
  readonly file: string;
  readonly text: string;
}

export interface Templates {
  /** HTML of the template `name` for a model of plain data. Throws a TemplateError. */
  readonly render: (name: string, model: object) => string;
}

type Template = (context: unknown, options?: Handlebars.RuntimeOptions) => string;

const COMPILE_OPTIONS: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true])),
  preventIndent: true,
};

const RUNTIME_OPTIONS: Handlebars.RuntimeOptions = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
};

/** Partials go by the name of their folder (`{{> status}}`), all others by their whole name. Throws a TemplateError. */
export function createTemplates(sources: readonly TemplateSource[]): Templates {
  const handlebars = Handlebars.create();
  registerHelpers(handlebars);
  const templates = new Map<string, Template>();
  for (const source of sources) {
    const template = prepare(source, handlebars);
    templates.set(source.name, template);
    handlebars.registerPartial(source.partialName, template);
  }
  return {
    render: (name, model) => {
      const template = templates.get(name);
      if (template === undefined) {
        throw new TemplateError(
          `templates/${name}`,
          null,
          `There is no such template. There are: ${[...templates.keys()].join(', ')}`,
        );
      }
      const strange = findStrangeValue(model);
      if (strange !== null)
        throw new TemplateError(`templates/${name}`, null, `${strange} is missing or no plain value`);
      return template(model, RUNTIME_OPTIONS);
    },
  };
}

function registerHelpers(handlebars: typeof Handlebars): void {
  for (const [name, helper] of Object.entries(HELPERS)) handlebars.registerHelper(name, helper);
  // In strict mode too, Handlebars takes a list that is missing for an empty one: a table without rows, and no word said.
  const each = handlebars.helpers['each'];
  handlebars.registerHelper('each', function eachOfAList(this: unknown, list: unknown, options: HelperOptions) {
    if (list === undefined) throw new HelperFault('{{#each}}: the list is missing', options);
    return each?.call(this, list, options) as unknown;
  });
}

/** Every partial reports its own file, because Handlebars' errors carry a line and no name (handlebars.js #1681). */
function prepare({ file, text, partialName }: TemplateSource, handlebars: typeof Handlebars): Template {
  const compiled = compile(file, text, handlebars);
  return (context, options) => {
    // Not within `try`: a parameter that is missing is the mistake of the template that calls, which names itself.
    const missing = findMissingParameter(options);
    if (missing !== null) throw new MissingParameter(partialName, missing);
    try {
      return compiled(context, options);
    } catch (error) {
      const explained = error instanceof TemplateError ? error : explainTemplateError(error, file, text);
      throw passOn(explained, file, text, partialName);
    }
  };
}

function compile(file: string, text: string, handlebars: typeof Handlebars): Template {
  try {
    // Parsed now, so that a syntax error is found even in a template that no paper uses.
    return handlebars.compile(handlebars.parse(text), COMPILE_OPTIONS);
  } catch (error) {
    throw explainTemplateError(error, file, text);
  }
}

/** Strict mode does not check a field that is passed by name: `{{> status word=misspelt}}` (handlebars.js #1708). */
function findMissingParameter(options: unknown): string | null {
  if (typeof options !== 'object' || options === null || !('hash' in options)) return null;
  const parameters = Object.entries(options.hash ?? {});
  return parameters.find(([, value]) => value === undefined)?.[0] ?? null;
}
