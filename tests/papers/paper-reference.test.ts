import { describe, expect, test } from 'vitest';
import { PLAIN_HOUSE_STYLE } from '../../src/inputs/house-style.ts';
import { makeReference } from '../../src/papers/paper-reference.ts';
import { sampleMeeting, sampleOrganisation, samplePaper } from './sample-paper.ts';

function referenceBy(paperReference: string | null, panel = 'Joint Audit Panel'): string {
  const organisation = sampleOrganisation({ houseStyle: { ...PLAIN_HOUSE_STYLE, paperReference } });
  const meeting = sampleMeeting({ panel: { key: 'jarap', name: panel, shortName: 'JARAP' } });
  return makeReference({ organisation, meeting, paper: { ...samplePaper({}), number: 7 } }).replaceAll('\u00A0', ' ');
}

describe('the reference of a paper that names none', () => {
  test('is the usual one', () => expect(referenceBy(null)).toBe('Paper 7, JARAP 20 January 2026'));

  test('follows the organisation’s pattern', () => {
    expect(referenceBy('{body}: {panelName} {isoDate}/{number} ({panel}, {date})')).toBe(
      'Wolds Commissioner: Joint Audit Panel 2026-01-20/7 (JARAP, 20 January 2026)',
    );
  });

  test('takes a name as it is, also one that looks like a placeholder', () => {
    expect(referenceBy('{panelName} {number}', 'The {number} panel $&')).toBe('The {number} panel $& 7');
  });
});
