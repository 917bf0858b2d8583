/**
 * A long paper is printed in parts: all but one stretch of it is hidden, print by print. The browser needs memory and time for a page by
 * the length of the whole, so that ten parts take a third of both. This file finds the places for cuts and shows a part.
 */
import type { Page } from 'puppeteer';

/** A piece that is never cut: an item, the heading of a group, all that stands before or after the groups. */
export interface PagePiece {
  /** The id of its heading where a part may begin here, else null. */
  readonly cutId: string | null;
  readonly isItem: boolean;
}

export interface PagePart {
  /** Indexes of its first piece, and of the one after its last. */
  readonly start: number;
  readonly end: number;
}

// What is passed to `evaluate` runs inside the browser: it may use nothing else from this file and give no name to a function.
interface PageElement {
  readonly parentElement: PageElement | null;
  readonly previousElementSibling: PageElement | null;
  readonly classList: {
    add: (name: string) => void;
    remove: (name: string) => void;
    toggle: (name: string, isOn: boolean) => void;
    contains: (name: string) => boolean;
  };
  readonly id: string;
  hidden: boolean;
  href: string;
  append: (...children: PageElement[]) => void;
  closest: (selector: string) => PageElement | null;
  querySelector: (selector: string) => PageElement | null;
  matches: (selector: string) => boolean;
  setAttribute: (name: string, value: string) => void;
}

declare const document: {
  body: PageElement;
  adoptedStyleSheets: unknown[];
  createElement: (name: string) => PageElement;
  querySelectorAll: (selector: string) => Iterable<PageElement>;
};
declare const CSSStyleSheet: new () => { replaceSync: (text: string) => void };

/** Marks the pieces of a page with so many items, and gives the browser a reason to tell where each cut would be; else there are none. */
export function markPieces(page: Pick<Page, 'evaluate'>, leastItems: number): Promise<PagePiece[]> {
  return page.evaluate((least) => {
    if (Array.from(document.querySelectorAll('main .audit .recommendation')).length < least) return [];
    const containers = new Set<PageElement | null>();
    for (const group of document.querySelectorAll('main .audit')) {
      for (let at: PageElement | null = group; at !== null && at !== document.body; at = at.parentElement) {
        containers.add(at);
        at.classList.add('holds-pieces');
      }
    }
    const pieces = Array.from(document.querySelectorAll('main *')).filter(
      (element) => containers.has(element.parentElement) && !containers.has(element),
    );
    const links = document.createElement('div');
    links.hidden = true;
    document.body.append(links);
    return pieces.map((piece) => {
      piece.classList.add('piece');
      const isItem = piece.querySelector('.recommendation') !== null;
      const isHead = piece.matches('.audit > .audit-heading:first-child');
      // The first item of a group stays with the group's heading.
      const isCut = isHead || (isItem && piece.previousElementSibling?.querySelector('.recommendation') != null);
      const cutId = isCut ? (piece.querySelector('h3[id], h4[id], h5[id]')?.id ?? null) : null;
      if (cutId !== null) {
        // A place that no link leads to is not told.
        const link = document.createElement('a');
        link.href = `#${cutId}`;
        links.append(link);
      }
      return { cutId, isItem };
    });
  }, leastItems);
}

/** Hides all but one part. The numbers of its pages go on from `pagesBefore`; `pageCount` is that of the whole, or null while unknown. */
export function showPart(
  page: Pick<Page, 'evaluate'>,
  { start, end }: PagePart,
  pagesBefore: number,
  pageCount: number | null,
): Promise<void> {
  const numbers =
    pageCount === null
      ? ''
      : `html { counter-reset: page ${pagesBefore}; } @page { @bottom-right { content: "Page " counter(page) " of ${pageCount}"; } }`;
  return page.evaluate(
    (from, to, rules) => {
      for (const element of document.querySelectorAll('.begins-part, .goes-on')) {
        element.classList.remove('begins-part');
        element.classList.remove('goes-on');
      }
      for (const [index, piece] of Array.from(document.querySelectorAll('main .piece')).entries()) {
        piece.classList.toggle('not-in-part', index < from || index >= to);
        if (index !== from || from === 0) continue;
        // At the top of a page there is no space above it, as there is none where the page breaks by itself.
        piece.classList.add('begins-part');
        piece.parentElement?.closest('.running')?.classList.add('begins-part');
        if (!piece.matches('.audit-heading')) piece.closest('.audit')?.classList.add('goes-on');
      }
      for (const holder of document.querySelectorAll('main .holds-pieces')) {
        holder.classList.toggle('not-in-part', holder.querySelector('.piece:not(.not-in-part)') === null);
      }
      // The page's policy refuses styles in its markup, not those of the program.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        `.not-in-part { display: none !important; } .begins-part, .goes-on { margin-top: 0 !important; } ${rules}`,
      );
      document.adoptedStyleSheets = [sheet];
    },
    start,
    end,
    numbers,
  );
}
