import { describe, expect, test } from 'vitest';
import { bridgeOf, CLOSED, decided, follow, KEY, PROPOSED, row, rowIn, rulesIn, update } from './sample-series.ts';

const AGREED = [decided('closure-agreed')];
const REFUSED = [decided('closure-not-agreed', { reason: 'No test of the new procedure was shown' })];

describe('a closure that the panel agreed', () => {
  test('does not show in the paper of the meeting that agreed it', () => {
    const { all } = follow({ rows: [row(PROPOSED)], decisions: AGREED }, { rows: [] });
    expect(all[0] === undefined ? null : rowIn(all[0]).lifecycle).toBe('proposed-closed');
    expect(all[0]?.decisions.size).toBe(0);
  });

  test('closes the row at the next meeting whatever the export says, with the reason that was proposed', () => {
    const proposed = row({
      lifecycle: 'proposed-closed',
      closureReason: 'risk-accepted',
      closureNote: 'By the treasurer',
    });
    const { last, problems } = follow(
      { rows: [proposed], decisions: AGREED },
      { rows: [row({ lifecycle: 'reported-complete' })] },
    );
    expect(rowIn(last)).toMatchObject({
      lifecycle: 'closed-risk-accepted',
      closureReason: 'risk-accepted',
      closureNote: 'By the treasurer',
    });
    expect(last.movement?.closed).toMatchObject([{ reason: 'risk-accepted', closedBy: '2025-04-15', minute: '45/25' }]);
    expect(last.movement?.changes.get(KEY)).toMatchObject({ kind: 'closed', fields: ['status'] });
    expect([bridgeOf(last), last.findings, problems]).toEqual(['1 + 0 + 0 - 1 = 0', [], []]);
  });

  test('is as implemented where nothing gives a reason', () => {
    const { last } = follow({ rows: [row()], decisions: AGREED }, { rows: [row()] });
    expect(last.movement?.closed[0]?.reason).toBe('implemented');
  });

  test('is listed although the export has dropped the row', () => {
    const { last, problems } = follow(
      { rows: [row(PROPOSED)], decisions: AGREED },
      { rows: [row({ reference: '4.2' })] },
    );
    expect(last.movement?.closed.map(({ recommendation }) => recommendation.key)).toEqual([KEY]);
    expect(last.register.recommendations.map(({ key }) => key)).toEqual(['fleet-4-2']);
    expect([bridgeOf(last), problems]).toEqual(['1 + 1 + 0 - 1 = 1', []]);
  });

  test.each([
    ['still holds it', [row(CLOSED)]],
    ['has dropped it', []],
  ])('is gone from the paper at the meeting after that, where the export %s', (_title, rows) => {
    const { last } = follow({ rows: [row(PROPOSED)], decisions: AGREED }, { rows }, { rows });
    expect(last.register).toEqual({ reports: [], recommendations: [] });
    expect(last.movement?.closed).toEqual([]);
    expect(last.closedEarlier).toMatchObject([
      { recommendation: { key: KEY }, closedBy: '2025-04-15', minute: '45/25' },
    ]);
    expect(bridgeOf(last)).toBe('0 + 0 + 0 - 0 = 0');
  });

  test.each(['in-progress', 'not-started', 'waiting-on-others'] as const)(
    'stands against an export that says %s, and the paper says so with the minute',
    (lifecycle) => {
      const open = row({ lifecycle, statusWritten: 'Under way' });
      const { all } = follow({ rows: [row(PROPOSED)], decisions: AGREED }, { rows: [open] }, { rows: [open] });
      expect(all[1] === undefined ? null : rowIn(all[1]).lifecycle).toBe('closed-implemented');
      expect(all[1]?.findings).toEqual([
        {
          rule: 'open-after-closure',
          key: KEY,
          sentence:
            'JARAP agreed to close this on 15 April 2025 (minute 45/25), yet the export says “Under way”. It stays closed.',
        },
      ]);
      // The row is no longer in this paper.
      expect(all[2]?.findings.map(({ sentence }) => sentence)).toEqual([
        '4.1 of Fleet: JARAP agreed to close this on 15 April 2025 (minute 45/25), yet the export says “Under way”. It stays closed.',
      ]);
      expect(all[2]?.register.recommendations).toEqual([]);
    },
  );

  test('says how late it was finished', () => {
    const { dates } = row();
    const late = { ...dates, current: { ...day('2025-03-01') }, completed: day('2025-03-11') };
    const { last } = follow({ rows: [row({ ...PROPOSED, dates: late })], decisions: AGREED }, { rows: [] });
    expect(last.movement?.closed[0]?.daysLate).toBe(10);
    const { last: unknown } = follow({ rows: [row(PROPOSED)], decisions: AGREED }, { rows: [] });
    expect(unknown.movement?.closed[0]?.daysLate).toBeNull();
  });
});

