/**
 * The browser inside the package @sparticuz/chromium: whether it can run here, and unpacking it once into a folder of our
 * own. The package's own unpacker is not used: it trusts any file called chromium in the shared temporary folder.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import * as fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import type { Machine } from './machine.ts';

export interface EmbeddedPackage {
  /** `147.0.0` */
  readonly version: string;
  /** The folder that holds `chromium.br`. */
  readonly packedFolder: string;
}

export interface UnpackedBrowser {
  readonly executablePath: string;
  /** Variables for the browser process only, and only those that this machine needs. */
  readonly environment: Readonly<Record<string, string>>;
}

const GLIBC_LOADER = '/lib64/ld-linux-x86-64.so.2';
const COMPLETE_MARK = 'complete.json';
// The archives carry the numbers of strangers as owners; a const, because the types do not know `chown`.
const AS_THIS_USER = { chown: false, dmode: 0o700 };
const run = promisify(execFile);

/** The installed package, or why the embedded browser cannot be used on this machine. */
export async function findEmbeddedPackage(machine: Machine): Promise<EmbeddedPackage | { readonly refusal: string }> {
  if (machine.platform !== 'linux' || machine.architecture !== 'x64') {
    return { refusal: 'made for Linux on x86-64 only' };
  }
  if ((await machine.inspect(GLIBC_LOADER)) === 'missing') {
    return { refusal: 'made for Linux with glibc, which this machine does not have' };
  }
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const folder = path.join(entry.slice(0, entry.lastIndexOf(`${path.sep}build${path.sep}`)));
    const description: unknown = JSON.parse(await fs.readFile(path.join(folder, 'package.json'), 'utf8'));
    const packedFolder = path.join(folder, 'bin');
    await fs.access(path.join(packedFolder, 'chromium.br'));
    return { version: readVersion(description), packedFolder };
  } catch {
    return { refusal: 'not installed (run npm install without --omit=optional)' };
  }
}

function readVersion(description: unknown): string {
  if (typeof description === 'object' && description !== null && 'version' in description) {
    return String(description.version);
  }
  throw new Error('the package has no version');
}

/** Whether `unpackEmbeddedBrowser` will have to unpack, which takes one to three seconds and is worth a line. */
export async function isUnpacked(embedded: EmbeddedPackage, machine: Machine): Promise<boolean> {
  return isComplete(await chooseFolder(embedded, machine), machine);
}

/** Unpacks the browser unless this user has it already. Safe where several builds do it at once. */
export async function unpackEmbeddedBrowser(embedded: EmbeddedPackage, machine: Machine): Promise<UnpackedBrowser> {
  const folder = await chooseFolder(embedded, machine);
  if (!(await isComplete(folder, machine))) await unpackInto(folder, embedded, machine);
  const executablePath = path.join(folder, 'chromium');
  return { executablePath, environment: await chooseEnvironment(folder, executablePath, machine) };
}

async function chooseFolder(embedded: EmbeddedPackage, machine: Machine): Promise<string> {
  const name = `browser-${embedded.version}`;
  const setting = machine.environment['XDG_CACHE_HOME'];
  const cache = setting !== undefined && path.isAbsolute(setting) ? setting : path.join(machine.homeFolder, '.cache');
  const folder = path.join(cache, 'build-papers');
  try {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    await fs.access(folder, fs.constants.W_OK);
    return path.join(folder, name);
  } catch {
    // A service account often has a home that it may not write to.
    return path.join(machine.temporaryFolder, `build-papers-${machine.userId}-${name}`);
  }
}

async function isComplete(folder: string, machine: Machine): Promise<boolean> {
  try {
    // Not stat: a link laid by somebody else in the shared temporary folder must not be followed.
    const found = await fs.lstat(folder);
    if (!found.isDirectory() || found.uid !== machine.userId || (found.mode & 0o077) !== 0) return false;
    // A cleaner of temporary files may have taken some of them.
    const sizes: unknown = JSON.parse(await fs.readFile(path.join(folder, COMPLETE_MARK), 'utf8'));
    if (typeof sizes !== 'object' || sizes === null) return false;
    const checks = await Promise.all(
      Object.entries(sizes).map(async ([name, size]) => (await fs.stat(path.join(folder, name))).size === size),
    );
    return checks.length > 0 && checks.every(Boolean);
  } catch {
    return false;
  }
}

