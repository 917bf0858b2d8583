import { describe, expect, test } from 'vitest';
import { addOutline } from '../../../../src/pdf/accessible/metadata/outline.ts';
import { createDocument, type PdfDocument } from '../../../../src/pdf/accessible/objects/pdf-document.ts';
import { dictionary, readText, type PdfDictionary } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import type { OutlineEntry } from '../../../../src/pdf/accessible/prepared-document.ts';

function entry(title: string, ...kids: OutlineEntry[]): OutlineEntry {
  return { title, destination: null, kids };
}

const ENTRIES = [
  entry('Paper', entry('Background'), entry('Appendix', entry('Fleet', entry('4.1', entry('Owner'), entry('Update'))))),
  entry('Annex'),
];

interface Shown {
  readonly document: PdfDocument;
  readonly root: PdfDictionary;
}

function write(entries: readonly OutlineEntry[], openLevels: number, keptLevels: number): Shown {
  const document = createDocument();
  const catalogue = dictionary({});
  addOutline(document, catalogue, entries, { openLevels, keptLevels });
  return { document, root: document.dictionaryOf(catalogue.get('Outlines')) ?? dictionary({}) };
}

/** As a reader shows it when the file is opened, or with every entry unfolded. */
function listTitles({ document, root }: Shown, isUnfolded: boolean): string[] {
  const list = (parent: PdfDictionary, depth: number): string[] => {
    const titles: string[] = [];
    let item = document.dictionaryOf(parent.get('First'));
    while (item !== null) {
      titles.push('  '.repeat(depth) + (readText(item.get('Title')) ?? ''));
      const isOpen = Number(item.get('Count') ?? 0) > 0;
      if (isOpen || isUnfolded) titles.push(...list(item, depth + 1));
      item = document.dictionaryOf(item.get('Next'));
    }
    return titles;
  };
  return list(root, 0);
}

describe('the bookmarks of a paper', () => {
  test('show two levels, with the third folded', () => {
    expect(listTitles(write(ENTRIES, 2, 4), false)).toEqual(['Paper', '  Background', '  Appendix', 'Annex']);
  });

  test('leave out the labels of the fifth level', () => {
    expect(listTitles(write(ENTRIES, 2, 4), true)).toEqual([
      'Paper',
      '  Background',
      '  Appendix',
      '    Fleet',
      '      4.1',
      'Annex',
    ]);
  });

  test('count what is seen, as the standard has it', () => {
    const shown = write(ENTRIES, 2, 4);
    expect(shown.root.get('Count')).toBe(listTitles(shown, false).length);
    const all = write(ENTRIES, 9, 9);
    expect(all.root.get('Count')).toBe(8);
    expect(all.document.dictionaryOf(all.root.get('First'))?.get('Count')).toBe(6);
  });

  test('are not there where there are no headings', () => {
    expect(write([], 2, 4).root.size).toBe(0);
  });
});
