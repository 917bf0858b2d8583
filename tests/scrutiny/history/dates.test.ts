import { describe, expect, test } from 'vitest';
import type { FollowedEdition } from '../../../src/scrutiny/history/edition.ts';
import { datesOf } from '../../papers/sample-paper.ts';
import { CLOSED, decided, follow, KEY, PROPOSED, row, rowIn, rulesIn, type EditionParts } from './sample-series.ts';

type Written = Parameters<typeof datesOf>[0];

/** One row at each meeting, with the dates given. */
function followDates(...editions: readonly (Written | (Omit<EditionParts, 'rows'> & { dates: Written }))[]) {
  return follow(
    ...editions.map((entry) => {
      const { dates, ...more } = entry !== undefined && 'dates' in entry ? entry : { dates: entry };
      return { ...more, rows: [row({ dates: datesOf(dates) })] };
    }),
  );
}

/** `31 March 2025 > 30 June 2025; now 30 June 2025` */
function storyOf(edition: FollowedEdition): string {
  const { original, revisions, current } = rowIn(edition).dates;
  const words = [original?.understood ?? '?', ...revisions.map(({ deadline }) => deadline.understood)];
  return `${words.join(' > ')}; now ${current?.understood ?? 'none'}`;
}

const original = '31 March 2025';
const NO_DECISION = { decisions: [] };

describe('dates never vanish', () => {
  test('one column of a revised date that is overwritten each time gives every move', () => {
    const { all } = followDates(
      { original },
      { original, revisions: [['30 June 2025', 'Supplier']] },
      { original, revisions: [['30 September 2025', 'Staff']] },
      { original, revisions: [['30 September 2025', 'Staff']] },
      { original, revisions: ['31 December 2025'] },
    );
    expect(all.map((edition) => rowIn(edition).dates.revisions.length)).toEqual([0, 1, 2, 2, 3]);
    const last = all.at(-1);
    if (last === undefined) throw new Error('There is no edition');
    expect(storyOf(last)).toBe(
      '31 March 2025 > 30 June 2025 > 30 September 2025 > 31 December 2025; now 31 December 2025',
    );
    expect(rowIn(last).dates.revisions.map(({ reason }) => reason)).toEqual(['Supplier', 'Staff', null]);
  });

  test('a single date that moves makes the first date on file the original', () => {
    const { all } = followDates({ current: original }, { current: original }, { current: '30 June 2025' });
    expect(all.map(storyOf)).toEqual([
      '?; now 31 March 2025',
      '?; now 31 March 2025',
      '31 March 2025 > 30 June 2025; now 30 June 2025',
    ]);
  });

  test('a single date that goes back to an earlier one has moved twice', () => {
    const { last } = followDates({ current: original }, { current: '30 June 2025' }, { current: original });
    expect(storyOf(last)).toBe('31 March 2025 > 30 June 2025 > 31 March 2025; now 31 March 2025');
  });

  test('an original date that is stated late makes a move of what seemed to be the first', () => {
    const { last, problems } = followDates({ current: '30 June 2025' }, { original, revisions: ['30 September 2025'] });
    expect(storyOf(last)).toBe('31 March 2025 > 30 June 2025 > 30 September 2025; now 30 September 2025');
    expect(problems).toEqual([]);
  });

  test('an export that lists all moves on file is taken with its own words and reasons', () => {
    const { last } = followDates(
      { original, revisions: ['June 2025'] },
      { original, revisions: ['May 2025', ['30 June 2025', 'Supplier'], '31 December 2025'] },
    );
    expect(rowIn(last).dates.revisions).toMatchObject([
      { deadline: { written: 'May 2025' } },
      { deadline: { written: '30 June 2025' }, reason: 'Supplier' },
      { deadline: { written: '31 December 2025' } },
    ]);
  });

  test.each([
    ['is blank', {}],
    ['holds the original only', { original }],
    ['says TBC', { original, revisions: ['TBC'] }],
  ])('the date is kept where the export %s', (_title, dates) => {
    const { last } = followDates({ original, revisions: ['30 June 2025'] }, dates);
    expect(storyOf(last)).toBe('31 March 2025 > 30 June 2025; now 30 June 2025');
    expect(last.movement?.changes.get(KEY)?.kind).toBe('unchanged');
  });

  test('an item without a date gets its first one, and has not moved', () => {
    const { last } = followDates({ dates: { current: 'TBC' }, ...NO_DECISION }, { current: '30 June 2025' });
    expect([storyOf(last), last.findings]).toEqual(['?; now 30 June 2025', []]);
  });

  test('a changed original date is an error that names both dates, the meeting and the line', () => {
    const { problems } = followDates({ original }, { original: '30 June 2025' }, { original: '30 June 2025' });
    expect(problems).toEqual([
      {
        code: 'original-date-changed',
        severity: 'error',
        file: 'meetings/2025-07-15-jarap/tracker/export.csv',
        line: 2,
        value: '30 June 2025',
        message:
          'The original date of 4.1 of Fleet was 31 March 2025 at the meeting on 15 April 2025 and is now 30 June 2025.',
        advice:
          'Put 31 March 2025 back as the original date and give the new date as a revised one, or correct meetings/2025-04-15-jarap/tracker/export.csv:2 if the earlier date was the mistake.',
      },
    ]);
  });

  test('an original date that is written in another way is no change', () => {
    expect(followDates({ original: 'March 2025' }, { original }).problems).toEqual([]);
  });
});

