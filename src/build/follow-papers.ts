/**
 * Registers of all meetings, joined to series: one paper of one panel over its meetings, each scrutinised with what the
 * earlier ones say. A paper is the same where its folder has the same name.
 */
import type { MeetingInput, Organisation, PaperInput } from '../inputs/inputs.ts';
import { findNearest } from '../nearest-word.ts';
import type { Checked, Problem } from '../problems.ts';
import { buildRegister, type RegisterContext } from '../recommendations/build-register.ts';
import type { Decision } from '../recommendations/decision.ts';
import type { Register } from '../recommendations/recommendation.ts';
import { resolveDecisions } from '../recommendations/resolve-decisions.ts';
import { checkMeetings, findRenamedPapers } from './check-meetings.ts';
import { scrutiniseSeries, type SeriesEntry } from '../scrutiny/scrutinise.ts';
import type { Scrutiny } from '../scrutiny/scrutiny.ts';

export interface FollowedPaper {
  readonly meeting: MeetingInput;
  readonly paper: PaperInput;
  readonly scrutiny: Scrutiny;
}

interface ReadPaper {
  readonly meeting: MeetingInput;
  readonly paper: PaperInput;
  readonly register: Register;
  readonly decisions: readonly Decision[];
}

/** In the order of the meetings, and of the agenda within a meeting. */
export function followPapers(organisation: Organisation, meetings: readonly MeetingInput[]): Checked<FollowedPaper[]> {
  const problems: Problem[] = [];
  const read = meetings.flatMap((meeting) => {
    const papers = readMeetingPapers(organisation, meeting);
    problems.push(...papers.problems);
    return papers.value;
  });
  const scrutinies = new Map<PaperInput, Scrutiny>();
  const allSeries = groupBySeries(read);
  for (const series of allSeries) {
    const scrutinised = scrutiniseSeries(series.map((entry) => toEntry(entry, organisation)));
    problems.push(...scrutinised.problems);
    for (const [index, { paper }] of series.entries()) {
      const scrutiny = scrutinised.value[index];
      if (scrutiny !== undefined) scrutinies.set(paper, scrutiny);
    }
  }
  problems.push(...checkMeetings(meetings), ...findRenamedPapers(allSeries));
  return {
    value: read.flatMap(({ meeting, paper }) => {
      const scrutiny = scrutinies.get(paper);
      return scrutiny === undefined ? [] : [{ meeting, paper, scrutiny }];
    }),
    problems,
  };
}

function readMeetingPapers(organisation: Organisation, meeting: MeetingInput): Checked<ReadPaper[]> {
  const context: RegisterContext = {
    organisation,
    nearest: findNearest,
    assumedYear: Number(meeting.asAt.slice(0, 4)),
  };
  const registers = meeting.papers.map((paper) => ({ paper, ...buildRegister(paper, context) }));
  const problems = registers.flatMap((register) => register.problems);
  const decided =
    meeting.decisions === null
      ? null
      : resolveDecisions(
          meeting.decisions,
          registers.map(({ paper, value }) => ({ folder: paper.folder, title: paper.settings.title, register: value })),
          { ...context, meeting: meeting.date, panel: meeting.panel.shortName },
        );
  problems.push(...(decided?.problems ?? []));
  return {
    value: registers.map(({ paper, value }) => ({
      meeting,
      paper,
      register: value,
      decisions: decided?.value.get(paper.folder) ?? [],
    })),
    problems,
  };
}

/** Meetings come by date, so each series is in the order of its meetings. */
function groupBySeries(papers: readonly ReadPaper[]): ReadPaper[][] {
  const series = new Map<string, ReadPaper[]>();
  for (const paper of papers) {
    const name = `${paper.meeting.panel.key}/${paper.paper.folder}`;
    series.set(name, [...(series.get(name) ?? []), paper]);
  }
  return [...series.values()];
}

function toEntry({ meeting, paper, register, decisions }: ReadPaper, { auditors }: Organisation): SeriesEntry {
  return {
    edition: {
      meeting: meeting.date,
      asAt: meeting.asAt,
      nextMeeting: meeting.nextMeeting,
      panel: meeting.panel.shortName,
      register,
      decisions,
      // A sheet that nobody has filled in yet decides nothing.
      hasDecisions: meeting.decisions?.rows.some(({ decision }) => decision !== null) ?? false,
      renamed: paper.settings.renamed,
      file: paper.file,
      decisionsFile: meeting.decisions?.file ?? meeting.file.replace(/[^/]*$/, 'decisions.csv'),
    },
    auditors,
    pillars: [...paper.settings.pillars.keys()],
    period: meeting.period,
    acceptedQueries: paper.settings.acceptedQueries,
  };
}
