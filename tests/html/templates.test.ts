import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findUnsafeTemplateUse } from '../../src/html/find-unsafe-template-use.ts';
import { readLayoutStyles, readTemplates } from '../../src/build/read-program-files.ts';
import { checkLayoutSources } from '../../src/html/check-layout-sources.ts';
import { realFiles } from '../../src/world.ts';
import { createTemplates } from '../../src/html/load-templates.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Paths below `folder` with forward slashes, sorted. */
function listFiles(folder: string, ending: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`)
    .filter((file) => file.endsWith(ending))
    .sort();
}

const TEMPLATE_FILES = listFiles('templates', '.hbs');

describe('the templates of the product', () => {
  test('are there', () => {
    expect(TEMPLATE_FILES.length).toBeGreaterThan(5);
  });

  test.each(TEMPLATE_FILES)('%s puts no value where escaping does not help', (file) => {
    expect(findUnsafeTemplateUse(readFileSync(path.join(ROOT, file), 'utf8'))).toEqual([]);
  });

  test('can all be read, and the layouts’ own hold nothing that is forbidden', async () => {
    const sources = await readTemplates(ROOT, realFiles);
    expect(sources.map(({ file }) => file).sort()).toEqual([...TEMPLATE_FILES].sort());
    expect(() => createTemplates(sources)).not.toThrow();
    expect(checkLayoutSources(sources, await readLayoutStyles(ROOT, realFiles))).toEqual([]);
  });
});

describe('the code of the product', () => {
  test('compiles templates in one place only', () => {
    const places = listFiles('src', '.ts').filter((file) =>
      /\b(?:pre)?compile\w*\(.*(?:handlebars|hbs)|(?:handlebars|hbs)\w*\.(?:pre)?compile\(|noEscape/i.test(
        readFileSync(path.join(ROOT, file), 'utf8'),
      ),
    );
    expect(places).toEqual(['src/html/check-layout-sources.ts', 'src/html/load-templates.ts']);
  });
});
