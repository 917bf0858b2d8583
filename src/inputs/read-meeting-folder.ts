/**
 * Reads one meeting's folder: meeting.yaml, the papers in the order of the agenda, and decisions.csv. Checks that the panel is known
 * and that the agenda and the folders on the disk agree.
 */
import type { Checked, Problem } from '../problems.ts';
import type { FolderEntry } from '../world.ts';
import type { InputFolder } from './input-folder.ts';
import type { ForeignPdfSettings } from './agenda-schema.ts';
import type { ForeignPdf, MeetingInput, PaperInput, Panel } from './inputs.ts';
import { explainMissingFile, findName, listNames } from './missing-entries.ts';
import { suggestWord } from './did-you-mean.ts';
import { findDecisions } from './read-decisions.ts';
import { readMeeting } from './read-meeting.ts';
import type { MeetingFile } from './read-meeting.ts';
import type { OrganisationFile } from './read-organisation.ts';
import { adviseOnKeys, readPaperFolder } from './read-paper-folder.ts';
import type { PaperFolder, TableReader } from './read-paper-folder.ts';
import { problemAtKey } from './settings-problems.ts';
import type { RefusalWords } from './settings-schema.ts';

/** Null where nothing can be published for the meeting: its settings cannot be used, or it has no papers yet. */
export async function readMeetingFolder(
  name: string,
  folder: InputFolder,
  organisationFile: OrganisationFile,
  readTable: TableReader,
): Promise<Checked<MeetingInput | null>> {
  const path = `meetings/${name}`;
  const entries = await folder.list(path);
  const found = findName(entries, 'meeting.yaml', 'file');
  if (found === null) return { value: null, problems: [explainMissingFile(path, 'meeting.yaml', entries)] };
  const file = `${path}/${found}`;
  const text = await folder.readText(file);
  if (text.value === null) return { value: null, problems: text.problems };

  const meeting = readMeeting(text.value, file);
  const agenda = await readAgenda(path, entries, folder, meeting.value, file);
  const panel = findPanel(meeting.value, organisationFile);
  const problems: Problem[] = [...text.problems, ...meeting.problems, ...panel.problems, ...agenda.problems];
  const papers: PaperInput[] = [];
  for (const paperFolder of agenda.value.papers) {
    const paper = await readPaperFolder(paperFolder, folder, organisationFile.auditorKeys, readTable);
    problems.push(...paper.problems);
    if (paper.value) papers.push(paper.value);
  }
  const decisions = await findDecisions(path, entries, agenda.value.papers, folder);
  problems.push(...decisions.problems);
  const { settings } = meeting.value;
  if (settings === null || panel.value === null || agenda.value.papers.length === 0) return { value: null, problems };
  const { agenda: _agenda, ...facts } = settings;
  return {
    value: {
      ...facts,
      folder: name,
      file,
      panel: panel.value,
      papers,
      foreignPdfs: agenda.value.foreignPdfs,
      decisions: decisions.value,
    },
    problems,
  };
}

function findPanel({ document, settings }: MeetingFile, organisationFile: OrganisationFile): Checked<Panel | null> {
  if (document === null || settings === null) return { value: null, problems: [] };
  const panel = organisationFile.organisation?.panels.get(settings.panel) ?? null;
  const known = organisationFile.panelKeys;
  if (panel !== null || known === null || known.includes(settings.panel)) return { value: panel, problems: [] };
  const message = `There is no panel "${settings.panel}" in organisation.yaml.`;
  const advice = adviseOnKeys(settings.panel, known, 'panels');
  return { value: null, problems: [problemAtKey(document, ['panel'], { code: 'unknown-panel', message, advice })] };
}

interface Agenda {
  readonly papers: readonly PaperFolder[];
  readonly foreignPdfs: readonly ForeignPdf[];
}

