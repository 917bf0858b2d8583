/** Damages to tables. A table of them: each with the rule that must notice it. */
import {
  dictionary,
  isName,
  name,
  textString,
  type PdfDictionary,
} from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import { drop, found, type Damage, type DamagedFile } from './damaged-file.ts';

function changeKids(
  element: (file: DamagedFile) => PdfDictionary,
  change: 'reverse' | 'shorten',
): (file: DamagedFile) => void {
  return (file) => {
    const kids = file.kidsOf(element(file));
    element(file).set('K', change === 'reverse' ? kids.toReversed() : kids.slice(0, -1));
  };
}

function span(element: PdfDictionary, key: 'RowSpan' | 'ColSpan', count: number): void {
  element.set('A', dictionary({ O: name('Table'), Scope: name('Column'), [key]: count }));
}

export const TABLE_DAMAGES: readonly Damage[] = [
  {
    name: 'a cell is a paragraph',
    rule: 'table-parts',
    change: (file) => file.element('TD').set('S', name('P')),
  },
  {
    name: 'a table has two heads',
    rule: 'table-parts',
    change: (file) => file.element('TBody').set('S', name('THead')),
  },
  {
    name: 'a row stands in no table',
    rule: 'table-parts',
    change: (file) => file.element('Table').set('S', name('Sect')),
  },
  {
    name: 'rows stand in the table itself',
    rule: 'table-parts',
    change: (file) => {
      const table = file.element('Table');
      table.set(
        'K',
        file.kidsOf(table).flatMap((part) => file.kidsOf(found(file.document.dictionaryOf(part) ?? undefined, 'part'))),
      );
    },
  },
  {
    name: 'the head comes after the body',
    rule: 'table-parts',
    change: changeKids((file) => file.element('Table'), 'reverse'),
  },
  {
    name: 'a caption stands alone',
    rule: 'table-parts',
    change: (file) => file.element('P').set('S', name('Caption')),
  },

  {
    name: 'a head does not say what it heads',
    rule: 'head-scope',
    change: (file) => drop(file.inside(file.element('TH', 3), 'A'), 'Scope'),
  },
  {
    name: 'a head heads something unknown',
    rule: 'head-scope',
    change: (file) => file.inside(file.element('TH', 3), 'A').set('Scope', name('Rows')),
  },

  {
    name: 'a row lacks its last cell',
    rule: 'even-rows',
    change: changeKids((file) => found(file.elements('TR').at(-1), 'row'), 'shorten'),
  },
  { name: 'a cell is too wide', rule: 'even-rows', change: (file) => span(file.element('TH', 3), 'ColSpan', 2) },
  {
    name: 'a cell reaches below the table',
    rule: 'even-rows',
    change: (file) => span(found(file.elements('TD').at(-1), 'cell'), 'RowSpan', 2),
  },
  {
    name: 'a cell lies on another',
    rule: 'even-rows',
    change: (file) => {
      span(file.element('TH', 2), 'RowSpan', 2);
      span(file.element('TD'), 'ColSpan', 2);
    },
  },

  {
    name: 'a cell names a head that is not there',
    rule: 'cell-head',
    change: (file) => file.inside(file.element('TD'), 'A').set('Headers', [textString('cell-99')]),
  },
  {
    name: 'a table has no heads',
    rule: 'cell-head',
    change: (file) => {
      for (const head of file.elements('TH')) head.set('S', name('TD'));
    },
  },
  {
    name: 'heads head the wrong way',
    rule: 'cell-head',
    change: (file) => {
      for (const head of file.elements('TH').slice(4)) {
        const attributes = file.inside(head, 'A');
        attributes.set('Scope', name(isName(attributes.get('Scope'), 'Row') ? 'Column' : 'Row'));
      }
    },
  },
  {
    name: 'a head is read on each page',
    rule: 'repeated-head',
    change: (file) => {
      const heads = file.elements('TH').slice(5);
      const [first, last] = [found(heads[0], 'head'), found(heads.at(-1), 'head')];
      const number = last.get('K');
      if (typeof number !== 'number') throw new Error('The head has more than one mark');
      const mark = dictionary({ Type: name('MCR'), Pg: last.get('Pg'), MCID: number });
      first.set('K', [...file.kidsOf(first), mark]);
    },
  },
];
