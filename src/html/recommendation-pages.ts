/** The pages of the recommendations: one table of all, one page each, and a word under every name that one had before. */
import type { LifeIndex } from '../papers/lives/life-index.ts';
import type { LifePage } from '../papers/lives/life-page.ts';
import type { RenamedPage } from '../papers/lives/renamed-page.ts';
import type { Site } from '../papers/site.ts';
import type { Templates } from './load-templates.ts';
import { framePage, RECOMMENDATIONS_PATH, type SitePage } from './site-frame.ts';

type Frame = Pick<Site, 'isDraft' | 'bodyName' | 'logo' | 'marking'>;

const TRAIL = [
  { href: '../index.html', text: 'Meetings' },
  { href: 'index.html', text: 'All recommendations' },
];

export function makeRecommendationIndex(site: Frame, index: LifeIndex, templates: Templates): SitePage {
  return framePage(site, templates, {
    path: RECOMMENDATIONS_PATH,
    title: 'All recommendations',
    bodyHtml: templates.render('pages/site-recommendations', { isPrint: false, index }),
    asAt: null,
    marking: site.marking,
    trail: TRAIL.slice(0, 1),
  });
}

export function makeRecommendationPage(site: Frame, life: LifePage, templates: Templates): SitePage {
  return framePage(site, templates, {
    path: `recommendations/${life.fileName}.html`,
    title: `${life.heading}, ${life.kicker}`,
    bodyHtml: templates.render('pages/site-recommendation', { isPrint: false, life }),
    asAt: life.asAt,
    marking: life.marking,
    trail: TRAIL,
  });
}

export function makeRenamedPage(site: Frame, renamed: RenamedPage, templates: Templates): SitePage {
  return framePage(site, templates, {
    path: `recommendations/${renamed.fileName}.html`,
    title: renamed.heading,
    bodyHtml: templates.render('pages/site-renamed', { isPrint: false, renamed }),
    asAt: null,
    marking: site.marking,
    trail: TRAIL,
  });
}
