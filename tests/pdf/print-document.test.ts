import { readdirSync, readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PrintJob } from '../../src/pdf/print-document.ts';
import { openPrinter, type Printer } from '../../src/pdf/printer.ts';
import { readPrintedPdf } from '../../src/pdf/read-printed-pdf.ts';
import { chooseTestBrowser, machine, makeJob } from './test-documents.ts';

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter(await chooseTestBrowser(), machine);
}, 60_000);
afterAll(() => printer.close());

async function readWithPdfjs(pdf: Uint8Array): Promise<{ texts: string[]; pageOf: Map<string, number> }> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    texts.push(content.items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  const pageOf = new Map<string, number>();
  for (const [name, destination] of Object.entries(await document.getDestinations())) {
    pageOf.set(name, (await document.getPageIndex(destination[0])) + 1);
  }
  await task.destroy();
  return { texts, pageOf };
}

describe('page references', () => {
  const count = 30;
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const contents = numbers.map(
    (n) => `<li><a href="#finding-${n}">Finding ${n}: see page <span data-page-ref="finding-${n}">…</span>.</a></li>`,
  );
  // Lengths differ, so that a finding's page is not its number.
  const findings = numbers.map(
    (n) => `<h2 id="finding-${n}">Heading of finding ${n}.</h2>${'<p>Words of the finding.</p>'.repeat((n % 4) * 25)}`,
  );

  test('each names the page on which its target is, and pdf.js agrees', async () => {
    const job = await makeJob(`<ul>${contents.join('')}</ul>${findings.join('')}`, {
      sentinels: ['Heading of finding 30.'],
    });
    const { pdf, pageCount, pageOf } = await printer.print(job);
    const read = await readWithPdfjs(pdf);
    expect(pageCount).toBe(read.texts.length);
    expect(Object.fromEntries(pageOf)).toEqual(Object.fromEntries(read.pageOf));
    for (const n of numbers) {
      const page = read.texts.findIndex((text) => text.includes(`Heading of finding ${n}.`)) + 1;
      expect(pageOf.get(`finding-${n}`)).toBe(page);
      expect(read.texts[0]).toContain(`Finding ${n}: see page ${page}.`);
    }
    expect(pageOf.get('finding-30')).toBeGreaterThan(30);
  });

  test('a contents list that grows a page through its own numbers is printed again until it is right', async () => {
    // Empty at first, each number a line of its own: the list takes another page in the second print.
    const list = numbers.map((n) => `<a href="#finding-${n}"><span data-page-ref="finding-${n}"></span></a>`);
    const css = 'span:not(:empty) { display: block; height: 30mm; }';
    const { pdf, pageOf } = await printer.print(await makeJob(list.join('') + findings.join(''), { css }));
    const { texts } = await readWithPdfjs(pdf);
    const page = texts.findIndex((text) => text.includes('Heading of finding 1.')) + 1;
    expect(page).toBeGreaterThan(3);
    expect(pageOf.get('finding-1')).toBe(page);
    expect(texts[0]).toContain(String(page));
  });

  test('one that leads nowhere is refused by its name', async () => {
    const job = await makeJob('<a href="#lost"><span data-page-ref="lost"></span></a>');
    await expect(printer.print(job)).rejects.toMatchObject({
      code: 'print-failed',
      message: expect.stringMatching(/01-paper\.pdf could not be printed: .*"lost"/),
    });
  });

  test('an id with a space and an accent is found again', async () => {
    const body = `<a href="#caf%C3%A9%20(1)">x <span data-page-ref="café (1)"></span></a><h2 id="café (1)">End</h2>`;
    expect((await printer.print(await makeJob(body))).pageOf.get('café (1)')).toBe(2);
  });
});

/** What the user reads; fails where the print was made. */
async function refusalOf(job: PrintJob): Promise<string> {
  const outcome = await printer.print(job).catch((error: unknown) => error);
  expect(outcome).toMatchObject({ code: 'print-failed', todo: expect.stringMatching(/\w/) });
  return String(outcome);
}

