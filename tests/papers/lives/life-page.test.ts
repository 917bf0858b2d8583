import { describe, expect, test } from 'vitest';
import { makeLifePage, type LifePage } from '../../../src/papers/lives/life-page.ts';
import type { LifeMeeting } from '../../../src/papers/lives/life-meeting.ts';
import { groupNames, makeRenamedPages } from '../../../src/papers/lives/renamed-page.ts';
import { traceLives } from '../../../src/papers/lives/trace-lives.ts';
import type { ScrutinisedPaper } from '../../../src/papers/scrutinised-paper.ts';
import { datesOf, deadlineOf, sampleReport } from '../sample-paper.ts';
import { sampleDecision, sampleSeries, type MeetingRows } from '../sample-series.ts';

const KEY = 'fleet-4-1';
const ROW = {
  key: KEY,
  reference: '4.1',
  title: 'Service records',
  owner: 'Head of fleet',
  recommendation: 'Check the records.',
};

function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replaceAll('\u00A0', ' ')) as T;
}

function pagesOf(papers: readonly ScrutinisedPaper[]): LifePage[] {
  const traced = traceLives(papers);
  const namesakes = groupNames(traced.formerNames);
  return plain(traced.lives.map((life) => makeLifePage(life, namesakes.get(life.key) ?? [])));
}

function pageOf(...meetings: MeetingRows[]): LifePage {
  const [page] = pagesOf(sampleSeries(meetings));
  if (page === undefined) throw new Error('No page was made');
  return page;
}

/** The latest first. */
function meetingsOf(...meetings: MeetingRows[]): readonly LifeMeeting[] {
  return pageOf(...meetings).meetings;
}

const says = (text: string): { updates: { period: null; text: string }[] } => ({ updates: [{ period: null, text }] });

