import { describe, expect, test } from 'vitest';
import { createDocument, type PdfDocument } from '../../../../src/pdf/accessible/objects/pdf-document.ts';
import {
  dictionary,
  name,
  PdfName,
  PdfReference,
  readText,
  textString,
  type PdfDictionary,
  type PdfValue,
} from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import type {
  EmittedDocument,
  EmittedPart,
  PreparedDocument,
  StructureElement,
} from '../../../../src/pdf/accessible/prepared-document.ts';
import { emitParts } from '../../../../src/pdf/accessible/structure/emit-parts.ts';
import { readLinks, readOutline as readBookmarks } from '../../../../src/pdf/accessible/structure/read-links.ts';
import { readTree } from '../../../../src/pdf/accessible/structure/read-tree.ts';
import { walkElements } from '../../../../src/pdf/accessible/structure/tree.ts';
import { outline, readOutline, writeOutline, type OutlinedTree } from './outlines.ts';

/** A document of empty pages; each address or page index in `links` is an annotation of page 1. */
function makeDocument(pageCount: number, links: readonly (string | number)[] = []): PdfDocument {
  const document = createDocument();
  const pages = Array.from({ length: pageCount }, () => document.add(dictionary({ Type: name('Page') })));
  const annotations = links.map((target) =>
    document.add(
      dictionary({
        Subtype: name('Link'),
        ...(typeof target === 'string'
          ? { A: dictionary({ S: name('URI'), URI: textString(target) }) }
          : { Dest: name(`page-${target}`) }),
      }),
    ),
  );
  document.dictionaryOf(pages[0])?.set('Annots', annotations);
  const places = pages.map((page, index): [string, PdfValue] => [`page-${index}`, [page, name('XYZ'), 0, 800, 0]]);
  document.trailer.set(
    'Root',
    document.add(
      dictionary({
        Pages: document.add(dictionary({ Type: name('Pages'), Kids: pages })),
        Dests: document.add(new Map(places)),
      }),
    ),
  );
  return document;
}

/** Joins an outline with a document: the outline's `link`s are the annotations in their order. */
function prepare(outlined: OutlinedTree, document: PdfDocument): PreparedDocument {
  const pages = document.pages();
  const annotations = document.listOf(pages[0]?.dictionary.get('Annots'));
  let next = 0;
  for (const element of walkElements(outlined.tree)) {
    element.kids = element.kids.map((kid) => {
      const annotation = annotations[next];
      if (kid.kind !== 'annotation' || !(annotation instanceof PdfReference)) return kid;
      next += 1;
      return { ...kid, annotation };
    });
  }
  const { links } = readLinks(document, pages, outlined.tree, outlined.findMark);
  return { document, pages, tree: outlined.tree, links, outline: [], language: 'en-GB', title: 'A paper' };
}

function emit(parts: readonly EmittedPart[]): EmittedDocument & { root: PdfDictionary } {
  const emitted = emitParts(parts, { language: 'en-GB' });
  const root = emitted.document.dictionaryOf(emitted.catalogue.get('StructTreeRoot'));
  if (root === null) throw new Error('there is no structure tree');
  return { ...emitted, root };
}

/** Types on the way from an element of the file up to the root: `TH TR Table Document`. */
function pathOf(document: PdfDocument, value: PdfValue | undefined): string {
  const types: string[] = [];
  for (let at = document.dictionaryOf(value); at !== null; at = document.dictionaryOf(at.get('P'))) {
    const type = at.get('S');
    if (type instanceof PdfName) types.push(type.value);
  }
  return types.join(' ');
}

function readNumbers({ document, root }: { document: PdfDocument; root: PdfDictionary }): Map<number, PdfValue> {
  const flat = document.listOf(document.dictionaryOf(root.get('ParentTree'))?.get('Nums'));
  return new Map(
    Array.from({ length: flat.length / 2 }, (_, index) => [Number(flat[2 * index]), flat[2 * index + 1] ?? null]),
  );
}

function readContents(element: PreparedDocument): (string | null)[] {
  return element.links.map((link) => readText(link.annotation.get('Contents')));
}

const TWO_PAGES = outline`
  Document
    H1 "Title"
    P "starts" "ends"@2
      Strong "bold"
    Figure [alt=Chart ListNumbering=None Scope=Row] "3"@2`;

describe('a paper in the file', () => {
  const emitted = emit([{ prepared: prepare(readOutline(TWO_PAGES), makeDocument(2)), title: 'unused' }]);

  test('reads back as the tree that was put in', () => {
    const { document, pages } = emitted;
    const tree = readTree(document, pages);
    expect(writeOutline({ tree, findMark: readOutline(TWO_PAGES).findMark })).toBe(TWO_PAGES);
  });

  test('leads from each mark back to its element', () => {
    const numbers = readNumbers(emitted);
    const marks = (page: number): string[] =>
      emitted.document.listOf(numbers.get(page)).map((element) => pathOf(emitted.document, element));
    expect(marks(0).filter(Boolean)).toEqual(['H1 Document', 'P Document', 'Strong P Document']);
    expect(marks(1).filter(Boolean)).toEqual(['P Document', 'Figure Document']);
    expect(emitted.pages.map(({ dictionary }) => dictionary.get('StructParents'))).toEqual([0, 1]);
  });

  test('says what newer types stand for, and nothing about the others', () => {
    expect(emitted.document.dictionaryOf(emitted.root.get('RoleMap'))).toEqual(new Map([['Strong', name('Span')]]));
  });

  test('is read by tab in the order of its structure', () => {
    expect(emitted.pages.every(({ dictionary }) => dictionary.get('Tabs') === name('S'))).toBe(true);
  });

  test('has a page tree of branches where it is long', () => {
    const { document, catalogue, pages } = emit([
      { prepared: prepare(readOutline('Document\n  P "x"'), makeDocument(70)), title: null },
    ]);
    const root = document.dictionaryOf(catalogue.get('Pages'));
    expect(root?.get('Count')).toBe(70);
    expect(document.listOf(root?.get('Kids'))).toHaveLength(3);
    expect(document.pages().map(({ dictionary }) => dictionary)).toEqual(pages.map(({ dictionary }) => dictionary));
  });
});

