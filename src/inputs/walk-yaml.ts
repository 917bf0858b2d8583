/**
 * Walks a parsed YAML document: its values as texts, lists and maps, the place of each, and what the parser lets pass but
 * a secretary must mend (keys that stand twice, tags, stars that point nowhere). Does not parse and does not interpret.
 */
import { isAlias, isCollection, isMap, isScalar, isSeq } from 'yaml';
import type { Node, Scalar } from 'yaml';

import type { Problem } from '../problems.ts';
import { explainBracket, explainExclamationMark, explainStar, explainYamlError } from './yaml-error-words.ts';
import type { YamlErrorWords } from './yaml-error-words.ts';

/** Null is a key or a list entry without a value. Maps keep the order of the file. */
export type YamlValue = string | null | readonly YamlValue[] | ReadonlyMap<string, YamlValue>;

/** From the root to a value: `['agenda', 0]`. */
export type KeyPath = readonly (string | number)[];

/** Both counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

const MAX_ALIASES = 100;
const MAX_VALUES = 20_000;
const MAX_DEPTH = 30;
const PLAIN_TAGS = new Set(['!', 'tag:yaml.org,2002:str', 'tag:yaml.org,2002:map', 'tag:yaml.org,2002:seq']);

/** How the walk says where an offset of the text stands, and reports an error there. */
export interface YamlPlaces {
  readonly placeAt: (offset: number) => TextPlace;
  readonly problemAt: (offset: number, words: YamlErrorWords) => Problem;
}

/** One walk through a document. Aliases are followed here, under a budget, so that a small file stays small. */
export class YamlWalk {
  readonly problems: Problem[] = [];
  readonly places = new Map<string, TextPlace>();
  readonly #anchors = new Map<string, Node>();
  readonly #open = new Set<Node>();
  readonly #text: YamlPlaces;
  #aliasCount = 0;
  #valueCount = 0;
  #isTooMuch = false;

  constructor(text: YamlPlaces) {
    this.#text = text;
  }

  /** The value of a node, its problems and the places of all within it kept beside. */
  read(node: unknown, path: KeyPath): YamlValue {
    this.#valueCount += 1;
    if (isAlias(node)) return this.#readAlias(node.source, offsetOf(node), path);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    if (node.tag !== undefined && !PLAIN_TAGS.has(node.tag)) {
      this.#report(offsetOf(node), explainExclamationMark());
      return null;
    }
    if (this.#valueCount > MAX_VALUES || path.length > MAX_DEPTH) {
      return this.#refuseTooMuch(offsetOf(node));
    }
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    if (isScalar(node)) return this.#readScalar(node, path);

    this.#open.add(node);
    const value = isMap(node) ? this.#readMap(node.items, path) : this.#readList(node.items, path);
    this.#open.delete(node);
    return value;
  }

  #readAlias(name: string, offset: number, path: KeyPath): YamlValue {
    const target = this.#anchors.get(name);
    this.#aliasCount += 1;
    if (this.#aliasCount > MAX_ALIASES) return this.#refuseTooMuch(offset);
    if (target === undefined || this.#open.has(target)) {
      this.#report(offset, explainStar());
      return null;
    }
    return this.read(target, path);
  }

  #readScalar(node: Scalar, path: KeyPath): YamlValue {
    const isPlain = node.type === 'PLAIN';
    const text = typeof node.value === 'string' ? node.value : '';
    // "# a remark" is a comment; "#7" with no space is nearly always a part of the text.
    if (isPlain && /^\S/u.test(node.comment ?? '')) {
      this.problems.push({
        ...this.#text.problemAt(offsetOf(node), {
          code: 'text-cut-by-hash',
          message: `The text from "#" to the end of the line is left out, because "#" begins a comment.`,
          advice: 'Put the whole text in double quotation marks, or put a space after "#" where a comment is meant.',
        }),
        severity: 'warning',
        column: nameKeyPath(path),
        value: `#${node.comment ?? ''}`,
      });
    }
    return isPlain && /^(?:~|null)?$/iu.test(text) ? null : text;
  }

  #readList(items: readonly unknown[], path: KeyPath): YamlValue {
    return items.map((item, index) => {
      const itemPath = [...path, index];
      this.places.set(JSON.stringify(itemPath), this.#text.placeAt(offsetOf(item)));
      return this.read(item, itemPath);
    });
  }

  #readMap(pairs: readonly { key: unknown; value: unknown }[], path: KeyPath): YamlValue {
    const map = new Map<string, YamlValue>();
    for (const { key, value } of pairs) {
      const offset = offsetOf(key);
      const name = isScalar(key) && typeof key.value === 'string' ? key.value.normalize('NFC') : '';
      if (name === '') {
        this.#report(
          offset,
          isScalar(key) ? explainYamlError('MISSING_CHAR', { line: '', opening: null }) : explainBracket(),
        );
        continue;
      }
      const keyPath = [...path, name];
      const first = this.places.get(JSON.stringify(keyPath));
      const place = this.#text.placeAt(offset);
      if (map.has(name) && first !== undefined) {
        this.problems.push({
          ...this.#text.problemAt(offset, {
            code: 'duplicate-key',
            message: `"${name}" stands twice, on line ${first.line} and on line ${place.line}.`,
            advice: 'Keep one of the two.',
          }),
          column: nameKeyPath(keyPath),
        });
        continue;
      }
      this.places.set(JSON.stringify(keyPath), place);
      map.set(name, this.read(value, keyPath));
    }
    return map;
  }

  #refuseTooMuch(offset: number): null {
    if (!this.#isTooMuch) this.#report(offset, explainYamlError('RESOURCE_EXHAUSTION', { line: '', opening: null }));
    this.#isTooMuch = true;
    return null;
  }

  #report(offset: number, words: YamlErrorWords): void {
    this.problems.push(this.#text.problemAt(offset, words));
  }
}

function offsetOf(node: unknown): number {
  const range = isScalar(node) || isCollection(node) || isAlias(node) ? node.range : undefined;
  return range?.[0] ?? 0;
}

/** For messages, list entries counted from 1: `['agenda', 1]` to `agenda.2`. */
export function nameKeyPath(path: KeyPath): string {
  return path.map((part) => (typeof part === 'number' ? String(part + 1) : part)).join('.');
}
