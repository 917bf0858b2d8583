/**
 * Structure trees as indented words, for tests: `TH [Scope=Column] "Audit" "Audit"@2`. In quotation marks stands text, in `<>` what
 * paints no text (`<path>`, `<image>`), and `link` is an annotation. The same form is read and written.
 */
import type { MarkFacts } from '../../../../src/pdf/accessible/content/page-decisions.ts';
import { createDocument } from '../../../../src/pdf/accessible/objects/pdf-document.ts';
import { name, PdfName, PdfReference, textString } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import type { PdfValue } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import type { MarkKid, StructureElement } from '../../../../src/pdf/accessible/prepared-document.ts';
import { readHeaders } from '../../../../src/pdf/accessible/structure/name-ids.ts';
import { makeElement, setKids, walkElements, type FindMark } from '../../../../src/pdf/accessible/structure/tree.ts';

export interface OutlinedTree {
  readonly tree: StructureElement;
  readonly findMark: FindMark;
}

const FIELDS: Readonly<Record<string, 'alternative' | 'actualText' | 'expansion' | 'language' | 'id' | 'title'>> = {
  alt: 'alternative',
  actual: 'actualText',
  expansion: 'expansion',
  lang: 'language',
  id: 'id',
  title: 'title',
};
const OWNERS: Readonly<Record<string, string>> = { ListNumbering: 'List', BBox: 'Layout', Placement: 'Layout' };

/** Reads an outline; a mark stands on page 1 where no `@page` follows it. Underscores in values stand for spaces. */
export function readOutline(outline: string): OutlinedTree {
  const facts = new Map<string, MarkFacts>();
  const findMark: FindMark = (kid) => facts.get(`${kid.page}/${kid.number}`);
  const stack: { depth: number; element: StructureElement }[] = [];
  let tree: StructureElement | null = null;
  let annotations = 0;
  for (const line of outline.split('\n').filter((line) => line.trim() !== '')) {
    const depth = line.length - line.trimStart().length;
    const [, type = '', , settings = '', rest = ''] = /^\s*(\w+)( \[([^\]]*)\])?(.*)$/.exec(line) ?? [];
    const element = makeElement(type);
    for (const setting of settings.split(' ').filter(Boolean)) applySetting(element, setting);
    for (const [, text, shape, page] of rest.matchAll(/(?:"([^"]*)"|<(\w+)>|link)(?:@(\d+))?/g)) {
      const pageIndex = Number(page ?? 1) - 1;
      if (text === undefined && shape === undefined) {
        annotations += 1;
        const annotation = new PdfReference(1000 + annotations, createDocument());
        element.kids.push({ kind: 'annotation', annotation, page: pageIndex });
        continue;
      }
      const mark: MarkKid = { kind: 'mark', page: pageIndex, number: facts.size };
      facts.set(`${mark.page}/${mark.number}`, factsOf(text, shape, facts.size));
      element.kids.push(mark);
    }
    while ((stack.at(-1)?.depth ?? -1) >= depth) stack.pop();
    const parent = stack.at(-1)?.element;
    if (parent === undefined) tree = element;
    else setKids(parent, [...parent.kids, element]);
    stack.push({ depth, element });
  }
  if (tree === null) throw new Error('the outline is empty');
  return { tree, findMark };
}

function applySetting(element: StructureElement, setting: string): void {
  const [key = '', value = ''] = setting.replaceAll('_', ' ').split('=');
  const field = FIELDS[key];
  if (field !== undefined) element[field] = value;
  else element.attributes.set(key, { owner: OWNERS[key] ?? 'Table', value: readValue(key, value) });
}

function readValue(key: string, value: string): PdfValue {
  if (key === 'Headers') return value.split(',').map((id) => textString(id));
  return /^\d+$/.test(value) ? Number(value) : name(value);
}

function factsOf(text: string | undefined, shape: string | undefined, number: number): MarkFacts {
  return {
    text: text ?? '',
    signature: text ?? '',
    textCount: text === undefined ? 0 : 1,
    pathCount: shape === 'path' ? 1 : 0,
    imageCount: shape === 'image' ? 1 : 0,
    formCount: 0,
    box: [10, 700 - number * 20, 60, 712 - number * 20],
  };
}

/** Writes an outline, without a line break at either end. */
export function writeOutline({ tree, findMark }: OutlinedTree): string {
  return [...walkElements(tree)]
    .map((element) => {
      const kids = element.kids.flatMap((kid) => {
        if (kid.kind === 'element') return [];
        const page = kid.page === 0 ? '' : `@${kid.page + 1}`;
        if (kid.kind === 'annotation') return [`link${page}`];
        const facts = findMark(kid);
        const shape = facts?.imageCount ? '<image>' : '<path>';
        return [`${facts?.textCount ? `"${facts.text}"` : shape}${page}`];
      });
      const settings = writeSettings(element);
      return [`${'  '.repeat(depthOf(element))}${element.type}`, settings, ...kids].filter(Boolean).join(' ');
    })
    .join('\n');
}

function writeSettings(element: StructureElement): string {
  const fields = Object.entries(FIELDS).flatMap(([key, field]) =>
    element[field] === null ? [] : [`${key}=${element[field].replaceAll(' ', '_')}`],
  );
  const attributes = [...element.attributes].map(([key, { value }]) => {
    const words = key === 'Headers' ? readHeaders(element) : (Array.isArray(value) ? value : [value]).map(writeValue);
    return `${key}=${words.join(',')}`;
  });
  const all = [...fields, ...attributes];
  return all.length === 0 ? '' : `[${all.join(' ')}]`;
}

function writeValue(value: PdfValue): string {
  if (value instanceof PdfName) return value.value;
  if (typeof value === 'number') return String(value);
  throw new Error('an outline has no words for this value');
}

function depthOf(element: StructureElement): number {
  let depth = 0;
  for (let at = element.parent; at !== null; at = at.parent) depth += 1;
  return depth;
}

/** Takes the indentation of a template string away. */
export function outline([text = '']: TemplateStringsArray): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(indent).trimEnd()).join('\n');
}
