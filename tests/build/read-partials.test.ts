import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPartials, type PartialDescription } from '../../src/build/read-partials.ts';
import type { Checked } from '../../src/problems.ts';
import { realFiles } from '../../src/world.ts';
import { openScratchFolder } from '../helpers/scratch-folder.ts';

const scratch = openScratchFolder();
const SOUND = {
  about: 'A word.',
  parameters: { word: 'The word.' },
  examples: [{ name: 'short', model: { word: 'Yes' } }],
};
let count = 0;

/** One partial that uses `word`, with the given examples.json; null for none. */
function readWith(examples: unknown): Promise<Checked<PartialDescription[]>> {
  count += 1;
  const root = join(scratch, String(count));
  const folder = join(root, 'templates', 'partials', 'sample');
  mkdirSync(folder, { recursive: true });
  const text = typeof examples === 'string' ? examples : JSON.stringify(examples);
  if (examples !== null) writeFileSync(join(folder, 'examples.json'), text);
  const template = {
    name: 'partials/sample',
    partialName: 'sample',
    file: 'templates/partials/sample/sample.hbs',
    text: '<p>{{word}}</p>',
  };
  const page = { name: 'pages/site', partialName: 'pages/site', file: 'templates/pages/site.hbs', text: '{{title}}' };
  return readPartials(root, [template, page], realFiles);
}

describe('examples.json of a partial', () => {
  test('is read', async () => {
    expect(await readWith({ ...SOUND, within: 'appendix landscape' })).toEqual({
      value: [
        {
          name: 'sample',
          about: 'A word.',
          within: 'appendix landscape',
          parameters: [{ name: 'word', text: 'The word.' }],
          examples: [{ name: 'short', model: { word: 'Yes' } }],
        },
      ],
      problems: [],
    });
  });

  test.each([
    ['is missing', null, 'The partial "sample" has no examples.json.'],
    ['is no JSON', '{ "about": ', 'The file is not what it must be.'],
    ['has a key of no meaning', { ...SOUND, abuot: 'x' }, 'The file is not what it must be.'],
    ['says nothing', { ...SOUND, about: ' ' }, 'The file is not what it must be.'],
    ['puts markup round itself', { ...SOUND, within: '"><script>' }, 'The file is not what it must be.'],
    ['leaves a parameter out', { ...SOUND, parameters: {} }, 'The template uses "word", which is not documented.'],
    [
      'documents what is not used',
      { ...SOUND, parameters: { ...SOUND.parameters, wrod: 'x' } },
      'The parameter "wrod" is documented, but the template does not use it.',
    ],
    ['has no example', { ...SOUND, examples: [] }, 'There is no example.'],
    ['has an example that is nothing', { ...SOUND, examples: [null] }, 'Example 1 is no example.'],
    ['has an example without a model', { ...SOUND, examples: [{ name: 'x' }] }, 'Example 1 is no example.'],
    [
      'has two examples of one name',
      { ...SOUND, examples: [SOUND.examples[0], { name: 'Short!', model: {} }] },
      'Two examples have one name.',
    ],
  ])('is refused where it %s', async (_what, examples, message) => {
    const { value, problems } = await readWith(examples);
    expect(value).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({
        severity: 'error',
        file: 'templates/partials/sample/examples.json',
        message,
        advice: expect.stringMatching(/\.$/) as string,
      }),
    ]);
  });
});
