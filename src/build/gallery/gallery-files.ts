/** Every file of the gallery, one after the other: the forms of the partials, the examples of the layouts, styles, front page. */
import { join } from 'node:path';
import { listFontFaces, writeFontFaces } from '../../html/font-faces.ts';
import { showPrintOnScreen } from '../../html/gallery-forms.ts';
import { renderGallery, type GalleryLayout } from '../../html/gallery-page.ts';
import type { Templates } from '../../html/load-templates.ts';
import type { Printer } from '../../pdf/printer.ts';
import { describeFile, makeManifest, type ManifestFile } from '../../publish/manifest.ts';
import type { OutputFile } from '../../publish/output-file.ts';
import type { Reporter } from '../../terminal/reporter.ts';
import type { Files, World } from '../../world.ts';
import { applyHouseStyle } from '../apply-house-style.ts';
import { printPapers, type PrintRun } from '../print-papers.ts';
import type { PartialDescription } from '../read-partials.ts';
import type { ProgramFiles } from '../read-program-files.ts';
import { makeLayoutForms, type PrintedPaper } from './layout-forms.ts';
import { makePartialForms, type Measure } from './partial-forms.ts';
import type { LayoutExample } from './read-layout-example.ts';

export interface GalleryParts {
  readonly programFolder: string;
  readonly program: ProgramFiles;
  readonly templates: Templates;
  readonly partials: readonly PartialDescription[];
  readonly layouts: readonly LayoutExample[];
  readonly measure: Measure;
  readonly openPrinter: () => Promise<Printer>;
  readonly browserVersion: () => string | null;
  readonly version: string;
  readonly world: World;
  readonly reporter: Reporter;
  /** Told of each run of the printer, whose failures are known when the files have been read to the end. */
  readonly noteRun: (run: PrintRun) => void;
}

/** The file to open, in the gallery's folder. */
export const GALLERY_PAGE = 'index.html';

/** Ends with the manifest, by which the folder is known as ours. */
export async function* makeGalleryFiles(parts: GalleryParts): AsyncGenerator<OutputFile> {
  const { templates, programFolder, program, world } = parts;
  const listed: ManifestFile[] = [];
  const list = (file: OutputFile): OutputFile => {
    listed.push(describeFile(file.path, file.bytes));
    return file;
  };
  const assets = await makeGalleryAssets(programFolder, program, world.files);
  for (const asset of assets) yield list(asset);
  const { partials, pages } = await makePartialForms(parts.partials, templates, parts.measure);
  for (const page of pages) yield list(page);
  const layouts: GalleryLayout[] = [];
  for (const example of parts.layouts) {
    const dressed =
      example.inputs === null ? program : applyHouseStyle(program, example.inputs.organisation.houseStyle);
    const made = makeLayoutForms(example, await printExample(example, dressed, parts), dressed, templates);
    layouts.push(made.layout);
    if (example.inputs === null) continue;
    const styles = await makeGalleryStyles(programFolder, dressed, world.files);
    for (const sheet of styles) yield list(placeForLayout(sheet, example.layout.name));
    for (const file of made.files) yield list(file);
  }
  yield list({ path: GALLERY_PAGE, bytes: encode(renderGallery({ layouts, partials }, templates)) });
  yield makeManifest({
    toolVersion: parts.version,
    browserVersion: parts.browserVersion(),
    inputs: [],
    outputs: listed,
  });
}

/** The style sheets and the fonts that all pages of the gallery share, under `assets/`. */
export async function makeGalleryAssets(
  programFolder: string,
  program: ProgramFiles,
  files: Files,
): Promise<OutputFile[]> {
  return [
    { path: 'assets/site.css', bytes: encode(program.siteStyles) },
    ...(await makeGalleryStyles(programFolder, program, files)),
    ...program.fonts.map(({ name, bytes }) => ({ path: `assets/fonts/${name}`, bytes })),
  ];
}

async function makeGalleryStyles(
  programFolder: string,
  { printStyles }: ProgramFiles,
  files: Files,
): Promise<OutputFile[]> {
  return [
    { path: 'assets/print.css', bytes: encode(writeFontFaces(listFontFaces()) + showPrintOnScreen(printStyles)) },
    { path: 'assets/gallery.css', bytes: await files.read(join(programFolder, 'styles', 'gallery.css')) },
  ];
}

/** Every example may have a house style of its own; the fonts lie once in the gallery. */
function placeForLayout({ path, bytes }: OutputFile, layoutName: string): OutputFile {
  const text = new TextDecoder().decode(bytes).replaceAll('url("fonts/', 'url("../../../assets/fonts/');
  return { path: `layouts/${layoutName}/${path}`, bytes: encode(text) };
}

async function printExample(
  example: LayoutExample,
  program: ProgramFiles,
  parts: GalleryParts,
): Promise<PrintedPaper[]> {
  const { version, world, templates, openPrinter, reporter } = parts;
  const origin = { dataFolder: example.dataFolder, version, isDraft: false, world };
  const { papers } = example;
  const run = printPapers({ papers, editions: ['standard'], program, templates, openPrinter, origin, reporter });
  parts.noteRun(run);
  const printed: PrintedPaper[] = [];
  for await (const outcome of run.outcomes) printed.push(outcome);
  return printed;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
