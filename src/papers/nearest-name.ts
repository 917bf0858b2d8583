/** Finds the name that somebody probably meant. Knows nothing of what the names stand for. */

/** No name is longer; a text without end must not take time without end. */
const MAXIMUM_LENGTH = 60;

/** The name with the fewest differing letters, or null where none is near. Example: `figures.opne` finds `figures.open`. */
export function findNearestName(written: string, names: readonly string[]): string | null {
  if (written.length > MAXIMUM_LENGTH) return null;
  // A third of the letters may be wrong; beyond that a suggestion would be a guess.
  const sought = simplify(written);
  const limit = Math.max(1, Math.floor(sought.length / 3));
  let nearest: string | null = null;
  let nearestDistance = limit + 1;
  for (const name of names) {
    const distance = countEdits(sought, simplify(name));
    if (distance < nearestDistance) {
      nearest = name;
      nearestDistance = distance;
    }
  }
  return nearest;
}

/** `proposed-closed`, `proposed_closed` and `proposedClosed` are one word to the person who types it. */
function simplify(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[-_\s]/g, '')
    .slice(0, MAXIMUM_LENGTH);
}

/** Letters to put in, take out or exchange to come from one word to the other. */
function countEdits(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const exchange = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(exchange, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
