import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { STATUS_NAMES } from '../../src/inputs/house-style.ts';
import { USUAL_LABELS } from '../../src/papers/labels.ts';
import { listFiles, SAMPLE_DATA } from '../helpers/run-build.ts';
import { runInProcess } from '../helpers/run-in-process.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';

/** `Zzoverdue`: a word that no paper has by itself. */
const ODD_WORDS = STATUS_NAMES.map((name) => `    ${name}: Zz${name.replaceAll('-', ' ')}`).join('\n');

const USUAL_WORDS = Object.values(USUAL_LABELS).flatMap((set: string | object) =>
  typeof set === 'string' ? [set] : Object.values(set).map(String),
);
const AS_MARK = new RegExp(`^(?:[BRAG]: |Grey: )?(?:${USUAL_WORDS.map(escape).join('|')})(?:$| \\d|[,:;])`, 'i');
/** When work was finished stands under this heading of the closed list; it is no state. */
const NO_STATE_AT_ALL = 'Finished';

const scratch = openScratchFolder();
let pages: { readonly file: string; readonly html: string }[] = [];

beforeAll(async () => {
  const [data, out] = [join(scratch, 'data'), join(scratch, 'out')];
  cpSync(SAMPLE_DATA, data, { recursive: true });
  const file = join(data, 'organisation.yaml');
  const written = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    written
      .replace(/^houseStyle:$/m, `houseStyle:\n  statusLabels:\n${ODD_WORDS}`)
      .replace('paperReference: Paper {number}, {panel} {date}', 'paperReference: "No. {number} of {isoDate}"')
      .replace('accent: "#1d4a4f"', 'accent: "#7a1f5c"'),
  );
  const result = await runInProcess(['--data', data, '--out', out]);
  if (result.exitCode !== 2) throw new Error(result.said);
  pages = listFiles(out)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ file: name, html: readFileSync(join(out, name), 'utf8') }));
}, 60_000);

function escape(word: string): string {
  return word.replaceAll(/[()]/g, String.raw`\$&`);
}

/** The words of each element that `pattern` finds. */
function wordsIn(pattern: RegExp): string[] {
  return pages.flatMap(({ html }) =>
    [...html.matchAll(pattern)].map(([, inside = '']) => inside.replaceAll(/<[^>]*>/g, '').trim()),
  );
}

describe('a site whose states have other words', () => {
  test.each([
    ['marks', /<span class="status">([^]*?)<\/span>/g],
    ['heads of tables', /<th [^>]*scope="col"[^>]*>([^]*?)<\/th>/g],
    ['keys', /<tr><th scope="row">([^]*?)<\/th><td>/g],
    ['labels of charts', /<tspan[^>]* y="54">([^]*?)<\/tspan>/g],
    ['legends', /<text class="trend-label" x="166"[^>]*>([^]*?)<\/text>/g],
    ['states below a mark', /<p class="cell-note cell-note--status">([^]*?)<\/p>/g],
  ])('has none of the usual ones in its %s', (_, pattern) => {
    const words = wordsIn(pattern);
    expect(words.filter((word) => /\bzz/i.test(word)).length).toBeGreaterThan(0);
    expect(words.filter((word) => AS_MARK.test(word) && word !== NO_STATE_AT_ALL)).toEqual([]);
  });

  test('has none of them in the sums below its tables', () => {
    const sums = wordsIn(/<p class="reconciled[^"]*">(Reconciled: [^]*?)<\/p>/g);
    const inSums = new RegExp(`\\d (?:${USUAL_WORDS.map(escape).join('|')})\\b`, 'i');
    expect(sums.filter((sum) => /\d zz/.test(sum)).length).toBeGreaterThan(5);
    expect(sums.filter((sum) => inSums.test(sum))).toEqual([]);
  });

  test('says them in the sentences of charts and of papers', () => {
    const all = pages.map(({ html }) => html).join('\n');
    expect(all).toMatch(/aria-label="[^"]*\d zzcomplete/);
    expect(all).toMatch(/\d+ recommendations: \d+ remaining, \d+ zzproposed closed/);
    expect(all).toMatch(/\d zzoverdue, \d+ zzlate against original/);
    expect(all).toMatch(/Zzlate against original 1,015 days/);
    expect(all).toMatch(/Status: Zz[a-z ]+ before, now zz/);
  });
});

test('references follow the pattern of the organisation', () => {
  const paper = pages.find(({ file }) => file.endsWith('2026-01-20-jarap/01-internal-audit-tracker.html'));
  expect(paper?.html).toContain('No. 1 of 2026-01-20');
});

describe('the intranet', () => {
  test('has the logo in the head of every page, with its words, and the file beside the styles', () => {
    const site = pages.filter(({ file }) => file.startsWith('intranet/'));
    for (const { file, html } of site) {
      const toRoot = '../'.repeat(file.split('/').length - 2);
      expect(html).toContain(
        `<img class="masthead-logo" src="${toRoot}assets/logo.svg" alt="Three hills under a star, the badge of the Wolds">`,
      );
    }
    const [logo, crest] = [join(scratch, 'out/intranet/assets/logo.svg'), join(SAMPLE_DATA, 'crest.svg')];
    expect(readFileSync(logo)).toEqual(readFileSync(crest));
  });

  test('has the colours for light pages only; the sheets have them always', () => {
    const site = readFileSync(join(scratch, 'out/intranet/assets/site.css'), 'utf8');
    const sheet = readFileSync(join(scratch, 'out/secretariat/assets/sheet.css'), 'utf8');
    expect(site).toMatch(/@media print, \(prefers-color-scheme: light\) \{\s*:root \{ --accent: #7a1f5c; \}/);
    expect(sheet).toContain(':root { --accent: #7a1f5c; }');
  });
});
