/** The files of the intranet, one after the other: pages, recommendations, styles and fonts. The PDFs come from the printer. */
import { makeRecommendationIndex, makeRecommendationPage, makeRenamedPage } from '../html/recommendation-pages.ts';
import type { Templates } from '../html/load-templates.ts';
import type { SitePage } from '../html/site-frame.ts';
import { makeSitePages } from '../html/site-pages.ts';
import type { MeetingInput, Organisation } from '../inputs/inputs.ts';
import { makeLifeIndex } from '../papers/lives/life-index.ts';
import { makeLifePage } from '../papers/lives/life-page.ts';
import { groupNames, makeRenamedPages } from '../papers/lives/renamed-page.ts';
import { traceLives } from '../papers/lives/trace-lives.ts';
import { makeSite, makeSiteMeeting, summarisePaper, type PublishedPdf, type Site } from '../papers/site.ts';
import type { OutputFile } from '../publish/output-file.ts';
import type { ScrutinisedPaper } from '../papers/scrutinised-paper.ts';
import type { ProgramFiles } from './read-program-files.ts';

export interface SiteParts {
  readonly organisation: Organisation;
  readonly papers: readonly ScrutinisedPaper[];
  readonly program: ProgramFiles;
  readonly templates: Templates;
  readonly isDraft: boolean;
}

export interface PublishedPdfs {
  readonly papers: ReadonlyMap<ScrutinisedPaper, PublishedPdf>;
  readonly largePrints: ReadonlyMap<ScrutinisedPaper, PublishedPdf>;
  readonly packs: ReadonlyMap<MeetingInput, PublishedPdf>;
}

/** Page by page: ten thousand recommendations are never in memory together as HTML. */
export function* makeSiteFiles(parts: SiteParts, pdfs: PublishedPdfs): Generator<OutputFile> {
  const { program, templates } = parts;
  const site = describeSite(parts, pdfs);
  for (const page of makeSitePages(site, templates)) yield toFile(page);
  for (const page of makeLifeFiles(site, parts)) yield toFile(page);
  yield { path: 'intranet/assets/site.css', bytes: encode(program.siteStyles) };
  for (const { name, bytes } of program.fonts) yield { path: `intranet/assets/fonts/${name}`, bytes };
  for (const { name, bytes } of program.pictures) yield { path: `intranet/assets/${name}`, bytes };
}

function describeSite({ organisation, papers, isDraft }: SiteParts, pdfs: PublishedPdfs): Site {
  const meetings = [...new Set(papers.map(({ meeting }) => meeting))].map((meeting) =>
    makeSiteMeeting(
      meeting,
      papers
        .filter((paper) => paper.meeting === meeting)
        .map((paper) => ({
          model: paper.model,
          summary: summarisePaper(paper.scrutiny, paper.labels),
          pdf: pdfs.papers.get(paper) ?? null,
          largePrint: pdfs.largePrints.get(paper) ?? null,
        })),
      pdfs.packs.get(meeting) ?? null,
    ),
  );
  return makeSite(organisation, meetings, isDraft);
}

function* makeLifeFiles(site: Site, { papers, templates }: SiteParts): Generator<SitePage> {
  const traced = traceLives(papers);
  yield makeRecommendationIndex(site, makeLifeIndex(traced), templates);
  const namesakes = groupNames(traced.formerNames);
  for (const life of traced.lives) {
    yield makeRecommendationPage(site, makeLifePage(life, namesakes.get(life.key) ?? []), templates);
  }
  for (const renamed of makeRenamedPages(traced)) yield makeRenamedPage(site, renamed, templates);
}

function toFile({ path, html }: SitePage): OutputFile {
  return { path: `intranet/${path}`, bytes: encode(html) };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
