/**
 * Makes sure that only plain data reaches a template. An object with a `toHTML` function would print markup unescaped,
 * and a getter or a Map would print nothing at all.
 */

/** Path of the first value that is not text, a number, true or false, null, a list or a plain object; or null. */
export function findStrangeValue(value: unknown, path = 'model'): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : path;
  if (typeof value !== 'object') return path;
  if (Array.isArray(value)) return findFirst(value.entries(), path);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return path;
  const properties = Object.entries(Object.getOwnPropertyDescriptors(value));
  const getter = properties.find(([, property]) => !('value' in property));
  if (getter) return `${path}.${getter[0]}`;
  return findFirst(
    properties.map(([key, property]) => [key, property.value as unknown] as const),
    path,
  );
}

function findFirst(entries: Iterable<readonly [string | number, unknown]>, path: string): string | null {
  for (const [key, value] of entries) {
    const found = findStrangeValue(value, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