function day(lastDay: string) {
  return {
    written: lastDay,
    precision: 'day',
    firstDay: lastDay,
    lastDay,
    understood: lastDay,
    isYearAssumed: false,
  } as const;
}

describe('a closure that only the export knows of', () => {
  test('stays before the panel where the meeting before has decisions and none on it', () => {
    const { last } = follow(
      { rows: [row()], decisions: [] },
      { rows: [row({ lifecycle: 'closed-superseded', closureReason: null, statusWritten: 'Duplicate' })] },
    );
    expect(rowIn(last)).toMatchObject({ lifecycle: 'proposed-closed', closureReason: 'superseded' });
    expect(last.findings).toEqual([
      {
        rule: 'closed-without-decision',
        key: KEY,
        sentence:
          'The export says “Duplicate”, yet no decision of JARAP to close it is on file. It stays before the panel as proposed for closure.',
      },
    ]);
    expect(bridgeOf(last)).toBe('1 + 0 + 0 - 0 = 1');
  });

  test('counts where the decisions of the meeting before are not on file', () => {
    const { last } = follow({ rows: [row()] }, { rows: [row(CLOSED)] });
    expect(last.movement?.closed).toMatchObject([{ reason: 'implemented', closedBy: null, minute: null }]);
    expect([bridgeOf(last), last.findings]).toEqual(['1 + 0 + 0 - 1 = 0', []]);
    expect(last.movement?.changes.get(KEY)?.kind).toBe('closed');
  });

  test('is not believed where the panel refused it at an earlier meeting', () => {
    const { last } = follow({ rows: [row(PROPOSED)], decisions: REFUSED }, { rows: [row(CLOSED)] });
    expect(rowIn(last)).toMatchObject({ lifecycle: 'in-progress', closureReason: null });
    expect(last.findings).toEqual([
      {
        rule: 'closed-against-decision',
        key: KEY,
        sentence:
          'The export says “Closed”, yet JARAP did not agree to close this on 15 April 2025 (minute 45/25). It is shown as in progress.',
      },
    ]);
  });

  test('is in the first paper as closed, and never brought forward or listed', () => {
    const { all } = follow({ rows: [row(CLOSED)] }, { rows: [row(CLOSED)] }, { rows: [] });
    expect(all[0] === undefined ? null : rowIn(all[0]).lifecycle).toBe('closed-implemented');
    for (const later of all.slice(1)) {
      expect(bridgeOf(later)).toBe('0 + 0 + 0 - 0 = 0');
      expect(later.movement?.closed).toEqual([]);
      expect(later.register.recommendations).toEqual([]);
      expect(later.closedEarlier).toMatchObject([{ recommendation: { key: KEY }, closedBy: null }]);
    }
  });

  test('has the meeting and the minute once the panel confirms it, and is not listed again', () => {
    const { last } = follow({ rows: [row(CLOSED)], decisions: AGREED }, { rows: [row(CLOSED)] });
    expect(last.closedEarlier).toMatchObject([{ closedBy: '2025-04-15', minute: '45/25' }]);
    expect(last.movement?.closed).toEqual([]);
  });

  test('comes new and is closed at once: it is in both steps', () => {
    const { last } = follow({ rows: [] }, { rows: [row(CLOSED)] });
    expect([bridgeOf(last), last.movement?.changes.get(KEY)?.kind]).toEqual(['0 + 1 + 0 - 1 = 0', 'new']);
    expect(last.movement?.closed).toHaveLength(1);
  });

  test('is undone by the export: the row is reopened', () => {
    const { last } = follow({ rows: [row(CLOSED)] }, { rows: [row(CLOSED)] }, { rows: [row()] });
    expect([bridgeOf(last), last.closedEarlier]).toEqual(['0 + 0 + 1 - 0 = 1', []]);
    expect(last.movement?.changes.get(KEY)).toMatchObject({
      kind: 'reopened',
      fields: ['status'],
      before: { lifecycle: 'closed-implemented' },
    });
  });

  test('is compared with the last export where it is reopened, not with the one that closed it', () => {
    const words = { recommendation: 'Check daily.' };
    const closed = { ...CLOSED, ...words, ...update('Closed in May.') };
    const { last } = follow(
      { rows: [row(CLOSED)] },
      { rows: [row(closed)] },
      { rows: [row({ ...words, ...update('Closed in May.') })] },
    );
    expect(last.findings).toEqual([]);
    expect(last.movement?.changes.get(KEY)?.noUpdateSince).toBe('2025-07-15');
    const reworded = follow(
      { rows: [row(CLOSED)] },
      { rows: [row(closed)] },
      { rows: [row({ recommendation: 'Other' })] },
    );
    expect(rulesIn(reworded.last)).toEqual(['reworded-recommendation']);
  });

  test('is refused by the panel afterwards: it is before the panel again, and must be in the export', () => {
    const first = { rows: [row(CLOSED)], decisions: REFUSED };
    const held = follow(first, { rows: [row(CLOSED)] });
    expect([bridgeOf(held.last), rulesIn(held.last)]).toEqual(['0 + 0 + 1 - 0 = 1', ['closed-against-decision']]);
    const gone = follow(first, { rows: [] });
    expect(gone.problems.map(({ code }) => code)).toEqual(['recommendation-vanished']);
  });
});

