/** From the inputs to page models: the pure middle of the build, paper by paper, with every problem on the way. */
import type { Inputs, MeetingInput, Organisation, PaperInput } from '../inputs/inputs.ts';
import { findNearest } from '../nearest-word.ts';
import { findUnprintable } from './find-unprintable.ts';
import { makePaper } from '../papers/make-paper.ts';
import type { PaperModel } from '../papers/page-model.ts';
import { outputFolderOf } from '../papers/site.ts';
import type { Checked, Problem } from '../problems.ts';
import { buildRegister } from '../recommendations/build-register.ts';
import type { Register } from '../recommendations/recommendation.ts';
import { scrutinise, type Scrutiny } from '../scrutiny/scrutinise.ts';

/** A paper that is ready to be rendered. */
export interface MadePaper {
  readonly meeting: MeetingInput;
  readonly paper: PaperInput;
  readonly scrutiny: Scrutiny;
  readonly model: PaperModel;
}

export function makePapers({ organisation, meetings }: Inputs): Checked<MadePaper[]> {
  const problems: Problem[] = findSharedFolders(meetings);
  const papers = meetings.flatMap((meeting) =>
    meeting.papers.flatMap((paper) => {
      const made = makeOnePaper(organisation, meeting, paper);
      problems.push(...made.problems);
      return made.value === null ? [] : [{ meeting, paper, ...made.value }];
    }),
  );
  return { value: papers, problems };
}

function makeOnePaper(
  organisation: Organisation,
  meeting: MeetingInput,
  paper: PaperInput,
): Checked<{ scrutiny: Scrutiny; model: PaperModel } | null> {
  const register = buildRegister(paper, {
    organisation,
    nearest: findNearest,
    assumedYear: Number(meeting.asAt.slice(0, 4)),
  });
  const scrutiny = scrutinise(register.value, {
    asAt: meeting.asAt,
    nextMeeting: meeting.nextMeeting,
    auditors: organisation.auditors,
    pillars: [...paper.settings.pillars.keys()],
  });
  const model = makePaper({ organisation, meeting, paper, register: register.value, scrutiny, nearest: findNearest });
  return {
    value: model.value === null ? null : { scrutiny, model: model.value },
    problems: [
      ...findUnprintable(paper),
      ...reportUnusedColumns(paper),
      ...register.problems,
      ...reportQueries(register.value, scrutiny),
      ...model.problems,
    ],
  };
}

/** A column that no field reads is not in the paper, and a misspelt heading is the usual reason. */
function reportUnusedColumns({ tables }: PaperInput): Problem[] {
  return tables.flatMap(({ file, unusedHeadings }) =>
    unusedHeadings.filter(hasName).map((heading) => ({
      code: 'column-not-used',
      severity: 'warning' as const,
      file,
      column: heading,
      message: 'Nothing in the paper is made from this column.',
      advice: 'Say under columns: in paper.md which field it holds, or write ignore behind its heading.',
    })),
  );
}

/** The inputs room calls a column without a heading "Column K", and has already said so. */
function hasName(heading: string): boolean {
  return !/^Column [A-Z]+$/.test(heading);
}

/** A query is printed in the paper; here it is put to the secretary, with the line of the export. */
function reportQueries({ recommendations }: Register, { queries }: Scrutiny): Problem[] {
  return queries.flatMap(({ rule, key, sentence }) => {
    const recommendation = recommendations.find((entry) => entry.key === key);
    if (recommendation === undefined) return [];
    return [
      {
        code: rule,
        severity: 'warning' as const,
        file: recommendation.source.file,
        line: recommendation.source.line,
        value: recommendation.reference,
        message: sentence,
        advice: 'Ask the owner, and correct the export; until then the paper prints this query beside the row.',
      },
    ];
  });
}

/** Names of folders are simplified for `out/`; two that become one would overwrite each other. */
function findSharedFolders(meetings: readonly MeetingInput[]): Problem[] {
  return meetings.flatMap((meeting, index) => {
    const earlier = meetings.slice(0, index).find((other) => outputFolderOf(other) === outputFolderOf(meeting));
    if (earlier === undefined) return [];
    return [
      {
        code: 'folders-alike',
        severity: 'error' as const,
        file: meeting.file,
        value: meeting.folder,
        message: `The meeting folders "${earlier.folder}" and "${meeting.folder}" would both be published as "${outputFolderOf(meeting)}".`,
        advice: 'Rename one of them.',
      },
    ];
  });
}
