/**
 * The PDF judge: npm run check:pdf [-- FILE…]. Without names it judges every PDF under out/. It ends with 0 when all pass,
 * 1 when one fails, 2 when it could not judge.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describeVerdicts, passes } from './describe-verdicts.ts';
import { fetchJudge } from './fetch-judge.ts';
import { findJava } from './find-java.ts';
import { judgePdfs } from './judge-pdfs.ts';

process.exitCode = await checkPdfs(process.argv.slice(2));

async function checkPdfs(named: readonly string[]): Promise<number> {
  try {
    const files = named.length > 0 ? named : findBuiltPdfs('out');
    const missing = files.filter((file) => !fs.existsSync(file));
    if (missing.length > 0) throw new Error(`There is no file ${missing.join(', ')}. Check the spelling.`);
    if (files.length === 0) throw new Error('There are no PDFs under out/. Build them first: npm run build-papers');
    const java = findJava(process.env);
    const verdicts = await judgePdfs(files, { java, libraries: fetchJudge(process.env) });
    process.stdout.write(`${describeVerdicts(verdicts)}\n`);
    return verdicts.every(passes) ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

function findBuiltPdfs(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.toLowerCase().endsWith('.pdf'))
    .map((file) => path.join(folder, file))
    .sort();
}
