/**
 * Reads what each partial says of itself (templates/partials/<name>/examples.json) and holds it against its template: every
 * parameter documented, none that is not used, and at least one example. It renders nothing.
 */
import { join } from 'node:path';
import { listParameters } from '../html/list-parameters.ts';
import type { TemplateSource } from '../html/load-templates.ts';
import type { Checked, Problem } from '../problems.ts';
import { makeSlug } from '../slug.ts';
import type { Files } from '../world.ts';

export interface PartialExample {
  /** `moved twice` */
  readonly name: string;
  /** The model of the template, without the medium. */
  readonly model: Readonly<Record<string, unknown>>;
}

export interface PartialDescription {
  /** `data-table` */
  readonly name: string;
  /** One sentence. */
  readonly about: string;
  /** Classes of the element in which it stands in a paper, for style sheets that look at it: `appendix landscape`; or null. */
  readonly within: string | null;
  /** What each is, its shape, where its type is. */
  readonly parameters: readonly { readonly name: string; readonly text: string }[];
  readonly examples: readonly PartialExample[];
}

const KEYS = ['about', 'within', 'parameters', 'examples'];

/** In the order of `templates`, those in `templates/partials`; one with a fault is left out and its problems are told. */
export async function readPartials(
  programFolder: string,
  templates: readonly TemplateSource[],
  files: Files,
): Promise<Checked<PartialDescription[]>> {
  const value: PartialDescription[] = [];
  const problems: Problem[] = [];
  for (const { name, file: template, text } of templates) {
    if (!name.startsWith('partials/')) continue;
    const file = template.replace(/[^/]*$/, 'examples.json');
    const read = await readText(join(programFolder, ...file.split('/')), files);
    const described = describePartial(name.replace('partials/', ''), text, read);
    if (Array.isArray(described)) problems.push(...described.map((fault) => toProblem(file, fault)));
    else value.push(described);
  }
  return { value, problems };
}

interface Fault {
  readonly message: string;
  readonly advice: string;
}

/** The description, or what is wrong with it. */
function describePartial(name: string, template: string, read: string | null): PartialDescription | Fault[] {
  if (read === null) {
    const advice = 'Write it beside the template: what the partial is for, its parameters, and examples.';
    return [{ message: `The partial "${name}" has no examples.json.`, advice }];
  }
  const json = parseJson(read);
  const about = json?.['about'];
  const within = json?.['within'] ?? null;
  const parameters = json?.['parameters'];
  const examples = json?.['examples'];
  const isWhole =
    json !== null &&
    Object.keys(json).every((key) => KEYS.includes(key)) &&
    isText(about) &&
    (within === null || (typeof within === 'string' && /^[\w-]+(?: [\w-]+)*$/.test(within))) &&
    isRecord(parameters) &&
    Array.isArray(examples);
  if (!isWhole) {
    return [
      {
        message: 'The file is not what it must be.',
        advice:
          'It is JSON: { "about": "…", "parameters": { "name": "what it is" }, "examples": [{ "name": "…", "model": { … } }] }, with "within": "a class" where it needs one.',
      },
    ];
  }
  const faults = [...compareParameters(template, parameters), ...examples.flatMap(findExampleFault)];
  if (examples.length === 0) faults.push({ message: 'There is no example.', advice: 'Give at least one.' });
  // Compared as the names of files, which they become.
  const slugs = faults.length > 0 ? [] : (examples as PartialExample[]).map((example) => makeSlug(example.name));
  if (new Set(slugs).size < slugs.length) {
    faults.push({ message: 'Two examples have one name.', advice: 'Give each a name of its own.' });
  }
  if (faults.length > 0) return faults;
  return {
    name,
    about,
    within,
    parameters: Object.entries(parameters).map(([parameter, text]) => ({ name: parameter, text: String(text) })),
    examples: examples as PartialExample[],
  };
}

function compareParameters(template: string, parameters: Readonly<Record<string, unknown>>): Fault[] {
  const used = listParameters(template);
  const missing = used.filter((name) => !isText(parameters[name]));
  const unused = Object.keys(parameters).filter((name) => !used.includes(name));
  return [
    ...missing.map((name) => ({
      message: `The template uses "${name}", which is not documented.`,
      advice: 'Say under "parameters" what it is, its shape, and where its type is.',
    })),
    ...unused.map((name) => ({
      message: `The parameter "${name}" is documented, but the template does not use it.`,
      advice: 'Take it out, or correct its name.',
    })),
  ];
}

function findExampleFault(example: unknown, index: number): Fault[] {
  const isSound = isRecord(example) && isText(example['name']) && isRecord(example['model']);
  if (isSound && Object.keys(example).length === 2) return [];
  return [{ message: `Example ${index + 1} is no example.`, advice: 'An example has a "name" and a "model".' }];
}

function toProblem(file: string, { message, advice }: Fault): Problem {
  return { code: 'partial-examples', severity: 'error', file, message, advice };
}

async function readText(path: string, files: Files): Promise<string | null> {
  return (await files.exists(path)) ? new TextDecoder().decode(await files.read(path)) : null;
}

function parseJson(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
