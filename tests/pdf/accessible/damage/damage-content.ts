/** Damages to what the pages paint and to the ties between pages and structure. A table: each with the rule that must notice it. */
import {
  dictionary,
  name,
  textString,
  type PdfDictionary,
  type PdfValue,
} from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import { drop, found, type Damage, type DamagedFile } from './damaged-file.ts';

function edit(change: (operators: string) => string): (file: DamagedFile) => void {
  return (file) => file.editContent(0, change);
}

function parentNumbers(file: DamagedFile): PdfValue[] {
  const numbers = file.document.resolve(file.inside(file.tree, 'ParentTree').get('Nums'));
  if (!Array.isArray(numbers)) throw new Error('The file has no tree of parents');
  return numbers;
}

/** What the tree of parents says about the marks of the first page. */
function marksOfFirstPage(file: DamagedFile): PdfValue[] {
  const marks = file.document.resolve(parentNumbers(file)[1]);
  if (!Array.isArray(marks)) throw new Error('The first page has no marks');
  return marks;
}

function addForm(file: DamagedFile, operators: string): void {
  const form = file.document.addStream(
    dictionary({ Type: name('XObject'), Subtype: name('Form'), BBox: [0, 0, 9, 9] }),
    Buffer.from(operators),
  );
  const resources = new Map(file.inside(file.page(), 'Resources'));
  resources.set('XObject', dictionary({ Damage: form }));
  file.page().set('Resources', resources);
}

const fontOf = (file: DamagedFile): PdfDictionary => file.dictionary('CIDFontType2');
const FIRST_MARK = /<<\/MCID 0 ?>>BDC/;

