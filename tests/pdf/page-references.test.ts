import { expect, test } from 'vitest';
import { printWithReferences, type PrintMode } from '../../src/pdf/page-references.ts';

/** A plain PDF of nine empty pages with one destination, `end`. */
function makePdf(endPage: number): Uint8Array {
  const pages = Array.from({ length: 9 }, (_, index) => index + 4);
  const objects = [
    '<</Type /Catalog\n/Pages 2 0 R\n/Dests 3 0 R>>',
    `<</Type /Pages\n/Count 9\n/Kids [${pages.map((page) => `${page} 0 R`).join(' ')}]>>`,
    `<</end [${endPage + 3} 0 R /XYZ 0 0 0]>>`,
    ...pages.map(() => '<</Type /Page\n/Resources <<>>\n/Parent 2 0 R>>'),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines.join('')}`;
  text += `trailer\n<</Size ${objects.length + 1}\n/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

async function printPlaces(wanted: readonly string[], places: readonly number[]): Promise<PrintMode[]> {
  const modes: PrintMode[] = [];
  let calls = 0;
  // The first call asks for the references, the others change the page.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- stands for every return type of the real function
  const page = { evaluate: () => Promise.resolve((calls += 1) === 1 ? wanted : undefined) as Promise<never> };
  await printWithReferences(page, async (mode) => {
    modes.push(mode);
    return makePdf(places[modes.length - 1] ?? 1);
  });
  return modes;
}

test('without references there is one print', async () => {
  expect(await printPlaces([], [1])).toEqual(['final']);
});

test('numbers that stay need one dry print and one final print', async () => {
  expect(await printPlaces(['end'], [4, 4])).toEqual(['dry', 'final']);
});

test('a number that moves once or twice is printed again', async () => {
  expect(await printPlaces(['end'], [4, 5, 5])).toEqual(['dry', 'final', 'final']);
  expect(await printPlaces(['end'], [4, 5, 4, 4])).toEqual(['dry', 'final', 'final', 'final']);
});

test('numbers that never settle are refused', async () => {
  await expect(printPlaces(['end'], [4, 5, 4, 5, 4, 5])).rejects.toThrow(/still move after 3 prints/);
});
