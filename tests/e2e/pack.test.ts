import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readClaims } from '../../src/pdf/accessible/pack/read-claims.ts';
import { readDocument } from '../../src/pdf/accessible/objects/read-document.ts';
import { readPdf, type ReadPdf } from '../helpers/read-pdf.ts';
import { runInProcess } from '../helpers/run-in-process.ts';
import { runBuild, type RunResult } from '../helpers/run-build.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';
import { SMALL_DATA, SMALL_FILES, SMALL_MEETING, writeData } from '../helpers/write-data.ts';
import { makeTinyPdf } from '../pdf/accessible/pack/tiny-pdfs.ts';

const SECONDS = 1000;
const scratch = openScratchFolder();
const MEETING_FOLDER = `meetings/${SMALL_MEETING}`;

/** The small data with two PDFs of others on its agenda: before the paper and behind it. */
function writeWithPdfs(name: string, measures: Uint8Array, untagged = ''): string {
  const agenda = `agenda:\n  - { file: minutes.pdf, title: Minutes }\n  - tracker\n  - { file: measures.pdf, title: Measures${untagged} }\n`;
  const data = writeData(join(scratch, name), { meeting: SMALL_DATA.meeting.replace(/agenda:.*\n/, agenda) });
  writeFileSync(
    join(data, ...MEETING_FOLDER.split('/'), 'minutes.pdf'),
    makeTinyPdf({ pages: ['minutes'], link: 'https://example.org/' }),
  );
  writeFileSync(join(data, ...MEETING_FOLDER.split('/'), 'measures.pdf'), measures);
  return data;
}

describe('the pack of a meeting', () => {
  const out = join(scratch, 'out');
  const packFile = join(out, 'members', SMALL_MEETING, 'pack.pdf');
  let built: RunResult;
  let pack: ReadPdf;
  let paper: ReadPdf;

  beforeAll(async () => {
    const data = writeWithPdfs('with pdfs', makeTinyPdf({ pages: ['one', 'two'], claims: null }));
    built = await runBuild(['build', '--data', data, '--out', out, '--draft'], {
      environment: { SOURCE_DATE_EPOCH: '1768867200' },
    });
    pack = await readPdf(packFile);
    paper = await readPdf(join(out, 'members', SMALL_MEETING, '02-tracker.pdf'));
  }, 120 * SECONDS);

  test('has the agenda, then everything on it, in its order', () => {
    expect(built).toMatchObject({ exitCode: 0 });
    expect(pack.pages).toHaveLength(1 + 1 + paper.pages.length + 2);
    const rows = pack.pages[0]?.tables[0]?.rows.slice(1).map((row) => [row[0]?.text, row[3]?.text]);
    expect(rows).toEqual([
      ['1', '2'],
      ['2', '3'],
      ['3', String(3 + paper.pages.length)],
    ]);
  });

  test('numbers its pages through, in words that are not those of a paper', () => {
    for (const { number, furniture } of pack.pages) {
      expect(furniture).toContain(`Pack page ${number} of ${pack.pages.length}`);
    }
    expect(pack.pages[2]?.furniture).toContain(`Page 1 of ${paper.pages.length}`);
    expect(pack.pages[2]?.furniture).toContain('Paper 2, JARAP 20 January 2026');
    expect(pack.pages.at(-1)?.furniture).toContain('Item 3, JARAP');
  });

  test('leads from the agenda to each of its documents, and inside a paper as the paper does', () => {
    expect(pack.pages[0]?.links.map(({ target }) => target)).toEqual([2, 3, 3 + paper.pages.length]);
    const inside = pack.pages
      .slice(2, 2 + paper.pages.length)
      .flatMap(({ links }) => links.map(({ target }) => target));
    expect(inside).toEqual(paper.pages.flatMap(({ links }) => links.map(({ target }) => target + 2)));
    expect(inside.length).toBeGreaterThan(0);
    expect(pack.pages.flatMap(({ addresses }) => addresses)).toEqual(['https://example.org/']);
  });

  test('has a bookmark for each document', () => {
    const tops = pack.bookmarks.filter(({ level }) => level === 1).map(({ title, page }) => [title, page]);
    expect(tops).toEqual([
      ['Agenda', 1],
      ['Minutes', 2],
      ['Internal audit recommendations', 3],
      ['Measures', 3 + paper.pages.length],
    ]);
    expect(pack.bookmarks.length).toBeGreaterThan(tops.length);
  });

  test('keeps the tags of the papers', () => {
    for (const [index, { headings, tables }] of paper.pages.entries()) {
      expect(pack.pages[index + 2]?.headings.map(({ level, text }) => [level, text])).toEqual(
        headings.map(({ level, text }) => [level, text]),
      );
      expect(pack.pages[index + 2]?.tables).toEqual(tables);
    }
  });

  test('does not say that it is accessible, because a part of it does not, and the build says why', () => {
    expect(readClaims(readDocument(readFileSync(packFile)))).toEqual({
      isTagged: true,
      isAccessible: false,
      isArchive: false,
    });
    expect(built.standardOutput + built.standardError).toMatch(/measures\.pdf: The pack of this meeting does not say/);
  });

  test('has the date of SOURCE_DATE_EPOCH', () => {
    expect(readFileSync(packFile).toString('latin1')).toContain('<xmp:CreateDate>2026-01-20T00:00:00+00:00<');
  });

  test('is offered on the page of the meeting', () => {
    const page = readFileSync(join(out, 'intranet', SMALL_MEETING, 'index.html'), 'utf8');
    expect(page).toContain(`<a href="pack.pdf">All papers in one pack, PDF</a> (${pack.pages.length} pages`);
  });

  describe('of a draft', () => {
    test('says so in its title, and in no text of a page', () => {
      for (const { title, pages } of [pack, paper]) {
        expect(title).toMatch(/^DRAFT: /);
        expect(pages.some(({ text, furniture }) => `${text} ${furniture}`.includes('DRAFT'))).toBe(false);
      }
    });

    test('shows the word in grey across the pages, with the text in full black above it', (context) => {
      const shades = countShades(packFile, 3);
      if (shades === null) return context.skip('pdftoppm is not installed');
      expect(shades.grey).toBeGreaterThan(0.04);
      expect(shades.dark).toBeGreaterThan(0.005);
    });
  });
});

