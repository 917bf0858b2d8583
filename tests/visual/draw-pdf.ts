/** Draws pages of a PDF in the pinned browser, with the PDF reader of the package pdfjs-dist: the same pixels everywhere. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer';

interface PdfPage {
  getViewport: (options: { scale: number }) => { width: number; height: number };
  render: (options: object) => { promise: Promise<void> };
}

// What the two scripts leave in the page, for the function that runs inside the browser.
declare const pdfjsLib: {
  getDocument: (options: object) => { promise: Promise<{ getPage: (number: number) => Promise<PdfPage> }> };
};
declare const document: { createElement: (name: 'canvas') => Canvas };
declare const atob: (text: string) => string;
interface Canvas {
  width: number;
  height: number;
  toDataURL: (type: string) => string;
}

/** PNGs of the pages with these numbers (from 1), a pixel for each point: 595 × 842 for A4. `page` is a blank one. */
export async function drawPdf(page: Page, pdf: Uint8Array, numbers: readonly number[]): Promise<Uint8Array[]> {
  const { resolve } = createRequire(import.meta.url);
  for (const name of ['pdf.worker.min.mjs', 'pdf.min.mjs']) {
    const content = readFileSync(resolve(`pdfjs-dist/build/${name}`), 'utf8');
    await page.addScriptTag({ content, type: 'module' });
  }
  await page.waitForFunction('globalThis.pdfjsLib && globalThis.pdfjsWorker');
  const pictures = await page.evaluate(
    // Runs inside the browser: it may use nothing else from this file.
    async (base64, wanted) => {
      const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const opened = await pdfjsLib.getDocument({ data, isEvalSupported: false, useSystemFonts: false }).promise;
      const drawn: string[] = [];
      for (const number of wanted) {
        const pdfPage = await opened.getPage(number);
        const viewport = pdfPage.getViewport({ scale: 1 });
        const canvas = document.createElement('canvas');
        canvas.width = Math.round(viewport.width);
        canvas.height = Math.round(viewport.height);
        await pdfPage.render({ canvas, viewport }).promise;
        drawn.push(canvas.toDataURL('image/png'));
      }
      return drawn;
    },
    Buffer.from(pdf).toString('base64'),
    [...numbers],
  );
  return pictures.map((address) => Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
}
