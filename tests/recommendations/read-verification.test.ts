import { describe, expect, test } from 'vitest';
import { readRows, sampleRow } from '../papers/sample-paper.ts';

function verificationOf(verification: string | null) {
  const { value, problems } = readRows([sampleRow({ verification })]);
  expect(problems).toEqual([]);
  return value.recommendations[0]?.verification ?? null;
}

describe('a verification', () => {
  test.each([
    ['Yes', 'Yes', null],
    ['Internal audit, 12 January 2026', 'Internal audit, 12 January 2026', '2026-01-12'],
    ['Internal audit\n12/01/2026', 'Internal audit, 12/01/2026', '2026-01-12'],
    ['-\nMarch 2025', 'March 2025', '2025-03-31'],
    ['Northmere Assurance', 'Northmere Assurance', null],
    ['Norma from audit', 'Norma from audit', null],
    ['12 January', '12 January', null],
    ['31/02/2026', '31/02/2026', null],
  ])('%j is %j of %j', (cell, written, lastDay) => {
    const verification = verificationOf(cell);
    expect(verification?.written).toBe(written);
    expect(verification?.date?.lastDay ?? null).toBe(lastDay);
  });

  test.each([
    [null],
    ['No | N | Not yet | None | Pending | - | — | n/a | NO | Nil | Unverified'],
    ['No – evidence awaited | Not verified | Pending audit | Awaiting evidence | To be verified in March 2026'],
    ['Planned for 12 January 2026 | Internal audit: not yet verified | No\n12 January 2026 | No. 4 area inspector'],
  ])('is not made by %j', (cells) => {
    for (const cell of cells?.split(' | ') ?? [null]) expect([cell, verificationOf(cell)]).toEqual([cell, null]);
  });

  test('is not a status: Verified, Confirmed and Signed off in the status column are closed', () => {
    for (const status of ['Verified', 'Confirmed', 'Signed off']) {
      const { value } = readRows([sampleRow({ status })]);
      expect(value.recommendations[0]).toMatchObject({ lifecycle: 'closed-implemented', verification: null });
    }
  });
});
