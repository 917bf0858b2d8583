/**
 * Serves one document to one page of the browser from memory, under an address that exists nowhere, and denies and records
 * everything else. Five layers: no scripts, this interception, a policy header, offline mode and the browser's flags.
 */
import type { HTTPRequest, Page } from 'puppeteer';

export interface PrintAsset {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Reserved by RFC 2606: no name under it can ever exist. */
export const ORIGIN_HOST = 'papers.invalid';
export const ORIGIN = `http://${ORIGIN_HOST}/`;

// No 'unsafe-inline': our pages carry their styles in files.
const POLICY = [
  'sandbox',
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What a page asked for beyond its own document and assets. */
export interface VirtualOrigin {
  /** Addresses that were denied, in the order of asking. */
  readonly denied: readonly string[];
}

/** Prepares the page; the caller then goes to `ORIGIN`. `assets` is keyed by path, such as `/styles/print.css`. */
export async function serveFromMemory(
  page: Page,
  html: string,
  assets: ReadonlyMap<string, PrintAsset>,
): Promise<VirtualOrigin> {
  const denied: string[] = [];
  let isServed = false;
  const answer = async (request: HTTPRequest): Promise<void> => {
    const url = request.url();
    const isDocument = request.isNavigationRequest() && request.frame() === page.mainFrame() && url === ORIGIN;
    if (isDocument && !isServed) {
      isServed = true;
      await request.respond({
        status: 200,
        contentType: 'text/html; charset=utf-8',
        headers: {
          'Content-Security-Policy': POLICY,
          'X-Content-Type-Options': 'nosniff',
          'Referrer-Policy': 'no-referrer',
        },
        body: html,
      });
      return;
    }
    const asset = request.isNavigationRequest() ? undefined : findAsset(url, assets);
    if (asset) {
      await request.respond({
        status: 200,
        contentType: asset.mediaType,
        // The sandbox gives the document an origin of its own, so fonts are foreign to it.
        headers: { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' },
        body: asset.bytes,
      });
      return;
    }
    if (url.startsWith('data:') && !request.isNavigationRequest()) {
      await request.continue();
      return;
    }
    // The browser asks for it by itself; no page of ours does.
    if (url !== `${ORIGIN}favicon.ico`) denied.push(url);
    await request.abort('blockedbyclient');
  };
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // An answer fails only where the page is gone, which the print itself finds out.
    answer(request).catch(() => undefined);
  });
  return { denied };
}

function findAsset(url: string, assets: ReadonlyMap<string, PrintAsset>): PrintAsset | undefined {
  if (!url.startsWith(ORIGIN)) return undefined;
  const { pathname, search } = new URL(url);
  return search === '' ? assets.get(decodeURI(pathname)) : undefined;
}
