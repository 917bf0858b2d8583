/**
 * One form of an example, on screen or in print, as a small page of its own: the gallery shows the two beside each other, and
 * they need different style sheets. Print is shown in a window here; what is really printed is made by the print room.
 */
import type { Templates } from './load-templates.ts';
import type { Medium } from './render-paper.ts';

export interface FormPage {
  readonly medium: Medium;
  readonly documentTitle: string;
  /** For those who do not see the page; null where the body has a heading of the first level itself. */
  readonly heading: string | null;
  /** The layout of a whole paper, or null. */
  readonly layout: string | null;
  /** As wide as the text of a landscape page. */
  readonly isLandscape: boolean;
  /** From the page to the gallery's own folder: `../../`. */
  readonly toRoot: string;
  /** One, or many where they are to be measured together. */
  readonly bodies: readonly FormBody[];
}

export interface FormBody {
  /** Classes of the element around it, or null. */
  readonly within: string | null;
  readonly bodyHtml: string;
}

/** The whole page; its style sheets are `assets/site.css` or `assets/print.css`, and `assets/gallery.css`. */
export function frameForm({ medium, ...page }: FormPage, templates: Templates): string {
  return templates.render('pages/gallery-form', { ...page, isPrint: medium === 'print' });
}

/** A partial with one model. Its links lead nowhere, because what they lead to is not there; pages are all page 7. */
export function renderExample(
  partial: string,
  model: Readonly<Record<string, unknown>>,
  medium: Medium,
  templates: Templates,
): string {
  const html = templates.render(`partials/${partial}`, { ...model, isPrint: medium === 'print' });
  return fillPageReferences(html, () => 7).replaceAll(/ href="[^"]*"/g, ' href="#"');
}

/** `pageOf` says on which page an anchor was printed; where it is not known, a dash stands. */
export function fillPageReferences(html: string, pageOf: (id: string) => number | undefined): string {
  return html.replaceAll(
    /( data-page-ref="([^"]*)">)0</g,
    (_, before: string, id: string) => `${before}${pageOf(id) ?? '–'}<`,
  );
}

/** The style sheet of the printed papers, so that a window shows what is otherwise for paper only. */
export function showPrintOnScreen(styles: string): string {
  // A width that no window has, so that further conditions may stand behind it.
  return styles.replaceAll(/@media\s+print\b/g, '@media all').replaceAll(/@media\s+screen\b/g, '@media (max-width: 0)');
}
