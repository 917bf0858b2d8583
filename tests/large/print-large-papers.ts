/**
 * Large papers: npm run test:large [-- COUNT LAYOUT…]. For each layout 2,500 recommendations become a paper by the real
 * program, and its PDF is looked through: no page less than half full but at the end of a section, every key, right page numbers.
 */
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { writeDataFolder } from '../bench/make-tracker.ts';
import { measureProcess } from '../bench/measure-process.ts';
import { describePaper, inspectPaper, listFaults } from './inspect-paper.ts';
import { makeRegister } from './make-registers.ts';

const PROGRAM_FOLDER = path.join(import.meta.dirname, '..', '..');
const COUNT = 2500;

process.exitCode = await printLargePapers(process.argv.slice(2));

async function printLargePapers(words: readonly string[]): Promise<number> {
  const count = Number(words.find((word) => /^\d+$/.test(word)) ?? COUNT);
  const named = words.filter((word) => !/^\d+$/.test(word));
  const layouts = named.length > 0 ? named : await listLayouts();
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'build-papers-large-'));
  let faultCount = 0;
  try {
    // A paper at a time: two of this size at once would need the memory of two.
    for (const layout of layouts) {
      const faults = await printLargePaper(layout, count, path.join(folder, layout)).catch((error: unknown) => {
        process.stdout.write(`${layout}\n  FAIL: ${error instanceof Error ? error.message : String(error)}\n`);
        return ['not built'];
      });
      faultCount += faults.length;
    }
  } finally {
    if (process.env['KEEP_LARGE_PAPERS'] === undefined) await fs.rm(folder, { recursive: true, force: true });
    else process.stdout.write(`Kept in ${folder}\n`);
  }
  return faultCount === 0 ? 0 : 1;
}

async function listLayouts(): Promise<string[]> {
  const entries = await fs.readdir(path.join(PROGRAM_FOLDER, 'templates', 'layouts'), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function printLargePaper(layout: string, count: number, place: string): Promise<readonly string[]> {
  const register = makeRegister(layout, count);
  if (register === null) {
    process.stdout.write(
      `${layout}\n  FAIL: there is no large register for this layout; add one to make-registers.ts\n`,
    );
    return ['no register'];
  }
  const [data, out] = [path.join(place, 'data'), path.join(place, 'out')];
  await writeDataFolder(data, register.files);
  const build = await measureProcess(
    process.execPath,
    ['--import', 'tsx', 'src/cli.ts', 'build', '--data', data, '--out', out],
    PROGRAM_FOLDER,
  );
  const inspected = await inspectPaper(await fs.readFile(await findPaper(out)), register.keys);
  const faults = listFaults(inspected);
  process.stdout.write(`${describePaper(layout, count, build, inspected)}\n`);
  for (const fault of faults) process.stdout.write(`  FAIL: ${fault}\n`);
  return faults;
}

async function findPaper(out: string): Promise<string> {
  const files = await fs.readdir(path.join(out, 'members'), { recursive: true });
  const name = files.find((file) => /^01-(?!.*large-print).*\.pdf$/.test(path.basename(file)));
  if (name === undefined) throw new Error(`There is no paper among ${files.slice(0, 20).join(', ')}`);
  return path.join(out, 'members', name);
}
