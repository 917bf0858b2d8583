import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPageText } from '../helpers/read-page.ts';
import { listFiles, SAMPLE_DATA } from '../helpers/run-build.ts';
import { runInProcess } from '../helpers/run-in-process.ts';
import { pageOf, SAMPLE_PAPERS, type SamplePaper } from '../helpers/sample.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';

interface Entry {
  readonly paper: string;
  readonly place: string;
  readonly value: number;
  readonly unit: string;
  readonly keys: readonly string[];
}

const scratch = openScratchFolder();
let files: readonly string[];

beforeAll(async () => {
  // Without a browser: all files but the PDFs.
  const { exitCode, said } = await runInProcess(['--data', SAMPLE_DATA, '--out', scratch]);
  if (exitCode !== 2) throw new Error(said);
  files = listFiles(scratch);
}, 60_000);

function readText(path: string): string {
  return readFileSync(join(scratch, ...path.split('/')), 'utf8');
}

function readFigures({ meeting }: SamplePaper): Entry[] {
  return (JSON.parse(readText(`secretariat/${meeting}/figures.json`)) as { figures: Entry[] }).figures;
}

/** The numbers of each table of a page, by caption, in the order of the page. */
function readTables(html: string): Map<string, number[]> {
  const tables = new Map<string, number[]>();
  for (const [table] of html.matchAll(/<table[\s\S]*?<\/table>/g)) {
    const caption = readPageText(/<caption>([\s\S]*?)<\/caption>/.exec(table)?.[1] ?? '');
    const numbers = [...table.matchAll(/<td class="[^"]*\bnumber\b[^"]*">([\s\S]*?)<\/td>/g)]
      .map(([, cell = '']) => readPageText(cell))
      .filter((text) => /\d/.test(text))
      .map((text) => Number(text.replaceAll(',', '').replace('−', '-')));
    if (numbers.length > 0) tables.set(caption, [...(tables.get(caption) ?? []), ...numbers]);
  }
  return tables;
}

describe('figures.json', () => {
  test.each(SAMPLE_PAPERS)(
    'has every number of every table that the page of $meeting prints, and no other',
    (paper) => {
      const printed = readTables(readText(pageOf(paper)));
      const folder = paper.name.slice(3);
      const entries = readFigures(paper).filter((entry) => entry.paper === folder);
      expect(printed.size).toBeGreaterThan(0);
      for (const [caption, numbers] of printed) {
        const listed = entries.filter(({ place }) => readPageText(place) === caption).map(({ value }) => value);
        expect({ caption, listed }).toEqual({ caption, listed: numbers });
      }
    },
  );

  test.each(SAMPLE_PAPERS)('counts in $meeting as many keys as it says', (paper) => {
    const counts = readFigures(paper).filter(({ unit }) => unit === 'recommendations');
    expect(counts.length).toBeGreaterThan(50);
    for (const { value, keys } of counts) expect(keys).toHaveLength(Math.abs(value));
  });

  test.each(SAMPLE_PAPERS)('has the same entries of $meeting as figures.csv', (paper) => {
    const lines = readText(`secretariat/${paper.meeting}/figures.csv`).trimEnd().split('\r\n');
    expect(lines).toHaveLength(readFigures(paper).length + 1);
  });
});

describe('the files of the secretariat', () => {
  test('are there for each meeting, and none of them is on the intranet', () => {
    for (const meeting of new Set(SAMPLE_PAPERS.map((paper) => paper.meeting))) {
      for (const name of ['decision-sheet.html', 'decisions.csv', 'figures.csv', 'figures.json', 'queries/index.html'])
        expect(files).toContain(`secretariat/${meeting}/${name}`);
    }
    const intranet = files.filter((file) => file.startsWith('intranet/'));
    expect(intranet.filter((file) => !/\.(?:html|css|woff2)$|^intranet\/assets\/logo\.svg$/.test(file))).toEqual([]);
    for (const page of intranet.filter((file) => file.endsWith('.html'))) {
      expect({
        page,
        found: /secretariat\/|recommendations\.csv|decisions\.csv|figures\.json/.exec(readText(page))?.[0],
      }).toEqual({ page });
    }
  });

  test('have a query sheet in both forms for each owner', () => {
    const sheets = files.filter((file) => file.includes('/queries/') && !file.endsWith('index.html'));
    expect(sheets.length).toBeGreaterThan(4);
    for (const sheet of sheets) {
      const twin = sheet.replace(/html$|csv$/, (ending) => (ending === 'csv' ? 'html' : 'csv'));
      expect(files).toContain(twin);
    }
  });
});

describe('the pages of recommendations', () => {
  test('are there for every row of every paper, and every row leads to its own', () => {
    for (const paper of SAMPLE_PAPERS) {
      const html = readText(pageOf(paper));
      const rows = [...html.matchAll(/ id="r-([\w-]+)"/g)].map(([, key]) => key);
      expect(rows.length).toBeGreaterThan(5);
      for (const key of rows) {
        expect(files).toContain(`intranet/recommendations/${key}.html`);
        expect(html).toContain(`href="../recommendations/${key}.html"`);
      }
    }
  });
});
