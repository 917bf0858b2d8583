/**
 * The intranet site: front page, a page a meeting, a page a paper. Relative links to real file names, so that it works
 * from a plain folder. Knows of each PDF only whether it is there and how long it is.
 */
import type { PublishedPdf, Site, SiteMeeting, SitePaper } from '../papers/site.ts';
import type { Templates } from './load-templates.ts';
import { renderPaper } from './render-paper.ts';
import { framePage, type SitePage } from './site-frame.ts';

/** One after the other, so that no more than a page is held. */
export function* makeSitePages(site: Site, templates: Templates): Generator<SitePage> {
  const newestFirst = [...site.meetings].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  yield makeIndexPage(site, newestFirst, templates);
  for (const meeting of newestFirst) {
    yield makeMeetingPage(site, meeting, templates);
    for (const paper of meeting.papers) yield makePaperPage(site, meeting, paper, templates);
  }
}

function makeIndexPage(site: Site, newestFirst: readonly SiteMeeting[], templates: Templates): SitePage {
  const latest = newestFirst.filter(
    (meeting, index) => newestFirst.findIndex(({ panelKey }) => panelKey === meeting.panelKey) === index,
  );
  const earlier = newestFirst.filter((meeting) => !latest.includes(meeting));
  const years = [...new Set(earlier.map(({ day }) => day.slice(0, 4)))];
  const list = (meetings: readonly SiteMeeting[]): object[] =>
    meetings.map((meeting) => ({
      href: `${meeting.folder}/index.html`,
      date: meeting.date,
      panelName: meeting.panelName,
      papers: meeting.papers.map(({ model, summary }) => ({
        href: `${meeting.folder}/${model.fileName}.html`,
        title: model.title,
        summary,
      })),
    }));
  const bodyHtml = templates.render('pages/site-index', {
    isPrint: false,
    groups: [
      {
        id: 'latest',
        heading: latest.length === 1 ? 'Latest meeting' : 'Latest meeting of each panel',
        meetings: list(latest),
      },
      ...years.map((year) => ({
        id: `year-${year}`,
        heading: `Earlier meetings, ${year}`,
        meetings: list(earlier.filter(({ day }) => day.startsWith(year))),
      })),
    ],
  });
  return framePage(site, templates, {
    path: 'index.html',
    title: 'Committee papers',
    bodyHtml,
    asAt: null,
    marking: site.marking,
    trail: [],
  });
}

function makeMeetingPage(site: Site, meeting: SiteMeeting, templates: Templates): SitePage {
  const bodyHtml = templates.render('pages/site-meeting', {
    isPrint: false,
    meeting: {
      panelName: meeting.panelName,
      date: meeting.date,
      facts: meeting.facts,
      pack: describePdf(meeting.pack),
      papers: meeting.papers.map(({ model, summary, pdf, largePrint }, index) => ({
        number: index + 1,
        href: `${model.fileName}.html`,
        title: model.title,
        purpose: model.purpose,
        summary,
        pdf: describePdf(pdf),
        largePrint: describePdf(largePrint),
      })),
    },
  });
  return framePage(site, templates, {
    path: `${meeting.folder}/index.html`,
    title: `${meeting.panelName}, ${meeting.date}`,
    bodyHtml,
    asAt: meeting.papers[0]?.model.asAt ?? null,
    marking: site.marking,
    trail: [{ href: '../index.html', text: 'Meetings' }],
  });
}

function makePaperPage(site: Site, meeting: SiteMeeting, entry: SitePaper, templates: Templates): SitePage {
  const { model, pdf, largePrint } = entry;
  const paper = renderPaper(model, templates, 'screen');
  const bodyHtml = templates.render('pages/site-paper', {
    isPrint: false,
    paper: model,
    contents: paper.contents,
    paperHtml: paper.html,
    pdf: describePdf(pdf),
    largePrint: describePdf(largePrint),
  });
  return framePage(site, templates, {
    path: `${meeting.folder}/${model.fileName}.html`,
    title: `${model.title}, ${model.meetingDate}`,
    bodyHtml,
    asAt: model.asAt,
    marking: model.marking,
    trail: [
      { href: '../index.html', text: 'Meetings' },
      { href: 'index.html', text: meeting.date },
    ],
  });
}

function describePdf(pdf: PublishedPdf | null): { href: string; size: string } | null {
  if (pdf === null) return null;
  return {
    href: pdf.fileName,
    size: `${pdf.pageCount} ${pdf.pageCount === 1 ? 'page' : 'pages'}, ${formatBytes(pdf.byteCount)}`,
  };
}

/** `612 KB`, `1.4 MB`: in thousands, as file managers show it. */
function formatBytes(bytes: number): string {
  // From 999.5 KB, which would be rounded to 1000 KB.
  return bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
