/** Finds Java and Maven for the PDF judge, and says what to install where they are missing. It must not install anything. */
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';

/** What this machine lacks, in words for the person at the terminal. */
export class ToolMissingError extends Error {}

const OLDEST_JAVA = 11;
const HOW_TO_INSTALL = [
  `The PDF judge (veraPDF) needs a Java Development Kit, ${OLDEST_JAVA} or later, and, for its first run, Maven. Install them:`,
  '  Debian, Ubuntu:  sudo apt-get install default-jdk-headless maven',
  '  macOS:           brew install openjdk maven',
  '  Windows:         a JDK from https://adoptium.net and Maven from https://maven.apache.org, both on the PATH',
  'Where the JDK is not on the PATH, set JAVA_HOME to its folder. npm test needs neither.',
].join('\n');

/**
 * Returns the command that starts Java, e.g. `/opt/jdk/bin/java` or `java`.
 * @throws {ToolMissingError} when there is none, or it is too old, or it cannot compile.
 */
export function findJava(environment: NodeJS.ProcessEnv): string {
  const home = environment['JAVA_HOME'];
  const command = home ? path.join(home, 'bin', 'java') : 'java';
  const where = home ? `JAVA_HOME (${home})` : 'the PATH';
  // One question answers all: which version, and whether it is a JDK. Java 8 does not know it, and macOS has a stub that fails.
  const answer = spawnSync(command, ['--list-modules'], { encoding: 'utf8', env: environment });
  if (answer.error !== undefined) throw new ToolMissingError(`There is no Java on ${where}.\n${HOW_TO_INSTALL}`);
  const version = /^java\.base@(\d+)/m.exec(answer.stdout)?.[1];
  if (answer.status !== 0 || version === undefined || Number(version) < OLDEST_JAVA) {
    throw new ToolMissingError(`The Java on ${where} does not work or is too old.\n${HOW_TO_INSTALL}`);
  }
  if (!/^jdk\.compiler@/m.test(answer.stdout)) {
    throw new ToolMissingError(`The Java on ${where} can only run programs; the judge needs a JDK.\n${HOW_TO_INSTALL}`);
  }
  return command;
}

/**
 * Returns the command that starts Maven.
 * @throws {ToolMissingError} when it is not on the PATH.
 */
export function findMaven(environment: NodeJS.ProcessEnv): string {
  const command = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
  const answer = runMaven(command, ['--version'], environment);
  if (answer.error !== undefined || answer.status !== 0) {
    throw new ToolMissingError(`There is no Maven on the PATH, which fetches the judge.\n${HOW_TO_INSTALL}`);
  }
  return command;
}

/** Runs Maven to its end and returns what it said. */
export function runMaven(command: string, words: readonly string[], environment: NodeJS.ProcessEnv) {
  // Node starts no .cmd file without a shell, and a shell wants its blanks quoted.
  const needsShell = process.platform === 'win32';
  const quoted = needsShell ? words.map((word) => (word.includes(' ') ? `"${word}"` : word)) : words;
  return spawnSync(command, quoted, { encoding: 'utf8', env: environment, shell: needsShell });
}
