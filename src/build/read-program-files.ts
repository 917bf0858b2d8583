/** Reads the program's own files: templates, style sheets, fonts. What an organisation writes is read by the inputs room. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { listFontFaces, writeFontFaces } from '../html/font-faces.ts';
import { writeShapeStyles } from '../html/shapes.ts';
import type { TemplateSource } from '../html/load-templates.ts';
import type { Files } from '../world.ts';

export interface FontFile {
  /** `ibm-plex-sans-latin-400-normal.woff2` */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PictureFile {
  /** `logo.svg` */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

export interface ProgramFiles {
  readonly templates: readonly TemplateSource[];
  /** What all printed papers share; faces and the texts in the margins come with each paper. */
  readonly printStyles: string;
  /** What sets the sizes of the large-print edition; it comes behind the styles of the paper. */
  readonly largePrintStyles: string;
  readonly siteStyles: string;
  /** Of the sheets that the secretariat sends and prints. */
  readonly sheetStyles: string;
  readonly fonts: readonly FontFile[];
  /** tokens.css, for what is drawn in its colours. */
  readonly tokens: string;
  /** Of the organisation; the program has none of its own. */
  readonly pictures: readonly PictureFile[];
}

const COMPONENTS = [
  'status',
  'letterhead',
  'table',
  'item-table',
  'cover-report',
  'recommendation',
  'date-story',
  'action-plan',
  'themes',
  'summary',
  'movement',
];

const SHEET_COMPONENTS = ['status', 'table'].map((name) => join('components', `${name}.css`));

/** `programFolder` holds `templates/` and `styles/`; the fonts come from their npm packages. */
export async function readProgramFiles(programFolder: string, files: Files): Promise<ProgramFiles> {
  const styles = join(programFolder, 'styles');
  const shared = ['tokens.css', 'base.css', ...COMPONENTS.map((name) => join('components', `${name}.css`))];
  const [templates, fonts, tokens, printStyles, largePrintStyles, siteStyles, sheetStyles, ofLayouts] =
    await Promise.all([
      readTemplates(join(programFolder, 'templates'), files),
      readFonts(files),
      readAll(styles, ['tokens.css'], files),
      readAll(styles, [...shared, 'print.css'], files),
      readAll(styles, ['large-print.css'], files),
      readAll(styles, [...shared, 'screen.css'], files),
      readAll(styles, ['tokens.css', 'base.css', ...SHEET_COMPONENTS, 'sheet.css'], files),
      readLayoutStyles(join(programFolder, 'templates', 'layouts'), files),
    ]);
  return {
    templates,
    fonts,
    tokens,
    pictures: [],
    printStyles: printStyles + ofLayouts + writeShapeStyles(tokens),
    largePrintStyles,
    siteStyles: writeFontFaces(listFontFaces()) + siteStyles + ofLayouts,
    sheetStyles: writeFontFaces(listFontFaces()) + sheetStyles,
  };
}

/** `templates/partials/status/status.hbs` is `partials/status`, `templates/pages/site.hbs` is `pages/site`. */
async function readTemplates(folder: string, files: Files): Promise<TemplateSource[]> {
  const sources: TemplateSource[] = [];
  for (const kind of ['partials', 'layouts', 'pages']) {
    for (const entry of await files.list(join(folder, kind))) {
      const name = entry.name.replace(/\.hbs$/, '');
      if (!entry.isFolder && name === entry.name) continue;
      const path = entry.isFolder ? [kind, name, `${name}.hbs`] : [kind, entry.name];
      sources.push({
        name: `${kind}/${name}`,
        file: ['templates', ...path].join('/'),
        text: decode(await files.read(join(folder, ...path))),
      });
    }
  }
  return sources;
}

async function readFonts(files: Files): Promise<FontFile[]> {
  const { resolve } = createRequire(import.meta.url);
  return Promise.all(
    listFontFaces().map(async ({ packageName, file }) => ({
      name: file,
      bytes: await files.read(join(dirname(resolve(`${packageName}/package.json`)), 'files', file)),
    })),
  );
}

/** `<name>.css` beside the template of a layout, where it has one; its rules name the layout: `.paper--<name>`. */
async function readLayoutStyles(folder: string, files: Files): Promise<string> {
  const layouts = (await files.list(folder)).filter(({ isFolder }) => isFolder);
  const texts = await Promise.all(
    layouts.map(async ({ name }) => {
      const hasStyles = (await files.list(join(folder, name))).some((entry) => entry.name === `${name}.css`);
      return hasStyles ? decode(await files.read(join(folder, name, `${name}.css`))) : '';
    }),
  );
  return texts.join('\n');
}

async function readAll(folder: string, names: readonly string[], files: Files): Promise<string> {
  const texts = await Promise.all(names.map(async (name) => decode(await files.read(join(folder, name)))));
  return texts.join('\n');
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
}
