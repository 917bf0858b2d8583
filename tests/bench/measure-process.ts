/**
 * Runs one program to its end and measures it from outside: wall time, and the peak memory of it and all its children. It
 * knows nothing of what the program does.
 */
import { spawn } from 'node:child_process';
import * as fs from 'node:fs/promises';

export interface Measured {
  /** From the start of the process to its end. */
  readonly wallMs: number;
  /** The largest sum of proportional set sizes that was seen; null where the system does not tell (not Linux). */
  readonly peakMegabytes: number | null;
  /** The largest that one renderer of a browser was; null where it is not known or there is none. */
  readonly peakRendererMegabytes: number | null;
  readonly standardOutput: string;
}

const SAMPLE_EVERY_MS = 100;

/** Rejects, with what the program wrote, where it does not end with exit code 0. */
export async function measureProcess(program: string, words: readonly string[], folder: string): Promise<Measured> {
  const startedAt = performance.now();
  const child = spawn(program, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  const complaints: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  const memory = watchMemory(child.pid);
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const wallMs = performance.now() - startedAt;
  const peaks = await memory.stop();
  if (exitCode !== 0) {
    throw new Error(
      `${[program, ...words].join(' ')} ended with ${exitCode}:\n${complaints.join('')}${output.join('')}`,
    );
  }
  return { wallMs, ...peaks, standardOutput: output.join('') };
}

type Peaks = Pick<Measured, 'peakMegabytes' | 'peakRendererMegabytes'>;

function watchMemory(processId: number | undefined): { stop: () => Promise<Peaks> } {
  const ending = new AbortController();
  let peakKilobytes = 0;
  let peakRendererKilobytes = 0;
  const watch = async (): Promise<void> => {
    if (process.platform !== 'linux' || processId === undefined) return;
    while (!ending.signal.aborted) {
      const sizes = await readMemory(processId);
      peakKilobytes = Math.max(
        peakKilobytes,
        sizes.reduce((sum, { kilobytes }) => sum + kilobytes, 0),
      );
      for (const { kilobytes, isRenderer } of sizes) {
        if (isRenderer) peakRendererKilobytes = Math.max(peakRendererKilobytes, kilobytes);
      }
      await new Promise((resolve) => setTimeout(resolve, SAMPLE_EVERY_MS));
    }
  };
  const watching = watch();
  return {
    stop: async () => {
      ending.abort();
      await watching;
      return {
        peakMegabytes: peakKilobytes === 0 ? null : peakKilobytes / 1024,
        peakRendererMegabytes: peakRendererKilobytes === 0 ? null : peakRendererKilobytes / 1024,
      };
    },
  };
}

/** Of the process and its descendants. Shared pages are divided among those that share them. */
async function readMemory(root: number): Promise<{ kilobytes: number; isRenderer: boolean }[]> {
  const tree = await listDescendants(root);
  return Promise.all(
    tree.map(async (processId) => {
      // A process that ended since it was listed has no memory.
      const text = await fs.readFile(`/proc/${processId}/smaps_rollup`, 'utf8').catch(() => '');
      const words = await fs.readFile(`/proc/${processId}/cmdline`, 'utf8').catch(() => '');
      return {
        kilobytes: Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0),
        isRenderer: words.includes('--type=renderer'),
      };
    }),
  );
}

async function listDescendants(root: number): Promise<number[]> {
  const tree = [root];
  for (const parent of tree) {
    const tasks = await fs.readdir(`/proc/${parent}/task`).catch(() => []);
    for (const task of tasks) {
      const children = await fs.readFile(`/proc/${parent}/task/${task}/children`, 'utf8').catch(() => '');
      tree.push(
        ...children
          .split(' ')
          .filter((id) => id.trim() !== '')
          .map(Number),
      );
    }
  }
  return tree;
}
