/** Runs the Java program over PDF files and returns its verdicts as values. It must not print or decide an exit code. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { text } from 'node:stream/consumers';
import type { Failure, Verdict } from './describe-verdicts.ts';

const PROGRAM = path.join(import.meta.dirname, 'CheckPdfs.java');

/** What the program prints, a line each: a rule that failed, a flavour that was judged, a problem, the end of a file. */
interface Line {
  readonly file: string;
  readonly flavour?: string;
  readonly clause?: string;
  readonly compliant?: boolean;
  readonly checks?: number;
  readonly problem?: string;
  readonly claims?: readonly string[];
}

export interface Judge {
  /** The command that starts Java. */
  readonly java: string;
  /** The folder of veraPDF's libraries. */
  readonly libraries: string;
}

/**
 * Returns a verdict for each file, in the order given. One Java process judges them all; files with the same bytes, such as
 * the copies for members and for the intranet, are judged once.
 * @throws {Error} when a file cannot be read, or the program ends before it has judged every file.
 */
export async function judgePdfs(files: readonly string[], judge: Judge): Promise<readonly Verdict[]> {
  const digests = await Promise.all(files.map(digestFile));
  const distinct = files.filter((_, index) => digests.indexOf(digests[index] ?? '') === index);
  const verdicts = await runProgram(distinct, judge);
  const byDigest = new Map(verdicts.map((verdict) => [digests[files.indexOf(verdict.file)], verdict]));
  return files.flatMap((file, index) => {
    const verdict = byDigest.get(digests[index]);
    return verdict === undefined ? [] : [{ ...verdict, file }];
  });
}

async function runProgram(files: readonly string[], judge: Judge): Promise<readonly Verdict[]> {
  const program = spawn(judge.java, [
    '-Dfile.encoding=UTF-8',
    '-cp',
    path.join(judge.libraries, '*'),
    PROGRAM,
    ...files.map((file) => path.resolve(file)),
  ]);
  const ended = new Promise((resolve, reject) => program.once('error', reject).once('close', resolve));
  const [output, complaint] = await Promise.all([text(program.stdout), text(program.stderr), ended]);
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  const verdicts = readVerdicts(lines, files);
  if (verdicts.length < files.length) {
    throw new Error(
      `The judge stopped after ${verdicts.length} of ${files.length} files. It said:\n${complaint.trim()}`,
    );
  }
  return verdicts;
}

async function digestFile(file: string): Promise<string> {
  return createHash('sha256')
    .update(await fs.readFile(file))
    .digest('hex');
}

/** Returns the verdicts of the files whose last line is there. `files` names them as the user did. */
export function readVerdicts(lines: readonly string[], files: readonly string[]): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  let failures: Failure[] = [];
  let flavours: { flavour: string; checks: number; isCompliant: boolean }[] = [];
  let problem: string | null = null;
  for (const json of lines) {
    const line = JSON.parse(json) as Line;
    if (line.clause !== undefined) failures.push(line as unknown as Failure);
    if (line.problem !== undefined) problem = line.problem;
    if (line.flavour !== undefined && line.checks !== undefined) {
      flavours.push({ flavour: line.flavour, checks: line.checks, isCompliant: line.compliant === true });
    }
    if (line.claims === undefined) continue;
    verdicts.push({ file: files[verdicts.length] ?? line.file, claims: line.claims, flavours, failures, problem });
    [failures, flavours, problem] = [[], [], null];
  }
  return verdicts;
}
