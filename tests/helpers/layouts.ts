/** The layouts of the product, from their own manifests. */
import { join } from 'node:path';
import { readLayouts } from '../../src/inputs/read-layouts.ts';
import { realFiles } from '../../src/world.ts';

const read = await readLayouts(join(import.meta.dirname, '../..'), realFiles);
if (read.problems.length > 0) throw new Error(JSON.stringify(read.problems));

export const LAYOUTS = read.value;
