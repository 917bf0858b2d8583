import { describe, expect, test } from 'vitest';
import { checkMeetings, findRenamedPapers, type PaperAtMeeting } from '../../src/build/check-meetings.ts';
import type { MeetingInput } from '../../src/inputs/inputs.ts';
import { sampleMeeting, sampleRecommendation } from '../papers/sample-paper.ts';

function meeting(date: string, more: Partial<MeetingInput> = {}): MeetingInput {
  const folder = `${date}-jarap`;
  return sampleMeeting({
    folder,
    file: `meetings/${folder}/meeting.yaml`,
    date,
    asAt: date,
    nextMeeting: null,
    ...more,
  });
}

const JULY = meeting('2025-07-22');
const OCTOBER = meeting('2025-10-21', { previousMeeting: '2025-07-22' });

describe('a folder that was copied from the last meeting', () => {
  test('with its own dates is right', () => {
    expect(checkMeetings([JULY, OCTOBER])).toEqual([]);
  });

  test('with the old date is an error that names both meetings, and says no more of it', () => {
    const copy = meeting('2025-07-22', { folder: '2025-10-21-jarap', file: 'meetings/2025-10-21-jarap/meeting.yaml' });
    const [folder, error, ...more] = checkMeetings([JULY, copy]);
    expect(folder).toMatchObject({ code: 'folder-of-another-day', severity: 'warning' });
    expect(error).toMatchObject({
      code: 'two-meetings-of-one-day',
      severity: 'error',
      file: copy.file,
      value: '2025-07-22',
    });
    expect(error?.message).toContain(JULY.file);
    expect(more).toEqual([]);
  });

  test('with the old as-at date is a warning', () => {
    expect(checkMeetings([JULY, { ...OCTOBER, asAt: JULY.asAt }])).toMatchObject([
      { code: 'as-at-not-later', severity: 'warning', file: OCTOBER.file, column: 'asAt', value: '2025-07-22' },
    ]);
  });

  test('may be of another panel that meets on the same day', () => {
    const panel = { key: 'fire', name: 'Fire Panel', shortName: 'Fire' };
    expect(checkMeetings([JULY, meeting('2025-07-22', { panel, folder: '2025-07-22-fire' })])).toEqual([]);
  });
});

describe('the meeting that a meeting names as the one before', () => {
  const january = meeting('2026-01-20', { previousMeeting: '2025-07-22' });

  test('is not on file: a warning that says what the papers are compared with', () => {
    expect(checkMeetings([OCTOBER, january])).toMatchObject([
      { code: 'previous-meeting-missing', file: OCTOBER.file },
      { code: 'previous-meeting-missing', file: january.file },
    ]);
    expect(checkMeetings([OCTOBER, january])[1]?.message).toContain('are compared with 2025-10-21');
  });

  test('is on file but not the last: a warning, because the papers are compared with the last', () => {
    expect(checkMeetings([JULY, OCTOBER, january])).toMatchObject([
      {
        code: 'previous-meeting-not-last',
        severity: 'warning',
        value: '2025-07-22',
        advice: 'Write previousMeeting: 2025-10-21.',
      },
    ]);
  });
});

describe('a paper whose folder has a new name', () => {
  const at = (on: MeetingInput, folder: string, ...references: string[]): PaperAtMeeting => ({
    meeting: on,
    paper: { folder, file: `meetings/${on.folder}/${folder}/paper.md` },
    register: { reports: [], recommendations: references.map((reference) => sampleRecommendation({ reference })) },
  });

  test('is a warning with the old name, because its history would be lost', () => {
    const problems = findRenamedPapers([
      [at(JULY, 'tracker', '4.1', '4.2', '4.3')],
      [at(OCTOBER, 'actions', '4.1', '4.2')],
    ]);
    expect(problems).toMatchObject([{ code: 'paper-renamed', severity: 'warning', value: 'actions' }]);
    expect(problems[0]?.advice).toContain('Rename the folder to tracker');
  });

  test('is not suspected of a paper that goes on, or of a new one with other rows', () => {
    const tracker = [at(JULY, 'tracker', '4.1'), at(OCTOBER, 'tracker', '4.1')];
    expect(findRenamedPapers([tracker, [at(OCTOBER, 'other', '4.1')]])).toEqual([]);
    expect(findRenamedPapers([[at(JULY, 'tracker', '4.1')], [at(OCTOBER, 'plan', '7')]])).toEqual([]);
  });
});
