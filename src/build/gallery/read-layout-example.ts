/**
 * Reads the example of a layout, the data folder `example/` beside its manifest, through the ordinary pipeline. Nothing is
 * rendered or printed here.
 */
import { basename, join } from 'node:path';
import type { Inputs } from '../../inputs/inputs.ts';
import type { Layout } from '../../inputs/layout.ts';
import { readInputs } from '../../inputs/read-inputs.ts';
import type { ScrutinisedPaper } from '../../papers/scrutinised-paper.ts';
import type { Checked } from '../../problems.ts';
import type { Files } from '../../world.ts';
import { makePapers } from '../make-papers.ts';

export interface LayoutExample {
  readonly layout: Layout;
  /** Absolute. */
  readonly dataFolder: string;
  /** Null where the layout has no example, or one with errors. */
  readonly inputs: Inputs | null;
  readonly papers: readonly ScrutinisedPaper[];
}

/** `layouts` are all that there are. Only errors are told: warnings are what an example may well be there to show. */
export async function readLayoutExample(
  layout: Layout,
  layouts: ReadonlyMap<string, Layout>,
  programFolder: string,
  files: Files,
): Promise<Checked<LayoutExample>> {
  const place = `templates/layouts/${layout.name}/example`;
  const dataFolder = join(programFolder, ...place.split('/'));
  const nothing = { layout, dataFolder, inputs: null, papers: [] };
  if (!(await files.exists(dataFolder))) return { value: nothing, problems: [] };
  const inputs = await readInputs(dataFolder, dressAs(layout.name, files));
  const made = inputs.value === null ? { value: [], problems: [] } : makePapers(inputs.value, layouts);
  const problems = [...inputs.problems, ...made.problems]
    .filter(({ severity }) => severity === 'error')
    // What is wrong with a manifest names its file in full already.
    .map((problem) =>
      problem.file.startsWith('templates/') ? problem : { ...problem, file: `${place}/${problem.file}` },
    );
  const value = problems.length > 0 ? nothing : { ...nothing, inputs: inputs.value, papers: made.value };
  return { value, problems };
}

/** A layout that was copied under another name brings an example that still names the old one: the folder's name holds. */
function dressAs(layoutName: string, files: Files): Files {
  return {
    ...files,
    read: async (path) => {
      const bytes = await files.read(path);
      if (basename(path) !== 'paper.md') return bytes;
      const text = new TextDecoder().decode(bytes);
      const named = text.replace(
        /^(---\r?\n[\s\S]*?^layout:[ \t]*)[^\s#]+/m,
        (_, before: string) => before + layoutName,
      );
      return new TextEncoder().encode(named);
    },
  };
}
