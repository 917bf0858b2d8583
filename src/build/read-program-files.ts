/** Reads the program's own files: templates, style sheets, fonts. What an organisation writes is read by the inputs room. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { listFontFaces, writeFontFaces } from '../html/font-faces.ts';
import { writeShapeStyles } from '../html/shapes.ts';
import type { LayoutStyle } from '../html/check-layout-sources.ts';
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
  /** As written, for judging them; they are part of the styles below. */
  readonly layoutStyles: readonly LayoutStyle[];
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
  const [templates, fonts, tokens, printStyles, largePrintStyles, siteStyles, sheetStyles, layoutStyles] =
    await Promise.all([
      readTemplates(programFolder, files),
      readFonts(files),
      readAll(styles, ['tokens.css'], files),
      readAll(styles, [...shared, 'print.css'], files),
      readAll(styles, ['large-print.css'], files),
      readAll(styles, [...shared, 'screen.css'], files),
      readAll(styles, ['tokens.css', 'base.css', ...SHEET_COMPONENTS, 'sheet.css'], files),
      readLayoutStyles(programFolder, files),
    ]);
  const ofLayouts = writeLayoutStyles(layoutStyles);
  return {
    templates,
    layoutStyles,
    fonts,
    tokens,
    pictures: [],
    printStyles: printStyles + ofLayouts + writeShapeStyles(tokens),
    largePrintStyles,
    siteStyles: writeFontFaces(listFontFaces()) + siteStyles + ofLayouts,
    sheetStyles: writeFontFaces(listFontFaces()) + sheetStyles,
  };
}

/**
 * `templates/partials/status/status.hbs` is `partials/status`, `templates/pages/site.hbs` is `pages/site`; what stands beside the main
 * template of a layout are partials of this layout, `council/sign-off`.
 */
export async function readTemplates(programFolder: string, files: Files): Promise<TemplateSource[]> {
  const sources: TemplateSource[] = [];
  const add = async (name: string, partialName: string, path: readonly string[]): Promise<void> => {
    const file = ['templates', ...path].join('/');
    sources.push({
      name,
      partialName,
      file,
      text: decode(await files.read(join(programFolder, 'templates', ...path))),
    });
  };
  for (const kind of ['partials', 'layouts', 'pages']) {
    for (const { name: entry, isFolder } of await files.list(join(programFolder, 'templates', kind))) {
      // A template beside the folders of the layouts would take the place of a layout; it has been told.
      if (!isFolder && kind === 'layouts') continue;
      const inside = isFolder ? await files.list(join(programFolder, 'templates', kind, entry)) : [];
      const names = isFolder ? inside.filter((file) => !file.isFolder).map(({ name }) => name) : [entry];
      for (const name of names.filter(isTemplate).map((file) => file.replace(/\.hbs$/, ''))) {
        if (!isFolder) await add(`${kind}/${name}`, `${kind}/${name}`, [kind, entry]);
        else if (name === entry)
          await add(`${kind}/${name}`, kind === 'partials' ? name : `${kind}/${name}`, [kind, entry, `${name}.hbs`]);
        else if (kind === 'layouts')
          await add(`${kind}/${entry}/${name}`, `${entry}/${name}`, [kind, entry, `${name}.hbs`]);
      }
    }
  }
  return sources;
}

/** Names with a dot or `~` in front are left by editors. */
function isTemplate(name: string): boolean {
  return name.endsWith('.hbs') && !/^[.~]/.test(name);
}

/** `<name>.css` beside the template of a layout, where it has one. */
export async function readLayoutStyles(programFolder: string, files: Files): Promise<LayoutStyle[]> {
  const folder = join(programFolder, 'templates', 'layouts');
  const styles: LayoutStyle[] = [];
  for (const { name, isFolder } of await files.list(folder)) {
    const inside = isFolder ? await files.list(join(folder, name)) : [];
    if (!inside.some((entry) => entry.name === `${name}.css`)) continue;
    const text = decode(await files.read(join(folder, name, `${name}.css`)));
    styles.push({ layout: name, file: `templates/layouts/${name}/${name}.css`, text });
  }
  return styles;
}

/** The rules of a layout hold in its own papers only, where they outweigh the general ones: https://www.w3.org/TR/css-nesting-1/ */
export function writeLayoutStyles(styles: readonly LayoutStyle[]): string {
  return styles.map(({ layout, text }) => `.paper--${layout} {\n${text}\n}\n`).join('');
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

async function readAll(folder: string, names: readonly string[], files: Files): Promise<string> {
  const texts = await Promise.all(names.map(async (name) => decode(await files.read(join(folder, name)))));
  return texts.join('\n');
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
}
