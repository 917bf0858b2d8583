/** Damages to the structure tree, its headings, lists and figures. A table: each with the rule that must notice it. */
import { dictionary, name, textString } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import { drop, type Damage, type DamagedFile } from './damaged-file.ts';

function retag(from: string, to: string, index = 0): (file: DamagedFile) => void {
  return (file) => file.element(from, index).set('S', name(to));
}

export const STRUCTURE_DAMAGES: readonly Damage[] = [
  { name: 'it has no tree', rule: 'structure', change: ({ root }) => drop(root, 'StructTreeRoot') },
  { name: 'the top is a Part', rule: 'structure', change: retag('Document', 'Part') },
  {
    name: 'there are two tops',
    rule: 'structure',
    change: (file) => {
      const second = file.document.add(dictionary({ S: name('Document'), P: file.root.get('StructTreeRoot') }));
      file.tree.set('K', [file.tree.get('K') ?? null, second]);
    },
  },
  { name: 'a paragraph has no kind', rule: 'plain-types', change: retag('P', 'NonStruct') },
  { name: 'a paragraph is private', rule: 'plain-types', change: retag('P', 'Private') },
  { name: 'a type is of nobody', rule: 'roles', change: retag('P', 'Paragraph') },
  { name: 'a type of PDF 2.0 is not mapped', rule: 'roles', change: ({ tree }) => drop(tree, 'RoleMap') },
  {
    name: 'a standard type is mapped',
    rule: 'roles',
    change: (file) => file.inside(file.tree, 'RoleMap').set('P', name('Span')),
  },
  {
    name: 'a type is mapped to itself in a circle',
    rule: 'roles',
    change: ({ tree }) => tree.set('RoleMap', dictionary({ Strong: name('Strength'), Strength: name('Strong') })),
  },
  {
    name: 'an element names another parent',
    rule: 'parents',
    change: (file) => file.element('P').set('P', file.root.get('StructTreeRoot') ?? null),
  },
  { name: 'an element names no parent', rule: 'parents', change: (file) => drop(file.element('LI'), 'P') },
  {
    name: 'an element stands in the tree twice',
    rule: 'parents',
    change: (file) => {
      const top = file.element('Document');
      top.set('K', [...file.kidsOf(top), file.referenceTo(file.element('P'))]);
    },
  },
  { name: 'there is no tree of IDs', rule: 'ids', change: ({ tree }) => drop(tree, 'IDTree') },
  {
    name: 'two elements have one ID',
    rule: 'ids',
    change: (file) => file.element('TH', 1).set('ID', file.element('TH').get('ID') ?? null),
  },
  { name: 'an ID leads to no element', rule: 'ids', change: (file) => drop(file.element('TH'), 'ID') },
  { name: 'a note has no ID', rule: 'ids', change: retag('P', 'Note') },
  { name: 'a paragraph is empty', rule: 'empty-element', change: (file) => drop(file.element('P'), 'K') },
  { name: 'a cell is empty', rule: 'empty-element', change: (file) => drop(file.element('TD', 3), 'K') },
  {
    name: 'a mark paints nothing',
    rule: 'empty-element',
    change: (file) =>
      file.editContent(0, (operators) => operators.replace(/(<<\/MCID 0 ?>>BDC\n)[^]*?(?=\nEMC)/, '$1q Q')),
  },
  { name: 'words stand in a section, not in a paragraph', rule: 'content-in-group', change: retag('P', 'Sect') },
  {
    name: 'an element has a language that is none',
    rule: 'language',
    change: (file) => file.element('P').set('Lang', textString('en_GB')),
  },
  ...['en-GB-x-dl', 'en-x-toc'].map((language): Damage => ({
    name: `an element has the language ${language}`,
    rule: 'side-channel',
    change: (file) => file.element('L').set('Lang', textString(language)),
  })),

  { name: 'a heading skips a level', rule: 'heading-levels', change: retag('H2', 'H3') },
  { name: 'the first heading is a second one', rule: 'heading-levels', change: retag('H1', 'H2') },
  { name: 'a heading has no level', rule: 'heading-levels', change: retag('H2', 'H') },
  {
    name: 'sections are read in the wrong order',
    rule: 'heading-order',
    change: swapLast,
  },
  {
    name: 'a heading is replaced by a space',
    rule: 'heading-words',
    change: (file) => file.element('H2').set('ActualText', textString(' ')),
  },

  { name: 'the body of an item is a paragraph', rule: 'list-parts', change: retag('LBody', 'P') },
  {
    name: 'an item has a label only',
    rule: 'list-parts',
    change: (file) => {
      const item = file.element('LI');
      item.set('K', file.kidsOf(item).slice(0, 1));
    },
  },
  {
    name: 'the label of an item comes last',
    rule: 'list-parts',
    change: (file) => file.element('LI').set('K', file.kidsOf(file.element('LI')).toReversed()),
  },
  { name: 'an item stands in no list', rule: 'list-parts', change: retag('L', 'Sect') },
  { name: 'a list holds a paragraph', rule: 'list-parts', change: retag('LI', 'P') },
  { name: 'a list does not say of what kind', rule: 'list-numbering', change: (file) => drop(file.element('L'), 'A') },

  { name: 'a figure has no words', rule: 'figure-words', change: (file) => drop(file.element('Figure'), 'Alt') },
  {
    name: 'the words of a figure are spaces',
    rule: 'figure-words',
    change: (file) => file.element('Figure').set('Alt', textString('  ')),
  },
  {
    name: 'a figure stands in a figure',
    rule: 'figure-words',
    change: (file) => file.element('Caption').set('S', name('Figure')),
  },
  { name: 'a figure has no box', rule: 'figure-box', change: (file) => drop(file.element('Figure'), 'A') },
  ...[
    [0, 0, 0, 0],
    [50, 50, 5000, 60],
  ].map((box): Damage => ({
    name: `a figure has the box ${box.join(' ')}`,
    rule: 'figure-box',
    change: (file) => file.element('Figure').set('A', dictionary({ O: name('Layout'), BBox: box })),
  })),
];

/** The last two kids of the document change places. */
function swapLast(file: DamagedFile): void {
  const top = file.element('Document');
  const kids = file.kidsOf(top);
  top.set('K', [...kids.slice(0, -2), ...kids.slice(-2).toReversed()]);
}
