/**
 * A process for kill.test.ts to kill: publishes version after version into the folder that it is given, and says each
 * one that is done.
 */
import { publishFiles } from '../../src/publish/publish-files.ts';
import { realWorld } from '../../src/world.ts';
import { farFolders, makeVersion } from './publish-world.ts';

const [folder = ''] = process.argv.slice(2);
const world = { ...realWorld(new AbortController().signal), workingFolder: folder, environment: {} };

for (let version = 1; ; version += 1) {
  await publishFiles('out', makeVersion(String(version)), world, farFolders(folder));
  process.stdout.write(`${version}\n`);
}
