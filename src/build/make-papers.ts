/** From the inputs to page models: the pure middle of the build, paper by paper, with every problem on the way. */
import type { Inputs, MeetingInput, PaperInput } from '../inputs/inputs.ts';
import type { Layout } from '../inputs/layout.ts';
import { findNearest } from '../nearest-word.ts';
import { makeStatusLabels } from '../papers/labels.ts';
import { makePaper } from '../papers/make-paper.ts';
import type { ScrutinisedPaper } from '../papers/scrutinised-paper.ts';
import { outputFolderOf } from '../papers/site.ts';
import type { Checked, Problem } from '../problems.ts';
import { describeQueries } from './describe-queries.ts';
import { findUnprintable, findUnprintableDecisions, findUnprintableLabels } from './find-unprintable.ts';
import { followPapers } from './follow-papers.ts';

/** In the order of the meetings, and of the agenda within a meeting. */
export function makePapers(
  { organisation, meetings }: Inputs,
  layouts: ReadonlyMap<string, Layout>,
): Checked<ScrutinisedPaper[]> {
  const followed = followPapers(organisation, meetings);
  const labels = makeStatusLabels(organisation.houseStyle);
  const problems: Problem[] = [...labels.problems, ...findSharedFolders(meetings), ...followed.problems];
  problems.push(...findUnprintableLabels(organisation.houseStyle));
  problems.push(...meetings.flatMap(({ decisions }) => findUnprintableDecisions(decisions)));
  const papers = followed.value.flatMap(({ meeting, paper, scrutiny }) => {
    const { register } = scrutiny.followed;
    const model = makePaper(
      { organisation, meeting, paper, register, scrutiny, labels: labels.value, nearest: findNearest },
      layouts,
    );
    problems.push(
      ...findUnprintable(paper),
      ...reportUnusedColumns(paper),
      ...describeQueries(scrutiny, paper.file, followed.problems),
      ...model.problems,
    );
    return model.value === null ? [] : [{ meeting, paper, scrutiny, model: model.value, labels: labels.value }];
  });
  return { value: papers, problems };
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
