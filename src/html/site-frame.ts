/** The frame around every page of the intranet site: masthead, trail, footer. */
import type { Site } from '../papers/site.ts';
import type { Templates } from './load-templates.ts';

export interface SitePage {
  /** In `intranet/`: `2026-01-20-jarap/01-internal-audit-tracker.html`. */
  readonly path: string;
  readonly html: string;
}

export interface PageFrame {
  readonly path: string;
  readonly title: string;
  readonly bodyHtml: string;
  readonly asAt: string | null;
  readonly marking: string;
  readonly trail: readonly { readonly href: string; readonly text: string }[];
}

/** The front page of all recommendations, linked from every page. */
export const RECOMMENDATIONS_PATH = 'recommendations/index.html';

export function framePage(
  site: Pick<Site, 'isDraft' | 'bodyName' | 'logo'>,
  templates: Templates,
  { path, title, bodyHtml, asAt, marking, trail }: PageFrame,
): SitePage {
  const html = templates.render('pages/site', {
    isPrint: false,
    isDraft: site.isDraft,
    documentTitle: `${site.isDraft ? 'DRAFT: ' : ''}${title} – ${site.bodyName}`.replaceAll('\u00A0', ' '),
    toRoot: '../'.repeat(path.split('/').length - 1),
    isHome: path === 'index.html',
    isRecommendations: path === RECOMMENDATIONS_PATH,
    bodyName: site.bodyName,
    logo: site.logo,
    marking: marking.toUpperCase(),
    asAt,
    trail,
    bodyHtml,
  });
  return { path, html };
}
