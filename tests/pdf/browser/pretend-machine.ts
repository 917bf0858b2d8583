/** A machine of another platform for tests: files are the keys of a table. */
import type { FileKind, Machine } from '../../../src/pdf/browser/machine.ts';

export interface PretendMachine extends Partial<Omit<Machine, 'inspect' | 'namesIn' | 'readStart' | 'resolveLinks'>> {
  readonly platform: NodeJS.Platform;
  readonly programs?: readonly string[];
  readonly others?: Readonly<Record<string, FileKind>>;
  readonly starts?: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, string>>;
  readonly folders?: Readonly<Record<string, readonly string[]>>;
}

export function pretendMachine(pretended: PretendMachine): Machine {
  const { programs = [], others = {}, starts = {}, links = {}, folders = {}, ...rest } = pretended;
  const isWindows = pretended.platform === 'win32';
  return {
    // Never x64: the embedded browser of the real machine must not answer.
    architecture: 'arm64',
    environment: {},
    homeFolder: isWindows ? 'C:\\Users\\clerk' : '/home/clerk',
    temporaryFolder: isWindows ? 'C:\\Temp' : '/tmp',
    userId: isWindows ? -1 : 1000,
    ...rest,
    inspect: async (path) => (programs.includes(path) ? 'program' : (others[path] ?? 'missing')),
    resolveLinks: async (path) => links[path] ?? path,
    namesIn: async (folder) => folders[folder] ?? [],
    readStart: async (path) => starts[path] ?? '',
  };
}
