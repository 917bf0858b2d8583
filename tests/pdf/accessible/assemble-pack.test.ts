import { describe, expect, test } from 'vitest';
import { assemblePack, chooseClaims, type PackDocument } from '../../../src/pdf/accessible/assemble-pack.ts';
import type { PdfDocument } from '../../../src/pdf/accessible/objects/pdf-document.ts';
import {
  PdfReference,
  readText,
  type PdfDictionary,
  type PdfValue,
} from '../../../src/pdf/accessible/objects/pdf-values.ts';
import { readDocument } from '../../../src/pdf/accessible/objects/read-document.ts';
import { addressOfItem } from '../../../src/pdf/accessible/pack/link-agenda.ts';
import { readPart } from '../../../src/pdf/accessible/pack/read-part.ts';
import { makeTinyPdf, OPTIONS, type TinyPdf } from './pack/tiny-pdfs.ts';

function part(title: string, tiny: TinyPdf): PackDocument {
  return { title, ...readPart(makeTinyPdf(tiny), 'en-GB') };
}

const STRIPS = (count: number): Uint8Array =>
  makeTinyPdf({
    pages: Array.from({ length: count }, (_, index) => `strip ${index + 1}`),
    isTagged: false,
    claims: null,
  });

/** Agenda with a link to the second paper; papers of two pages and one. */
function makeInputs(second: Partial<TinyPdf> = {}): [PackDocument, PackDocument[]] {
  return [
    part('Agenda', { pages: ['agenda'], link: addressOfItem(1) }),
    [
      part('Tracker', { pages: ['tracker 1', 'tracker 2'], link: 1 }),
      part('Plan', { pages: ['plan'], link: 'https://example.org/', ...second }),
    ],
  ];
}

function assemble(second: Partial<TinyPdf> = {}): Uint8Array {
  const [agenda, papers] = makeInputs(second);
  return assemblePack(agenda, papers, { ...OPTIONS, title: 'Agenda and papers', strips: STRIPS(4) });
}

function contentOf(document: PdfDocument, page: PdfDictionary): string {
  return document
    .listOf(page.get('Contents'))
    .map((value) => {
      const stream = document.streamOf(value);
      return stream === null ? '' : document.decode(stream).toString('latin1');
    })
    .join('');
}

function pageNumberOf(document: PdfDocument, place: PdfValue | undefined): number {
  const [target] = document.listOf(place);
  return (
    document
      .pages()
      .findIndex(({ reference }) => target instanceof PdfReference && target.number === reference.number) + 1
  );
}

describe('the pack', () => {
  const document = readDocument(assemble());
  const pages = document.pages();

  test('has all pages in order, each with its own strip over it as a footer that is not read aloud', () => {
    expect(pages.map(({ dictionary }) => /% (.*)/.exec(contentOf(document, dictionary))?.[1])).toEqual([
      'agenda',
      'tracker 1',
      'tracker 2',
      'plan',
    ]);
    const strips = pages.map(({ dictionary }) => {
      const content = contentOf(document, dictionary);
      expect(content).toMatch(
        /^q\n[^]*Q\n\/Artifact <<\/Type\/Pagination\/Subtype\/Footer\/Attached\[\/Bottom\]>>BDC\nq 1 0 0 1 0 0 cm \/PackStamp Do Q\nEMC\n$/,
      );
      const forms = document.dictionaryOf(document.dictionaryOf(dictionary.get('Resources'))?.get('XObject'));
      const form = document.streamOf(forms?.get('PackStamp'));
      return form === null ? null : /% (.*)/.exec(document.decode(form).toString('latin1'))?.[1];
    });
    expect(strips).toEqual(['strip 1', 'strip 2', 'strip 3', 'strip 4']);
  });

  test('has a Part for each document, with its name, in one Document', () => {
    const { prepared } = readPart(assemble(), 'en-GB');
    expect(prepared.tree.type).toBe('Document');
    const parts = prepared.tree.kids.filter((kid) => kid.kind === 'element');
    expect(parts.map(({ type, kids }) => [type, kids.length])).toEqual([
      ['Part', 1],
      ['Part', 2],
      ['Part', 1],
    ]);
    const root = document.dictionaryOf(document.root.get('StructTreeRoot'));
    const top = document.dictionaryOf(root?.get('K'));
    expect(document.listOf(top?.get('K')).map((value) => readText(document.dictionaryOf(value)?.get('T')))).toEqual([
      'Agenda',
      'Tracker',
      'Plan',
    ]);
  });

  test('leads from the agenda to the paper, and from a page of a paper to another of the same', () => {
    const links = pages.flatMap(({ dictionary }) =>
      document
        .listOf(dictionary.get('Annots'))
        .map((value) => document.dictionaryOf(value) ?? new Map<string, PdfValue>()),
    );
    expect(links.map((link) => [readText(link.get('Contents')), pageNumberOf(document, link.get('Dest'))])).toEqual([
      ['There, page 4 of the pack', 4],
      ['There, page 3 of the pack', 3],
      ['There (https://example.org/)', 0],
    ]);
  });

  test('has a bookmark for each document, with those of each paper below, folded', () => {
    const list = (parent: PdfDictionary | null): unknown[] => {
      const entries: unknown[] = [];
      let item = document.dictionaryOf(parent?.get('First'));
      while (item !== null) {
        entries.push([
          readText(item.get('Title')),
          pageNumberOf(document, item.get('Dest')),
          item.get('Count') ?? 0,
          list(item),
        ]);
        item = document.dictionaryOf(item.get('Next'));
      }
      return entries;
    };
    const outline = document.dictionaryOf(document.root.get('Outlines'));
    expect(outline?.get('Count')).toBe(3);
    expect(list(outline)).toEqual([
      ['Agenda', 1, 0, []],
      ['Tracker', 2, -1, [['Section of tracker 1', 2, 0, []]]],
      ['Plan', 4, -1, [['Section of plan', 4, 0, []]]],
    ]);
  });

  test('claims what all of its parts claim', () => {
    const claimsOf = (second: Partial<TinyPdf>) => readPart(assemble(second), 'en-GB').claims;
    expect(claimsOf({})).toEqual({ isTagged: true, isAccessible: true, isArchive: true });
    expect(claimsOf({ claims: { isAccessible: true, archive: null } })).toMatchObject({
      isAccessible: true,
      isArchive: false,
    });
    expect(claimsOf({ isTagged: false, claims: null })).toMatchObject({ isAccessible: false, isArchive: false });
    expect(chooseClaims([])).toEqual({ isAccessible: true, archive: '2A' });
  });

  test('is the same to the byte when it is made again', () => {
    expect(Buffer.from(assemble()).equals(assemble())).toBe(true);
  });

  test('refuses strips that are not one for each page', () => {
    const [agenda, papers] = makeInputs();
    expect(() => assemblePack(agenda, papers, { ...OPTIONS, strips: STRIPS(3) })).toThrow('3 stamps for 4 pages');
  });
});