describe('a date that the export moves by itself', () => {
  const moved = { original, revisions: ['30 June 2025'] };

  test('is kept and queried where the meeting before has decisions on file', () => {
    const { last } = followDates({ dates: { original }, ...NO_DECISION }, moved);
    expect(storyOf(last)).toBe('31 March 2025 > 30 June 2025; now 30 June 2025');
    expect(last.findings).toEqual([
      {
        rule: 'date-moved-without-decision',
        key: KEY,
        sentence:
          'The date has moved from 31 March 2025 to 30 June 2025 since 15 April 2025, and no decision of JARAP on it is on file.',
      },
    ]);
    expect(last.movement?.changes.get(KEY)?.fields).toEqual(['date']);
  });

  test('is not queried where the decisions are not on file, nor a second time', () => {
    expect(followDates({ original }, moved).last.findings).toEqual([]);
    const { last } = followDates({ dates: { original }, ...NO_DECISION }, { dates: moved, ...NO_DECISION }, moved);
    expect(last.findings).toEqual([]);
  });

  test('is queried where it has only gone', () => {
    const { last } = followDates({ dates: moved, ...NO_DECISION }, { original });
    expect(last.findings.map(({ sentence }) => sentence)).toEqual([
      'The date 30 June 2025 has gone from the export since 15 April 2025, and no decision of JARAP on it is on file. It is kept.',
    ]);
  });

  test('is queried where it has only gone, with or without decisions on file, because the paper keeps it', () => {
    const { last } = followDates(moved, { original });
    expect(storyOf(last)).toBe('31 March 2025 > 30 June 2025; now 30 June 2025');
    expect(last.findings.map(({ sentence }) => sentence)).toEqual([
      'The date 30 June 2025 has gone from the export since 15 April 2025. It is kept.',
    ]);
  });

  test('is taken back where the panel then refuses it', () => {
    const { last } = followDates({ original }, { dates: moved, decisions: [decided('extension-not-granted')] }, moved);
    expect([storyOf(last), rulesIn(last)]).toEqual(['31 March 2025; now 31 March 2025', ['ungranted-extension']]);
  });

  test('is not chased once the item is closed', () => {
    const { last } = follow(
      { rows: [row({ ...PROPOSED, dates: datesOf({ original }) })], decisions: [decided('closure-agreed')] },
      { rows: [row({ ...CLOSED, dates: datesOf(moved) })] },
    );
    expect(last.findings).toEqual([]);
  });
});