describe('a closure that the panel refused', () => {
  test('reopens the row where the export brings nothing new', () => {
    const proposed = row({ ...PROPOSED, ...update('All staff trained.'), evidence: 'Register' });
    const same = row({ ...PROPOSED, ...update('ALL staff  trained'), evidence: 'register.' });
    const { last, all } = follow({ rows: [proposed], decisions: REFUSED }, { rows: [same] }, { rows: [same] });
    for (const later of all.slice(1)) {
      expect(rowIn(later)).toMatchObject({ lifecycle: 'in-progress', closureReason: null });
      expect(later.findings).toEqual([]);
    }
    expect(all[1]?.movement?.changes.get(KEY)).toMatchObject({
      kind: 'changed',
      fields: ['status'],
      before: { lifecycle: 'proposed-closed' },
    });
    expect(bridgeOf(last)).toBe('1 + 0 + 0 - 0 = 1');
  });

  test('is nothing new where the update or the evidence was only taken out', () => {
    const proposed = row({ ...PROPOSED, ...update('All staff trained.'), evidence: 'Register' });
    const { last } = follow({ rows: [proposed], decisions: REFUSED }, { rows: [row(PROPOSED)] });
    expect(rowIn(last).lifecycle).toBe('in-progress');
  });

  test.each([
    [{ evidence: 'Signed register' }, 'with new evidence'],
    [update('Tested on 3 June.'), 'with a new update'],
    [{ ...update('Tested on 3 June.'), evidence: 'Report' }, 'with a new update and new evidence'],
  ])('comes back to the panel %j', (more, words) => {
    const { last } = follow({ rows: [row(PROPOSED)], decisions: REFUSED }, { rows: [row({ ...PROPOSED, ...more })] });
    expect(rowIn(last)).toMatchObject({ lifecycle: 'proposed-closed', closureReason: 'implemented' });
    expect(last.findings).toEqual([
      {
        rule: 'closure-proposed-again',
        key: KEY,
        sentence: `Proposed for closure again, ${words}. JARAP did not agree to close this on 15 April 2025 (minute 45/25). The reason on file: “No test of the new procedure was shown”.`,
      },
    ]);
  });

  test('holds against an export that closes two meetings later', () => {
    const { last } = follow({ rows: [row(PROPOSED)], decisions: REFUSED }, { rows: [row()] }, { rows: [row(CLOSED)] });
    expect(rulesIn(last)).toEqual(['closed-against-decision']);
  });

  test('is closed once a later meeting agrees', () => {
    const again = row({ ...PROPOSED, evidence: 'Report' });
    const { last } = follow(
      { rows: [row(PROPOSED)], decisions: REFUSED },
      { rows: [again], decisions: [decided('closure-agreed', { minute: '60/25' })] },
      { rows: [again] },
    );
    expect(last.movement?.closed).toMatchObject([{ closedBy: '2025-07-15', minute: '60/25' }]);
    expect(last.decisions.get(KEY)?.map(({ kind, meeting }) => [kind, meeting])).toEqual([
      ['closure-not-agreed', '2025-04-15'],
      ['closure-agreed', '2025-07-15'],
    ]);
  });
});

test('a decision that was deferred changes nothing', () => {
  const { last } = follow({ rows: [row(PROPOSED)], decisions: [decided('deferred')] }, { rows: [row(PROPOSED)] });
  expect(rowIn(last).lifecycle).toBe('proposed-closed');
  expect(last.movement?.changes.get(KEY)?.kind).toBe('unchanged');
  expect(last.decisions.get(KEY)).toMatchObject([{ kind: 'deferred' }]);
});
