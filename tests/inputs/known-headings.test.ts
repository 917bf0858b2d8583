import { describe, expect, it } from 'vitest';

import { FIELD_NAMES } from '../../src/inputs/csv-tables.ts';
import { listHeadings, lookUpHeading } from '../../src/inputs/known-headings.ts';
import { normaliseHeading } from '../../src/inputs/normalise-heading.ts';

describe('known headings', () => {
  it.each([
    ['Audit Title', ['audit']],
    ['Report', ['audit']],
    ['Ref. No.', ['reference']],
    ['  number ', ['reference']],
    ['#', ['reference']],
    ['Section/Recommendation Reference', ['reference', 'title']],
    ['Recommendation\nReference', ['reference', 'title']],
    ['Risk/Priority', ['priority']],
    ['PRIORITY SCORE', ['priority']],
    ['Threat to Delivering', ['theme']],
    ['Main Recommendations', ['recommendation']],
    ['Deliverable', ['recommendation']],
    ['Theme', ['theme']],
    ['Area for improvement', ['recommendation']],
    ['Initial Management Response', ['response']],
    ['Target Date', ['originalDate']],
    ['Revised Target date', ['currentDate']],
    ['Revised date 2', ['currentDate']],
    ['Second Revised Date', ['currentDate']],
    ['Reason for Revision', ['revisionReason']],
    ['Reason for Revision 2', ['revisionReason']],
    ['Revision 1 reason', ['revisionReason']],
    ['Reason for extension', ['revisionReason']],
    ['Revision 2 agreed by', ['revisionAgreedBy']],
    ['Extension requested to', ['requestedDate']],
    ['Proposed new date', ['requestedDate']],
    ['Reason for request', ['requestReason']],
    ['Verified by', ['verification']],
    ['Date verified', ['verification']],
    ['Reason for closure', ['closureReason']],
    ['Closure note', ['closureNote']],
    ['ETA', ['currentDate']],
    ['Current Position', ['update']],
    ['Business Owner Update / Action Plan', ['update']],
    ['Business Owner Update / Action Plan - May 2020', ['update']],
    ['Update April–June 2025', ['update']],
    ['April-June 2025 update', ['update']],
    ['Responsible function', ['owner']],
    ['Proposed closed', ['status']],
    ['*BRAG', ['claimedStatus']],
    ['Recommendation/Corrective Action', ['action']],
    ['HMI Page', ['sourcePage']],
    ['Exempt', ['part']],
  ])('reads %j as %j', (heading, fields) => {
    expect(lookUpHeading(heading)).toEqual(fields);
  });

  it.each([
    'Budget code',
    'constructor',
    '__proto__',
    'toString',
    '',
    'Summer 2025 budget',
    'Item 4',
    'Status 2',
    'Date requested',
    'Agreed by',
  ])('does not know %j', (heading) => {
    expect(lookUpHeading(heading)).toEqual([]);
  });

  it('lists no heading under two fields, and none that it would read as another field', () => {
    const all = FIELD_NAMES.flatMap((field) => listHeadings(field).map((heading) => ({ field, heading })));
    for (const { field, heading } of all)
      expect([heading, lookUpHeading(heading)]).toEqual([heading, expect.arrayContaining([field])]);
    const single = all.filter(({ heading }) => lookUpHeading(heading).length === 1);
    expect(new Set(single.map(({ heading }) => normaliseHeading(heading))).size).toBe(single.length);
  });
});
