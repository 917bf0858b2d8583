/**
 * Finds links of our pages that lead nowhere: to a file that is not written, out of the folder that is copied to the
 * intranet or stays with the secretariat, or to an id that no element has. A broken link is a bug of ours, so the caller throws.
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

/** Each is copied or sent as a whole, and nothing else with it: no page in one may need a file outside it. */
const WHOLE_FOLDERS = ['intranet/', 'secretariat/'];
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

export interface LinkCheck {
  /** Notes one file of the build; only the links and the anchors of a page are kept. */
  readonly add: (file: OutputFile) => void;
  /** The broken links of the pages, by page and in the order of the page; each link once a page. When all files are added. */
  readonly findBroken: () => BrokenLink[];
}

interface NotedPage {
  /** `intranet/` */
  readonly folder: string;
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
}

export function openLinkCheck(): LinkCheck {
  const paths = new Map<string, string>();
  const pages = new Map<string, NotedPage>();
  const idsOf = (page: string): ReadonlySet<string> | null => pages.get(page)?.ids ?? null;
  return {
    add: ({ path: file, bytes }) => {
      const folder = WHOLE_FOLDERS.find((name) => file.startsWith(name));
      if (folder === undefined) return;
      paths.set(foldPath(file), file);
      if (!file.endsWith('.html')) return;
      const { links, ids } = scanHtml(new TextDecoder().decode(bytes));
      pages.set(file, { folder, links: copyTexts(new Set(links)), ids: new Set(copyTexts(ids)) });
    },
    findBroken: () =>
      [...pages].flatMap(([page, { folder, links }]) =>
        links.flatMap((link) => {
          const reason = findFault(page, folder, link, paths, idsOf);
          return reason === null ? [] : [{ page, link, reason }];
        }),
      ),
  };
}

/** A piece that was cut from a page keeps the whole page in memory, and there may be ten thousand. */
function copyTexts(texts: Iterable<string>): string[] {
  return JSON.parse(JSON.stringify([...texts])) as string[];
}

/** The same for files that are all at hand. */
export function findBrokenLinks(files: readonly OutputFile[]): BrokenLink[] {
  const check = openLinkCheck();
  for (const file of files) check.add(file);
  return check.findBroken();
}

function findFault(
  page: string,
  folder: string,
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
  if (!target.startsWith(folder)) return `it leads out of ${folder}`;
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