async function unpackInto(folder: string, embedded: EmbeddedPackage, machine: Machine): Promise<void> {
  const beside = `${folder}.${randomBytes(6).toString('hex')}`;
  await fs.mkdir(beside, { mode: 0o700 });
  try {
    const packed = (name: string): string => path.join(embedded.packedFolder, name);
    const { extract } = await import('tar-fs');
    await Promise.all([
      pipeline(
        createReadStream(packed('chromium.br')),
        createBrotliDecompress(),
        createWriteStream(path.join(beside, 'chromium'), { mode: 0o700 }),
      ),
      pipeline(
        createReadStream(packed('al2023.tar.br')),
        createBrotliDecompress(),
        extract(path.join(beside, 'al2023'), AS_THIS_USER),
      ),
      pipeline(
        createReadStream(packed('fonts.tar.br')),
        createBrotliDecompress(),
        extract(path.join(beside, 'fonts'), AS_THIS_USER),
      ),
    ]);
    // The package's own fonts.conf points at shared folders such as /tmp/fonts; ours names this folder, beside what the machine has.
    await fs.writeFile(path.join(beside, 'fonts', 'fonts.conf'), writeFontConfiguration(folder));
    await fs.writeFile(path.join(beside, COMPLETE_MARK), JSON.stringify(await measureFiles(beside)));
    await putInPlace(beside, folder, machine);
  } finally {
    await fs.rm(beside, { recursive: true, force: true });
  }
}

async function putInPlace(beside: string, folder: string, machine: Machine): Promise<void> {
  try {
    await fs.rename(beside, folder);
  } catch (error) {
    // Another build may have been quicker; anything else in the way is not ours to run and is removed.
    if (await isComplete(folder, machine)) return;
    await fs.rm(folder, { recursive: true, force: true });
    await fs.rename(beside, folder).catch(async () => {
      if (!(await isComplete(folder, machine))) throw error;
    });
  }
}

async function measureFiles(folder: string): Promise<Record<string, number>> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const sizes = await Promise.all(
    files.map(async (file) => [path.relative(folder, file), (await fs.stat(file)).size] as const),
  );
  return Object.fromEntries(sizes);
}

function writeFontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${escapeMarkup(path.join(folder, 'fonts', 'fonts'))}</dir>
  <cachedir>${escapeMarkup(path.join(folder, 'font-cache'))}</cachedir>
</fontconfig>
`;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

async function chooseEnvironment(
  folder: string,
  executablePath: string,
  machine: Machine,
): Promise<Record<string, string>> {
  const chosen: Record<string, string> = {};
  if (await lacksLibraries(executablePath)) {
    const own = path.join(folder, 'al2023', 'lib');
    const before = machine.environment['LD_LIBRARY_PATH'];
    chosen['LD_LIBRARY_PATH'] = before === undefined || before === '' ? own : `${own}:${before}`;
  }
  // Without any font the browser prints blank pages and reports no error, also where the page brings its own: even a
  // machine with a configuration may have none. Ours adds one font to what the machine has.
  if (!hasOwnFontSetting(machine)) chosen['FONTCONFIG_FILE'] = path.join(folder, 'fonts', 'fonts.conf');
  return chosen;
}

async function lacksLibraries(executablePath: string): Promise<boolean> {
  try {
    const { stdout } = await run('ldd', [executablePath], { timeout: 5000 });
    return stdout.includes('not found');
  } catch {
    return true;
  }
}

function hasOwnFontSetting({ environment }: Machine): boolean {
  return environment['FONTCONFIG_FILE'] !== undefined || environment['FONTCONFIG_PATH'] !== undefined;
}
