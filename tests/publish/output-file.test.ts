import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPathFault, makePathChecker } from '../../src/publish/output-file.ts';

describe('the name of an output file', () => {
  test.each([
    'index.html',
    'members/2026-01-20-jarap/01-tracker.pdf',
    'a/b/c_d.csv',
    'console/auxiliary.html',
    '.nojekyll',
    'com10.html',
  ])('%s is accepted', (path) => expect(findPathFault(path)).toBeNull());

  test.each([
    '',
    '/etc/x',
    '../x',
    'a/../../x',
    './x',
    'a//b',
    'a/',
    'a\\b',
    '..\\x',
    'C:x',
    'C:/x',
    'CON',
    'a/nul.txt',
    'Aux.html',
    'com1',
    'LPT9.pdf',
    'a.',
    'a ',
    'a./b',
    'a /b',
    'a b',
    'é.html',
    'e\u0301.html',
    'x\u0000',
    'a:b',
    'a?b',
    'a\nb',
    '\u202Ex',
    '😀.pdf',
    'a%20b',
  ])('%j is refused', (path) => {
    expect(findPathFault(path)).not.toBeNull();
    expect(() => makePathChecker()(path)).toThrow('cannot be used');
  });

  test('any accepted name stays below the folder on every system', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9./\\: -]{0,12}$/)), (path) => {
        if (findPathFault(path) !== null) return;
        expect(path).toMatch(/^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/);
        expect(path.split('/')).not.toContain('..');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the names of one build', () => {
  test('two files with one name are refused, in any capitals', () => {
    const check = makePathChecker();
    check('members/a.pdf');
    check('members/b.pdf');
    expect(() => check('Members/A.PDF')).toThrow(
      'The output paths "members/a.pdf" and "Members/A.PDF" would be one file.',
    );
  });

  test('a file may not stand where a folder must, in either order', () => {
    const first = makePathChecker();
    first('a/b');
    expect(() => first('a/b/c')).toThrow('needs a folder');
    const second = makePathChecker();
    second('a/b/c');
    expect(() => second('A/b')).toThrow('would be one file');
  });
});
