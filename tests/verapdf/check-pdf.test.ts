/** Proves that the judge can fail: in words, always; with veraPDF itself where npm run check:pdf has fetched it. */
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestBrowser } from '../helpers/open-browser.ts';
import { describeVerdicts, passes, type Verdict } from './describe-verdicts.ts';
import { findFetchedJudge } from './fetch-judge.ts';
import { findJava, ToolMissingError } from './find-java.ts';
import { judgePdfs, readVerdicts, type Judge } from './judge-pdfs.ts';

const GOOD: Verdict = {
  file: 'out/paper.pdf',
  claims: ['3a', 'ua1'],
  flavours: [
    { flavour: '3a', checks: 1200, isCompliant: true },
    { flavour: 'ua1', checks: 900, isCompliant: true },
  ],
  failures: [],
  problem: null,
};

test('a file that keeps every rule is named with what it passed', () => {
  expect(describeVerdicts([GOOD])).toBe(
    'out/paper.pdf: passes PDF/A-3a (1,200 checks) and PDF/UA-1 (900 checks)\n1 file judged by veraPDF: 1 passed, 0 failed.',
  );
});

test.each([
  ['PDF/UA-1', ['3a']],
  ['PDF/A', ['ua1']],
  ['PDF/UA-1 or PDF/A', []],
])('a file that does not claim %s fails, whatever else it keeps', (missing, claims) => {
  expect(passes({ ...GOOD, claims })).toBe(false);
  expect(describeVerdicts([{ ...GOOD, claims }])).toContain(`does not claim ${missing}. Judged by`);
});

test('a broken rule is named with clause, test number and the page', () => {
  const lines = [
    '{"file":"/x/a.pdf","flavour":"ua1","standard":"ISO 14289-1:2014","clause":"7.3","test":1,"description":"Figures need Alt","times":1200,"places":[{"page":4,"context":"root/K[0]","message":"no Alt"},{"page":0,"context":"root","message":null}]}',
    '{"file":"/x/a.pdf","flavour":"ua1","compliant":false,"checks":50}',
    '{"file":"/x/a.pdf","claims":["2a","ua1"],"passed":false}',
    '{"file":"/x/b.pdf","problem":"Couldn\'t parse stream"}',
    '{"file":"/x/b.pdf","claims":[],"passed":false}',
  ];
  expect(describeVerdicts(readVerdicts(lines, ['a.pdf', 'b.pdf']))).toBe(
    [
      'a.pdf: FAILS',
      '  PDF/UA-1: ISO 14289-1:2014 clause 7.3, test 1, 1,200 times: Figures need Alt',
      '    page 4: no Alt (root/K[0])',
      '    whole file: no details (root)',
      '    and 1,198 more',
      'b.pdf: FAILS',
      "  It cannot be read as a PDF file: Couldn't parse stream",
      '2 files judged by veraPDF: 0 passed, 2 failed.',
    ].join('\n'),
  );
});

test('where Java is missing, the judge says what to install', () => {
  const nowhere = path.join(os.tmpdir(), 'no-java-here');
  expect(() => findJava({ JAVA_HOME: nowhere })).toThrow(
    /no Java on JAVA_HOME .*\n.*Java Development Kit[^]*apt-get install/,
  );
});

const judge = findReadyJudge();

describe.skipIf(judge === null)('veraPDF itself (skipped until npm run check:pdf has fetched it)', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'build papers judge '));
  });
  afterAll(() => fs.rm(folder, { recursive: true, force: true }));

  test("the browser's own PDF and a file that is no PDF both fail", { timeout: 120_000 }, async () => {
    if (judge === null) return;
    const raw = path.join(folder, 'raw.pdf');
    const noPdf = path.join(folder, 'no.pdf');
    await printRawPdf(raw);
    await fs.writeFile(noPdf, 'Dear committee,');
    const copy = path.join(folder, 'copy.pdf');
    await fs.copyFile(raw, copy);
    const [rawVerdict, noPdfVerdict, copyVerdict] = await judgePdfs([raw, noPdf, copy], judge);
    const rules = rawVerdict?.failures.map(({ flavour, clause, test }) => `${flavour} ${clause}-${test}`);
    // No XMP, a border that is neither tagged nor artifact, a link without a description, no document ID.
    expect(rules).toEqual(expect.arrayContaining(['ua1 7.1-8', 'ua1 7.1-3', 'ua1 7.18.5-2', '2a 6.1.3-1']));
    expect(rawVerdict?.failures.find(({ clause }) => clause === '7.18.5')?.places[0]?.page).toBe(2);
    expect(noPdfVerdict?.problem).not.toBeNull();
    expect(copyVerdict).toEqual({ ...rawVerdict, file: copy });
  });
});

function findReadyJudge(): Judge | null {
  const libraries = findFetchedJudge();
  if (libraries === null) return null;
  try {
    return { java: findJava(process.env), libraries };
  } catch (error) {
    if (error instanceof ToolMissingError) return null;
    throw error;
  }
}

async function printRawPdf(file: string): Promise<void> {
  const running = await openTestBrowser();
  try {
    const page = await running.browser.newPage();
    await page.setContent(
      '<html lang="en-GB"><title>Raw</title><h1>Raw</h1><div style="border: 1px solid; break-before: page"><p><a href="https://example.org/">A link</a></p>',
    );
    await page.pdf({ path: file, tagged: true });
  } finally {
    await running.close();
  }
}