describe('links', () => {
  const before = outline`
    Document
      P
        Link link "Governance " "3"
        Link link "3"
        Link link "The report"
        Link link "https://example.org/b"
        Link "A target that is not there"`;
  const prepared = prepare(
    readOutline(before),
    makeDocument(3, [2, 2, 'https://example.org/a', 'https://example.org/b']),
  );
  const emitted = emit([{ prepared, title: null }]);

  test('say in words where they lead', () => {
    expect(readContents(prepared)).toEqual([
      'Governance, page 3',
      'Page 3',
      'The report (https://example.org/a)',
      'https://example.org/b',
    ]);
  });

  test('lead to a page, not to a name', () => {
    const [link] = prepared.links;
    expect(link?.annotation.get('Dest')).toEqual([prepared.pages[2]?.reference, name('XYZ'), 0, 800, 0]);
    expect(prepared.links[2]?.annotation.get('A')).toBeInstanceOf(Map);
  });

  test('lead back to their element', () => {
    const numbers = readNumbers(emitted);
    const paths = prepared.links.map(({ annotation }) =>
      pathOf(emitted.document, numbers.get(Number(annotation.get('StructParent')))),
    );
    expect(paths).toEqual(Array.from({ length: 4 }, () => 'Link P Document'));
    expect(emitted.root.get('ParentTreeNextKey')).toBe(7);
  });

  test('without a target are words', () => {
    expect(writeOutline({ tree: prepared.tree, findMark: () => undefined })).toMatch(/\n {4}Span/);
  });

  test('that are hidden from the reading order are told with their page', () => {
    const document = makeDocument(2, [1]);
    const { tree, findMark } = readOutline('Document\n  P "x"');
    expect(readLinks(document, document.pages(), tree, findMark).faults).toMatchObject([
      { code: 'annotation-outside-tree', page: 1 },
    ]);
  });
});

describe('a pack', () => {
  const paper = outline`
    Document
      Table
        TR
          TH [id=cell-1] "Head"
          TD [Headers=cell-1] "1"
      Link link "See 2"`;
  const first = prepare(readOutline(paper), makeDocument(2, [1]));
  const second = prepare(readOutline(paper), makeDocument(3, [1]));
  const emitted = emit([
    { prepared: first, title: 'Item 7' },
    { prepared: second, title: 'Item 8' },
  ]);

  test('is one document with a part for each paper, by its title', () => {
    const tree = readTree(emitted.document, emitted.pages);
    const parts = tree.kids.filter((kid): kid is StructureElement => kid.kind === 'element');
    expect(parts.map(({ type }) => type)).toEqual(['Part', 'Part']);
    expect([first.tree.title, second.tree.title]).toEqual(['Item 7', 'Item 8']);
    expect(emitted.firstPages).toEqual([0, 2]);
  });

  test('keeps the heads of cells apart', () => {
    const tree = readTree(emitted.document, emitted.pages);
    expect(writeOutline({ tree, findMark: () => undefined }).match(/(id|Headers)=\S+?(?=[\] ])/g)).toEqual([
      'id=d1-cell-1',
      'Headers=d1-cell-1',
      'id=d2-cell-1',
      'Headers=d2-cell-1',
    ]);
  });

  test('has links that say the page of the pack', () => {
    expect(readContents(first)).toEqual(['See, page 2']);
    expect(readContents(second)).toEqual(['See, page 4']);
  });
});

describe('a damaged file', () => {
  test('without tags is refused', () => {
    const document = makeDocument(1);
    expect(() => readTree(document, document.pages())).toThrow(/has no tags/);
  });

  test('whose tree runs in a circle is refused', () => {
    const document = makeDocument(1);
    const element = document.add(null);
    document.replace(element, dictionary({ S: name('P'), K: element }));
    document.root.set('StructTreeRoot', dictionary({ K: element }));
    expect(() => readTree(document, document.pages())).toThrow(/runs in a circle/);
  });

  test('whose bookmarks run in a circle ends', () => {
    const document = makeDocument(1);
    const item = document.add(null);
    document.replace(item, dictionary({ Title: textString('A\n heading'), Next: item, Dest: name('page-0') }));
    document.root.set('Outlines', dictionary({ First: item }));
    expect(readBookmarks(document)).toMatchObject([{ title: 'A heading', kids: [] }]);
  });
});