async function readAgenda(
  path: string,
  entries: readonly FolderEntry[],
  folder: InputFolder,
  { document, settings }: MeetingFile,
  file: string,
): Promise<Checked<Agenda>> {
  const listings = new Map<string, readonly FolderEntry[]>();
  for (const name of listNames(entries, 'folder')) listings.set(name, await folder.list(`${path}/${name}`));
  const withPaper = [...listings].flatMap(([name, held]) =>
    findName(held, 'paper.md', 'file') === null ? [] : [name],
  );

  const problems: Problem[] = [];
  const papers: PaperFolder[] = [];
  const foreignPdfs: ForeignPdf[] = [];
  const agenda = settings?.agenda ?? withPaper;
  for (const [index, entry] of agenda.entries()) {
    if (typeof entry !== 'string') {
      const pdf = findForeignPdf(entry, path, entries, index + 1);
      if ('facts' in pdf) foreignPdfs.push({ ...pdf.facts, bytes: await folder.read(pdf.facts.file) });
      else if (document) problems.push(problemAtKey(document, ['agenda', index, 'file'], pdf));
      continue;
    }
    const name = findName(entries, entry, 'folder');
    const report = (code: string, message: string, advice: string): void => {
      if (document) problems.push(problemAtKey(document, ['agenda', index], { code, message, advice }));
    };
    const held = name === null ? undefined : listings.get(name);
    if (name === null || held === undefined) {
      const advice = `${suggestWord(entry, withPaper)}${listFolders(withPaper)}`;
      report('missing-paper', `There is no folder "${entry}" beside meeting.yaml.`, advice);
    } else if (papers.some((paper) => paper.name === name)) {
      report('repeated-paper', `"${entry}" stands twice on the agenda.`, 'Remove one of the two entries.');
    } else if (findName(held, 'paper.md', 'file') === null) {
      const { message, advice } = explainMissingFile(`${path}/${name}`, 'paper.md', held);
      report('missing-paper', message.replace('this folder', `the folder "${name}"`), advice ?? '');
    } else {
      papers.push({ name, path: `${path}/${name}`, entries: held, number: index + 1 });
    }
  }

  if (settings !== null) {
    // A misspelt entry would otherwise be told twice: as a paper that is missing and as one that is left out.
    const named = new Set(agenda.map((entry) => (typeof entry === 'string' ? entry.normalize('NFC') : '')));
    const isMisspelt = problems.some(({ code }) => code === 'missing-paper');
    const leftOut = isMisspelt ? [] : withPaper.filter((name) => !named.has(name.normalize('NFC')));
    problems.push(...leftOut.map((name) => warnOfLeftOut(path, name)));
  }
  if (agenda.length === 0) problems.push(warnOfNoPapers(file));
  return { value: { papers, foreignPdfs }, problems };
}

function findForeignPdf(
  { file, title, untagged }: ForeignPdfSettings,
  path: string,
  entries: readonly FolderEntry[],
  number: number,
): RefusalWords | { readonly facts: Omit<ForeignPdf, 'bytes'> } {
  const found = findName(entries, file, 'file');
  if (found !== null) {
    return { facts: { file: `${path}/${found}`, number, title, isUntaggedAllowed: untagged === 'allowed' } };
  }
  const pdfs = listNames(entries, 'file').filter((name) => /\.pdf$/i.test(name));
  const others = pdfs.length === 0 ? 'Put the PDF there.' : `The PDFs there are: ${pdfs.join(', ')}.`;
  return {
    code: 'missing-pdf',
    message: `There is no file "${file}" beside meeting.yaml.`,
    advice: `${suggestWord(file, pdfs)}${others}`,
  };
}

function listFolders(names: readonly string[]): string {
  if (names.length === 0) return 'Make this folder with a paper.md in it, or remove the entry.';
  return `The folders with a paper.md are: ${names.join(', ')}.`;
}

function warnOfLeftOut(path: string, name: string): Problem {
  return {
    code: 'paper-not-on-agenda',
    severity: 'warning',
    file: `${path}/${name}/paper.md`,
    message: `The paper "${name}" is not on the agenda, so it is not built.`,
    advice: `Add "- ${name}" to the agenda in meeting.yaml, or remove the folder.`,
  };
}

function warnOfNoPapers(file: string): Problem {
  return {
    code: 'meeting-without-papers',
    severity: 'warning',
    file,
    message: 'This meeting has no papers yet, so nothing is built for it.',
    advice: 'Make a folder with a paper.md beside meeting.yaml.',
  };
}
