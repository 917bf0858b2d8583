/** Names for keys, anchors and files: lower-case letters, digits and single hyphens. The one maker of such names. */
import { createHash } from 'node:crypto';

const MAXIMUM_LENGTH = 80;
/** Of a file's name without its ending: a path of Windows has 260 characters in all. */
const MAXIMUM_FILE_NAME = 120;
/** Every folder of pages has a front page of its own, and Windows keeps the others for its devices. */
const RESERVED_FILE_NAME = /^(?:index|con|prn|aux|nul|com\d|lpt\d)$/;

/** Example: `makeSlug('Fleet management', '2018-09', '4.2')` is `fleet-management-2018-09-4-2`. Never empty. */
export function makeSlug(...parts: readonly (string | null)[]): string {
  const slug = parts
    .filter((part) => part !== null)
    .join(' ')
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .replaceAll('&', ' and ')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return shorten(slug) || 'item';
}

/** Long titles are cut in the middle: the reference at the end is still read, and a mark tells apart what was cut. */
function shorten(slug: string): string {
  if (slug.length <= MAXIMUM_LENGTH) return slug;
  const mark = hash(slug).slice(0, 6);
  const head = slug.slice(0, 44);
  const tail = slug.slice(-(MAXIMUM_LENGTH - head.length - mark.length - 2));
  return `${head}-${mark}-${tail}`.replaceAll(/-{2,}/g, '-');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * The name of the file, without its ending, for what has this key. The same key gives the same name for ever, because links
 * to it are kept: `fleet-management-2018-09-4-2`.
 */
export function makeFileName(key: string): string {
  if (key.length <= MAXIMUM_FILE_NAME && !RESERVED_FILE_NAME.test(key)) return key;
  const mark = hash(key).slice(0, 8);
  return `${key.slice(0, MAXIMUM_FILE_NAME - mark.length - 1).replace(/-$/, '')}-${mark}`;
}
