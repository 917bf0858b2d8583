import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../helpers/read-pdf.ts';
import { foldWords, isOnPages, readPageText, splitIntoSentences } from '../helpers/read-page.ts';
import { buildInto, listFiles, readFolder, ROOT, runBuild, SAMPLE_DATA, type RunResult } from '../helpers/run-build.ts';
import { pageOf, pdfOf, SAMPLE_PAGES, SAMPLE_PAPERS, type SamplePaper } from '../helpers/sample.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';
import { SMALL_MEETING, writeData } from '../helpers/write-data.ts';

const SECONDS = 1000;
const scratch = openScratchFolder();
const sample = join(scratch, 'sample');
const smallData = writeData(join(scratch, 'small data'));
const SMALL_PAPERS = [
  `intranet/${SMALL_MEETING}/01-tracker.html`,
  `intranet/${SMALL_MEETING}/01-tracker.pdf`,
  `members/${SMALL_MEETING}/01-tracker.pdf`,
];
let built: RunResult;

beforeAll(async () => {
  built = await buildInto(sample);
}, 120 * SECONDS);

function readText(path: string): string {
  return readFileSync(join(sample, ...path.split('/')), 'utf8');
}

async function readPrinted(paper: SamplePaper): Promise<string[]> {
  const { pages } = await readPdf(join(sample, ...pdfOf(paper).split('/')));
  // A page begins by saying what is continued; the sentence that runs over it does not hold these words.
  return pages
    .map((page) => page.items.filter(({ text }) => !text.includes(', continued')))
    .map((items) =>
      items
        .filter((item) => !item.isFurniture)
        .map(({ text }) => text)
        .join(' '),
    );
}

describe('a build of the sample data', () => {
  test('makes the files that the README names, and no others', () => {
    const papers = SAMPLE_PAPERS.flatMap((paper) => [
      pdfOf(paper),
      pageOf(paper),
      pageOf(paper).replace(/html$/, 'pdf'),
    ]);
    const packs = SAMPLE_PAPERS.flatMap(({ meeting }) => [
      `members/${meeting}/pack.pdf`,
      `intranet/${meeting}/pack.pdf`,
    ]);
    const pages = SAMPLE_PAGES.map((page) => `intranet/${page}`);
    const all = listFiles(sample);
    // One page a recommendation, one sheet an owner: tests/build/secretariat-files.test.ts says which.
    const found = all.filter(
      (file) => !/^(?:intranet|secretariat)\/(?:assets|recommendations)\/|^secretariat\/.*\//.test(file),
    );
    const sheets =
      /^secretariat\/[\w-]+\/(?:queries\/[\w-]+\.(?:html|csv)|decision-sheet\.html|decisions\.csv|figures\.(?:csv|json))$/;
    const others = all.filter((file) => !found.includes(file) && !file.includes('/assets/'));
    expect(
      others.filter((file) => !/^intranet\/recommendations\/[\w-]+\.html$/.test(file) && !sheets.test(file)),
    ).toEqual([]);
    expect(found).toEqual([...new Set([...papers, ...packs, ...pages, 'secretariat/manifest.json'])].sort());
    const assets = listFiles(join(sample, 'intranet', 'assets'));
    expect(assets.filter((file) => !/^(?:site\.css|logo\.svg|fonts\/[\w-]+\.woff2)$/.test(file))).toEqual([]);
    expect(assets).toContain('site.css');
  });

  test('says what it read, what it made and where', () => {
    expect(built.standardError).toContain('Read 5 meetings, 8 papers, 201 rows, 24 decisions');
    expect(built.standardOutput).toContain('Published 8 papers with 180 recommendations.');
    expect(built.standardOutput).toContain(`The papers are in ${sample}`);
  });

  test('gives members and the intranet the same PDF', () => {
    for (const paper of SAMPLE_PAPERS) {
      const [members, intranet] = [pdfOf(paper), pageOf(paper).replace(/html$/, 'pdf')];
      expect(readText(members) === readText(intranet)).toBe(true);
    }
  });

  test('lists in the manifest every file that it wrote', () => {
    const { outputs } = JSON.parse(readText('secretariat/manifest.json')) as { outputs: { path: string }[] };
    const written = listFiles(sample).filter((file) => file !== 'secretariat/manifest.json');
    expect(outputs.map(({ path }) => path).sort()).toEqual(written);
  });

  test('has no word of the machine in any page', () => {
    for (const page of SAMPLE_PAGES) {
      expect({ page, found: findMachineWords(readText(`intranet/${page}`)) }).toEqual({ page, found: [] });
    }
  });

  test.each(SAMPLE_PAPERS)('has no word of the machine in the PDF of $meeting', async (paper) => {
    expect(findMachineWords((await readPrinted(paper)).join('\n'))).toEqual([]);
  });

  test.each(SAMPLE_PAPERS)(
    'prints every recommendation and update of $meeting, on paper and on screen',
    async (paper) => {
      const onPaper = (await readPrinted(paper)).map(foldWords);
      const onScreen = [foldWords(readPageText(readText(pageOf(paper))))];
      const sentences = readCells(paper).flatMap(splitIntoSentences);
      expect(sentences.length).toBeGreaterThan(30);
      expect(sentences.filter((sentence) => !isOnPages(onPaper, sentence))).toEqual([]);
      expect(sentences.filter((sentence) => !isOnPages(onScreen, sentence))).toEqual([]);
    },
  );
});

