import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles, readFolder } from '../helpers/run-build.ts';
import { runInProcess } from '../helpers/run-in-process.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';
import { SMALL_MEETING, writeData } from '../helpers/write-data.ts';

const scratch = openScratchFolder();

describe('a folder that is not ours', () => {
  test('is refused as the out folder, and nothing in it changes', async () => {
    const data = writeData(join(scratch, 'for a strange folder'));
    const out = join(scratch, 'holiday pictures');
    mkdirSync(out);
    writeFileSync(join(out, 'beach.jpg'), 'sand');
    const { exitCode, said } = await runInProcess(['--data', data, '--out', out]);
    expect(exitCode).toBe(1);
    expect(said).toContain(`The folder ${out} holds something that this program did not write: beach.jpg.`);
    expect([...readFolder(out).keys()]).toEqual(['beach.jpg']);
  });

  test('is refused as the data folder where it is not there', async () => {
    const { exitCode, said, changes } = await runInProcess(['--data', join(scratch, 'nowhere'), '--check']);
    expect({ exitCode, changes }).toEqual({ exitCode: 1, changes: [] });
    expect(said).toContain(`There is no folder ${join(scratch, 'nowhere')}.`);
  });

  test.each(['data', join('data', 'out'), '.'])(
    'is refused as the out folder where it is %s, beside or in the data',
    async (name) => {
      const place = join(scratch, `place of ${name.replaceAll(/[^a-z]/g, '-')}`);
      const data = writeData(join(place, 'data'));
      const before = readFolder(place);
      const { exitCode, said } = await runInProcess(['--data', data, '--out', join(place, name)]);
      expect(exitCode).toBe(1);
      expect(said).toContain('because it holds, or is inside, the data or the program.');
      expect(readFolder(place)).toEqual(before);
    },
  );
});

describe('an out folder that is there and empty', () => {
  test('is used', async () => {
    const data = writeData(join(scratch, 'for an empty folder'));
    const out = join(scratch, 'empty');
    mkdirSync(out);
    expect((await runInProcess(['--data', data, '--out', out])).exitCode).toBe(2);
    expect(listFiles(out)).toContain('intranet/index.html');
    expect(existsSync(`${out}.lock`)).toBe(false);
  });
});

describe('the out folder of other papers of ours', () => {
  test('is replaced as a whole: nothing of the old papers stays', async () => {
    const out = join(scratch, 'replaced');
    const old = writeData(join(scratch, 'old'));
    renameSync(join(old, 'meetings', SMALL_MEETING), join(old, 'meetings', '2025-10-21-jarap'));
    await runInProcess(['--data', old, '--out', out]);
    expect(listFiles(out)).toContain('intranet/2025-10-21-jarap/index.html');
    await runInProcess(['--data', writeData(join(scratch, 'new')), '--out', out]);
    expect(listFiles(out).filter((file) => file.includes('2025-10-21'))).toEqual([]);
    expect(listFiles(out)).toContain(`intranet/${SMALL_MEETING}/index.html`);
  });
});
