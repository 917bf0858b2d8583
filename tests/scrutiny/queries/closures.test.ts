import { describe, expect, test } from 'vitest';
import { say, updated } from './sample-queries.ts';

const NOT_ADOPTED = { lifecycle: 'proposed-closed', closureReason: 'not-adopted' } as const;
const SUPERSEDED = { lifecycle: 'closed-superseded', closureReason: 'superseded' } as const;

describe('a closure that is not one of completed work', () => {
  test('needs a reason', () => {
    expect(say('closure-without-reason', NOT_ADOPTED)).toEqual([
      'It is proposed for closure not adopted, and nothing says why.',
    ]);
    expect(say('closure-without-reason', { ...NOT_ADOPTED, updates: updated('Closed.') })).toHaveLength(1);
    expect(
      say('closure-without-reason', { lifecycle: 'closed-risk-accepted', closureReason: 'risk-accepted' }),
    ).toEqual(['It is closed with the risk accepted, and nothing says why.']);
  });

  test('has one in its note or in the words of the update', () => {
    expect(say('closure-without-reason', { ...NOT_ADOPTED, closureNote: 'Head of finance' })).toEqual([]);
    expect(
      say('closure-without-reason', { ...NOT_ADOPTED, updates: updated('The cost outweighs the benefit.') }),
    ).toEqual([]);
  });

  test('is not asked of completed work', () => {
    expect(say('closure-without-reason', { lifecycle: 'proposed-closed', closureReason: 'implemented' })).toEqual([]);
    expect(say('closure-without-reason', { lifecycle: 'in-progress' })).toEqual([]);
  });
});

describe('what is superseded', () => {
  test('says by what', () => {
    expect(say('superseded-without-successor', { ...SUPERSEDED, closureNote: 'No longer needed.' })).toEqual([
      'It is superseded, and nothing says by what.',
    ]);
    for (const closureNote of ['See 4.2 of the fleet audit', 'Replaced by the estates strategy', 'Duplicate of 3']) {
      expect(say('superseded-without-successor', { ...SUPERSEDED, closureNote })).toEqual([]);
    }
    expect(say('superseded-without-successor', NOT_ADOPTED)).toEqual([]);
  });
});