function findMachineWords(text: string): string[] {
  return Array.from(
    text.matchAll(/.{0,30}(?:\bundefined\b|\[object|\bNaN\b|\bnull\b|\{\{).{0,30}/g),
    ([found]) => found,
  );
}

/** Columns of text in the samples, in the words of each layout. */
const TEXT_HEADINGS =
  /^(?:(?:Main )?Recommendations?|Area for improvement|Deliverable|Findings|Required outcomes|Action to achieve required outcomes|Management Response|Current Position|Management Update|(?:Progress )?Update .*)$/;

/** The cells of the export that hold recommendations and updates, read by a parser of its own. */
function readCells({ meeting, name }: SamplePaper): string[] {
  const file = join(SAMPLE_DATA, 'meetings', meeting, name.slice(3), 'recommendations.csv');
  const bytes = readFileSync(file);
  const text = iconv.decode(bytes, findEncoding(bytes));
  const delimiter = ['\t', ';'].find((mark) => text.includes(`Audit Title${mark}`)) ?? ',';
  const records = parse(text, { bom: true, delimiter, relax_column_count: true });
  const head = records.findIndex((record) => record.some((label) => TEXT_HEADINGS.test(label)));
  const columns = (records[head] ?? []).flatMap((label, index) => (TEXT_HEADINGS.test(label) ? [index] : []));
  expect(columns.length).toBeGreaterThan(1);
  return records
    .slice(head + 1)
    .filter((record) => !record.includes(LISTED_AS_CLOSED))
    .flatMap((record) => columns.map((column) => record[column] ?? ''));
}

/** The update of the one row that an export still holds although it was closed, and listed, at an earlier meeting. */
const LISTED_AS_CLOSED = 'Closed in October 2025.';

function findEncoding(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes.toString('utf8').includes('\uFFFD') ? 'windows-1252' : 'utf8';
}

describe('the folders', () => {
  const place = join(scratch, 'elsewhere');
  const papers = join(place, 'papers');
  let first: ReadonlyMap<string, string>;

  beforeAll(async () => {
    mkdirSync(place);
    const words = ['--data', join('..', 'small data'), '--out', 'papers'];
    const { exitCode, standardOutput } = await runBuild(words, { workingFolder: place });
    if (exitCode !== 0) throw new Error(standardOutput);
    first = readFolder(papers);
  }, 60 * SECONDS);

  test('are meant from where the user stands', () => {
    expect([...first.keys()]).toEqual(expect.arrayContaining(SMALL_PAPERS));
  });

  test(
    'are meant from where the user typed npm run, and a second build leaves the same files, byte for byte',
    async () => {
      const words = ['build', '--data', join('..', 'small data'), '--out', 'papers'];
      const { exitCode, standardOutput } = await runBuild(words, {
        workingFolder: ROOT,
        environment: { INIT_CWD: place },
      });
      expect(exitCode).toBe(0);
      expect(standardOutput).toContain('The papers are in papers');
      expect(existsSync(join(ROOT, 'papers'))).toBe(false);
      const second = readFolder(papers);
      expect([...second.keys()]).toEqual([...first.keys()]);
      const isPage = ([file]: [string, string]): boolean => file.endsWith('.html');
      expect([...second].filter(isPage)).toEqual([...first].filter(isPage));
    },
    60 * SECONDS,
  );
});

describe('--check', () => {
  test('judges the data and writes nothing', { timeout: 30 * SECONDS }, async () => {
    const out = join(scratch, 'checked');
    const { exitCode, standardOutput } = await runBuild(['--check', '--data', SAMPLE_DATA, '--out', out]);
    expect(exitCode).toBe(0);
    expect(standardOutput).toMatch(/\d+ warnings/);
    expect(existsSync(out)).toBe(false);
  });
});

describe('--json', () => {
  test(
    'is one object on standard output and nothing on standard error, for a folder with spaces and accents',
    async () => {
      const out = join(scratch, 'Réunion de l’été', 'nos papiers – 2026');
      const words = ['build', '--json', '--data', smallData, '--out', out];
      const { exitCode, standardOutput, standardError } = await runBuild(words);
      expect({ exitCode, standardError }).toEqual({ exitCode: 0, standardError: '' });
      const report: unknown = JSON.parse(standardOutput);
      expect(report).toMatchObject({
        schema: 1,
        exitCode: 0,
        outFolder: out,
        pdfsMade: true,
        problems: [],
        papers: [
          { title: 'Internal audit recommendations', recommendations: 3, pdfPages: expect.any(Number) as number },
        ],
      });
      const { papers } = report as { papers: { files: string[] }[] };
      expect([...(papers[0]?.files ?? [])].sort()).toEqual(SMALL_PAPERS);
      expect(listFiles(out)).toEqual(expect.arrayContaining(SMALL_PAPERS));
    },
    60 * SECONDS,
  );

  test('holds all problems of the data', { timeout: 30 * SECONDS }, async () => {
    const words = ['--check', '--json', '--data', SAMPLE_DATA];
    const { exitCode, standardOutput, standardError } = await runBuild(words);
    expect({ exitCode, standardError }).toEqual({ exitCode: 0, standardError: '' });
    const { problems, warningsCount } = JSON.parse(standardOutput) as { problems: object[]; warningsCount: number };
    expect(problems.length).toBe(warningsCount);
    expect(problems.length).toBeGreaterThan(3);
    for (const problem of problems) {
      expect(problem).toMatchObject({ severity: 'warning', file: expect.stringContaining('/') as string });
    }
  });
});

test('the doctor finds a browser and prints with it', { timeout: 60 * SECONDS }, async () => {
  const { exitCode, standardOutput } = await runBuild(['doctor']);
  expect(standardOutput).toContain('All is well');
  expect(exitCode).toBe(0);
});
