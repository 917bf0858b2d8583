/** Damages to what the file says about itself and does when it is opened. A table: each with the rule that must notice it. */
import { dictionary, name, PdfStream, textString } from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import { drop, found, type Damage, type DamagedFile } from './damaged-file.ts';

const script = (): ReturnType<typeof dictionary> =>
  dictionary({ S: name('JavaScript'), JS: textString('app.alert("Hello")') });
const outlineOf = (file: DamagedFile): ReturnType<typeof dictionary> => file.inside(file.root, 'Outlines');
const firstMark = (file: DamagedFile): ReturnType<typeof dictionary> => file.inside(outlineOf(file), 'First');

export const CATALOGUE_DAMAGES: readonly Damage[] = [
  { name: 'the end is cut off', rule: 'unreadable', changeBytes: (bytes) => bytes.slice(0, -400) },
  { name: 'it is PDF 2.0', rule: 'version', changeBytes: (bytes) => bytes.replace('%PDF-1.7', '%PDF-2.0') },
  { name: 'it has no ID', rule: 'file-id', changeBytes: (bytes) => bytes.replace('/ID[', '/XD[') },

  { name: 'it does not say that it is tagged', rule: 'marked-file', change: ({ root }) => drop(root, 'MarkInfo') },
  {
    name: 'it doubts its own tags',
    rule: 'marked-file',
    change: (file) => file.inside(file.root, 'MarkInfo').set('Suspects', true),
  },
  {
    name: 'the window shows the file name',
    rule: 'shown-title',
    change: ({ root }) => drop(root, 'ViewerPreferences'),
  },
  { name: 'it has no language', rule: 'language', change: ({ root }) => drop(root, 'Lang') },
  {
    name: 'its language is a word',
    rule: 'language',
    change: ({ root }) => root.set('Lang', textString('British English')),
  },
  {
    name: 'the packet has no language',
    rule: 'language',
    change: (file) => file.editPacket((packet) => packet.replace(/<dc:language>.*<\/dc:language>/, '')),
  },
  { name: 'its pages have no labels', rule: 'page-labels', change: ({ root }) => drop(root, 'PageLabels') },
  {
    name: 'its first page has no label',
    rule: 'page-labels',
    change: ({ root }) => root.set('PageLabels', dictionary({ Nums: [1, dictionary({ S: name('D') })] })),
  },
  { name: 'it has no bookmarks', rule: 'outline', change: ({ root }) => drop(root, 'Outlines') },
  { name: 'its bookmarks are empty', rule: 'outline', change: (file) => drop(outlineOf(file), 'First') },
  { name: 'a bookmark has no words', rule: 'outline', change: (file) => drop(firstMark(file), 'Title') },
  { name: 'a bookmark leads nowhere', rule: 'outline', change: (file) => drop(firstMark(file), 'Dest') },
  {
    name: 'a bookmark leads back',
    rule: 'outline',
    change: (file) =>
      firstMark(file).set('Dest', [found(file.pages.at(-1), 'page').reference, name('XYZ'), null, null, null]),
  },
  {
    name: 'a chain of bookmarks is broken',
    rule: 'outline',
    change: (file) => drop(file.inside(firstMark(file), 'First'), 'Next'),
  },
  {
    name: 'readers hide the bookmarks',
    rule: 'page-mode',
    change: ({ root }) => root.set('PageMode', name('UseNone')),
  },
  { name: 'readers open it as they like', rule: 'opening-view', change: ({ root }) => drop(root, 'OpenAction') },
  {
    name: 'readers open its second page',
    rule: 'opening-view',
    change: ({ root, pages }) => root.set('OpenAction', [found(pages[1], 'page').reference, name('Fit')]),
  },
  { name: 'a script runs when it opens', rule: 'opening-view', change: ({ root }) => root.set('OpenAction', script()) },

  {
    name: 'it holds a script',
    rule: 'action',
    change: (file) =>
      file.inside(file.root, 'Names').set('JavaScript', dictionary({ Names: [textString('a'), script()] })),
  },
  {
    name: 'a page does something when it is left',
    rule: 'action',
    change: (file) =>
      file.page().set('AA', dictionary({ C: dictionary({ S: name('URI'), URI: textString('https://a.example/') }) })),
  },
  {
    name: 'a link starts a program',
    rule: 'action',
    change: (file) => file.link(true).set('A', dictionary({ S: name('Launch'), F: textString('calc.exe') })),
  },
  {
    name: 'a link runs a script after it was followed',
    rule: 'action',
    change: (file) => file.inside(file.link(true), 'A').set('Next', script()),
  },
  {
    name: 'a bookmark leads to another file',
    rule: 'action',
    change: (file) => firstMark(file).set('A', dictionary({ S: name('GoToR'), F: textString('other.pdf') })),
  },
  { name: 'it has a form to fill in', rule: 'action', change: ({ root }) => root.set('AcroForm', dictionary({})) },
  ...['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,a', '//a.example/', ''].map((address): Damage => ({
    name: `a link leads to "${address}"`,
    rule: 'address',
    change: (file) => file.inside(file.link(true), 'A').set('URI', textString(address)),
  })),
  ...['http://papers.invalid/01.html', 'http://pack.invalid/1'].map((address): Damage => ({
    name: `a link leads to ${address}`,
    rule: 'print-address',
    change: (file) => file.inside(file.link(true), 'A').set('URI', textString(address)),
  })),
  {
    name: 'a colour is left to the printer',
    rule: 'archive-object',
    change: (file) => {
      const [state] = file.inside(file.inside(file.page(), 'Resources'), 'ExtGState').values();
      found(file.document.dictionaryOf(state) ?? undefined, 'state').set('TR', name('Identity'));
    },
  },
  {
    name: 'a picture is smoothed by the reader',
    rule: 'archive-object',
    change: (file) =>
      file.root.set(
        'Extra',
        file.document.addStream(dictionary({ Subtype: name('Image'), Interpolate: true }), Buffer.of(0)),
      ),
  },
  {
    name: 'a stream is packed in another way',
    rule: 'archive-object',
    change: (file) =>
      file.root.set('Extra', file.document.add(new PdfStream(dictionary({ Filter: name('LZWDecode') }), Buffer.of(0)))),
  },
];
