/**
 * Reads the manifest of every layout: those of the product and those of one's own, which are no different. The templates
 * themselves are read where papers are rendered.
 */
import type { Checked, Problem } from '../problems.ts';
import type { Files } from '../world.ts';
import { checkSettings } from './check-settings.ts';
import { openInputFolder } from './input-folder.ts';
import { buildLayout, layoutSchema } from './layout-schema.ts';
import type { Layout } from './layout.ts';
import { readYaml } from './yaml-document.ts';

const FOLDER = 'templates/layouts';

/** Names that the program gives to pages and templates of its own; a layout of this name would dress or replace them. */
const TAKEN: readonly string[] = ['agenda', 'large-print', 'layouts', 'pages', 'partials'];

/** By their names, in the order of the alphabet; one that is wrong is left out and its problems are told. `programFolder` holds `templates/`. */
export async function readLayouts(programFolder: string, files: Files): Promise<Checked<ReadonlyMap<string, Layout>>> {
  const folder = openInputFolder(programFolder, files);
  const layouts = new Map<string, Layout>();
  const problems: Problem[] = [];
  for (const { name, isFolder } of await folder.list(FOLDER)) {
    if (!isFolder) {
      if (/\.(?:hbs|ya?ml|css)$/i.test(name)) problems.push(explainStray(name));
      continue;
    }
    if (!/^[a-z][a-z0-9-]*$/.test(name) || TAKEN.includes(name)) {
      problems.push(explainName(name));
      continue;
    }
    const names = (await folder.list(`${FOLDER}/${name}`)).map((entry) => entry.name);
    const missing = ['layout.yaml', `${name}.hbs`].filter((file) => !names.includes(file));
    problems.push(...missing.map((file) => explainMissing(name, file, names)), ...findUnusedStyles(name, names));
    if (missing.length > 0) continue;
    const file = `${FOLDER}/${name}/layout.yaml`;
    const text = await folder.readText(file);
    problems.push(...text.problems);
    if (text.value === null) continue;
    const yaml = readYaml(text.value, file);
    problems.push(...yaml.problems);
    if (yaml.value === null) continue;
    const settings = checkSettings(yaml.value, layoutSchema);
    problems.push(...settings.problems);
    if (settings.value !== null) layouts.set(name, buildLayout(settings.value, name, file));
  }
  return { value: layouts, problems };
}

/** The name goes into class names, addresses and the braces of templates. */
function explainName(name: string): Problem {
  const isTaken = TAKEN.includes(name);
  return {
    code: 'layout-name',
    severity: 'error',
    file: `${FOLDER}/${name}`,
    message: isTaken
      ? `"${name}" cannot be the name of a layout: the program uses it itself.`
      : `"${name}" cannot be the name of a layout.`,
    advice: isTaken
      ? `Give the folder and its main template another name, such as our-${name}.`
      : 'Give the folder and its main template a name of small letters, digits and hyphens that begins with a letter, such as council-audit-committee.',
  };
}

/** A folder that was copied and renamed often keeps the old name in its files. */
function explainMissing(name: string, file: string, names: readonly string[]): Problem {
  const ending = file === 'layout.yaml' ? /\.ya?ml$/i : /\.hbs$/i;
  const [other, ...more] = names.filter((held) => ending.test(held));
  const isRenaming = other !== undefined && more.length === 0;
  return {
    code: 'layout-file-missing',
    severity: 'error',
    file: `${FOLDER}/${name}/${file}`,
    message: `The layout "${name}" has no ${file}.`,
    advice: isRenaming
      ? `Rename ${other} to ${file}.`
      : file === 'layout.yaml'
        ? 'Copy that of the layout that it is made from, and change it.'
        : `Give its main template the name of the folder: ${file}.`,
  };
}

/** Only one style sheet of a layout is read; another one would be without effect, and nobody would know why. */
function findUnusedStyles(name: string, names: readonly string[]): Problem[] {
  const used = `${name}.css`;
  return names
    .filter((held) => /\.css$/i.test(held) && held !== used)
    .map((held) => ({
      code: 'layout-style-unused',
      severity: 'error' as const,
      file: `${FOLDER}/${name}/${held}`,
      message: `The style sheet of the layout "${name}" must be called ${used}; "${held}" is not read.`,
      advice: names.includes(used) ? `Put its rules into ${used}, and remove it.` : `Rename it to ${used}.`,
    }));
}

function explainStray(name: string): Problem {
  return {
    code: 'layout-outside-folder',
    severity: 'error',
    file: `${FOLDER}/${name}`,
    message: `"${name}" stands beside the folders of the layouts, where it is not read.`,
    advice: 'Put it into the folder of its layout.',
  };
}
