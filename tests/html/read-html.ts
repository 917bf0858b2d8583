/**
 * Reads HTML that our code wrote, strictly: whatever is not plain text, a known start tag with quoted attributes or its
 * end tag is a failure. Stricter than a browser on purpose: what passes here means the same to every parser.
 */

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface ReadHtml {
  readonly elements: readonly Element[];
  /** Text of all elements, with character references resolved; a space where a block begins or ends. */
  readonly text: string;
}

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  p: [], br: [], ul: [], li: ['value'], thead: [], tbody: [], tr: [], td: [], b: [],
  ol: ['start', 'class'], table: ['class'], th: ['scope'], span: ['class'], i: ['class'], a: ['class', 'href'],
  h2: ['id'], h3: ['id'], h4: ['id'], h5: ['id'], h6: ['id'],
}; // prettier-ignore
const CLASSES = new Set(['run-in', 'emphasis', 'address', 'table nested', 'paragraphs']);
const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"<>]*")*)>|([^<>]+)/y;
const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Throws where the HTML holds anything but the allowed elements and attributes, properly nested. */
export function readHtml(html: string): ReadHtml {
  const elements: Element[] = [];
  const open: string[] = [];
  let text = '';
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < html.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(html);
    if (!match) throw new Error(`No HTML of ours: ${html.slice(at, at + 80)}`);
    const [, slash, name = '', attributes = '', words] = match;
    if (words !== undefined) {
      if (/[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[^\P{Cc}\t\n]/u.test(words))
        throw new Error('Hidden character');
      text += resolve(words);
      continue;
    }
    if (name !== 'b' && name !== 'i' && name !== 'a' && name !== 'span') text += ' ';
    if (slash === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    elements.push({ name, attributes: readAttributes(name, attributes) });
    if (name !== 'br') open.push(name);
  }
  if (open.length > 0) throw new Error(`Never closed: ${open.join(' ')}`);
  return { elements, text: text.replaceAll(/\s+/g, ' ').trim() };
}

function readAttributes(element: string, written: string): Map<string, string> {
  const allowed = ALLOWED[element];
  if (allowed === undefined) throw new Error(`<${element}> is not allowed`);
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of written.matchAll(/ ([a-z]+)="([^"]*)"/g)) {
    if (!allowed.includes(name)) throw new Error(`${name} is not allowed on <${element}>`);
    if (name === 'class' && !CLASSES.has(value)) throw new Error(`class ${value}`);
    if (name === 'id' && !/^[a-z0-9-]+$/.test(value)) throw new Error(`id ${value}`);
    if (name === 'scope' && value !== 'col' && value !== 'row') throw new Error(`scope ${value}`);
    if ((name === 'start' || name === 'value') && !/^\d{1,3}$/.test(value)) throw new Error(`${name} ${value}`);
    if (name === 'href') checkHref(resolve(value));
    attributes.set(name, resolve(value));
  }
  return attributes;
}

function checkHref(href: string): void {
  if (/[\s\p{Cc}\p{Cf}"'<>\\]/u.test(href)) throw new Error(`href ${href}`);
  const url = new URL(href);
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) throw new Error(`href ${href}`);
  if (url.username !== '' || url.password !== '') throw new Error(`sign-in in ${href}`);
}

function resolve(text: string): string {
  return text.replaceAll(/&([^;]*;?)/g, (reference, name: string) => {
    const character = REFERENCES[name.replace(/;$/, '')];
    if (character === undefined || !name.endsWith(';')) throw new Error(`A bare ampersand: ${reference}`);
    return character;
  });
}
