/** Fetches veraPDF's libraries from Maven Central, once, into node_modules/.cache. It must not leave anything in the tree. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { findMaven, runMaven } from './find-java.ts';

const POM = path.join(import.meta.dirname, 'pom.xml');
const CACHE = path.join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'verapdf');
const MAVEN_PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** Returns the folder of the judge's libraries, or null while they have not been fetched. A changed pom.xml is another judge. */
export function findFetchedJudge(): string | null {
  const folder = nameJudgeFolder();
  return fs.existsSync(folder) ? folder : null;
}

/**
 * Returns the folder of the judge's libraries; the first time it asks Maven for them (about 16 MB).
 * @throws {ToolMissingError} when Maven is needed and missing.
 * @throws {Error} when Maven cannot fetch them; the message ends with Maven's own first complaint.
 */
export function fetchJudge(environment: NodeJS.ProcessEnv): string {
  const folder = nameJudgeFolder();
  if (fs.existsSync(folder)) return folder;
  const maven = findMaven(environment);
  fs.mkdirSync(CACHE, { recursive: true });
  // Copied beside and renamed, so that a fetch that was broken off never looks complete.
  const unfinished = fs.mkdtempSync(path.join(CACHE, 'fetching-'));
  try {
    const words = [
      '-q',
      '-B',
      '-C',
      '-f',
      POM,
      MAVEN_PLUGIN,
      `-DoutputDirectory=${unfinished}`,
      '-DincludeScope=runtime',
    ];
    const answer = runMaven(maven, words, environment);
    if (answer.status !== 0) {
      const complaint = /\[ERROR\] (.*)/.exec(`${answer.stdout}${answer.stderr}`)?.[1] ?? 'Maven did not say why.';
      throw new Error(
        `veraPDF could not be fetched from Maven Central. Check the network, and the mirror or proxy in Maven's settings.xml.\nMaven said: ${complaint}`,
      );
    }
    if (!fs.existsSync(folder)) fs.renameSync(unfinished, folder);
  } finally {
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

function nameJudgeFolder(): string {
  return path.join(CACHE, createHash('sha256').update(fs.readFileSync(POM)).digest('hex').slice(0, 12));
}
