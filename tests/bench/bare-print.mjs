/**
 * The yardstick: the simplest program that prints a folder's index.html with Puppeteer. Plain JavaScript, so that it pays for
 * no TypeScript. Usage: node bare-print.mjs JOB.json, and a line of JSON comes out with the milliseconds of a warm print.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { launch } from 'puppeteer';

const { address, executablePath, headless, flags, environment, output, isWarm } = JSON.parse(
  await readFile(process.argv[2] ?? '', 'utf8'),
);
const browser = await launch({
  executablePath,
  headless,
  pipe: true,
  args: flags,
  env: environment,
  defaultViewport: null,
  protocolTimeout: 2_147_483_647,
});

async function print() {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'load', timeout: 0 });
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 0,
  });
  await writeFile(output, pdf);
  await page.close();
}

if (isWarm) {
  // A small page first, so that only the document itself is measured.
  const page = await browser.newPage();
  await page.setContent('<p>Warm</p>');
  await page.pdf({ tagged: true });
  await page.close();
}
const startedAt = performance.now();
await print();
process.stdout.write(JSON.stringify({ printMs: performance.now() - startedAt }));
await browser.close();
