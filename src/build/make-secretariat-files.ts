/** The files that stay with the secretariat: query sheets by owner, the decision sheet, and every figure as data. */
import type { Templates } from '../html/load-templates.ts';
import {
  makeDecisionPage,
  makeQueryIndex,
  makeQueryPage,
  type SheetFrame,
  type SheetPage,
} from '../html/secretariat-pages.ts';
import type { Organisation } from '../inputs/inputs.ts';
import { listFigures } from '../papers/figures/figure-list.ts';
import { writeFigureCsv, writeFigureJson } from '../papers/figures/write-figures.ts';
import { makeDecisionSheet, writeDecisionCsv } from '../papers/sheets/decision-sheet.ts';
import { writeQueryCsv } from '../papers/sheets/query-csv.ts';
import { makeQuerySheets } from '../papers/sheets/query-sheet.ts';
import { outputFolderOf } from '../papers/site.ts';
import type { OutputFile } from '../publish/output-file.ts';
import type { ScrutinisedPaper } from '../papers/scrutinised-paper.ts';
import type { ProgramFiles } from './read-program-files.ts';

export interface SecretariatParts {
  readonly organisation: Organisation;
  readonly papers: readonly ScrutinisedPaper[];
  readonly program: ProgramFiles;
  readonly templates: Templates;
  readonly isDraft: boolean;
}

/** One meeting after the other, so that no more than its sheets are held. */
export function* makeSecretariatFiles(parts: SecretariatParts): Generator<OutputFile> {
  const { papers, program } = parts;
  for (const meeting of new Set(papers.map((paper) => paper.meeting))) {
    const folder = `secretariat/${outputFolderOf(meeting)}`;
    const ofMeeting = papers.filter((paper) => paper.meeting === meeting);
    for (const { path, text } of makeSheets(ofMeeting, parts)) yield { path: `${folder}/${path}`, bytes: encode(text) };
  }
  if (papers.length === 0) return;
  yield { path: 'secretariat/assets/sheet.css', bytes: encode(program.sheetStyles) };
  for (const { name, bytes } of program.fonts) yield { path: `secretariat/assets/fonts/${name}`, bytes };
}

interface SheetText {
  /** In the meeting's folder. */
  readonly path: string;
  readonly text: string;
}

function* makeSheets(
  papers: readonly ScrutinisedPaper[],
  { organisation, templates, isDraft }: SecretariatParts,
): Generator<SheetText> {
  const [first] = papers;
  if (first === undefined) return;
  const decisions = makeDecisionSheet(papers);
  const bodyName = organisation.name;
  // A sheet holds words of all papers of its meeting.
  const marking = [...new Set(papers.map(({ model }) => model.marking))].join(', ');
  const frame: SheetFrame = { isDraft, bodyName, marking, meeting: decisions.meeting };
  yield toText(makeDecisionPage(frame, decisions, templates));
  yield { path: 'decisions.csv', text: writeDecisionCsv(decisions) };

  const sheets = makeQuerySheets(papers);
  yield toText(makeQueryIndex(frame, sheets, templates));
  for (const sheet of sheets) {
    yield toText(makeQueryPage(frame, sheet, templates));
    yield { path: `queries/${sheet.fileName}.csv`, text: writeQueryCsv(sheet, first.meeting.folder) };
  }

  const figures = papers.flatMap(listFigures);
  yield { path: 'figures.json', text: writeFigureJson(figures, first) };
  yield { path: 'figures.csv', text: writeFigureCsv(figures) };
}

function toText({ path, html }: SheetPage): SheetText {
  return { path, text: html };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
