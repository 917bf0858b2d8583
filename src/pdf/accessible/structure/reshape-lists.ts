/**
 * Gives lists their form: items of a label and a body, the way they are numbered, and lists of terms from `dl`.
 */
import { name } from '../objects/pdf-values.ts';
import type { StructureElement, StructureKid } from '../prepared-document.ts';
import { isGroup } from './reshape-groups.ts';
import { elementsOf, makeElement, readWords, setKids, type FindMark } from './tree.ts';

function isOfType(kid: StructureKid, type: string): boolean {
  return kid.kind === 'element' && kid.type === type;
}

/** `dl`: takes terms out of a `div` around each pair, and makes bodies of all that is no term. */
export function gatherTerms(list: StructureElement): void {
  const kids = list.kids.flatMap((kid) =>
    isGroup(kid) && kid.kids.some((inner) => isOfType(inner, 'Lbl')) ? kid.kids : [kid],
  );
  setKids(
    list,
    kids.map((kid) => {
      if (isOfType(kid, 'Lbl') || isOfType(kid, 'LBody')) return kid;
      if (!isGroup(kid)) return makeElement('LBody', [kid]);
      kid.type = 'LBody';
      return kid;
    }),
  );
}

/** Terms and bodies in a row become items; each term begins one. */
export function groupTerms(list: StructureElement): void {
  const items: StructureElement[] = [];
  for (const kid of elementsOf(list)) {
    const last = items.at(-1);
    if (last === undefined || kid.type === 'Lbl') items.push(makeElement('LI', [kid]));
    else setKids(last, [...last.kids, kid]);
  }
  setKids(list, items);
  list.attributes.set('ListNumbering', { owner: 'List', value: name('None') });
}

/** `LI`: labels first, and all else in a body. */
export function shapeItem(item: StructureElement): void {
  const labels = item.kids.filter((kid) => isOfType(kid, 'Lbl'));
  const bodies = item.kids.filter((kid) => isOfType(kid, 'LBody'));
  const loose = item.kids.filter((kid) => !isOfType(kid, 'Lbl') && !isOfType(kid, 'LBody'));
  if (loose.length > 0) bodies.push(makeElement('LBody', loose));
  setKids(item, [...labels, ...bodies]);
}

/** Chromium leaves the numbering out for letters and for signs of one's own: it is read from the first label. */
export function nameNumbering(list: StructureElement, findMark: FindMark): void {
  if (list.attributes.has('ListNumbering')) return;
  const [label] = elementsOf(list).flatMap((item) => elementsOf(item).filter((kid) => kid.type === 'Lbl'));
  const words = label === undefined ? null : (label.actualText ?? readWords(label, findMark));
  list.attributes.set('ListNumbering', { owner: 'List', value: name(numberingOf(words)) });
}

function numberingOf(label: string | null): string {
  if (label === null) return 'None';
  const sign = label.replaceAll(/[().\s]/g, '');
  if (/^\d+$/.test(sign)) return 'Decimal';
  if (/^[ivx]+$/.test(sign)) return 'LowerRoman';
  if (/^[IVX]+$/.test(sign)) return 'UpperRoman';
  if (/^[a-z]$/.test(sign)) return 'LowerAlpha';
  if (/^[A-Z]$/.test(sign)) return 'UpperAlpha';
  return 'Disc';
}
