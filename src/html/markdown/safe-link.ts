/**
 * Which addresses may become links. Chromium copies every href into the PDF, where `file:` or `ms-msdt:` would run on
 * the reader's machine, so this is an allow-list: https, http and mailto, nothing relative, no hidden sign-in.
 */
import { removeInvisible } from '../escape-html.ts';

const MAXIMUM_LENGTH = 2_000;
const MAIL_ADDRESS = /^mailto:([\w.!#$*+=^{|}~-]{1,64}@[\w-]+(?:\.[\w-]+)*)(?:\?.*)?$/i;

/**
 * The address as a browser understands it, or null where it must stay text. Host names are in ASCII, so that a look-alike
 * letter shows. The headers of a mail address are dropped. Example: `HTTPS://Example.org` gives `https://example.org/`.
 */
export function safeHref(written: string): string | null {
  const address = removeInvisible(written).trim();
  if (address.length > MAXIMUM_LENGTH || /\s/.test(address)) return null;
  const mail = MAIL_ADDRESS.exec(address);
  if (mail) return `mailto:${mail[1]}`;
  // A browser takes `https:\\host`, `https:host` and `//host` for addresses too; nobody writes them by mistake.
  if (!/^https?:\/\/[^/\\]/i.test(address)) return null;
  return readWebAddress(address);
}

/** True where the words of a link name another host than the one that it leads to. */
export function isMisleading(words: string, href: string): boolean {
  const named = /^\s*(?:https?:\/\/|www\.)[^\s/?#]+/i.exec(removeInvisible(words))?.[0].trim();
  if (named === undefined) return false;
  const shown = readWebAddress(/^www\./i.test(named) ? `https://${named}` : named);
  return shown === null || !URL.canParse(href) || hostOf(shown) !== hostOf(href);
}

/** True for words that are an address, which may break at any character. */
export function isBareAddress(words: string): boolean {
  return /^(?:https?:\/\/|www\.|mailto:)\S+$/i.test(words) || /^[^\s@]+@[^\s@]+$/.test(words);
}

function readWebAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  const hidesSignIn = url.username !== '' || url.password !== '';
  // Pages are printed from a host under `.invalid`; a link to it would look like one of ours.
  const isReserved = /(?:^|\.)invalid\.?$/.test(url.hostname);
  // The rules of the web let quotes and braces stand in a host's name. No host has such a name.
  const isHost = /^(?:[a-z0-9_.-]+|\[[0-9a-f:.]+\])$/.test(url.hostname);
  if (!isWeb || hidesSignIn || isReserved || !isHost) return null;
  // Browsers leave these two as they are in some parts of an address; nothing that reads the PDF should trip over them.
  return url.href.replaceAll("'", '%27').replaceAll('\\', '%5C');
}

function hostOf(href: string): string {
  return new URL(href).hostname.replace(/^www\./, '');
}
