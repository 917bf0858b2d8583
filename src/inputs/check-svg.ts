/**
 * Whether an SVG may be printed and published as a logo: nothing in it runs, nothing is fetched, and no letter needs a typeface
 * that a computer may lack. Opened by itself in a browser it is a page, so it is held to what a page of ours is.
 */
import type { RefusalWords } from './settings-schema.ts';
import { scanSvg, type SvgElement } from './scan-svg.ts';

export interface SvgFault extends RefusalWords {
  /** In the SVG file, counted from 1. */
  readonly line: number;
}

/** Elements that run, fetch, move or show what is not drawn; by their names without a prefix, in lower case. */
const FORBIDDEN: ReadonlyMap<string, string> = new Map([
  ['script', 'a script'],
  ['foreignobject', 'a part that is not a drawing (foreignObject)'],
  ['iframe', 'another page'],
  ['object', 'another document'],
  ['embed', 'another document'],
  ['audio', 'sound'],
  ['video', 'a film'],
  ['animate', 'an animation'],
  ['animatemotion', 'an animation'],
  ['animatetransform', 'an animation'],
  ['set', 'an animation'],
  ['a', 'a link'],
  ['text', 'letters that need a typeface'],
]);

const PLAIN_PICTURE = /^data:image\/(?:png|jpeg);base64,/i;

/** The width divided by the height, or the first thing that is wrong. */
export function checkSvg(text: string): { readonly aspect: number } | SvgFault {
  const scan = scanSvg(text);
  if ('brokenAt' in scan) return describeBroken(scan.brokenAt);
  const [root] = scan.elements;
  if (root === undefined || root.name !== 'svg' || root.attributes.get('xmlns') !== 'http://www.w3.org/2000/svg') {
    return describeBroken(1);
  }
  // Entities of its own and style sheets beside it stand before the first element.
  const prolog = text.slice(0, text.search(/<svg\b/));
  if (/<!ENTITY|<\?xml-stylesheet/i.test(prolog)) return refuseReference(1);
  for (const element of scan.elements) {
    const fault = judgeElement(element);
    if (fault !== null) return fault;
  }
  const aspect = readAspect(root);
  return aspect === null ? describeSizeless(root.line) : { aspect };
}

function judgeElement({ name, attributes, text, line }: SvgElement): SvgFault | null {
  const plainName = name.replace(/^.*:/, '').toLowerCase();
  const forbidden = FORBIDDEN.get(plainName);
  if (forbidden !== undefined) return describeForbidden(plainName, forbidden, line);
  for (const [attribute, value] of attributes) {
    const plain = attribute.replace(/^.*:/, '').toLowerCase();
    if (plain.startsWith('on')) return describeForbidden('script', 'a script', line);
    if (attribute.startsWith('xmlns')) continue;
    const isReference = plain === 'href' || plain === 'src' || plain === 'base';
    if (isReference && !value.startsWith('#') && !PLAIN_PICTURE.test(value)) return refuseReference(line);
    if (fetchesSomething(value)) return refuseReference(line);
  }
  return fetchesSomething(text) ? refuseReference(line) : null;
}

/** In CSS, also that of attributes such as fill; a backslash can hide the letters of an address. */
function fetchesSomething(css: string): boolean {
  const withoutOwn = css.replaceAll(/url\(\s*(?:#[\w.-]+|"#[\w.-]+"|'#[\w.-]+')\s*\)/g, '');
  return /@import|url\s*\(|image-set|\\|expression\s*\(|javascript:/i.test(withoutOwn);
}

/** From viewBox, which scales; else from width and height in one unit. */
function readAspect({ attributes }: SvgElement): number | null {
  const [, , boxWidth = 0, boxHeight = 0] = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (boxWidth > 0 && boxHeight > 0) return boxWidth / boxHeight;
  const [width, height] = ['width', 'height'].map((name) =>
    Number(/^\s*([\d.]+)(?:px)?\s*$/.exec(attributes.get(name) ?? '')?.[1] ?? 0),
  );
  return width !== undefined && height !== undefined && width > 0 && height > 0 ? width / height : null;
}

function describeBroken(line: number): SvgFault {
  return {
    code: 'logo-not-svg',
    line,
    message: `This file cannot be read as an SVG drawing (line ${line} of it).`,
    advice: 'Save the drawing as "plain SVG" or "SVG 1.1", or as a PNG.',
  };
}

function describeSizeless(line: number): SvgFault {
  return {
    code: 'logo-without-size',
    line,
    message: 'This SVG does not say how wide and how high it is.',
    advice: 'Save it again from a drawing program, which writes a viewBox; or use a PNG.',
  };
}

function describeForbidden(name: string, what: string, line: number): SvgFault {
  return {
    code: name === 'text' ? 'logo-with-letters' : 'logo-not-only-drawing',
    line,
    message: `This SVG holds ${what} (line ${line} of it), and a logo may only be a drawing.`,
    advice:
      name === 'text'
        ? 'Turn the letters into paths in the drawing program ("Text to path", "Create outlines") and save it again.'
        : 'Save it as "plain SVG" without this part, or as a PNG.',
  };
}

function refuseReference(line: number): SvgFault {
  return {
    code: 'logo-with-reference',
    line,
    message: `This SVG leads to something outside itself (line ${line} of it), which is never fetched.`,
    advice: 'Embed pictures and leave style sheets out when it is saved, or use a PNG.',
  };
}
