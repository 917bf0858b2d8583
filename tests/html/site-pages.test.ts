import { describe, expect, test } from 'vitest';
import type { SitePage } from '../../src/html/site-frame.ts';
import { makeSitePages } from '../../src/html/site-pages.ts';
import { makePaper } from '../../src/papers/make-paper.ts';
import { makeSite, makeSiteMeeting, type PublishedPdf, type SiteMeeting } from '../../src/papers/site.ts';
import {
  productTemplates,
  sampleContext,
  sampleMeeting,
  sampleOrganisation,
  sampleRecommendation,
  sampleReport,
} from '../papers/sample-paper.ts';
import { LAYOUTS } from '../helpers/layouts.ts';

const TEMPLATES = productTemplates();

type Size = Omit<PublishedPdf, 'fileName'>;

function meetingOf(date: string, panel: string, size: Size | null = null, large: Size | null = null): SiteMeeting {
  const pdf = size === null ? null : { fileName: '01-tracker.pdf', ...size };
  const largePrint = large === null ? null : { fileName: '01-tracker-large-print.pdf', ...large };
  const meeting = sampleMeeting({
    folder: `${date}-${panel}`,
    date,
    panel: { key: panel, name: `The ${panel} panel`, shortName: panel },
  });
  const register = { reports: [sampleReport()], recommendations: [sampleRecommendation()] };
  const { value } = makePaper(sampleContext({ register, meeting }), LAYOUTS);
  if (value === null) throw new Error('No paper was made');
  return makeSiteMeeting(meeting, [{ model: value, summary: 'One sentence.', pdf, largePrint }]);
}

function pagesOf(...meetings: SiteMeeting[]): SitePage[] {
  return [...makeSitePages(makeSite(sampleOrganisation(), meetings, false), TEMPLATES)];
}

function pageAt(pages: readonly SitePage[], path: string): string {
  const page = pages.find((other) => other.path === path);
  if (page === undefined) throw new Error(`There is no page ${path}`);
  return page.html.replaceAll('\u00A0', ' ');
}

describe('the intranet site', () => {
  test('of a draft says so on every page, and otherwise on none', () => {
    const site = makeSite(sampleOrganisation(), [meetingOf('2026-01-20', 'jarap')], true);
    const drafts = [...makeSitePages(site, TEMPLATES)];
    expect(drafts.filter(({ html }) => !/<title>DRAFT: .*<b>Draft\.<\/b>/s.test(html))).toEqual([]);
    expect(pagesOf(meetingOf('2026-01-20', 'jarap')).filter(({ html }) => html.includes('Draft'))).toEqual([]);
  });

  test('has a front page, a page a meeting and a page a paper', () => {
    expect(pagesOf(meetingOf('2026-01-20', 'jarap')).map(({ path }) => path)).toEqual([
      'index.html',
      '2026-01-20-jarap/index.html',
      '2026-01-20-jarap/01-tracker.html',
    ]);
  });

  test('puts the latest meeting of each panel first and the earlier ones by year', () => {
    const html = pageAt(
      pagesOf(meetingOf('2025-01-14', 'jarap'), meetingOf('2026-01-20', 'jarap'), meetingOf('2025-06-03', 'fire')),
      'index.html',
    );
    const order = [
      'Latest meeting of each panel',
      '20 January 2026',
      '3 June 2025',
      'Earlier meetings, 2025',
      '14 January 2025',
    ];
    const places = order.map((words) => html.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(pageAt(pagesOf(meetingOf('2026-01-20', 'jarap')), 'index.html')).toContain('>Latest meeting</h2>');
  });

  test.each([
    [{ pageCount: 1, byteCount: 400 }, '(1 page, 1 KB)'],
    [{ pageCount: 17, byteCount: 612_345 }, '(17 pages, 612 KB)'],
    [{ pageCount: 90, byteCount: 999_700 }, '(90 pages, 1.0 MB)'],
    [{ pageCount: 90, byteCount: 1_449_000 }, '(90 pages, 1.4 MB)'],
  ])('says how long and how large a PDF is: %j', (pdf, words) => {
    const pages = pagesOf(meetingOf('2026-01-20', 'jarap', pdf));
    expect(pageAt(pages, '2026-01-20-jarap/index.html')).toContain(words);
    expect(pageAt(pages, '2026-01-20-jarap/01-tracker.html')).toContain(words);
  });

  test('offers the pack on the page of its meeting, where there is one', () => {
    const meeting = meetingOf('2026-01-20', 'jarap');
    const page = pageAt(
      pagesOf({ ...meeting, pack: { fileName: 'pack.pdf', pageCount: 45, byteCount: 380_541 } }),
      '2026-01-20-jarap/index.html',
    );
    expect(page).toContain('<a href="pack.pdf">All papers in one pack, PDF</a> (45 pages, 381 KB)');
  });

  test('offers the large print beside the PDF, on the page of the meeting and on that of the paper', () => {
    const size = { pageCount: 17, byteCount: 612_345 };
    const large = { pageCount: 61, byteCount: 901_000 };
    const pages = pagesOf(meetingOf('2026-01-20', 'jarap', size, large));
    const inPaper = pageAt(pages, '2026-01-20-jarap/01-tracker.html');
    expect(inPaper).toContain('<a href="01-tracker-large-print.pdf">Large print (PDF)</a> (61 pages, 901 KB)');
    // On a page with several papers the link says of which, to those who hear it alone.
    expect(pageAt(pages, '2026-01-20-jarap/index.html')).toMatch(
      /<a href="01-tracker-large-print\.pdf">Large print \(PDF\)<span class="visually-hidden"> of [^<]+<\/span><\/a> \(61 pages, 901 KB\)/,
    );
    const without = pagesOf(meetingOf('2026-01-20', 'jarap', size));
    for (const { html } of without) expect(html).not.toMatch(/large/i);
  });

  test('offers no PDF that could not be printed', () => {
    for (const { html } of pagesOf(meetingOf('2026-01-20', 'jarap'))) expect(html).not.toContain('.pdf"');
  });

  test('leads from every page to its own files by relative links, and has its marking in capitals', () => {
    const pages = pagesOf(meetingOf('2026-01-20', 'jarap', { pageCount: 2, byteCount: 5000 }));
    const known = new Set([
      ...pages.map(({ path }) => path),
      'assets/site.css',
      '2026-01-20-jarap/01-tracker.pdf',
      'recommendations/index.html',
      'recommendations/fleet-4-1.html',
    ]);
    for (const { path, html } of pages) {
      expect(html).toContain('>OFFICIAL</p>');
      const links = [...html.matchAll(/ href="([^"#]+)/g)]
        .map(([, link = '']) => link)
        .filter((link) => !link.startsWith('data:'));
      expect(links.length).toBeGreaterThan(2);
      for (const link of links)
        expect(known).toContain(new URL(link, `https://site.example/${path}`).pathname.slice(1));
    }
  });
});