describe('an extension that the panel granted', () => {
  const asked = { original, requested: '30 June 2025', requestReason: 'The supplier is late' };
  const granted = (grantedTo: string) => ({ dates: asked, decisions: [decided('extension-granted', { grantedTo })] });

  test('is the date from the next meeting on, with the reason, the panel and the minute, although no export has it', () => {
    const { all } = followDates(granted('30 June 2025'), asked, { original });
    for (const later of all.slice(1)) {
      expect(storyOf(later)).toBe('31 March 2025 > 30 June 2025; now 30 June 2025');
      expect(rowIn(later).dates).toMatchObject({
        revisions: [{ reason: 'The supplier is late', agreedBy: 'JARAP, 15 April 2025, minute 45/25' }],
        requested: null,
        requestReason: null,
      });
      expect(later.findings).toEqual([]);
    }
    expect(all[0] === undefined ? null : storyOf(all[0])).toBe('31 March 2025; now 31 March 2025');
  });

  test('has the reason of the decision and no minute where there is nothing else', () => {
    const { last } = followDates(
      {
        dates: { original },
        decisions: [
          decided('extension-granted', { grantedTo: '30 June 2025', minute: null, reason: 'Agreed in full' }),
        ],
      },
      { original },
    );
    expect(rowIn(last).dates.revisions).toMatchObject([{ reason: 'Agreed in full', agreedBy: 'JARAP, 15 April 2025' }]);
  });

  test('is not a second move where the export has it too; only what is blank is filled in', () => {
    const { last } = followDates(granted('30 June 2025'), { original, revisions: [['June 2025', 'Own words']] });
    expect(rowIn(last).dates.revisions).toMatchObject([
      { deadline: { written: 'June 2025' }, reason: 'Own words', agreedBy: 'JARAP, 15 April 2025, minute 45/25' },
    ]);
    expect(last.findings).toEqual([]);
  });

  test('only confirms a date that the export had already', () => {
    const moved = { original, revisions: ['30 June 2025'] };
    const { last } = followDates(
      { dates: moved, decisions: [decided('extension-granted', { grantedTo: '30 June 2025', reason: 'Supplier' })] },
      moved,
    );
    expect(rowIn(last).dates.revisions).toMatchObject([
      { reason: 'Supplier', agreedBy: 'JARAP, 15 April 2025, minute 45/25' },
    ]);
  });

  test('to an earlier date than was asked for refuses the later one', () => {
    const { last } = followDates(granted('31 May 2025'), { ...asked, revisions: ['30 June 2025'] });
    expect(storyOf(last)).toBe('31 March 2025 > 31 May 2025; now 31 May 2025');
    expect(rowIn(last).dates.requested).toBeNull();
    expect(last.findings.map(({ sentence }) => sentence)).toEqual([
      'The export moves the date to 30 June 2025, which JARAP did not grant on 15 April 2025 (minute 45/25) and granted 31 May 2025 instead. The date stays 31 May 2025.',
    ]);
  });

  test('gives way to a later date of the export, which is queried', () => {
    const { last } = followDates(granted('30 June 2025'), { original, revisions: ['31 December 2025'] });
    expect(storyOf(last)).toBe('31 March 2025 > 30 June 2025 > 31 December 2025; now 31 December 2025');
    expect(rulesIn(last)).toEqual(['date-moved-without-decision']);
  });

  test('stands against an earlier date of the export, which is queried and kept in the story', () => {
    const { last } = followDates(granted('30 June 2025'), { original, revisions: ['31 May 2025'] });
    expect(storyOf(last)).toBe('31 March 2025 > 31 May 2025 > 30 June 2025; now 30 June 2025');
    expect(last.findings.map(({ sentence }) => sentence)).toEqual([
      'The export now says 31 May 2025, and no decision of JARAP on it is on file; JARAP granted 30 June 2025 on 15 April 2025 (minute 45/25), which stands.',
    ]);
  });

  test('gives way to an earlier date that the export gives once it has taken the grant up', () => {
    const { last } = followDates(
      granted('30 June 2025'),
      { dates: { original, revisions: ['30 June 2025'] }, ...NO_DECISION },
      { original, revisions: ['31 May 2025'] },
    );
    expect(storyOf(last)).toBe('31 March 2025 > 30 June 2025 > 31 May 2025; now 31 May 2025');
    expect(rulesIn(last)).toEqual(['date-moved-without-decision']);
  });

  test('is taken up by an export that has it with reason and agreement of its own', () => {
    const dates = datesOf({ original, revisions: [['30 June 2025', 'Own words']] });
    const [taken] = dates.revisions.map((revision) => ({ ...revision, agreedBy: 'Panel' }));
    const { last } = follow(
      {
        rows: [row({ dates: datesOf(asked) })],
        decisions: [decided('extension-granted', { grantedTo: '30 June 2025' })],
      },
      { rows: [row({ dates: { ...dates, revisions: taken === undefined ? [] : [taken] } })] },
      { rows: [row({ dates: datesOf({ original, revisions: ['31 May 2025'] }) })] },
    );
    expect(storyOf(last)).toBe('31 March 2025 > 30 June 2025 > 31 May 2025; now 31 May 2025');
  });

  test('is no move without a decision where the export has it only after a later one was granted', () => {
    const { last } = followDates(
      granted('30 June 2025'),
      {
        dates: { original, requested: '31 December 2025' },
        decisions: [decided('extension-granted', { grantedTo: '31 December 2025' })],
      },
      { original, revisions: ['30 June 2025'] },
    );
    expect(storyOf(last)).toBe('31 March 2025 > 30 June 2025 > 31 December 2025; now 31 December 2025');
    expect(last.findings).toEqual([]);
  });

  test('stands against an earlier date of the export although it was granted twice', () => {
    const { last } = followDates(granted('30 June 2025'), granted('30 June 2025'), {
      original,
      revisions: ['31 May 2025'],
    });
    expect(storyOf(last)).toBe('31 March 2025 > 31 May 2025 > 30 June 2025; now 30 June 2025');
  });

  test('stands against an earlier date where the export had lost it before it was granted', () => {
    const { last } = followDates(
      { original, revisions: ['30 June 2025'] },
      { dates: { original }, decisions: [decided('extension-granted', { grantedTo: '30 June 2025' })] },
      { original, revisions: ['31 May 2025'] },
    );
    expect(storyOf(last)).toBe('31 March 2025 > 31 May 2025 > 30 June 2025; now 30 June 2025');
  });

  test('is not undone by an export that only now has the later date granted before it', () => {
    const { last } = followDates(
      granted('31 December 2025'),
      { dates: { original }, decisions: [decided('extension-granted', { grantedTo: '30 June 2025' })] },
      { original, revisions: ['31 December 2025'] },
    );
    expect(storyOf(last)).toBe('31 March 2025 > 31 December 2025 > 30 June 2025; now 30 June 2025');
    expect(last.findings).toEqual([]);
  });

  test('is the first date of an item that had none, with who agreed', () => {
    const { last } = followDates(
      { dates: {}, decisions: [decided('extension-granted', { grantedTo: '30 June 2025' })] },
      {},
    );
    expect(storyOf(last)).toBe('? > 30 June 2025; now 30 June 2025');
    expect(rowIn(last).dates.revisions[0]?.agreedBy).toBe('JARAP, 15 April 2025, minute 45/25');
  });

  test('is followed by another one, asked for and granted later', () => {
    const again = { original, requested: '31 December 2025' };
    const { last } = followDates(
      granted('30 June 2025'),
      { dates: again, decisions: [decided('extension-granted', { grantedTo: '31 December 2025', minute: '60/25' })] },
      again,
    );
    expect(storyOf(last)).toBe('31 March 2025 > 30 June 2025 > 31 December 2025; now 31 December 2025');
    expect(last.findings).toEqual([]);
  });

  test('leaves a request for a still later date before the panel', () => {
    const { last } = followDates(granted('30 June 2025'), { original, requested: '31 December 2025' });
    expect(rowIn(last).dates.requested?.understood).toBe('31 December 2025');
  });
});