describe('a PDF of somebody else that cannot come in', () => {
  const whole = makeTinyPdf({ pages: ['one'] });
  test.each([
    ['has no tags', makeTinyPdf({ pages: ['one'], isTagged: false, claims: null }), 'has no tags'],
    ['is cut off', whole.subarray(0, -300), 'is not complete'],
    ['is no PDF', new TextEncoder().encode('PK'), 'is not a PDF'],
  ])('and %s stops the build with its name, before anything is written', async (name, bytes, words) => {
    const data = writeWithPdfs(name, bytes);
    const { exitCode, said, changes } = await runInProcess(['--data', data, '--out', join(scratch, `out ${name}`)]);
    expect(exitCode).toBe(1);
    expect(said).toContain(`${MEETING_FOLDER}/measures.pdf`);
    expect(said).toContain(words);
    expect(changes).toEqual([]);
  });

  test('is named where it is not there', async () => {
    const meeting = `${SMALL_DATA.meeting.replace(/agenda:.*\n/, '')}agenda:\n  - tracker\n  - { file: lost.pdf, title: Lost }\n`;
    const { exitCode, said } = await runInProcess(['--check', '--data', writeData(join(scratch, 'lost'), { meeting })]);
    expect(exitCode).toBe(1);
    expect(said).toContain(SMALL_FILES.meeting);
    expect(said).toContain('There is no file "lost.pdf" beside meeting.yaml.');
  });
});

/** Shares of the pixels of one page that have the grey of DRAFT and that are nearly black; null where nothing can draw. */
function countShades(file: string, page: number): { grey: number; dark: number } | null {
  let image: Buffer;
  try {
    image = execFileSync('pdftoppm', ['-r', '50', '-gray', '-f', String(page), '-l', String(page), file], {
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
  // P5, width, height, 255: three lines of text, then a byte a pixel.
  const start = /^P5\s+\d+\s+\d+\s+255\s/.exec(image.subarray(0, 40).toString('latin1'))?.[0].length ?? 0;
  const pixels = image.subarray(start);
  const share = (isMeant: (shade: number) => boolean): number => pixels.filter(isMeant).length / pixels.length;
  return { grey: share((shade) => Math.abs(shade - 232) <= 2), dark: share((shade) => shade < 80) };
}
