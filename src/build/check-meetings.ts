/**
 * Whether the meetings of a panel follow each other as their folders and settings say: what goes wrong when last time's folder
 * is copied and only half of it is brought up to date. Reads no paper and follows no recommendation.
 */
import type { MeetingInput } from '../inputs/inputs.ts';
import type { Problem } from '../problems.ts';
import type { Register } from '../recommendations/recommendation.ts';

/** One paper at one meeting. */
export interface PaperAtMeeting {
  readonly meeting: MeetingInput;
  readonly paper: { readonly folder: string; readonly file: string };
  readonly register: Register;
}

/** `meetings` are those of all panels, by date. */
export function checkMeetings(meetings: readonly MeetingInput[]): Problem[] {
  return meetings.flatMap((meeting, index) => {
    const earlier = meetings.slice(0, index).filter(({ panel }) => panel.key === meeting.panel.key);
    const before = earlier.at(-1);
    return [
      ...checkFolderName(meeting),
      ...(before?.date === meeting.date ? [refuseSameDay(meeting, before)] : checkAsAt(meeting, before)),
      ...checkPreviousMeeting(meeting, earlier),
    ];
  });
}

function refuseSameDay({ file, date, panel }: MeetingInput, before: MeetingInput): Problem {
  return {
    code: 'two-meetings-of-one-day',
    severity: 'error',
    file,
    column: 'date',
    value: date,
    message: `${before.file} is a meeting of ${panel.shortName} on ${date} as well, so nobody can say which was first.`,
    advice: 'Correct the date of one of the two, or remove the folder that is a copy.',
  };
}

function checkFolderName({ file, folder, date }: MeetingInput): Problem[] {
  const named = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(folder)?.[0] ?? date;
  if (named === date) return [];
  return [
    {
      code: 'folder-of-another-day',
      severity: 'warning',
      file,
      column: 'date',
      value: date,
      message: `The folder is named ${folder}, and the meeting is on ${date}.`,
      advice: 'Correct the date, or rename the folder.',
    },
  ];
}

/** The figures of a meeting are later than those of the meeting before, or the day was left as it was. */
function checkAsAt({ file, asAt }: MeetingInput, before: MeetingInput | undefined): Problem[] {
  if (before === undefined || asAt > before.asAt) return [];
  return [
    {
      code: 'as-at-not-later',
      severity: 'warning',
      file,
      column: 'asAt',
      value: asAt,
      message: `The figures are as at ${asAt}, and those of the meeting before, on ${before.date}, are as at ${before.asAt}.`,
      advice: 'Write the day on which this export was made, because lateness is counted to it.',
    },
  ];
}

/** A paper that names one meeting and is compared with another says two things. */
function checkPreviousMeeting({ previousMeeting, file }: MeetingInput, earlier: readonly MeetingInput[]): Problem[] {
  const before = earlier.at(-1)?.date ?? null;
  if (previousMeeting === null || previousMeeting === before) return [];
  const place = { severity: 'warning' as const, file, column: 'previousMeeting', value: previousMeeting };
  if (before !== null && earlier.some(({ date }) => date === previousMeeting)) {
    return [
      {
        ...place,
        code: 'previous-meeting-not-last',
        message: `There was a meeting on ${before} since; the papers are compared with that one.`,
        advice: `Write previousMeeting: ${before}.`,
      },
    ];
  }
  return [
    {
      ...place,
      code: 'previous-meeting-missing',
      message:
        before === null
          ? `There is no folder of the meeting on ${previousMeeting}, so the papers cannot say what has moved since then.`
          : `There is no folder of the meeting on ${previousMeeting}; the papers are compared with ${before}.`,
      advice: 'Put its folder back beside this one, or take previousMeeting: out.',
    },
  ];
}

/**
 * A paper that begins with the rows of one that has stopped is the same under another name: its movement, its decisions and
 * the rows that have gone would be lost without a word. `series` are the papers by folder and panel, each by date.
 */
export function findRenamedPapers(series: readonly (readonly PaperAtMeeting[])[]): Problem[] {
  return series.flatMap(([first]) => {
    if (first === undefined) return [];
    const stopped = series.flatMap((other) => other.at(-1) ?? []).find((last) => isContinued(last, first));
    if (stopped === undefined) return [];
    const { file, folder } = first.paper;
    return [
      {
        code: 'paper-renamed',
        severity: 'warning' as const,
        file,
        value: folder,
        message: `This paper holds the recommendations of "${stopped.paper.folder}" of ${stopped.meeting.date}, but its folder has another name, so it is not compared with it and no decision on it counts.`,
        advice: `Rename the folder to ${stopped.paper.folder}, here and in the agenda, if it is the same paper.`,
      },
    ];
  });
}

function isContinued(last: PaperAtMeeting, first: PaperAtMeeting): boolean {
  if (last.meeting.panel.key !== first.meeting.panel.key || last.meeting.date >= first.meeting.date) return false;
  const keys = new Set(last.register.recommendations.map(({ key }) => key));
  const shared = first.register.recommendations.filter(({ key }) => keys.has(key)).length;
  return shared > 0 && shared * 2 >= Math.min(keys.size, first.register.recommendations.length);
}
