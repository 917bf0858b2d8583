import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findUnsafeTemplateUse } from '../../src/html/find-unsafe-template-use.ts';
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

  test('can all be read', () => {
    const sources = TEMPLATE_FILES.map((file) => ({
      name: file,
      file,
      text: readFileSync(path.join(ROOT, file), 'utf8'),
    }));
    expect(() => createTemplates(sources)).not.toThrow();
  });
});

describe('the code of the product', () => {
  test('compiles templates in one place only', () => {
    const places = listFiles('src', '.ts').filter((file) =>
      /\b(?:pre)?compile\w*\(.*(?:handlebars|hbs)|(?:handlebars|hbs)\w*\.(?:pre)?compile\(|noEscape/i.test(
        readFileSync(path.join(ROOT, file), 'utf8'),
      ),
    );
    expect(places).toEqual(['src/html/load-templates.ts']);
  });
});
