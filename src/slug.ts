/** Names for keys, anchors and files: lower-case letters, digits and single hyphens. The one maker of such names. */

const MAXIMUM_LENGTH = 80;

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

/** Long titles are cut in the middle, so that the reference at the end still tells two keys apart. */
function shorten(slug: string): string {
  if (slug.length <= MAXIMUM_LENGTH) return slug;
  const head = slug.slice(0, 50);
  const tail = slug.slice(-(MAXIMUM_LENGTH - 51));
  return `${head}-${tail}`.replaceAll(/-{2,}/g, '-');
}
