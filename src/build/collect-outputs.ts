/** Every file of `out/`, in the order in which it is written: PDFs as they come from the printer, the site, the manifest. */
import type { ManifestFile } from '../publish/manifest.ts';
import { describeFile, makeManifest } from '../publish/manifest.ts';
import type { OutputFile } from '../publish/output-file.ts';
import { findBrokenLinks } from '../publish/check-links.ts';
import type { MeetingInput, Organisation } from '../inputs/inputs.ts';
import { makeSitePages } from '../html/site-pages.ts';
import type { Templates } from '../html/load-templates.ts';
import { makeSite, makeSiteMeeting, outputFolderOf, summarisePaper, type PublishedPdf } from '../papers/site.ts';
import type { PackOutcome } from './add-packs.ts';
import type { MadePaper } from './make-papers.ts';
import type { PrintOutcome } from './print-papers.ts';
import type { ProgramFiles } from './read-program-files.ts';

export interface OutputParts {
  readonly organisation: Organisation;
  readonly papers: readonly MadePaper[];
  readonly outcomes: AsyncIterable<PrintOutcome | PackOutcome>;
  readonly program: ProgramFiles;
  readonly templates: Templates;
  readonly inputs: readonly ManifestFile[];
  readonly toolVersion: string;
  readonly isDraft: boolean;
  /** Asked when all papers are printed. */
  readonly browserVersion: () => string | null;
  /** Filled while the outputs are collected: what each paper became. */
  readonly published: Map<MadePaper, PublishedPaper>;
}

export interface PublishedPaper {
  readonly pageCount: number | null;
  /** Relative to `out/`. */
  readonly files: readonly string[];
}

/** Throws (a bug) where a page of the site leads to a file or an anchor that is not there. */
export async function* collectOutputs(parts: OutputParts): AsyncGenerator<OutputFile> {
  const listed: ManifestFile[] = [];
  const list = (file: OutputFile, pages: number | null = null): OutputFile => {
    listed.push(describeFile(file.path, file.bytes, pages));
    return file;
  };
  const pdfs = new Map<MadePaper, PublishedPdf>();
  const pdfPlaces: OutputFile[] = [];

  const packs = new Map<MeetingInput, PublishedPdf>();

  for await (const outcome of parts.outcomes) {
    if ('pack' in outcome) {
      const { meeting, pack } = outcome;
      if (pack === null) continue;
      packs.set(meeting, { pageCount: pack.pageCount, byteCount: pack.pdf.byteLength });
      const paths = pathsOfPack(meeting);
      pdfPlaces.push({ path: paths.pdf, bytes: new Uint8Array() });
      yield list({ path: paths.members, bytes: pack.pdf }, pack.pageCount);
      yield list({ path: paths.pdf, bytes: pack.pdf }, pack.pageCount);
      continue;
    }
    const { paper, document } = outcome;
    const paths = pathsOf(paper);
    parts.published.set(paper, {
      pageCount: document?.pageCount ?? null,
      files: document === null ? [paths.html] : [paths.members, paths.html, paths.pdf],
    });
    if (document === null) continue;
    pdfs.set(paper, { pageCount: document.pageCount, byteCount: document.pdf.byteLength });
    pdfPlaces.push({ path: paths.pdf, bytes: new Uint8Array() });
    yield list({ path: paths.members, bytes: document.pdf }, document.pageCount);
    yield list({ path: paths.pdf, bytes: document.pdf }, document.pageCount);
  }

  const site = [...makeSiteFiles(parts, pdfs, packs)];
  const broken = findBrokenLinks([...site, ...pdfPlaces]);
  const [first] = broken;
  if (first !== undefined)
    throw new Error(
      `${broken.length} links of the site lead nowhere, first ${first.link} in ${first.page}: ${first.reason}`,
    );
  for (const file of site) yield list(file);

  yield makeManifest({
    toolVersion: parts.toolVersion,
    browserVersion: pdfs.size === 0 ? null : parts.browserVersion(),
    inputs: parts.inputs,
    outputs: listed,
  });
}

function makeSiteFiles(
  { organisation, papers, program, templates, isDraft }: OutputParts,
  pdfs: ReadonlyMap<MadePaper, PublishedPdf>,
  packs: ReadonlyMap<MeetingInput, PublishedPdf>,
): OutputFile[] {
  const meetings = [...new Set(papers.map(({ meeting }) => meeting))].map((meeting) =>
    makeSiteMeeting(
      meeting,
      papers
        .filter((paper) => paper.meeting === meeting)
        .map((paper) => ({
          model: paper.model,
          summary: summarisePaper(paper.scrutiny),
          pdf: pdfs.get(paper) ?? null,
        })),
      packs.get(meeting) ?? null,
    ),
  );
  const pages = makeSitePages(makeSite(organisation, meetings, isDraft), templates);
  const encoder = new TextEncoder();
  return [
    ...pages.map(({ path, html }) => ({ path: `intranet/${path}`, bytes: encoder.encode(html) })),
    { path: 'intranet/assets/site.css', bytes: encoder.encode(program.siteStyles) },
    ...program.fonts.map(({ name, bytes }) => ({ path: `intranet/assets/fonts/${name}`, bytes })),
  ];
}

function pathsOf({ meeting, model }: MadePaper): { members: string; html: string; pdf: string } {
  const place = `${outputFolderOf(meeting)}/${model.fileName}`;
  return { members: `members/${place}.pdf`, html: `intranet/${place}.html`, pdf: `intranet/${place}.pdf` };
}

function pathsOfPack(meeting: MeetingInput): { members: string; pdf: string } {
  const place = `${outputFolderOf(meeting)}/pack.pdf`;
  return { members: `members/${place}`, pdf: `intranet/${place}` };
}
