/**
 * The one way from a user's text into HTML. Characters that nobody can see and that change what a reader sees are left
 * out here too, because a character reference (`&#x202E;`) gets past the check of the inputs.
 */

const REPLACEMENTS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Controls but tab and LF, soft hyphen, zero-width characters, direction marks and overrides, tag characters.
// The zero-width joiner stays: emoji are made with it.
const INVISIBLE =
  /[^\P{Cc}\t\n]|[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\p{Surrogate}/gu;

/** Safe as the text of an element and inside a quoted attribute. Example: `R&D <b>` gives `R&amp;D &lt;b&gt;`. */
export function escapeHtml(text: string): string {
  return removeInvisible(text).replaceAll(/[&<>"']/g, (character) => REPLACEMENTS[character] ?? '');
}

/** The text without controls, zero-width characters, direction overrides and halves of characters. */
export function removeInvisible(text: string): string {
  return text.replaceAll(INVISIBLE, '');
}
