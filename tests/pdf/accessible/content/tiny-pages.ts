/** Pages of a few operators, with one font, one picture and one form, to be scanned and rewritten. */
import { Lexer, PdfKeyword } from '../../../../src/pdf/accessible/objects/lexer.ts';
import { createDocument, type PdfDocument, type PdfPage } from '../../../../src/pdf/accessible/objects/pdf-document.ts';
import { dictionary, name, type PdfValue } from '../../../../src/pdf/accessible/objects/pdf-values.ts';

/** `<0001>` is A, `<0002>` a ligature of two letters, `<0010>` to `<0012>` are x, y and z. */
const CHARACTERS = `/CIDInit /ProcSet findresource begin
1 begincodespacerange <0000> <FFFF> endcodespacerange
3 beginbfchar <0001> <0041> <0002> <00660069> <0003> <0020> endbfchar
2 beginbfrange <0010> <0012> <0078> <0020> <0021> [<0062> <D83DDE00>] endbfrange
end`;

export interface TinyPage {
  readonly document: PdfDocument;
  readonly page: PdfPage;
}

/** `form` is the content of the form `/X1`, which has the page's font; `/X0` is a picture. The page is 100 by 100 points. */
export function makePage(content: string, form = ''): TinyPage {
  const document = createDocument();
  const toUnicode = document.addStream(dictionary({}), Buffer.from(CHARACTERS));
  const fonts = dictionary({ F0: document.add(dictionary({ Subtype: name('Type0'), ToUnicode: toUnicode })) });
  const picture = document.addStream(dictionary({ Subtype: name('Image'), Width: 1, Height: 1 }), Buffer.from([0]));
  const formStream = document.addStream(
    dictionary({ Subtype: name('Form'), BBox: [0, 0, 10, 10], Resources: dictionary({ Font: fonts }) }),
    Buffer.from(form),
  );
  const tree = document.add(null);
  const page = document.add(
    dictionary({
      Type: name('Page'),
      Parent: tree,
      MediaBox: [0, 0, 100, 100],
      Resources: dictionary({
        ProcSet: [name('PDF')],
        Font: fonts,
        XObject: dictionary({ X0: picture, X1: formStream }),
        Properties: dictionary({ P0: dictionary({ MCID: 7 }) }),
      }),
      Contents: document.addStream(dictionary({}), Buffer.from(content, 'latin1')),
    }),
  );
  document.replace(tree, dictionary({ Type: name('Pages'), Kids: [page], Count: 1 }));
  document.trailer.set('Root', document.add(dictionary({ Type: name('Catalog'), Pages: tree })));
  const [first] = document.pages();
  if (first === undefined) throw new Error('no page');
  return { document, page: first };
}

/** Text at a height, from codes of glyphs. */
export function drawText(glyphs: string, height: number): string {
  return `BT /F0 10 Tf 1 0 0 1 20 ${height} Tm <${glyphs}> Tj ET`;
}

export interface Operation {
  readonly operator: string;
  readonly operands: readonly PdfValue[];
}

export function readOperations(content: Buffer): Operation[] {
  const operations: Operation[] = [];
  const lexer = new Lexer(content);
  let operands: PdfValue[] = [];
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (token instanceof PdfKeyword) {
      operations.push({ operator: token.value, operands });
      operands = [];
    } else operands.push(token);
  }
  return operations;
}
