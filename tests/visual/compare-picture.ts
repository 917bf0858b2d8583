/**
 * Holds a picture against the one that is expected. Expectations are written by `npm run test:update` only, and looked at by a
 * person before they are committed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect } from 'vitest';

const EXPECTED = join(import.meta.dirname, 'expected');
/** Ignored by git: the pictures that were not as expected, and where they differ. */
const DIFFERENT = join(import.meta.dirname, 'different');

/**
 * How far the colour of a pixel may be off, from 0 to 1, where it counts as the same: about eight levels of grey in 256. The browser
 * chooses its instructions by the processor, and they round the grey at the edges of letters and lines a level up or down.
 */
const COLOUR_TOLERANCE = 0.03;
/** Expectations are kept in steps of colour (of 256), half a step off at most, because their files are then a third smaller. */
const COLOUR_STEP = 8;
/** Fewer than in a full stop. Pixels that are nothing but a softened edge are not counted. */
const PIXEL_TOLERANCE = 3;

/** Whether expectations are to be written: `vitest --update`. */
export function isUpdating(): boolean {
  return expect.getState().snapshotState.snapshotUpdateState === 'all';
}

/** Null where `picture` (a PNG) is that of the name; otherwise what is wrong, with the pictures to look at. */
export function comparePicture(name: string, picture: Uint8Array): string | null {
  const place = join(EXPECTED, `${name}.png`);
  const actual = PNG.sync.read(Buffer.from(picture));
  const expected = existsSync(place) ? PNG.sync.read(readFileSync(place)) : null;
  const [fault, difference] = findDifference(actual, expected);
  const actualPlace = join(DIFFERENT, `${name}.actual.png`);
  const differencePlace = join(DIFFERENT, `${name}.difference.png`);
  for (const old of [actualPlace, differencePlace]) rmSync(old, { force: true });
  if (fault === null) return null;
  if (isUpdating()) {
    write(EXPECTED, place, actual);
    return null;
  }
  write(DIFFERENT, actualPlace, actual);
  if (difference !== null) write(DIFFERENT, differencePlace, difference);
  const seen = difference === null ? actualPlace : `${actualPlace}\n${differencePlace}`;
  return `${name} ${fault}. Look at\n${seen}\nIf this is meant, run npm run test:update.`;
}

/** The names of the expectations that are there. While updating, those that nothing is called by any more are removed. */
export function listExpectations(names: readonly string[]): string[] {
  const found = existsSync(EXPECTED) ? readdirSync(EXPECTED).map((file) => file.replace(/\.png$/, '')) : [];
  if (!isUpdating()) return found;
  const stale = found.filter((name) => !names.includes(name));
  for (const name of stale) rmSync(join(EXPECTED, `${name}.png`));
  return found.filter((name) => !stale.includes(name));
}

/** What is wrong, in words, with a picture of it; null where nothing is. */
export function findDifference(actual: PNG, expected: PNG | null): [fault: string | null, difference: PNG | null] {
  if (expected === null) return ['has no expectation', null];
  const { width, height } = actual;
  if (expected.width !== width || expected.height !== height) {
    return [`is ${width} × ${height} pixels and not ${expected.width} × ${expected.height}`, null];
  }
  const difference = new PNG({ width, height });
  const count = pixelmatch(expected.data, actual.data, difference.data, width, height, { threshold: COLOUR_TOLERANCE });
  return count > PIXEL_TOLERANCE ? [`differs in ${count} pixels`, difference] : [null, null];
}

function write(folder: string, place: string, picture: PNG): void {
  mkdirSync(folder, { recursive: true });
  const kept = new PNG({ width: picture.width, height: picture.height });
  for (const [at, level] of picture.data.entries()) {
    kept.data[at] = at % 4 === 3 ? 255 : Math.min(255, Math.round(level / COLOUR_STEP) * COLOUR_STEP);
  }
  // Without transparency and without filters, which makes pictures of text smallest.
  const options = { colorType: 2, inputHasAlpha: true, filterType: 0, deflateLevel: 9, deflateStrategy: 0 } as const;
  writeFileSync(place, PNG.sync.write(kept, options));
}
