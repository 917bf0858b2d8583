import { describe, expect, test } from 'vitest';
import type { Logo } from '../../src/inputs/house-style.ts';
import { readInputs } from '../../src/inputs/read-inputs.ts';
import type { Problem } from '../../src/problems.ts';
import { DATA_FOLDER, filesFrom } from './folder-in-memory.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h9v9z"/></svg>';
const PNG = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0, 0, 0, 0, 128]);
const JPEG = new Uint8Array([255, 216, 255, 224, 0, 4, 0, 0, 255, 194, 0, 11, 8, 0, 50, 0, 100, 1, 1, 17, 0]);

/** `file` is named on line 5 of organisation.yaml. */
async function read(
  file: string,
  contents: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ logo: Logo | null | undefined; problems: readonly Problem[] }> {
  const organisation = `name: Wolds\npanels: { fire: Fire Committee }\nhouseStyle:\n  logo:\n    file: ${file}\n    alt: The crest of the Wolds\n`;
  const files = filesFrom({ 'organisation.yaml': organisation, 'meetings/2026-01-20/notes.txt': '', ...contents });
  const { value, problems } = await readInputs(DATA_FOLDER, files);
  return {
    logo: value?.organisation.houseStyle.logo,
    problems: problems.filter((problem) => problem.file === 'organisation.yaml'),
  };
}

describe('a logo', () => {
  test.each([
    ['crest.svg', SVG, 'image/svg+xml', 1.5],
    ['crest.SVG', SVG, 'image/svg+xml', 1.5],
    ['crest.png', PNG, 'image/png', 2],
    ['crest.jpg', JPEG, 'image/jpeg', 2],
    ['crest.jpeg', JPEG, 'image/jpeg', 2],
  ] as const)('can be %s', async (file, content, mediaType, aspect) => {
    const { logo, problems } = await read(file, { [file]: content });
    expect(problems).toEqual([]);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    expect(logo).toEqual({ file, mediaType, alt: 'The crest of the Wolds', aspect, bytes });
  });

  test.each([
    ['crest.svg', { 'creast.svg': SVG }, 'missing-logo', 'Did you mean "creast.svg"?'],
    ['crest.svg', {}, 'missing-logo', 'Put it there.'],
    ['crest.gif', { 'crest.gif': 'GIF89a' }, 'logo-of-another-kind', 'SVG'],
    ['crest.png', { 'crest.png': SVG }, 'logo-not-a-picture', 'save it again'],
    ['crest.jpg', { 'crest.jpg': PNG }, 'logo-not-a-picture', 'save it again'],
    ['crest.svg', { 'crest.svg': PNG }, 'logo-not-svg', 'PNG'],
    ['crest.png', { 'crest.png': new Uint8Array(1_000_001) }, 'logo-too-large', 'smaller'],
    ['pictures/crest.svg', { 'pictures/crest.svg': SVG }, 'name-is-a-path', 'name only'],
  ] as const)('%s is refused at its line: %j', async (file, contents, code, advice) => {
    const { logo, problems } = await read(file, contents);
    expect(logo ?? null).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code,
      line: 5,
      column: 'houseStyle.logo.file',
      value: file,
      severity: 'error',
    });
    expect(problems[0]?.advice).toContain(advice);
  });

  test('must say what it is to somebody who does not see it', async () => {
    const organisation =
      'name: Wolds\npanels: { fire: Fire }\nhouseStyle:\n  logo:\n    file: crest.svg\n    alt: ""\n';
    const { problems } = await readInputs(
      DATA_FOLDER,
      filesFrom({ 'organisation.yaml': organisation, 'crest.svg': SVG }),
    );
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'missing-key', message: '"alt" is missing in "logo".' }),
    );
  });

  test('is among the files that the manifest lists', async () => {
    const organisation = 'name: Wolds\npanels: { fire: Fire }\nhouseStyle: { logo: { file: crest.svg, alt: Crest } }\n';
    const { files } = await readInputs(DATA_FOLDER, filesFrom({ 'organisation.yaml': organisation, 'crest.svg': SVG }));
    expect(files.map(({ path }) => path)).toContain('crest.svg');
  });
});