export const CONTENT_DAMAGES: readonly Damage[] = [
  { name: 'a line is outside all marks', rule: 'unmarked-content', change: edit((old) => `${old}\n0 0 9 9 re f\n`) },
  {
    name: 'a header is not an artifact',
    rule: 'unmarked-content',
    change: edit((old) => old.replace(/\/Artifact <<[^\n]*Header[^\n]*>>BDC/, '/Span BMC')),
  },
  {
    name: 'a form is outside all marks',
    rule: 'unmarked-content',
    change: (file) => {
      addForm(file, '0 0 9 9 re f');
      file.editContent(0, (old) => `${old}\n/Damage Do\n`);
    },
  },
  {
    name: 'an artifact is in a mark',
    rule: 'nested-marks',
    change: edit((old) => old.replace(FIRST_MARK, '$&\n/Artifact BMC 0 0 9 9 re f EMC')),
  },
  {
    name: 'a mark is in an artifact',
    rule: 'nested-marks',
    change: edit((old) => old.replace(/\/Artifact[^\n]*(?:BDC|BMC)/, '$&\n/P <</MCID 99>>BDC EMC')),
  },
  {
    name: 'a mark is in a mark',
    rule: 'nested-marks',
    change: edit((old) => old.replace(FIRST_MARK, '$&\n/P <</MCID 99>>BDC EMC')),
  },
  { name: 'a mark is not closed', rule: 'open-marks', change: edit((old) => `${old}\n/Artifact BMC\n`) },
  { name: 'a mark is closed twice', rule: 'open-marks', change: edit((old) => `${old}\nEMC\n`) },
  { name: 'a state is saved and not restored', rule: 'open-marks', change: edit((old) => `q\n${old}`) },
  {
    name: 'a form has marks of its own',
    rule: 'form-marks',
    change: (file) => {
      addForm(file, '/P <</MCID 0>>BDC 0 0 9 9 re f EMC');
      file.editContent(0, (old) => `${old}\n/Damage Do\n`);
    },
  },
  {
    name: 'two marks have changed their numbers',
    rule: 'mark-numbers',
    change: edit((old) => old.replaceAll(/\/MCID ([01])\b/g, (_, number) => `/MCID ${1 - Number(number)}`)),
  },
  {
    name: 'a mark is on the page twice',
    rule: 'mark-numbers',
    change: edit((old) => `${old}\n/P <</MCID 0>>BDC 0 0 9 9 re f EMC\n`),
  },
  {
    name: 'a mark belongs to no element',
    rule: 'mark-owners',
    change: (file) => drop(file.element('P'), 'K'),
  },
  {
    name: 'a mark is not on the page',
    rule: 'mark-owners',
    change: (file) => file.element('P').set('K', 999),
  },
  {
    name: 'an element names no page',
    rule: 'mark-owners',
    change: (file) => drop(file.element('P'), 'Pg'),
  },
  {
    name: 'two elements hold one mark',
    rule: 'mark-owners',
    change: (file) => file.element('P', 1).set('K', file.element('P').get('K') ?? null),
  },
  { name: 'there is no tree of parents', rule: 'parent-tree', change: ({ tree }) => drop(tree, 'ParentTree') },
  {
    name: 'two entries of the tree of parents have changed places',
    rule: 'parent-tree',
    change: (file) => marksOfFirstPage(file).splice(0, 2, ...marksOfFirstPage(file).slice(0, 2).toReversed()),
  },
  {
    name: 'the tree of parents ends too early',
    rule: 'parent-tree',
    change: (file) => marksOfFirstPage(file).pop(),
  },
  {
    name: 'the keys of the tree of parents are in the wrong order',
    rule: 'parent-tree',
    change: (file) => {
      const numbers = parentNumbers(file);
      const [key, value] = numbers.splice(0, 2);
      numbers.splice(2, 0, key ?? null, value ?? null);
    },
  },
  { name: 'a page has no key', rule: 'parent-tree', change: (file) => drop(file.page(), 'StructParents') },

  {
    name: 'a link has no annotation',
    rule: 'link',
    change: (file) => {
      const link = file.element('Link');
      link.set(
        'K',
        file.kidsOf(link).filter((kid) => typeof kid === 'number'),
      );
    },
  },
  { name: 'an annotation is in no Link', rule: 'link', change: (file) => file.element('Link').set('S', name('Span')) },
  { name: 'an annotation has no key', rule: 'annotation-place', change: (file) => drop(file.link(), 'StructParent') },
  {
    name: 'an annotation names another element',
    rule: 'annotation-place',
    change: (file) => file.link().set('StructParent', file.link(true).get('StructParent') ?? null),
  },
  {
    name: 'a link names an annotation that no page has',
    rule: 'annotation-place',
    change: (file) => drop(file.page(), 'Annots'),
  },
  {
    name: 'a link looks for its annotation on another page',
    rule: 'annotation-place',
    change: (file) => {
      const entry = file.kidsOf(file.element('Link')).find((kid) => kid instanceof Map);
      if (!(entry instanceof Map)) throw new Error('The link has no annotation');
      entry.set('Pg', found(file.pages[1], 'page').reference);
    },
  },
  { name: 'an annotation has no words', rule: 'annotation-words', change: (file) => drop(file.link(), 'Contents') },
  {
    name: 'the words of an annotation are a space',
    rule: 'annotation-words',
    change: (file) => file.link().set('Contents', textString(' ')),
  },
  ...[0, 6].map((flags): Damage => ({
    name: `an annotation has the flags ${flags}`,
    rule: 'annotation-print',
    change: (file) => file.link().set('F', flags),
  })),
  { name: 'a link leads nowhere', rule: 'destination', change: (file) => drop(file.link(), 'Dest') },
  {
    name: 'a link leads to a page that is not there',
    rule: 'destination',
    change: (file) => file.link().set('Dest', [null, name('Fit')]),
  },
  {
    name: 'a link leads to a name that nothing has',
    rule: 'destination',
    change: (file) => file.link().set('Dest', textString('nowhere')),
  },
  { name: 'the tab key follows nothing', rule: 'tab-order', change: (file) => drop(file.page(), 'Tabs') },
  {
    name: 'the tab key follows the rows',
    rule: 'tab-order',
    change: (file) => file.page(1).set('Tabs', name('R')),
  },

  {
    name: 'a font is of Type 3',
    rule: 'font-kind',
    change: (file) => file.dictionary('Type0').set('Subtype', name('Type3')),
  },
  {
    name: 'a font is not embedded',
    rule: 'font-program',
    change: (file) => drop(file.dictionary('FontDescriptor'), 'FontFile2'),
  },
  { name: 'a font does not lead to glyphs', rule: 'font-program', change: (file) => drop(fontOf(file), 'CIDToGIDMap') },
  {
    name: 'a font lacks glyphs that are shown',
    rule: 'font-program',
    change: (file) =>
      file.editStream(file.dictionary('FontDescriptor'), 'FontFile2', (font) => {
        const entry = font.indexOf('maxp', 0, 'latin1');
        font.writeUInt16BE(2, font.readUInt32BE(entry + 8) + 4);
        return font;
      }),
  },
  {
    name: 'a font shows the glyph for what it does not have',
    rule: 'font-program',
    change: edit((old) => old.replace(/<[0-9A-F]{4,}> Tj/i, '<0000> Tj')),
  },
  { name: 'the widths of a font are wrong', rule: 'font-widths', change: (file) => drop(fontOf(file), 'W') },
  {
    name: 'a font says nothing about its characters',
    rule: 'font-characters',
    change: (file) => drop(file.dictionary('Type0'), 'ToUnicode'),
  },
  {
    name: 'a font names characters of its own',
    rule: 'font-characters',
    change: (file) =>
      file.editStream(file.dictionary('Type0'), 'ToUnicode', (map) =>
        Buffer.from(map.toString('latin1').replace(/(beginbfchar\s*<[0-9A-F]{4}> )<[0-9A-F]{4}>/i, '$1<E001>')),
      ),
  },
];
