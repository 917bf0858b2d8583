/** Small finished PDFs, made by hand: a few pages with tags, a link, bookmarks and claims, or without them. */
import { Buffer } from 'node:buffer';
import { writeMetadata } from '../../../../src/pdf/accessible/metadata/write-metadata.ts';
import { createDocument, type PdfDocument, type PdfPage } from '../../../../src/pdf/accessible/objects/pdf-document.ts';
import {
  dictionary,
  name,
  PdfStream,
  textString,
  type PdfReference,
  type PdfValue,
} from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import { writeDocument } from '../../../../src/pdf/accessible/objects/write-document.ts';
import type { FinishOptions } from '../../../../src/pdf/accessible/finish-options.ts';

export const OPTIONS: FinishOptions = {
  title: 'A paper',
  author: null,
  subject: null,
  keywords: [],
  language: 'en-GB',
  date: new Date('2026-01-09T00:00:00Z'),
  creator: 'build-papers',
  producer: 'build-papers',
  attachments: [],
};

export interface TinyPdf {
  /** Words of each page; each is a paragraph of the structure. */
  readonly pages: readonly string[];
  /** The type of the paragraphs, which a role map explains: `P`, or the maker's own. */
  readonly type?: string;
  readonly isTagged?: boolean;
  /** Null for a file that says nothing of itself. */
  readonly claims?: { readonly isAccessible: boolean; readonly archive: '2A' | null } | null;
  /** The first page links to this address, or to the page with this index, by name in a tree of names. */
  readonly link?: string | number;
  /** For what a test wants to be wrong or strange. */
  readonly change?: (document: PdfDocument, pages: readonly PdfPage[]) => void;
}

export function makeTinyPdf(tiny: TinyPdf): Uint8Array {
  const { pages: texts, type = 'P', isTagged = true, claims = { isAccessible: true, archive: '2A' }, link } = tiny;
  const document = createDocument();
  const catalogue = dictionary({ Type: name('Catalog') });
  document.trailer.set('Root', document.add(catalogue));
  const tree = document.add(null);
  const pages = texts.map((text, index): PdfPage => {
    const operators = `/${type} <</MCID 0>>BDC\n% ${text}\n0 0 10 10 re f\nEMC\n`;
    const page = dictionary({
      Type: name('Page'),
      Parent: tree,
      MediaBox: [0, 0, 595, 842],
      Resources: dictionary({}),
      Contents: document.add(new PdfStream(dictionary({}), Buffer.from(operators))),
      StructParents: index,
    });
    return { reference: document.add(page), dictionary: page };
  });
  document.replace(
    tree,
    dictionary({ Type: name('Pages'), Count: pages.length, Kids: pages.map((page) => page.reference) }),
  );
  catalogue.set('Pages', tree);
  const [first] = pages;
  const annotation = link === undefined || first === undefined ? null : addLink(document, first, link);
  if (typeof link === 'number') {
    const place: PdfValue[] = [pages[link]?.reference ?? null, name('XYZ'), 0, 800, null];
    catalogue.set(
      'Names',
      dictionary({ Dests: dictionary({ Kids: [dictionary({ Names: [textString('there'), place] })] }) }),
    );
  }
  if (isTagged) addTree(document, pages, type, annotation);
  if (claims !== null) {
    const outline = [
      {
        title: 'Body',
        destination: null,
        kids: [{ title: `Section of ${texts[0]}`, destination: [first?.reference ?? null, name('Fit')], kids: [] }],
      },
    ];
    writeMetadata({ document, catalogue, pages, firstPages: [0] }, outline, OPTIONS, claims);
  }
  tiny.change?.(document, pages);
  return writeDocument(document);
}

function addLink(document: PdfDocument, { dictionary: page }: PdfPage, link: string | number): PdfReference {
  const action =
    typeof link === 'string'
      ? { A: dictionary({ S: name('URI'), URI: textString(link) }), Contents: textString(`There (${link})`) }
      : { A: dictionary({ S: name('GoTo'), D: textString('there') }), Contents: textString(`There, page ${link + 1}`) };
  const annotation = document.add(
    dictionary({ Type: name('Annot'), Subtype: name('Link'), Rect: [0, 0, 10, 10], StructParent: 99, ...action }),
  );
  page.set('Annots', [annotation]);
  return annotation;
}

function addTree(
  document: PdfDocument,
  pages: readonly PdfPage[],
  type: string,
  annotation: PdfReference | null,
): void {
  const root = document.add(null);
  const top = document.add(null);
  const kids = pages.map(({ reference }, index): PdfValue => {
    const paragraph = document.add(null);
    const isLink = index === 0 && annotation !== null;
    const link = isLink
      ? document.add(
          dictionary({
            S: name('Link'),
            P: paragraph,
            K: [dictionary({ Type: name('OBJR'), Obj: annotation, Pg: reference })],
          }),
        )
      : null;
    document.replace(paragraph, dictionary({ S: name(type), P: top, Pg: reference, K: link === null ? 0 : [0, link] }));
    return paragraph;
  });
  document.replace(top, dictionary({ S: name('Document'), P: root, K: kids }));
  const roles = type === 'P' ? {} : { RoleMap: dictionary({ [type]: name('P') }) };
  document.replace(root, dictionary({ Type: name('StructTreeRoot'), K: top, ...roles }));
  document.root.set('StructTreeRoot', root);
  document.root.set('MarkInfo', dictionary({ Marked: true }));
  document.root.set('Lang', textString('en-GB'));
}
