/**
 * Finds links of the intranet pages that lead nowhere: to a file that is not written, out of the folder that is copied to
 * the intranet, or to an id that no element has. A broken link is a bug of ours, so the caller throws.
 */
import * as path from 'node:path';
import { foldPath } from './output-file.ts';
import type { OutputFile } from './output-file.ts';
import { scanHtml } from './scan-html.ts';

export interface BrokenLink {
  /** The page with the link: `intranet/2026-01-20-jarap/index.html`. */
  readonly page: string;
  /** As it stands in the page: `../recommendations/fleet-4-2.html#updates`. */
  readonly link: string;
  /** `there is no file intranet/recommendations/fleet-4-2.html`. */
  readonly reason: string;
}

/** The site: everything below is copied to the intranet, and nothing else. */
const SITE_FOLDER = 'intranet/';
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * The broken links of the HTML files below `intranet/`, by page and in the order of the page; each link once a page.
 * `files` are all files of the build, of which only the HTML is read.
 */
export function findBrokenLinks(files: readonly OutputFile[]): BrokenLink[] {
  const site = files.filter((file) => file.path.startsWith(SITE_FOLDER));
  const paths = new Map(site.map((file) => [foldPath(file.path), file.path]));
  const pages = new Map(
    site
      .filter((file) => file.path.endsWith('.html'))
      .map((file) => [file.path, scanHtml(new TextDecoder().decode(file.bytes))]),
  );
  const idsOf = (page: string): ReadonlySet<string> | null => pages.get(page)?.ids ?? null;

  return [...pages].flatMap(([page, { links }]) =>
    [...new Set(links)].flatMap((link) => {
      const reason = findFault(page, link, paths, idsOf);
      return reason === null ? [] : [{ page, link, reason }];
    }),
  );
}

function findFault(
  page: string,
  link: string,
  paths: ReadonlyMap<string, string>,
  idsOf: (page: string) => ReadonlySet<string> | null,
): string | null {
  if (HAS_SCHEME.test(link)) return null;
  if (link.trim() === '') return 'it is empty';
  // Both work on a web server at best, and the site is also opened from a plain folder.
  if (link.startsWith('/')) return 'it begins at the top of a server';
  if (link.includes('\\')) return 'it has a backslash';

  const [address, fragment] = splitOnce(link, '#');
  const target = resolveAddress(page, address);
  if (target === null) return 'it has a % that is no code';
  if (!target.startsWith(SITE_FOLDER)) return `it leads out of ${SITE_FOLDER}`;
  if (target.endsWith('/')) return 'it leads to a folder, not to its index.html';

  const written = paths.get(foldPath(target));
  if (written === undefined) return `there is no file ${target}`;
  if (written !== target) return `the file is called ${written}, in other capitals`;
  return findFragmentFault(target, fragment, idsOf(target));
}

function findFragmentFault(target: string, fragment: string, ids: ReadonlySet<string> | null): string | null {
  // `#` and `#top` are the top of any page; `#page=3` in a PDF is the viewer's affair.
  if (ids === null || fragment === '' || fragment === 'top') return null;
  const id = decodePercent(fragment);
  return id !== null && ids.has(id) ? null : `there is no id "${fragment}" in ${target}`;
}

/** `intranet/a/index.html` and `../b.html?x` give `intranet/b.html`; null for a % that is no code. */
function resolveAddress(page: string, address: string): string | null {
  const [pathPart] = splitOnce(address, '?');
  const decoded = decodePercent(pathPart);
  if (decoded === null) return null;
  return decoded === '' ? page : path.posix.join(path.posix.dirname(page), decoded);
}

function decodePercent(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function splitOnce(text: string, separator: string): [string, string] {
  const place = text.indexOf(separator);
  return place === -1 ? [text, ''] : [text.slice(0, place), text.slice(place + separator.length)];
}