describe('a print is refused', () => {
  test('where it is blank', async () => {
    expect(await refusalOf(await makeJob('', { css: 'main { visibility: hidden }' }))).toMatch(/blank pages/);
  });
  test('where a text is missing', async () => {
    expect(await refusalOf(await makeJob('', { sentinels: ['Words that nobody wrote'] }))).toMatch(
      /"Words that nobody wrote"/,
    );
  });
  test('where our font was not used', async () => {
    expect(await refusalOf(await makeJob('', { css: 'html { font-family: serif }' }))).toMatch(
      /font IBMPlexSans is not in the PDF/,
    );
  });
  test('where letters come from a font of the computer, with the letters', async () => {
    expect(await refusalOf(await makeJob('<h2>Next</h2><p>Полиция</p>'))).toMatch(
      /a font of this computer|made up letters/,
    );
  });
  test('where no font at all has a sign, with the words around it', async () => {
    const job = await makeJob('<p>Before \u{13000} after</p>');
    expect(await refusalOf(job)).toMatch(/page 1 holds a sign that no font has.*Before . after|font of this computer/);
  });
  test('where the browser makes up a bold type that no file has', async () => {
    const css = 'html { font-synthesis: weight style } h1 { font-weight: 700; font-style: italic }';
    expect(await refusalOf(await makeJob('', { css }))).toMatch(/made up letters/);
  });
  test('where the font file is broken', async () => {
    const job = await makeJob('');
    const assets = new Map(job.assets).set('/fonts/plex.woff2', { bytes: new Uint8Array(99), mediaType: 'font/woff2' });
    expect(await refusalOf({ ...job, assets })).toMatch(/could not read the font IBM Plex Sans/);
  });
  test('where a style sheet is missing', async () => {
    const job = await makeJob('');
    const assets = new Map([...job.assets].filter(([path]) => path.startsWith('/fonts/')));
    expect(await refusalOf({ ...job, assets })).toMatch(/papers\.invalid\/styles\/print\.css/);
  });
  test('where an image cannot be read', async () => {
    expect(await refusalOf(await makeJob('<img alt="" src="data:image/png;base64,AAAA">'))).toMatch(
      /could not read the image/,
    );
  });
  test.each(['javascript:app.alert(1)', 'file:///C:/Windows/calc.exe', 'other.html', 'ms-msdt:x'])(
    'where a link leads to %s',
    async (href) => {
      expect(await refusalOf(await makeJob(`<a href="${href}">link</a>`))).toMatch(/holds a link to/);
    },
  );
  test('where it takes too long, by its name and the time', async () => {
    const body = '<table><tr><td>word<td>word</table>'.repeat(20_000);
    expect(await refusalOf(await makeJob(body, { timeoutMs: 400 }))).toMatch(
      /01-paper\.pdf .*not finished within 0\.4 seconds/,
    );
  });
});

function killGroup(processId: number | undefined): void {
  if (processId === undefined) throw new Error('the browser has no process');
  process.kill(process.platform === 'win32' ? processId : -processId, 'SIGKILL');
}

/** Numbers of the living processes in the browser's group (Linux only). */
function listGroup(leader: number | undefined): number[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.map(Number).filter((processId) => {
    try {
      const [state, , group] = readFileSync(`/proc/${processId}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      return Number(group) === leader && state !== 'Z';
    } catch {
      return false;
    }
  });
}

function killRenderers(leader: number | undefined): void {
  const renderers = listGroup(leader).filter((processId) =>
    readFileSync(`/proc/${processId}/cmdline`, 'utf8').includes('--type=renderer'),
  );
  if (renderers.length === 0) throw new Error('there is no renderer to kill');
  for (const processId of renderers) process.kill(processId, 'SIGKILL');
}

describe('the browser', () => {
  test('that was killed is started again, and the print is made', async () => {
    const own = await openPrinter(await chooseTestBrowser(), machine);
    try {
      const before = await own.print(await makeJob(''));
      killGroup(own.processId);
      const after = await own.print(await makeJob(''));
      expect(after.pageCount).toBe(before.pageCount);
    } finally {
      await own.close();
    }
  });

  test('that dies in the middle of a print is started again, and the print is made', { timeout: 30_000 }, async () => {
    const own = await openPrinter(await chooseTestBrowser(), machine);
    try {
      const printing = own.print(await makeJob('<p>word</p>'.repeat(8_000)));
      setTimeout(() => killGroup(own.processId), 250);
      expect((await printing).pageCount).toBeGreaterThan(100);
    } finally {
      await own.close();
    }
  });

  test.runIf(process.platform === 'linux')(
    'whose page crashes prints it on a new page',
    { timeout: 30_000 },
    async () => {
      const own = await openPrinter(await chooseTestBrowser(), machine);
      try {
        const printing = own.print(await makeJob('<p>word</p>'.repeat(8_000)));
        setTimeout(() => killRenderers(own.processId), 300);
        expect((await printing).pageCount).toBeGreaterThan(100);
      } finally {
        await own.close();
      }
      expect(listGroup(own.processId)).toEqual([]);
    },
  );

  test('stops in the middle of a print on Ctrl-C', async () => {
    const stop = new AbortController();
    const own = await openPrinter(await chooseTestBrowser(), machine, { signal: stop.signal });
    const printing = own.print(await makeJob('<p>word</p>'.repeat(50_000)));
    setTimeout(() => stop.abort(), 200);
    await expect(printing).rejects.toMatchObject({ code: 'interrupted' });
    await expect(own.print(await makeJob(''))).rejects.toMatchObject({ code: 'interrupted' });
    await own.close();
  });

  test('prints many at once, each with its own pages', async () => {
    const jobs = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => makeJob('<h2>Next</h2>'.repeat(n))));
    const printed = await Promise.all(jobs.map((job) => printer.print(job)));
    expect(printed.map(({ pageCount }) => pageCount)).toEqual([2, 3, 4, 5, 6, 7]);
  });
});

test('the checks refuse what is no sound PDF', () => {
  expect(() => readPrintedPdf(Buffer.from('not a PDF'))).toThrow(/not a PDF/);
  expect(() => readPrintedPdf(Buffer.from('%PDF-1.7\nstream\nstartxref\n9\n%%EOF\n'))).toThrow(/is damaged/);
});
