/** The example of one layout as files: its site, its PDFs, and its printed form in a window. */
import { fillPageReferences, frameForm } from '../../html/gallery-forms.ts';
import type { GalleryForm, GalleryLayout } from '../../html/gallery-page.ts';
import type { Templates } from '../../html/load-templates.ts';
import { renderPaper } from '../../html/render-paper.ts';
import { nameOfPdf } from '../../papers/edition.ts';
import type { ScrutinisedPaper } from '../../papers/scrutinised-paper.ts';
import { outputFolderOf, type PublishedPdf } from '../../papers/site.ts';
import type { PrintedDocument } from '../../pdf/print-document.ts';
import type { OutputFile } from '../../publish/output-file.ts';
import { countOf } from '../../words.ts';
import { makeSiteFiles } from '../make-site-files.ts';
import type { ProgramFiles } from '../read-program-files.ts';
import type { LayoutExample } from './read-layout-example.ts';

export interface LayoutForms {
  readonly layout: GalleryLayout;
  readonly files: readonly OutputFile[];
}

export interface PrintedPaper {
  readonly paper: ScrutinisedPaper;
  /** Null where it could not be printed. */
  readonly document: PrintedDocument | null;
}

/** Paths are those in the gallery, below `layouts/<name>/`. */
export function makeLayoutForms(
  { layout, inputs, papers }: LayoutExample,
  printed: readonly PrintedPaper[],
  program: ProgramFiles,
  templates: Templates,
): LayoutForms {
  const { name, about } = layout;
  if (inputs === null) {
    const note = `There is no example yet. Make one in templates/layouts/${name}/example: a small data folder.`;
    return { layout: { name, about, papers: [], note }, files: [] };
  }
  const root = `layouts/${name}`;
  const parts = { organisation: inputs.organisation, papers, program, templates, isDraft: false };
  const site = [...makeSiteFiles(parts, { papers: listPdfs(printed), largePrints: new Map(), packs: new Map() })]
    .filter(({ path }) => !path.startsWith('intranet/assets/fonts/'))
    .map((file) => moveSiteFile(file, root));
  const pdfs = printed.flatMap(({ paper, document }) =>
    document === null ? [] : [{ path: `${root}/site/${placeOf(paper)}.pdf`, bytes: document.pdf }],
  );
  const pages = printed.map((entry) => ({
    path: `${root}/print/${entry.paper.model.fileName}.html`,
    bytes: new TextEncoder().encode(framePaper(entry, name, templates)),
  }));
  const isPrinted = printed.every(({ document }) => document !== null);
  return {
    layout: {
      name,
      about,
      papers: printed.map((entry) => describePaper(entry, name, root)),
      note: isPrinted ? null : 'There is no PDF, because nothing could be printed on this computer.',
    },
    files: [...site, ...pdfs, ...pages],
  };
}

function describePaper({ paper, document }: PrintedPaper, name: string, root: string): GalleryLayout['papers'][number] {
  const place = `${root}/site/${placeOf(paper)}`;
  const form = (medium: GalleryForm['medium'], href: string): GalleryForm => ({
    medium,
    href,
    title: `${name}, ${paper.model.title}: ${medium === 'print' ? 'in print' : 'on screen'}`,
    height: null,
  });
  return {
    title: paper.model.title,
    siteHref: `${root}/site/index.html`,
    pdf: document === null ? null : { href: `${place}.pdf`, size: countOf(document.pageCount, 'page') },
    forms: [form('screen', `${place}.html`), form('print', `${root}/print/${paper.model.fileName}.html`)],
  };
}

/** As it is printed, with the page numbers of the PDF where there is one. */
function framePaper({ paper, document }: PrintedPaper, layout: string, templates: Templates): string {
  const html = renderPaper(paper.model, templates, 'print').html.replaceAll(
    ' src="/pictures/',
    ' src="../site/assets/',
  );
  return frameForm(
    {
      medium: 'print',
      documentTitle: `${paper.model.title}, in print`,
      heading: null,
      layout,
      isLandscape: false,
      // Its style sheets and its logo are its own.
      toRoot: '../',
      bodies: [{ within: 'paper-form', bodyHtml: fillPageReferences(html, (id) => document?.pageOf.get(id)) }],
    },
    templates,
  );
}

/** The fonts lie once in the gallery, not in every example. */
function moveSiteFile({ path, bytes }: OutputFile, root: string): OutputFile {
  const moved = path.replace('intranet/', `${root}/site/`);
  if (!path.endsWith('.css')) return { path: moved, bytes };
  const styles = new TextDecoder().decode(bytes).replaceAll('url("fonts/', 'url("../../../../assets/fonts/');
  return { path: moved, bytes: new TextEncoder().encode(styles) };
}

function listPdfs(printed: readonly PrintedPaper[]): Map<ScrutinisedPaper, PublishedPdf> {
  return new Map(
    printed.flatMap(({ paper, document }) =>
      document === null ? [] : [[paper, describePdf(paper, document)] as const],
    ),
  );
}

function describePdf({ model }: ScrutinisedPaper, { pageCount, pdf }: PrintedDocument): PublishedPdf {
  return { fileName: nameOfPdf(model.fileName, 'standard'), pageCount, byteCount: pdf.byteLength };
}

function placeOf({ meeting, model }: ScrutinisedPaper): string {
  return `${outputFolderOf(meeting)}/${model.fileName}`;
}
