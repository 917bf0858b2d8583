/**
 * Reads the data folder: organisation.yaml, then every meeting with its papers and exports. The one file of this room
 * that the commands call. Collects every problem of every file; interprets no row.
 */
import type { Checked, Problem } from '../problems.ts';
import { sortProblems } from '../problems.ts';
import { compareText } from '../words.ts';
import type { Files, FolderEntry } from '../world.ts';
import { openInputFolder } from './input-folder.ts';
import type { FileRead, InputFolder } from './input-folder.ts';
import type { Inputs, MeetingInput } from './inputs.ts';
import { explainMissingFile, findName, listNames } from './missing-entries.ts';
import { readMeetingFolder } from './read-meeting-folder.ts';
import { readLogo } from './read-logo.ts';
import { NO_ORGANISATION, readOrganisation } from './read-organisation.ts';
import type { OrganisationFile } from './read-organisation.ts';
import type { TableReader } from './read-paper-folder.ts';
import { readTable } from './read-table.ts';

export interface InputsRead extends Checked<Inputs | null> {
  /** Every file that was read, in the order of the paths. */
  readonly files: readonly FileRead[];
}

/**
 * All that can be read. Where a problem is an error, the value holds what is right without the part that is wrong, for
 * finding more problems in it, never for publishing; it is null where organisation.yaml cannot be used.
 * Throws a UserError where the data folder is missing or the disk refuses a file.
 */
export async function readInputs(
  dataFolder: string,
  files: Files,
  tableReader: TableReader = readTable,
): Promise<InputsRead> {
  const folder = openInputFolder(dataFolder, files);
  const entries = await folder.list('');
  const organisationFile = await readOrganisationFile(entries, folder);
  const meetings = await readMeetings(entries, folder, organisationFile.value, tableReader);
  const { organisation } = organisationFile.value;
  return {
    value: organisation && { organisation, meetings: meetings.value },
    problems: sortProblems([...organisationFile.problems, ...meetings.problems]),
    files: folder.listFilesRead(),
  };
}

async function readOrganisationFile(
  entries: readonly FolderEntry[],
  folder: InputFolder,
): Promise<Checked<OrganisationFile>> {
  const file = findName(entries, 'organisation.yaml', 'file');
  if (file === null)
    return { value: NO_ORGANISATION, problems: [explainMissingFile('', 'organisation.yaml', entries)] };
  const text = await folder.readText(file);
  if (text.value === null) return { value: NO_ORGANISATION, problems: text.problems };
  const read = readOrganisation(text.value, file);
  const { organisation, logo, document } = read.value;
  const problems = [...text.problems, ...read.problems];
  if (organisation === null || logo === null || document === null) return { value: read.value, problems };
  const picture = await readLogo(logo, document, entries, folder);
  const houseStyle = { ...organisation.houseStyle, logo: picture.value };
  return {
    value: { ...read.value, organisation: { ...organisation, houseStyle } },
    problems: [...problems, ...picture.problems],
  };
}

async function readMeetings(
  entries: readonly FolderEntry[],
  folder: InputFolder,
  organisationFile: OrganisationFile,
  tableReader: TableReader,
): Promise<Checked<readonly MeetingInput[]>> {
  const meetingsFolder = findName(entries, 'meetings', 'folder');
  const names = meetingsFolder === null ? [] : listNames(await folder.list(meetingsFolder), 'folder');
  if (names.length === 0) return { value: [], problems: [explainNoMeetings()] };
  const meetings: MeetingInput[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const meeting = await readMeetingFolder(name, folder, organisationFile, tableReader);
    problems.push(...meeting.problems);
    if (meeting.value) meetings.push(meeting.value);
  }
  meetings.sort((a, b) => compareText(a.date, b.date) || compareText(a.folder, b.folder));
  return { value: meetings, problems };
}

function explainNoMeetings(): Problem {
  return {
    code: 'no-meetings',
    severity: 'error',
    file: 'meetings',
    message: 'There is no meeting in the folder "meetings".',
    advice: 'Make a folder for it, for example meetings/2026-01-20-jarap, and write a meeting.yaml in it.',
  };
}
