import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { FieldName } from '../../src/inputs/csv-tables.ts';
import { canSplit, splitCell } from '../../src/inputs/split-cell.ts';

const pieces = (text: string, fields: readonly FieldName[]) => Object.fromEntries(splitCell(text, fields).pieces);

describe('reference and title', () => {
  it.each([
    ['4.2 IT policies', '4.2', 'IT policies'],
    ['4.2: IT policies', '4.2', 'IT policies'],
    ['4.2 – IT policies', '4.2', 'IT policies'],
    ['1. Monitoring', '1', 'Monitoring'],
    ['2) Oversight', '2', 'Oversight'],
    ['R1 Oversight', 'R1', 'Oversight'],
    ['IA-2023-04 Oversight', 'IA-2023-04', 'Oversight'],
    ['4.1(b) Oversight', '4.1(b)', 'Oversight'],
    ['Effective 1 Prevention', 'Effective 1', 'Prevention'],
    ['4.2\nIT\npolicies', '4.2', 'IT policies'],
  ])('cuts %j', (text, reference, title) => {
    expect(pieces(text, ['reference', 'title'])).toEqual({ reference, title });
    expect(pieces(text, ['title', 'reference'])).toEqual({ reference, title });
  });

  it('reads a cell that holds the reference only', () => {
    expect(pieces('4.2.', ['reference', 'title'])).toEqual({ reference: '4.2' });
  });

  it('says where there is no reference, and keeps the text', () => {
    const split = splitCell('IT policies', ['reference', 'title']);
    expect([...split.pieces]).toEqual([['reference', 'IT policies']]);
    expect(split.fault).toContain('does not begin with a reference');
  });
});

describe('reference, title and recommendation', () => {
  const FIELDS: readonly FieldName[] = ['reference', 'title', 'recommendation'];

  it('takes the first line for reference and title, the rest for the text', () => {
    expect(pieces('1. Monitoring of contracts\n\nManagers did not know.\n\n- One\n- Two', FIELDS)).toEqual({
      reference: '1',
      title: 'Monitoring of contracts',
      recommendation: 'Managers did not know.\n\n- One\n- Two',
    });
  });

  it.each([
    ['that ends in a full stop', 'Managers did not know.'],
    ['that is long', `Managers ${'did not know '.repeat(12)}`.trim()],
  ])('takes only the reference from a first line %s', (_name, prose) => {
    expect(pieces(`1. ${prose}\n\nMore.`, FIELDS)).toEqual({ reference: '1', recommendation: `${prose}\n\nMore.` });
  });

  it('gives all but the reference to the text where no title is asked for', () => {
    expect(pieces('2. Oversight\nMore.', ['reference', 'recommendation'])).toEqual({
      reference: '2',
      recommendation: 'Oversight\nMore.',
    });
  });
});

describe('date and owner, date and status', () => {
  it('cuts in either order, whichever field is named first', () => {
    const expected = { originalDate: 'December 2021', owner: 'Business partner' };
    expect(pieces('December 2021 / Business partner', ['originalDate', 'owner'])).toEqual(expected);
    expect(pieces('Business partner, December 2021', ['owner', 'originalDate'])).toEqual(expected);
  });

  it.each(['Complete', 'TBC', 'Ongoing', '31/03/2024'])(
    'takes %j for the date where the other is the owner',
    (text) => {
      expect(pieces(text, ['currentDate', 'owner'])).toEqual({ currentDate: text });
    },
  );

  it('keeps all in the date, with a word, where it cannot tell them apart', () => {
    const split = splitCell('March 2024 if the May 2023 budget allows', ['currentDate', 'owner']);
    expect(split.pieces.get('currentDate')).toBe('March 2024 if the May 2023 budget allows');
    expect(split.fault).toContain('the date and what the owner');
  });

  it.each([
    ['Complete', { status: 'Complete' }],
    ['30/06/2024', { currentDate: '30/06/2024' }],
    ['TBC', { currentDate: 'TBC' }],
    ['Ongoing', { currentDate: 'Ongoing', status: 'Ongoing' }],
    ['Complete - June 2024', { currentDate: 'June 2024', status: 'Complete' }],
  ])('reads %j of a column of dates and status words', (text, expected) => {
    expect(pieces(text, ['currentDate', 'status'])).toEqual(expected);
  });
});

describe('audit, opinion and date', () => {
  it.each([
    [
      'FLEET – VANS\nSATISFACTORY ASSURANCE\nMarch 2020',
      { audit: 'FLEET – VANS', opinion: 'SATISFACTORY ASSURANCE', auditDate: 'March 2020' },
    ],
    ['Fleet (March 2020)', { audit: 'Fleet', auditDate: 'March 2020' }],
    [
      'Fleet – March 2020 – Limited assurance',
      { audit: 'Fleet', auditDate: 'March 2020', opinion: 'Limited assurance' },
    ],
    ['Fleet, vans and cars', { audit: 'Fleet, vans and cars' }],
  ])('cuts %j', (text, expected) => {
    expect(pieces(text, ['audit', 'opinion', 'auditDate'])).toEqual(expected);
  });
});

it('knows what it cannot take apart', () => {
  expect(canSplit(['theme', 'risk'])).toBe(false);
  expect(canSplit(['originalDate', 'currentDate'])).toBe(false);
  expect(canSplit(['update'])).toBe(true);
  expect(canSplit([])).toBe(true);
});

it('gives every piece some text and loses no word, whatever the cell', () => {
  const combinations = fc.constantFrom<readonly FieldName[]>(
    ['reference', 'title'],
    ['reference', 'title', 'recommendation'],
    ['originalDate', 'owner'],
    ['currentDate', 'status'],
    ['audit', 'opinion', 'auditDate'],
  );
  const words = fc.constantFrom(
    '4.2',
    'Fleet',
    'May',
    '2024',
    '/',
    ' - ',
    '\n',
    ', ',
    '(',
    ')',
    'assurance',
    'Complete',
    '.',
    ' ',
  );
  const cell = fc
    .array(words, { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join('').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(cell, combinations, (text, fields) => {
      const split = [...splitCell(text, fields).pieces];
      for (const [field, piece] of split) expect([fields.includes(field), piece.trim() === '']).toEqual([true, false]);
      expect(letters(split.map(([, piece]) => piece).join(''))).toBe(letters(text));
    }),
    { numRuns: 2000 },
  );
});

it('ends in reasonable time on hostile cells', () => {
  const hostile = [
    `1${'.1'.repeat(19_000)}!`,
    'A'.repeat(40_000),
    ` - x`.repeat(10_000),
    '('.repeat(40_000),
    `${' '.repeat(39_000)}x`,
    'a\n'.repeat(20_000),
  ];
  for (const text of hostile) {
    const started = performance.now();
    splitCell(text, ['reference', 'title', 'recommendation']);
    splitCell(text, ['audit', 'opinion', 'auditDate']);
    expect(performance.now() - started).toBeLessThan(1000);
  }
});

/** The letters and digits in alphabetical order: what must be the same before and after. */
function letters(value: string): string {
  return Array.from(value.replaceAll(/[^\p{L}\p{N}]/gu, ''))
    .sort()
    .join('');
}