describe('the page of a recommendation', () => {
  test('names it, says where it stands now, and leads to each paper, the latest first', () => {
    const page = pageOf(
      { date: '2025-01-14', rows: [{ ...ROW, dates: datesOf({ original: '31 March 2025' }) }] },
      { date: '2025-04-08', rows: [{ ...ROW, dates: datesOf({ original: '31 March 2025' }) }] },
    );
    expect(page.fileName).toBe(KEY);
    expect([page.kicker, page.heading]).toEqual(['Fleet: recommendation 4.1', 'Service records']);
    expect(page.states).toEqual([
      { paper: null, status: { shape: 'overdue', word: 'Overdue 8 days' }, words: ['In progress'] },
    ]);
    expect(page.meetings.map(({ occasion, href }) => [occasion, href])).toEqual([
      ['8 April 2025, The jarap panel', `../2025-04-08-jarap/01-tracker.html#r-${KEY}`],
      ['14 January 2025, The jarap panel', `../2025-01-14-jarap/01-tracker.html#r-${KEY}`],
    ]);
    expect(page.fields).toEqual([{ label: 'Recommendation', text: 'Check the records.' }]);
  });

  test('of a paper that prints no such row leads to the paper', () => {
    const papers = sampleSeries([{ date: '2025-01-14', rows: [ROW] }], {
      settings: { layout: 'hmicfrs-action-plan' },
      narrative: 'Nothing is placed.',
    });
    expect(pagesOf(papers)[0]?.meetings[0]?.href).toBe('../2025-01-14-jarap/01-tracker.html');
  });

  test('in two papers says where each has it, and shows the meetings of both by date', () => {
    const [page, ...others] = pagesOf([
      ...sampleSeries([
        { date: '2025-01-14', rows: [ROW] },
        { date: '2025-04-08', rows: [ROW] },
      ]),
      ...sampleSeries([{ date: '2025-02-04', rows: [{ ...ROW, lifecycle: 'reported-complete' }] }], { panel: 'fire' }),
    ]);
    expect(others).toEqual([]);
    expect(page?.states.map(({ paper, status }) => [paper, status.word])).toEqual([
      ['Recommendations and tracking, JARAP', 'No date'],
      ['Recommendations and tracking, FIRE', 'Reported complete, not yet verified'],
    ]);
    expect(page?.meetings.map(({ occasion }) => occasion.split(',')[0])).toEqual([
      '8 April 2025',
      '4 February 2025',
      '14 January 2025',
    ]);
    expect(new Set(page?.meetings.map(({ id }) => id)).size).toBe(3);
    // Another panel's paper is no measure of what has changed.
    expect(page?.meetings.map(({ heading }) => heading)).toEqual([
      'No update supplied',
      'The first meeting on file',
      'The first meeting on file',
    ]);
  });

  test('shows an update once, and says since when none has been supplied', () => {
    const [third, second, first] = meetingsOf(
      { date: '2025-01-14', rows: [{ ...ROW, ...says('Begun.') }] },
      { date: '2025-04-08', rows: [{ ...ROW, ...says('Half done.') }] },
      { date: '2025-07-08', rows: [{ ...ROW, ...says('Half done.') }] },
    );
    expect(first?.updates.map(({ text }) => text)).toEqual(['Begun.']);
    expect([second?.heading, second?.updates.map(({ text }) => text)]).toEqual(['Update supplied', ['Half done.']]);
    expect([third?.heading, third?.updates, third?.updateNote, third?.step]).toEqual([
      'No update supplied',
      [],
      'No update supplied since 8 April 2025.',
      'step-nothing',
    ]);
  });

  test('says what has changed, from what to what', () => {
    const [second] = meetingsOf(
      { date: '2025-01-14', rows: [{ ...ROW, dates: datesOf({ original: '31 March 2025' }) }] },
      {
        date: '2025-04-08',
        rows: [
          {
            ...ROW,
            owner: 'Head of stores',
            lifecycle: 'waiting-on-others',
            dates: datesOf({ original: '31 March 2025', revisions: [['30 June 2025', 'Supplier is late.']] }),
          },
        ],
      },
    );
    expect(second?.heading).toBe('Date moved to 30 June 2025');
    expect(second?.changes).toEqual([
      'Status: In progress before, now waiting on others.',
      'Date: 31 March 2025 before, now 30 June 2025 (Supplier is late).',
      'Owner: Head of fleet before, now Head of stores.',
    ]);
  });

  const proposed = { ...ROW, lifecycle: 'proposed-closed', closureReason: 'implemented' } as const;
  const agreed = sampleDecision('2025-04-08', { key: KEY, minute: '45/25', reason: 'Evidence was seen' });

  test('has what the panel was asked, what it decided with the minute, and the closure', () => {
    const page = pageOf(
      { date: '2025-01-14', rows: [ROW] },
      { date: '2025-04-08', rows: [proposed], decisions: [agreed] },
      { date: '2025-07-08', rows: [] },
    );
    expect(page.states[0]?.status).toEqual({ shape: 'complete', word: 'Closed: implemented' });
    const [third, second] = page.meetings;
    expect([second?.request, second?.decisions]).toEqual([
      'Close it as completed.',
      ['The panel agreed to close it, minute 45/25. Evidence was seen.'],
    ]);
    expect([third?.heading, third?.closure, third?.status]).toEqual([
      'Closed: implemented',
      'Agreed by JARAP on 8 April 2025, minute 45/25.',
      null,
    ]);
  });

  test('tells a decision that no paper has shown yet beside where it stands', () => {
    const page = pageOf({ date: '2025-04-08', rows: [proposed], decisions: [agreed] });
    expect(page.states[0]?.status.word).toBe('Proposed for closure');
    expect(page.states[0]?.words).toEqual([
      'The panel agreed to close it, minute 45/25. Evidence was seen. The next paper will show it.',
    ]);
  });

  test.each([
    [{ kind: 'closure-not-agreed' }, 'The panel did not agree to close it.'],
    [{ kind: 'deferred', minute: '3/25' }, 'The panel put off its decision, minute 3/25.'],
    [{ kind: 'extension-granted', grantedTo: deadlineOf('May 2025') }, 'The panel granted a later date: May 2025.'],
    [{ kind: 'extension-not-granted', reason: 'Too late.' }, 'The panel did not grant a later date. Too late.'],
  ] as const)('tells the decision %j', (decision, words) => {
    const decisions = [sampleDecision('2025-04-08', { key: KEY, ...decision })];
    expect(meetingsOf({ date: '2025-04-08', rows: [ROW], decisions })[0]?.decisions).toEqual([words]);
  });

  test('says where something was asked and no decision is on file', () => {
    const dates = datesOf({ original: '31 March 2025', requested: '30 June 2025', requestReason: 'Supplier is late' });
    const [first] = meetingsOf({ date: '2025-01-14', rows: [{ ...ROW, dates }] });
    expect([first?.request, first?.decisions]).toEqual([
      'A later date: 30 June 2025. Supplier is late.',
      ['No decision is on file.'],
    ]);
  });

  test('has the queries of members and none of those that are for the secretariat', () => {
    const papers = sampleSeries([
      {
        date: '2025-01-14',
        rows: [{ ...ROW, owner: null, lifecycle: 'reported-complete', ...says('We will be exploring the options.') }],
      },
    ]);
    const queries = papers[0]?.scrutiny.queries ?? [];
    const ofSecretariat = queries.filter(({ audience }) => audience === 'secretariat');
    expect(ofSecretariat.length).toBeGreaterThan(0);
    const [page] = pagesOf(papers);
    expect(page?.meetings[0]?.queries.join(' ')).toContain('will be exploring');
    for (const { sentence } of ofSecretariat) expect(JSON.stringify(page)).not.toContain(sentence);
    expect(JSON.stringify(page)).not.toContain('.csv');
  });

  test('under a new name says what it was called; the old name leads to it', () => {
    const papers = sampleSeries([
      { date: '2025-01-14', rows: [ROW] },
      { date: '2025-04-08', rows: [{ ...ROW, key: 'cars-4-1' }], renamed: new Map([[KEY, 'cars-4-1']]) },
    ]);
    const [page] = pagesOf(papers);
    expect(page?.fileName).toBe('cars-4-1');
    expect(page?.formerNames).toEqual([`It was called ${KEY} before the meeting on 8 April 2025.`]);
    expect(page?.meetings[1]?.href).toContain(`#r-${KEY}`);
    expect(plain([...makeRenamedPages(traceLives(papers))])).toEqual([
      {
        fileName: KEY,
        heading: 'This recommendation has another name now',
        links: [{ href: 'cars-4-1.html', text: 'Fleet: 4.1 Service records', since: '8 April 2025' }],
      },
    ]);
  });

  test('whose name was another’s before says so instead of being overwritten', () => {
    const papers = sampleSeries([
      { date: '2025-01-14', rows: [ROW] },
      {
        date: '2025-04-08',
        rows: [{ ...ROW, key: 'fleet-4-9', reference: '4.9' }, ROW],
        renamed: new Map([[KEY, 'fleet-4-9']]),
      },
    ]);
    expect([...makeRenamedPages(traceLives(papers))]).toEqual([]);
    expect(pagesOf(papers)[0]?.namesakes).toEqual([
      {
        href: 'fleet-4-9.html',
        sentence: 'Before the meeting on 8 April 2025 this name was that of another recommendation',
      },
    ]);
  });

  test('has a sentence where the dates have no story, and the audit with its date', () => {
    const papers = sampleSeries(
      [{ date: '2025-01-14', rows: [{ ...ROW, dates: datesOf({ original: '1 May 2025' }) }] }],
      {
        reports: [sampleReport({ date: deadlineOf('September 2022') })],
      },
    );
    const [page] = pagesOf(papers);
    expect([page?.kicker, page?.dateStory, page?.dateSentence]).toEqual([
      'Fleet, September 2022: recommendation 4.1',
      null,
      'It is due 1 May 2025. The date has not been moved.',
    ]);
  });
});
