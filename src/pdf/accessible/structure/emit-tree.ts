/**
 * Writes structure trees into a document as objects: elements, the tree from marks back to elements, ids and roles. It decides
 * nothing about the elements.
 */
import type { PdfDocument } from '../objects/pdf-document.ts';
import {
  dictionary,
  name,
  textString,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
} from '../objects/pdf-values.ts';
import type { EmittedPart, PreparedDocument, StructureElement, StructureKid } from '../prepared-document.ts';
import { readHeaders } from './name-ids.ts';
import { MAPPED_ROLES } from './roles.ts';

export interface EmittedStructure {
  /** The structure tree's root in the file. */
  readonly root: PdfReference;
  readonly rootDictionary: PdfDictionary;
  /** Pairs of a key and an array or element; pages first, then the links' own. */
  readonly parentNumbers: PdfValue[];
  /** Elements that annotations must name. */
  readonly linkElements: ReadonlyMap<StructureElement, PdfReference>;
}

interface Emission {
  readonly document: PdfDocument;
  readonly prepared: PreparedDocument;
  /** Index of the part's first page in the whole file. */
  readonly firstPage: number;
  /** Before the ids of this part, so that two parts do not share one: `d2-`. */
  readonly idPrefix: string;
  /** By page of the whole file: the element of each mark. */
  readonly owners: PdfReference[][];
  readonly ids: [id: string, element: PdfReference][];
  readonly types: Set<string>;
  readonly linkElements: Map<StructureElement, PdfReference>;
}

/** One part: its Document is the root. Several: each is a Part of one Document, in order. */
export function emitTrees(
  document: PdfDocument,
  parts: readonly EmittedPart[],
  firstPages: readonly number[],
  language: string,
): EmittedStructure {
  const rootDictionary = dictionary({ Type: name('StructTreeRoot') });
  const root = document.add(rootDictionary);
  const pack = dictionary({ S: name('Document'), P: root });
  const packReference = parts.length > 1 ? document.add(pack) : null;
  const pageCount = parts.reduce((sum, part) => sum + part.prepared.pages.length, 0);
  const owners: PdfReference[][] = Array.from({ length: pageCount }, () => []);
  const ids: [string, PdfReference][] = [];
  const types = new Set<string>();
  const linkElements = new Map<StructureElement, PdfReference>();

  const tops = parts.map(({ prepared, title }, index) => {
    const { tree } = prepared;
    tree.language = prepared.language === language ? null : prepared.language;
    if (packReference !== null) {
      tree.type = 'Part';
      tree.title = title;
    }
    const idPrefix = packReference === null ? '' : `d${index + 1}-`;
    const firstPage = firstPages[index] ?? 0;
    const emission = { document, prepared, firstPage, idPrefix, owners, ids, types, linkElements };
    return emitElement(emission, tree, packReference ?? root);
  });
  pack.set('K', tops);
  const parentNumbers = owners.flatMap((marks, index): PdfValue[] => [
    index,
    document.add(Array.from(marks, (owner) => owner ?? null)),
  ]);
  rootDictionary.set('K', packReference ?? tops[0] ?? null);
  const roles = [...types].sort().flatMap((type): [string, PdfValue][] => {
    const role = MAPPED_ROLES.get(type);
    return role === undefined ? [] : [[type, name(role)]];
  });
  if (roles.length > 0) rootDictionary.set('RoleMap', new Map(roles));
  if (ids.length > 0) {
    ids.sort(([a], [b]) => (a < b ? -1 : 1));
    const names = ids.flatMap(([id, element]) => [textString(id), element]);
    rootDictionary.set('IDTree', document.add(dictionary({ Names: names })));
  }
  return { root, rootDictionary, parentNumbers, linkElements };
}

function emitElement(emission: Emission, element: StructureElement, parent: PdfReference): PdfReference {
  const { document, prepared } = emission;
  const object = dictionary({ S: name(element.type), P: parent });
  const reference = document.add(object);
  emission.types.add(element.type);
  setText(object, 'T', element.title);
  setText(object, 'Lang', element.language);
  setText(object, 'Alt', element.alternative);
  setText(object, 'E', element.expansion);
  setText(object, 'ActualText', element.actualText);
  if (element.id !== null) {
    const id = `${emission.idPrefix}${element.id}`;
    setText(object, 'ID', id);
    emission.ids.push([id, reference]);
  }
  const attributes = emitAttributes(element, emission.idPrefix);
  if (attributes !== null) object.set('A', attributes);

  const firstMark = element.kids.find((kid) => kid.kind === 'mark');
  const ownPage = firstMark?.kind === 'mark' ? firstMark.page : null;
  const pageReference = (page: number): PdfValue => prepared.pages[page]?.reference ?? null;
  if (ownPage !== null) object.set('Pg', pageReference(ownPage));
  const emitKid = (kid: StructureKid): PdfValue => {
    if (kid.kind === 'element') return emitElement(emission, kid, reference);
    if (kid.kind === 'annotation') {
      emission.linkElements.set(element, reference);
      return dictionary({ Type: name('OBJR'), Pg: pageReference(kid.page), Obj: kid.annotation });
    }
    const owners = emission.owners[emission.firstPage + kid.page];
    if (owners !== undefined) owners[kid.number] = reference;
    if (kid.page === ownPage) return kid.number;
    return dictionary({ Type: name('MCR'), Pg: pageReference(kid.page), MCID: kid.number });
  };
  const kids = element.kids.map(emitKid);
  const [only] = kids;
  if (only !== undefined) object.set('K', kids.length === 1 ? only : kids);
  return reference;
}

function setText(object: PdfDictionary, key: string, text: string | null): void {
  if (text !== null && text !== '') object.set(key, textString(text));
}

/** One dictionary for each owner, alone or in a list; null where there are none. */
function emitAttributes(element: StructureElement, idPrefix: string): PdfValue {
  const byOwner = new Map<string, PdfDictionary>();
  for (const [key, { owner, value }] of element.attributes) {
    const group = byOwner.get(owner) ?? dictionary({ O: name(owner) });
    byOwner.set(owner, group);
    const isHeaders = key === 'Headers' && idPrefix !== '';
    group.set(key, isHeaders ? readHeaders(element).map((id) => textString(`${idPrefix}${id}`)) : value);
  }
  const groups = [...byOwner.values()];
  return groups.length > 1 ? groups : (groups[0] ?? null);
}
