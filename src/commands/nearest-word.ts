/** The known word that a mistyped one was probably meant to be. It only proposes; nothing acts on the guess. */

/** `--dtaa` among `--data`, `--out` gives `--data`; null where nothing is near. */
export function findNearestWord(word: string, known: readonly string[]): string | null {
  const limit = word.replace(/^-+/, '').length <= 3 ? 1 : 2;
  let nearest: string | null = null;
  let least = limit + 1;
  for (const candidate of known) {
    const distance = measureDistance(word.toLowerCase(), candidate);
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest ?? known.find((candidate) => word.length > 3 && isBeginning(word, candidate)) ?? null;
}

/** `--data-dir` for `--data`, or `--vers` for `--version`. */
function isBeginning(word: string, candidate: string): boolean {
  return candidate.startsWith(word) || word.startsWith(candidate);
}

/** How many letters must be added, removed, changed or swapped with their neighbour. */
function measureDistance(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    rows.push(current);
    for (let column = 1; column <= to.length; column += 1) {
      const cost = from[row - 1] === to[column - 1] ? 0 : 1;
      const isSwap = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const swapped = isSwap ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY;
      current.push(Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + cost, swapped));
    }
  }
  return at(from.length, to.length);
}
