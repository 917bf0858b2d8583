/** PDFs put together by hand, byte for byte, with the tables of contents that other programs write. */

export const CATALOGUE = '<</Type/Catalog/Pages 2 0 R>>';
export const PAGE_TREE = '<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 595 842]>>';
export const PAGE = '<</Type/Page/Parent 2 0 R/Contents 4 0 R>>';
export const CONTENT = '<</Length 12>>\nstream\n0 0 9 9 re f\nendstream';

/** By number, from 1. */
export const ONE_PAGE: readonly string[] = [CATALOGUE, PAGE_TREE, PAGE, CONTENT];

export interface HandMade {
  readonly objects: readonly string[];
  /** More entries of the trailer: `/Encrypt 9 0 R`. */
  readonly trailer?: string;
  readonly header?: string;
}

/** A plain PDF with a classic table of contents. */
export function makePlainPdf({ objects, trailer = '', header = '%PDF-1.4\n' }: HandMade): Buffer {
  let file = header;
  const rows = ['0000000000 65535 f '];
  for (const [index, object] of objects.entries()) {
    rows.push(`${String(file.length).padStart(10, '0')} 00000 n `);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const size = objects.length + 1;
  const start = file.length;
  file += `xref\n0 ${size}\n${rows.join('\n')}\ntrailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** The same file with changed objects after its end, as programs save that only add. Null removes an object. */
export function addRevision(file: Buffer, changes: ReadonlyMap<number, string | null>): Buffer {
  let text = file.toString('latin1');
  const previous = /startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1] ?? '';
  const tables: string[] = [];
  for (const [number, object] of changes) {
    if (object === null) tables.push(`${number} 1\n0000000000 00001 f \n`);
    else {
      tables.push(`${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`);
      text += `${number} 0 obj\n${object}\nendobj\n`;
    }
  }
  const start = text.length;
  text += `xref\n${tables.join('')}trailer\n<</Size 9/Root 1 0 R/Prev ${previous}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A file whose catalogue and page tree are packed in a stream that only its table of the new form knows. */
export function makePackedPdf(isHybrid: boolean): Buffer {
  let file = '%PDF-1.5\n';
  const offsets = new Map<number, number>();
  const addObject = (number: number, object: string): void => {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${object}\nendobj\n`;
  };
  const heads = `1 0 2 ${CATALOGUE.length + 1} `;
  const packed = `${heads}${CATALOGUE} ${PAGE_TREE}`;
  addObject(3, PAGE);
  addObject(4, CONTENT);
  addObject(5, `<</Type/ObjStm/N 2/First ${heads.length}/Length ${packed.length}>>\nstream\n${packed}\nendstream`);
  const row = (type: number, second: number, third: number): string =>
    [type, second >> 8, second & 0xff, third].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const rows = [
    row(0, 0, 0),
    row(2, 5, 0),
    row(2, 5, 1),
    ...[3, 4, 5].map((number) => row(1, offsets.get(number) ?? 0, 0)),
  ];
  const bytes = Buffer.from(rows.join(''), 'hex').toString('latin1');
  const table = file.length;
  addObject(6, `<</Type/XRef/Size 6/W[1 2 1]/Root 1 0 R/Length ${bytes.length}>>\nstream\n${bytes}\nendstream`);
  let start = table;
  if (isHybrid) {
    start = file.length;
    // Readers of the old form are told that the packed objects were removed.
    const plain = [3, 4, 5].map((number) => `${String(offsets.get(number)).padStart(10, '0')} 00000 n `);
    const free = '0000000000 65535 f ';
    file += `xref\n0 6\n${[free, free, free, ...plain].join('\n')}\ntrailer\n<</Size 6/Root 1 0 R/XRefStm ${table}>>\n`;
  }
  file += `startxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
