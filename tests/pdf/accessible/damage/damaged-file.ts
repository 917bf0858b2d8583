/** A good file opened to be damaged: finds the places at which the damages of this folder begin. */
import type { PdfDocument, PdfPage } from '../../../../src/pdf/accessible/objects/pdf-document.ts';
import {
  isName,
  PdfReference,
  PdfStream,
  type PdfDictionary,
  type PdfValue,
} from '../../../../src/pdf/accessible/objects/pdf-values.ts';
import { readDocument } from '../../../../src/pdf/accessible/objects/read-document.ts';
import { writeDocument } from '../../../../src/pdf/accessible/objects/write-document.ts';
import type { Rule } from '../check/faults.ts';
import { walkObjects } from '../check/walk-objects.ts';

export interface Damage {
  /** What was done to the file, in words. */
  readonly name: string;
  /** The rule that must notice it. */
  readonly rule: Rule;
  readonly change?: (file: DamagedFile) => void;
  /** For what no writer of ours would write: the bytes as characters. */
  readonly changeBytes?: (bytes: string) => string;
}

/** The bytes of the good file after one damage. Throws where the damage changed nothing. */
export function applyDamage(good: Uint8Array, { change, changeBytes }: Damage): Uint8Array {
  const file = new DamagedFile(readDocument(good));
  change?.(file);
  const written = Buffer.from(writeDocument(file.document, { version: '1.7' }));
  const bytes = changeBytes === undefined ? written : Buffer.from(changeBytes(written.toString('latin1')), 'latin1');
  if (Buffer.compare(bytes, copyUnchanged(good)) === 0) throw new Error('Nothing was damaged');
  return bytes;
}

/** The good file read and written as the damaged ones are. */
export function copyUnchanged(good: Uint8Array): Uint8Array {
  return writeDocument(readDocument(good), { version: '1.7' });
}

export class DamagedFile {
  readonly document: PdfDocument;
  readonly pages: readonly PdfPage[];

  constructor(document: PdfDocument) {
    this.document = document;
    this.pages = document.pages();
  }

  get root(): PdfDictionary {
    return this.document.root;
  }

  get tree(): PdfDictionary {
    return this.inside(this.root, 'StructTreeRoot');
  }

  get information(): PdfDictionary {
    return this.inside(this.document.trailer, 'Info');
  }

  /** The dictionary under a key, also one of a stream. */
  inside(parent: PdfDictionary, key: string): PdfDictionary {
    const value = this.document.resolve(parent.get(key));
    return found(value instanceof PdfStream ? value.dictionary : value instanceof Map ? value : undefined, key);
  }

  /** The elements of a type, in the order of the tree. */
  elements(type: string): PdfDictionary[] {
    const elements: PdfDictionary[] = [];
    const visit = (value: PdfValue): void => {
      const element = this.document.dictionaryOf(value);
      if (element === null || isName(element.get('Type'), 'OBJR') || isName(element.get('Type'), 'MCR')) return;
      if (isName(element.get('S'), type)) elements.push(element);
      for (const kid of this.kidsOf(element)) visit(kid);
    };
    for (const top of this.document.listOf(this.tree.get('K'))) visit(top);
    return elements;
  }

  /** `element('TH')` is the first one. */
  element(type: string, index = 0): PdfDictionary {
    return found(this.elements(type)[index], type);
  }

  kidsOf(element: PdfDictionary): PdfValue[] {
    return [...this.document.listOf(element.get('K'))];
  }

  /** The element that holds this one. */
  parentOf(element: PdfDictionary): PdfDictionary {
    return this.inside(element, 'P');
  }

  /** The reference under which the element stands in its parent. */
  referenceTo(element: PdfDictionary): PdfReference {
    const reference = this.kidsOf(this.parentOf(element)).find((kid) => this.document.resolve(kid) === element);
    if (reference instanceof PdfReference) return reference;
    throw new Error('The element has no reference');
  }

  page(index = 0): PdfDictionary {
    return found(this.pages[index], 'page').dictionary;
  }

  /** The first link's annotation that leads out of the file, or into it. */
  link(isOutside = false): PdfDictionary {
    const annotations = this.pages.flatMap(({ dictionary }) =>
      this.document.listOf(dictionary.get('Annots')).map((value) => this.document.dictionaryOf(value)),
    );
    return found(annotations.find((annotation) => annotation?.has('A') === isOutside) ?? undefined, 'link');
  }

  /** The first dictionary of a kind, wherever it stands: `Type0`, `Filespec`, `ExtGState`. */
  dictionary(kind: string): PdfDictionary {
    for (const { dictionary } of walkObjects(this.document)) {
      if (['Type', 'Subtype'].some((key) => isName(dictionary.get(key), kind))) return dictionary;
    }
    throw new Error(`The file has no ${kind}`);
  }

  /** Changes the operators of a page. */
  editContent(index: number, change: (operators: string) => string): void {
    const page = this.page(index);
    const pieces = this.document.listOf(page.get('Contents')).map((value) => {
      const stream = this.document.streamOf(value);
      return stream === null ? '' : this.document.decode(stream).toString('latin1');
    });
    const changed = mustChange(pieces.join('\n'), change);
    page.set('Contents', this.document.addStream(new Map(), Buffer.from(changed, 'latin1')));
  }

  editPacket(change: (packet: string) => string): void {
    this.editStream(this.root, 'Metadata', (data) => Buffer.from(mustChange(data.toString('utf8'), change)), false);
  }

  /** Changes the bytes of the stream under a key. */
  editStream(parent: PdfDictionary, key: string, change: (data: Buffer) => Buffer, isPacked = true): void {
    const stream = this.document.streamOf(parent.get(key));
    if (stream === null) throw new Error(`There is no stream ${key}`);
    const data = change(this.document.decode(stream));
    const entries = new Map(stream.dictionary);
    parent.set(
      key,
      isPacked ? this.document.addStream(entries, data) : this.document.add(new PdfStream(entries, data)),
    );
  }
}

export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The file has no ${what}`);
  return value;
}

/** Deletes a key that must be there. */
export function drop(from: PdfDictionary, key: string): void {
  if (!from.delete(key)) throw new Error(`There is no ${key} to delete`);
}

export function mustChange(text: string, change: (text: string) => string): string {
  const changed = change(text);
  if (changed === text) throw new Error('Nothing was changed in the text');
  return changed;
}
