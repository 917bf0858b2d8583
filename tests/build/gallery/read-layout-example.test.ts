import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLayoutExample, type LayoutExample } from '../../../src/build/gallery/read-layout-example.ts';
import { readLayouts } from '../../../src/inputs/read-layouts.ts';
import type { Checked } from '../../../src/problems.ts';
import { realFiles } from '../../../src/world.ts';
import { ROOT } from '../../helpers/run-build.ts';
import { openScratchFolder } from '../../helpers/scratch-folder.ts';

const scratch = openScratchFolder();
let count = 0;

/** A program folder whose only layout is a copy of the tracker, called audit-committee; `change` is given its example's folder. */
async function readCopy(change: (example: string) => void = () => undefined): Promise<Checked<LayoutExample>> {
  count += 1;
  const program = join(scratch, String(count));
  const folder = join(program, 'templates', 'layouts', 'audit-committee');
  mkdirSync(folder, { recursive: true });
  cpSync(join(ROOT, 'templates', 'layouts', 'jarap-tracker'), folder, { recursive: true });
  renameSync(join(folder, 'jarap-tracker.hbs'), join(folder, 'audit-committee.hbs'));
  change(join(folder, 'example'));
  const layouts = await readLayouts(program, realFiles);
  const layout = layouts.value.get('audit-committee');
  if (layout === undefined) throw new Error('The copy is no layout.');
  return readLayoutExample(layout, layouts.value, program, realFiles);
}

describe('the example of a layout', () => {
  test('is dressed as its folder, although it still names the layout that it was copied from', async () => {
    const { value, problems } = await readCopy();
    expect(problems).toEqual([]);
    expect(value.papers.map(({ model }) => model.layout)).toEqual(['audit-committee']);
    expect(value.papers[0]?.scrutiny.facts.length).toBeGreaterThan(3);
  });

  test('may be missing', async () => {
    const { value, problems } = await readCopy((example) => rmSync(example, { recursive: true }));
    expect({ inputs: value.inputs, papers: value.papers, problems }).toEqual({
      inputs: null,
      papers: [],
      problems: [],
    });
  });

  test('is refused with the place of what is wrong', async () => {
    const { value, problems } = await readCopy((example) =>
      writeFileSync(join(example, 'organisation.yaml'), 'name: X'),
    );
    expect(value.papers).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
    for (const { file } of problems) {
      expect(file).toMatch(/^templates\/layouts\/audit-committee\/example\/(?:organisation\.yaml|meetings\/)/);
    }
  });
});
