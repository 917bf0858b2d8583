import { describe, expect, test } from 'vitest';
import { checkForeignPdfs } from '../../src/build/check-foreign-pdfs.ts';
import { sampleMeeting } from '../papers/sample-paper.ts';
import { makeTinyPdf, type TinyPdf } from '../pdf/accessible/pack/tiny-pdfs.ts';

const FILE = 'meetings/2026-01-20-jarap/measures.pdf';

function check(bytes: Uint8Array, isUntaggedAllowed = false) {
  const pdf = { file: FILE, number: 2, title: 'Measures', isUntaggedAllowed, bytes };
  return checkForeignPdfs([sampleMeeting({ foreignPdfs: [pdf] })]);
}

function codesOf(tiny: Partial<TinyPdf>, isUntaggedAllowed = false): string[] {
  return check(makeTinyPdf({ pages: ['one'], ...tiny }), isUntaggedAllowed).map(
    ({ severity, code }) => `${severity} ${code}`,
  );
}

describe('a PDF of somebody else', () => {
  test('that is accessible and archival comes in without a word', () => {
    expect(codesOf({})).toEqual([]);
  });

  test('with tags that claims no standard comes in, and the pack claims less', () => {
    expect(codesOf({ claims: null })).toEqual(['warning pack-claims-less']);
  });

  test('without tags is refused until the agenda allows it', () => {
    expect(codesOf({ isTagged: false, claims: null })).toEqual(['error untagged-pdf']);
    expect(codesOf({ isTagged: false, claims: null }, true)).toEqual(['warning pack-claims-less']);
    expect(check(makeTinyPdf({ pages: ['one'], isTagged: false, claims: null }), true)[0]?.message).toBe(
      'The pack of this meeting does not say that it is accessible (PDF/UA) or archival (PDF/A), because this PDF has no tags.',
    );
  });

  const whole = Buffer.from(makeTinyPdf({ pages: ['one', 'two'] }));
  test.each([
    ['is no PDF', Buffer.from('a text'), /not a PDF/],
    ['is empty', Buffer.alloc(0), /not a PDF/],
    ['is cut off at the end', whole.subarray(0, -300), /not complete/],
    ['is cut off in the middle', whole.subarray(0, whole.length / 2), /not complete/],
    [
      'has lost bytes in the middle',
      Buffer.concat([whole.subarray(0, 200), whole.subarray(260)]),
      /damaged|not complete/,
    ],
    ['has a password', encrypt(whole), /encrypted/],
  ])('that %s is refused by its name, in plain words', (_, bytes, words) => {
    const problems = check(bytes, true);
    expect(problems).toMatchObject([{ code: 'unusable-pdf', severity: 'error', file: FILE }]);
    expect(problems[0]?.message).toMatch(words);
    expect(problems[0]?.advice).toMatch(/\.$/);
  });
});

/** As a reader sees it at first: the trailer says that there is a key. */
function encrypt(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  // Of the same length, so that the places of the objects stay.
  return Buffer.from(
    text.replace(/\/Root( \d+ 0 R)/, '/Root$1/Encrypt$1').replace(/%PDF-1\.7\n/, '%PDF-1.7\n'),
    'latin1',
  );
}
