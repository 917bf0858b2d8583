/** The front page of the gallery: every layout and every partial, with the two forms of each example in frames. */
import type { Templates } from './load-templates.ts';
import type { Medium } from './render-paper.ts';

export interface GalleryForm {
  readonly medium: Medium;
  /** From the front page: `partials/status/overdue-print.html`. */
  readonly href: string;
  /** Names the frame: `status, overdue: in print`. */
  readonly title: string;
  /** Pixels; null where nothing could measure it. */
  readonly height: number | null;
}

export interface GalleryPartial {
  readonly name: string;
  readonly about: string;
  readonly isLandscape: boolean;
  readonly parameters: readonly { readonly name: string; readonly text: string }[];
  readonly examples: readonly { readonly heading: string; readonly forms: readonly GalleryForm[] }[];
}

export interface GalleryLayout {
  readonly name: string;
  readonly about: string;
  readonly papers: readonly {
    readonly title: string;
    readonly siteHref: string;
    readonly pdf: { readonly href: string; readonly size: string } | null;
    readonly forms: readonly GalleryForm[];
  }[];
  /** What is missing, in a sentence, or null. */
  readonly note: string | null;
}

export interface Gallery {
  readonly layouts: readonly GalleryLayout[];
  readonly partials: readonly GalleryPartial[];
}

/** Padding of a form, above and below: styles/gallery.css. */
const AROUND = 2 * 8;

export function renderGallery({ layouts, partials }: Gallery, templates: Templates): string {
  return templates.render('pages/gallery', {
    isPrint: false,
    braces: '{{> name}}',
    layouts: layouts.map((layout) => ({
      ...layout,
      papers: layout.papers.map((paper) => ({ ...paper, forms: paper.forms.map(describeForm) })),
    })),
    partials: partials.map((partial) => ({
      ...partial,
      examples: partial.examples.map((example) => ({ ...example, forms: example.forms.map(describeForm) })),
    })),
  });
}

function describeForm({ medium, href, title, height }: GalleryForm): object {
  return {
    medium,
    href,
    title,
    caption: medium === 'print' ? 'In print' : 'On screen',
    isEmpty: height === 0,
    height: height === null ? null : height + AROUND,
  };
}
