import { describe, expect, test } from 'vitest';
import { KNOWN_STATUS_WORDS, readStatus, type StatusReading } from '../../src/recommendations/vocabulary.ts';

function read(
  written: string,
  heading = 'Status',
  declared: Parameters<typeof readStatus>[2] = new Map(),
): StatusReading | null {
  return readStatus(written, heading, declared);
}

describe('a word for the state of a recommendation', () => {
  test.each([
    ['not-started', ['Not started', 'Not yet started', 'Not Started']],
    [
      'in-progress',
      [
        'In progress',
        'In Progress (on track)',
        'In progress (outstanding)',
        'Progressing',
        'Ongoing',
        'Work in progress',
        'WIP',
        'Open',
        'On Track',
        'Off Track',
      ],
    ],
    ['waiting-on-others', ['Waiting on others', 'relies on national bodies', 'Blocked', 'Pending']],
    [
      'reported-complete',
      [
        'Complete',
        'Completed',
        'COMPLETED',
        'Action Complete',
        'Done',
        'Addressed',
        'Reported complete – not yet verified',
      ],
    ],
    [
      'proposed-closed',
      [
        'PROPOSED CLOSED',
        'Completed and Proposed Closed',
        'Recommend completed',
        'Closed subject to approval',
        'Proposed for closure',
      ],
    ],
    [
      'closed-implemented',
      ['Closed', 'Discharged', 'Verified', 'Confirmed', 'Green (discharged)', 'Signed off', 'Closed – implemented'],
    ],
    ['closed-not-adopted', ['Not Adopted', 'Rejected', 'Not agreed', 'not delivering', 'Grey', 'Closed – not adopted']],
    ['closed-risk-accepted', ['Risk accepted', 'Tolerated', 'Closed – risk accepted']],
    ['closed-superseded', ['Superseded', 'Duplicate', 'No longer applicable', 'Closed – superseded or duplicate']],
  ] as const)('is read as %s: %j', (lifecycle, words) => {
    expect(words.map((word) => [word, read(word)?.lifecycle])).toEqual(words.map((word) => [word, lifecycle]));
  });

  test('that proposes to close what was not adopted leaves the decision to the panel', () => {
    expect(read('Not Adopted proposed closed')).toEqual({
      lifecycle: 'proposed-closed',
      closureReason: 'not-adopted',
      claimed: null,
    });
  });

  test.each([
    ['On Track', 'on-track'],
    ['In Progress (on track)', 'on-track'],
    ['Off Track', 'off-track'],
    ['In progress', null],
    ['Complete', null],
  ])('says what the owner claims about the pace: %s is %s', (word, claimed) => {
    expect(read(word)?.claimed).toBe(claimed);
  });

  test('is never a closure where it says complete', () => {
    const completed = KNOWN_STATUS_WORDS.filter(
      (word) => /complete|done|implemented|addressed/i.test(word) && !/clos/i.test(word),
    );
    expect(completed.length).toBeGreaterThan(5);
    for (const word of completed) expect(read(word)?.lifecycle).not.toMatch(/^closed/);
  });

  test.each(['PROPOSED  CLOSED', 'proposed-closed', ' Proposed closed. ', 'proposed\u00A0closed'])(
    'is the same in other capitals, spaces and punctuation: %j',
    (word) => expect(read(word)?.lifecycle).toBe('proposed-closed'),
  );

  test.each(['Complet', 'Finished-ish', 'Yes', 'No', '?', ''])(
    'that nobody has declared is not guessed at: %j',
    (word) => expect(read(word)).toBeNull(),
  );

  test.each([
    ['Yes', 'Proposed Closed', 'proposed-closed'],
    ['Y', 'Proposed for closure?', 'proposed-closed'],
    ['No', 'Proposed Closed', 'in-progress'],
    ['n', 'Close', 'in-progress'],
  ])('%s under the heading %s is %s', (word, heading, lifecycle) => {
    expect(read(word, heading)?.lifecycle).toBe(lifecycle);
  });

  test('means what the secretary has declared, whatever it usually means', () => {
    const declared = new Map([
      ['Complete', { lifecycle: 'closed-implemented', closureReason: null }],
      ['Parked', { lifecycle: 'proposed-closed', closureReason: 'superseded' }],
    ] as const);
    expect(read('COMPLETE', 'Status', declared)).toEqual({
      lifecycle: 'closed-implemented',
      closureReason: 'implemented',
      claimed: null,
    });
    expect(read('parked', 'Status', declared)?.closureReason).toBe('superseded');
    expect(
      read('Yes', 'Closed', new Map([['yes', { lifecycle: 'closed-implemented', closureReason: null }]] as const))
        ?.lifecycle,
    ).toBe('closed-implemented');
  });

  test('means what the paper says where the organisation says something else, in other capitals too', () => {
    const declared = new Map([
      ['Live', { lifecycle: 'in-progress', closureReason: null }],
      ['LIVE', { lifecycle: 'reported-complete', closureReason: null }],
    ] as const);
    expect(read('live', 'Status', declared)?.lifecycle).toBe('reported-complete');
  });
});
