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

/** By their names, in the order of the alphabet; one that is wrong is left out and its problems are told. `programFolder` holds `templates/`. */
export async function readLayouts(programFolder: string, files: Files): Promise<Checked<ReadonlyMap<string, Layout>>> {
  const folder = openInputFolder(programFolder, files);
  const layouts = new Map<string, Layout>();
  const problems: Problem[] = [];
  for (const { name, isFolder } of await folder.list(FOLDER)) {
    if (!isFolder) continue;
    if (!/^[a-z][a-z0-9-]*$/.test(name)) {
      problems.push(explainName(name));
      continue;
    }
    const names = (await folder.list(`${FOLDER}/${name}`)).map((entry) => entry.name);
    const missing = ['layout.yaml', `${name}.hbs`].filter((file) => !names.includes(file));
    problems.push(...missing.map((file) => explainMissing(name, file)));
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

/** The name goes into class names and addresses. */
function explainName(name: string): Problem {
  return {
    code: 'layout-name',
    severity: 'error',
    file: `${FOLDER}/${name}`,
    message: `"${name}" cannot be the name of a layout.`,
    advice:
      'Give the folder and its main template a name of small letters, digits and hyphens, such as council-audit-committee.',
  };
}

function explainMissing(name: string, file: string): Problem {
  return {
    code: 'layout-file-missing',
    severity: 'error',
    file: `${FOLDER}/${name}/${file}`,
    message: `The layout "${name}" has no ${file}.`,
    advice:
      file === 'layout.yaml'
        ? 'Copy that of the layout that it is made from, and change it.'
        : `Give its main template the name of the folder: ${file}.`,
  };
}