describe('an extension that the panel did not grant', () => {
  const asked = { original, requested: '30 June 2025', requestReason: 'The supplier is late' };
  const refused = { dates: asked, decisions: [decided('extension-not-granted')] };

  test('is taken out of the export again, at every later meeting', () => {
    const moved = { original, revisions: ['30 June 2025'] };
    const { all } = followDates(refused, { dates: moved, ...NO_DECISION }, moved);
    for (const later of all.slice(1)) {
      expect(storyOf(later)).toBe('31 March 2025; now 31 March 2025');
      expect(later.findings).toEqual([
        {
          rule: 'ungranted-extension',
          key: KEY,
          sentence:
            'The export moves the date to 30 June 2025, which JARAP did not grant on 15 April 2025 (minute 45/25). The date stays 31 March 2025.',
        },
      ]);
    }
  });

  test('leaves the date before it, where the export has overwritten that one', () => {
    const moved = { original, revisions: ['31 May 2025'], requested: '30 June 2025' };
    const { last } = followDates(
      { original },
      { dates: moved, decisions: [decided('extension-not-granted')] },
      { dates: { original, revisions: ['30 June 2025'] }, ...NO_DECISION },
      { original, revisions: ['31 May 2025'] },
    );
    expect([storyOf(last), last.findings]).toEqual(['31 March 2025 > 31 May 2025; now 31 May 2025', []]);
  });

  test('is not a date again because it was one long ago', () => {
    const back = { original, revisions: ['30 June 2025', '31 May 2025'] };
    const { last } = followDates(
      { dates: { ...back, requested: '30 June 2025' }, decisions: [decided('extension-not-granted')] },
      { original, revisions: [...back.revisions, '30 June 2025'] },
    );
    expect(storyOf(last)).toBe('31 March 2025 > 30 June 2025 > 31 May 2025; now 31 May 2025');
    expect(rulesIn(last)).toEqual(['ungranted-extension']);
  });

  test('that was granted after all is left again where the export moves on to the date before it', () => {
    const moved = { original, revisions: ['30 June 2025'] };
    const { last } = followDates(
      refused,
      { dates: moved, decisions: [decided('extension-granted', { grantedTo: '30 June 2025' })] },
      { original, revisions: ['30 June 2025', original] },
    );
    expect(storyOf(last)).toBe('31 March 2025 > 30 June 2025 > 31 March 2025; now 31 March 2025');
    expect(rulesIn(last)).toEqual(['date-moved-without-decision']);
  });

  test('does not hide a new date behind it in the export', () => {
    const { last } = followDates(refused, { original, revisions: ['31 May 2025', '30 June 2025'] });
    expect(storyOf(last)).toBe('31 March 2025 > 31 May 2025; now 31 May 2025');
    expect(rulesIn(last)).toEqual(['ungranted-extension', 'date-moved-without-decision']);
  });

  test('is no longer asked for, unless for another date', () => {
    expect(rowIn(followDates(refused, asked).last).dates).toMatchObject({ requested: null, requestReason: null });
    const other = followDates(refused, { ...asked, requested: '31 May 2025' });
    expect(rowIn(other.last).dates.requested?.understood).toBe('31 May 2025');
  });

  test('may be asked for again after the export has let it go', () => {
    const { last } = followDates(refused, { original }, asked);
    expect(rowIn(last).dates.requested?.understood).toBe('30 June 2025');
  });

  test('is a date once a later meeting grants it', () => {
    const moved = { original, revisions: ['30 June 2025'] };
    const { last } = followDates(
      refused,
      { dates: moved, decisions: [decided('extension-granted', { grantedTo: '30 June 2025' })] },
      moved,
    );
    expect([storyOf(last), last.findings]).toEqual(['31 March 2025 > 30 June 2025; now 30 June 2025', []]);
  });
});
