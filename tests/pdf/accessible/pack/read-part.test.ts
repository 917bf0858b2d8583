import { describe, expect, test } from 'vitest';
import { PdfFault } from '../../../../src/pdf/accessible/objects/pdf-fault.ts';
import { dictionary, name, PdfReference, textString } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import { readPart } from '../../../../src/pdf/accessible/pack/read-part.ts';
import { elementsOf } from '../../../../src/pdf/accessible/structure/tree.ts';
import { makeTinyPdf } from './tiny-pdfs.ts';

describe('a PDF that comes into a pack', () => {
  test('keeps its marks with their numbers, and what it claims', () => {
    const { prepared, claims } = readPart(makeTinyPdf({ pages: ['one', 'two'] }), 'cy');
    expect(claims).toEqual({ isTagged: true, isAccessible: true, isArchive: true });
    expect(prepared.language).toBe('en-GB');
    expect(elementsOf(prepared.tree).map(({ type, kids }) => [type, kids])).toEqual([
      ['P', [{ kind: 'mark', page: 0, number: 0 }]],
      ['P', [{ kind: 'mark', page: 1, number: 0 }]],
    ]);
    expect(prepared.outline[0]?.kids.map(({ title }) => title)).toEqual(['Section of one']);
  });

  test('says the types of its maker in standard words', () => {
    const { prepared } = readPart(makeTinyPdf({ pages: ['one'], type: 'Bodytext' }), 'en-GB');
    expect(elementsOf(prepared.tree).map(({ type }) => type)).toEqual(['P']);
  });

  test('has links to places, not to names', () => {
    const { prepared } = readPart(makeTinyPdf({ pages: ['one', 'two'], link: 1 }), 'en-GB');
    const [link] = prepared.links;
    expect(link).toMatchObject({ text: 'There', address: null, targetPage: 1 });
    const target = link?.destination?.[0];
    expect(target instanceof PdfReference && target.number).toBe(prepared.pages[1]?.reference.number);
    expect(link?.annotation.has('A')).toBe(false);
  });

  test('keeps links to addresses', () => {
    const { prepared } = readPart(makeTinyPdf({ pages: ['one'], link: 'https://example.org/' }), 'en-GB');
    expect(prepared.links[0]).toMatchObject({ text: 'There', address: 'https://example.org/', destination: null });
  });

  test('without tags has an empty tree and claims nothing', () => {
    const { prepared, claims } = readPart(makeTinyPdf({ pages: ['one'], isTagged: false, claims: null }), 'en-GB');
    expect(claims).toEqual({ isTagged: false, isAccessible: false, isArchive: false });
    expect(prepared.tree.kids).toEqual([]);
    expect(prepared.pages).toHaveLength(1);
  });

  test('that has tags and claims no standard is taken at its word', () => {
    const { claims } = readPart(makeTinyPdf({ pages: ['one'], claims: null }), 'en-GB');
    expect(claims).toEqual({ isTagged: true, isAccessible: false, isArchive: false });
  });

  test('with tags inside forms counts as one without tags, since they cannot be moved', () => {
    const bytes = makeTinyPdf({
      pages: ['one'],
      change: (document) => {
        const root = document.dictionaryOf(document.root.get('StructTreeRoot'));
        const top = document.dictionaryOf(root?.get('K'));
        top?.set('K', [dictionary({ Type: name('MCR'), MCID: 0, Stm: document.add(dictionary({})) })]);
      },
    });
    expect(readPart(bytes, 'en-GB').claims.isTagged).toBe(false);
  });

  test('loses scripts, programs that start and attached files', () => {
    const bytes = makeTinyPdf({
      pages: ['one'],
      change: (document, [page]) => {
        const annotation = (subtype: string, action: string, address: string) =>
          document.add(
            dictionary({
              Subtype: name(subtype),
              A: dictionary({
                S: name(action),
                URI: textString(address),
                JS: textString('app.alert(1)'),
                Next: dictionary({ S: name('Launch') }),
              }),
              AA: dictionary({ E: dictionary({ S: name('JavaScript') }) }),
            }),
          );
        page?.dictionary.set('Annots', [
          annotation('Link', 'Launch', 'https://example.org/'),
          annotation('Link', 'URI', 'javascript:alert(1)'),
          annotation('Link', 'URI', 'https://example.org/'),
          annotation('FileAttachment', 'URI', 'https://example.org/'),
        ]);
      },
    });
    const { document, pages } = readPart(bytes, 'en-GB').prepared;
    const left = document.listOf(pages[0]?.dictionary.get('Annots')).map((value) => document.dictionaryOf(value));
    expect(left.map((annotation) => [...(annotation?.keys() ?? [])])).toEqual([
      ['Subtype'],
      ['Subtype'],
      ['Subtype', 'A'],
    ]);
    expect([...(document.dictionaryOf(left[2]?.get('A'))?.keys() ?? [])]).toEqual(['S', 'URI']);
  });

  test.each([
    ['is no PDF', Buffer.from('PK\u0003\u0004 a workbook'), 'not-a-pdf'],
    ['is cut off', makeTinyPdf({ pages: ['one'] }).subarray(0, -200), 'truncated'],
  ])('that %s is refused in plain words', (_, bytes, code) => {
    const open = () => readPart(bytes, 'en-GB');
    expect(open).toThrow(PdfFault);
    expect(open).toThrow(expect.objectContaining({ code }) as Error);
  });
});
