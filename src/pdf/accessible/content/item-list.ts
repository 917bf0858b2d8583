/**
 * Collects the stretches of a page's content and joins those that will stay together, so that a page is some hundred of them
 * and not some thousand.
 */
import type { PageItem } from './page-decisions.ts';

export class ItemList {
  readonly #items: PageItem[] = [];
  /** Items before this one stay as they are: a mark was opened or closed after them, and no item may reach over it. */
  #fixed = 0;

  add(item: PageItem): void {
    const last = this.#items.at(-1);
    if (item.kind === 'state') {
      if (this.#items.length > this.#fixed && last?.kind === 'state') this.#replaceLast(1, { ...last, end: item.end });
      else this.#items.push(item);
      return;
    }
    const states = this.#items.length > this.#fixed && last?.kind === 'state' ? 1 : 0;
    const index = this.#items.length - 1 - states;
    const painted = index >= this.#fixed ? this.#items[index] : undefined;
    if (painted !== undefined && canJoin(painted, item)) this.#replaceLast(1 + states, { ...painted, end: item.end });
    else this.#items.push(item);
  }

  /** Call where a mark begins or ends. */
  separate(): void {
    this.#fixed = this.#items.length;
  }

  #replaceLast(count: number, item: PageItem): void {
    this.#items.splice(-count, count, item);
  }

  get items(): readonly PageItem[] {
    return this.#items;
  }
}

/** What stands in one mark shares its fate; outside marks, text is judged by its place and lines are not. */
function canJoin(before: PageItem, item: PageItem): boolean {
  if (before.mark !== item.mark || before.isInArtifact !== item.isInArtifact) return false;
  return item.mark !== null || (before.kind === 'path' && item.kind === 'path');
}
