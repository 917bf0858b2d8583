import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../helpers/run-in-process.ts';
import { listFiles } from '../helpers/run-build.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';

const scratch = openScratchFolder();

describe('the gallery without a browser', () => {
  test('is complete but for the PDFs, and says so', { timeout: 60_000 }, async () => {
    const out = join(scratch, 'gallery');
    const { exitCode, said } = await runInProcess(['gallery', '--out', out]);
    expect(said).toContain('The PDFs are left out.');
    expect(said.trimEnd().split('\n').at(-1)).toBe(`Open ${join(out, 'index.html')}`);
    expect(exitCode).toBe(2);
    const files = listFiles(out);
    expect(files).toContain('partials/status/overdue-print.html');
    expect(files.filter((file) => file.endsWith('.pdf'))).toEqual([]);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('There is no PDF');
  });

  test('replaces the gallery that was there, and nothing else', { timeout: 60_000 }, async () => {
    const out = join(scratch, 'twice');
    await runInProcess(['gallery', '--out', out]);
    const before = readFileSync(join(out, 'index.html'), 'utf8');
    writeFileSync(join(out, 'index.html'), 'old');
    await runInProcess(['gallery', '--out', out]);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(before);

    writeFileSync(join(out, 'notes.txt'), 'mine');
    const { exitCode, said } = await runInProcess(['gallery', '--out', out]);
    expect({ exitCode, said }).toEqual({ exitCode: 1, said: expect.stringContaining('notes.txt') as string });
    expect(readFileSync(join(out, 'notes.txt'), 'utf8')).toBe('mine');
  });

  test('does not take the place of papers', async () => {
    const out = join(scratch, 'papers');
    mkdirSync(join(out, 'members'), { recursive: true });
    const { exitCode, said } = await runInProcess(['gallery', '--out', out]);
    expect(exitCode).toBe(1);
    expect(said).toContain('because papers are there, which it would replace');
    expect(existsSync(join(out, 'index.html'))).toBe(false);
  });
});
