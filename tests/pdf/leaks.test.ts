import * as fs from 'node:fs/promises';
import * as http from 'node:http';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, type Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPrinter, type Printer } from '../../src/pdf/printer.ts';
import { openTextReader } from '../../src/pdf/read-page-text.ts';
import { readPrintedPdf } from '../../src/pdf/read-printed-pdf.ts';
import { chooseTestBrowser, machine, makeJob } from './test-documents.ts';

// Each is what an attacker could get into a page if all escaping failed. `U` stands for the address of a server on this
// machine, `F` for a file that holds a secret.
const NETWORK_VECTORS: Readonly<Record<string, string>> = {
  image: '<img src="U/image">',
  'image set': '<img srcset="U/image 1x">',
  'style sheet': '<link rel="stylesheet" href="U/style">',
  'imported style': '<style>@import url(U/import);</style>',
  'background in a style attribute': '<p style="background: url(U/background)">x</p>',
  font: '<style>@font-face{font-family:f;src:url(U/font)}p{font-family:f}</style><p>x</p>',
  frame: '<iframe src="U/frame"></iframe>',
  'frame in a frame': '<iframe srcdoc="<img src=U/inner>"></iframe>',
  'refresh in a frame': '<iframe srcdoc="<meta http-equiv=refresh content=0;url=U/inner>"></iframe>',
  object: '<object data="U/object"></object>',
  embed: '<embed src="U/embed">',
  video: '<video src="U/video" preload="auto" poster="U/poster"></video>',
  audio: '<audio src="U/audio" preload="auto"></audio>',
  'image in SVG': '<svg width="9" height="9"><image href="U/svg" width="9" height="9"/></svg>',
  'filter image in SVG':
    '<svg width="9" height="9"><filter id="f"><feImage href="U/filter"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>',
  script: '<script src="U/script"></script>',
  'inline script': '<script>fetch("U/fetch",{mode:"no-cors"})</script>',
  'error handler': '<img src="data:," onerror="fetch(\'U/handler\',{mode:\'no-cors\'})">',
  prefetch: '<link rel="prefetch" href="U/prefetch">',
  preload: '<link rel="preload" as="image" href="U/preload">',
  preconnect: '<link rel="preconnect" href="U">',
  refresh: '<meta http-equiv="refresh" content="0;url=U/refresh">',
  base: '<base href="U/"><img src="relative">',
  form: '<form action="U/form"><input type="image" src="U/button"></form>',
  'list image': '<ul style="list-style-image: url(U/list)"><li>x</li></ul>',
};

const FILE_VECTORS: Readonly<Record<string, string>> = {
  frame: '<iframe src="F" width="500" height="100"></iframe>',
  object: '<object data="F" type="text/html" width="500" height="100"></object>',
  embed: '<embed src="F" type="text/html" width="500" height="100">',
  refresh: '<meta http-equiv="refresh" content="0;url=F">',
};

const SECRET = 'NINEGREENBOTTLES';
let printer: Printer;
let naked: Browser;
let server: http.Server;
let folder = '';
let address = '';
let connections = 0;

beforeAll(async () => {
  server = http.createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', connection: 'close' }).end(SECRET);
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('the server has no port');
  address = `http://127.0.0.1:${listening.port}`;
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'build-papers-leaks-'));
  await fs.writeFile(path.join(folder, 'secret.html'), `<p>${SECRET}</p>`);
  printer = await openPrinter(await chooseTestBrowser(), machine);
  naked = await launch({
    executablePath: printer.executablePath,
    headless: 'shell',
    pipe: true,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
}, 60_000);

afterAll(async () => {
  await printer.close();
  await naked.close();
  server.close();
  await fs.rm(folder, { recursive: true, force: true });
});

/** A denied request refuses the print; one that the browser never makes leaves it sound. Both are safe. */
async function printGuarded(body: string): Promise<Uint8Array | string> {
  return printer.print(await makeJob(body)).then(
    ({ pdf }) => pdf,
    (error: unknown) => String(error),
  );
}

async function openNaked(html: string, url?: string): Promise<string> {
  const page = await naked.newPage();
  try {
    if (url === undefined) await page.setContent(html, { waitUntil: 'domcontentloaded' }).catch(() => undefined);
    else await page.goto(url, { waitUntil: 'load' });
    await new Promise((resolve) => {
      setTimeout(resolve, 150);
    });
    const texts = await Promise.all(page.frames().map((frame) => frame.content().catch(() => '')));
    return texts.join('');
  } finally {
    await page.close();
  }
}

test(
  'no way out to the network is open; without our layers most of the same ways are',
  { timeout: 60_000 },
  async () => {
    const vectors = Object.entries(NETWORK_VECTORS).map(
      ([name, html]) => [name, html.replaceAll('U', address)] as const,
    );
    const open: string[] = [];
    for (const [name, html] of vectors) {
      connections = 0;
      await openNaked(`<!doctype html><body>${html}</body>`);
      if (connections > 0) open.push(name);
    }
    // The control: a test whose server nothing can reach would prove nothing.
    expect(open.length).toBeGreaterThanOrEqual(20);

    const leaks: string[] = [];
    const outcomes: Record<string, string> = {};
    for (const [name, html] of vectors) {
      connections = 0;
      const outcome = await printGuarded(html);
      outcomes[name] = typeof outcome === 'string' ? outcome : 'printed';
      if (connections > 0) leaks.push(name);
    }
    connections = 0;
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
    expect({ leaks, late: connections }).toEqual({ leaks: [], late: 0 });
    // A paper that was replaced or changed is refused by name and not printed.
    expect(outcomes['image']).toContain(`${address}/image`);
    expect(outcomes['inline script']).toBe('printed');
  },
);

test('no file of the computer gets into a paper; without our layers it does', { timeout: 60_000 }, async () => {
  const file = pathToFileURL(path.join(folder, 'secret.html')).href;
  const open: string[] = [];
  for (const [name, html] of Object.entries(FILE_VECTORS)) {
    const own = path.join(folder, `${name}-control.html`);
    await fs.writeFile(own, `<!doctype html><body>${html.replaceAll('F', file)}</body>`);
    if ((await openNaked('', pathToFileURL(own).href)).includes(SECRET)) open.push(name);
  }
  expect(open).toContain('frame');
  expect(open).toContain('refresh');

  for (const html of Object.values(FILE_VECTORS)) {
    const outcome = await printGuarded(html.replaceAll('F', file));
    if (typeof outcome === 'string') continue;
    const pdf = readPrintedPdf(outcome);
    const read = openTextReader(pdf);
    expect(pdf.pages.flatMap((page) => read(page).map(({ text }) => text)).join('')).not.toContain(SECRET);
  }
});
