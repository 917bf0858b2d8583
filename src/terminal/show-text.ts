/**
 * Makes text of the user's files fit for a terminal: one line, nothing hidden, nothing that the terminal would obey. Used
 * for every value, heading and name that is printed; it adds no colour.
 */

// Control and format characters (escape sequences, text direction, zero width), line separators and lone surrogates.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const NAMES: Readonly<Record<string, string>> = { '\n': '[new line]', '\t': '[tab]' };

/** `a\nb\u001b` gives `a[new line]b[U+001B]`. */
export function showOnOneLine(text: string): string {
  return showCut(text, Number.POSITIVE_INFINITY);
}

/** The same, cut at `length` characters on the screen with `…` behind: 60 for a value. */
export function showCut(text: string, length: number): string {
  const shown: string[] = [];
  let used = 0;
  for (const character of text.replaceAll('\r\n', '\n')) {
    const piece = UNSEEN.test(character) ? nameCharacter(character) : character;
    if (used + piece.length > length) return `${shown.join('')}…`;
    shown.push(piece);
    used += piece.length;
  }
  return shown.join('');
}

function nameCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return NAMES[character] ?? `[U+${code}]`;
}
