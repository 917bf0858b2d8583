/**
 * Reads paper.md: front matter to settings, the rest to narrative. Reads no other file: whether the auditors and the
 * exports that it names are there is for read-paper-folder.ts.
 */
import type { z } from 'zod';

import type { Checked, Problem } from '../problems.ts';
import { checkSettings } from './check-settings.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { FieldName } from './csv-tables.ts';
import type { AcceptedQuery, Narrative, PaperSettings, ReportSettings, SourceSettings } from './inputs.ts';
import { normaliseHeading } from './normalise-heading.ts';
import { paperSchema } from './paper-schema.ts';
import { problemAtKey } from './settings-problems.ts';
import type { KeyPath } from './walk-yaml.ts';
import { readYaml } from './yaml-document.ts';
import type { YamlDocument } from './yaml-document.ts';

export interface PaperFile {
  /** Null where there is no front matter, or it is not YAML. */
  readonly document: YamlDocument | null;
  readonly settings: PaperSettings | null;
  readonly narrative: Narrative | null;
  /** False where a setting that says how to read the exports is wrong: reading them would report errors that are none. */
  readonly areSourcesClear: boolean;
}

type WrittenSettings = z.output<typeof paperSchema>;
type WrittenSource = NonNullable<WrittenSettings['source']>;

const KEYS_FOR_SOURCES = new Set(['source', 'sources', 'columns', 'fillDown', 'defaults', 'referenceFrom', 'reports']);
const NOTHING: PaperFile = { document: null, settings: null, narrative: null, areSourcesClear: false };

/** `text` is the decoded file with LF line ends; `file` its name for messages, `meetings/2026-01-20-jarap/tracker/paper.md`. */
export function readPaperFile(text: string, file: string): Checked<PaperFile> {
  const parts = splitFrontMatter(text, file);
  if (parts.value === null) return { value: NOTHING, problems: parts.problems };
  const { yaml, linesAbove, narrative } = parts.value;
  const read = readYaml(yaml, file, linesAbove);
  if (read.value === null) {
    return { value: { ...NOTHING, narrative }, problems: read.problems.map(adviseOnClosingLine) };
  }
  const document = read.value;
  const written = checkSettings(document, paperSchema);
  const sources = written.value && buildSources(document, written.value);
  const problems = [...read.problems, ...written.problems, ...(sources?.problems ?? [])];
  return {
    value: {
      document,
      settings: written.value && buildSettings(document, written.value, sources?.value ?? []),
      narrative,
      areSourcesClear: !problems.some(
        ({ severity, column }) => severity === 'error' && KEYS_FOR_SOURCES.has(column?.split('.')[0] ?? ''),
      ),
    },
    problems,
  };
}

/** A forgotten closing line shows as narrative that is no YAML, when the narrative has a line of hyphens further down. */
function adviseOnClosingLine(problem: Problem): Problem {
  if (problem.code !== 'yaml-no-colon') return problem;
  const advice = `${problem.advice ?? ''} If the narrative begins here, write --- alone on the line above it.`.trim();
  return { ...problem, advice };
}

function buildSettings(
  document: YamlDocument,
  written: WrittenSettings,
  sources: readonly SourceSettings[],
): PaperSettings {
  const {
    source: _source,
    sources: _sources,
    columns: _columns,
    fillDown: _fillDown,
    defaults: _defaults,
    referenceFrom: _referenceFrom,
    ...rest
  } = written;
  const reports = written.reports.map(({ expected, ...report }): ReportSettings => ({
    ...report,
    expectedCount: expected,
  }));
  const acceptedQueries = written.acceptedQueries.map((accepted, index): AcceptedQuery => ({
    ...accepted,
    line: document.placeOf(['acceptedQueries', index]).line,
  }));
  return { ...rest, sources, reports, acceptedQueries };
}

function buildSources(document: YamlDocument, written: WrittenSettings): Checked<readonly SourceSettings[]> {
  const problems: Problem[] = [];
  if (written.source !== undefined && written.sources !== undefined) {
    const message = 'Both "source" and "sources" name exports.';
    const advice = 'Keep "sources", and put the name that stands after "source" into its list.';
    problems.push(problemAtKey(document, ['source'], { code: 'source-and-sources', message, advice }));
  }
  const entries: { source: WrittenSource; path: KeyPath }[] = [
    ...(written.source === undefined ? [] : [{ source: written.source, path: ['source'] }]),
    ...(written.sources ?? []).map((source, index) => ({ source, path: ['sources', index] })),
  ];
  const linesByFile = new Map<string, number>();
  const sources = entries.map(({ source, path }): SourceSettings => {
    const { line } = document.placeOf(path);
    const earlier = linesByFile.get(source.file);
    if (earlier !== undefined) {
      const message = `"${source.file}" is named twice, on line ${earlier} and on line ${line}.`;
      const advice = 'Keep one of the two, or every row counts twice.';
      problems.push(problemAtKey(document, path, { code: 'repeated-source', message, advice }));
    }
    linesByFile.set(source.file, line);
    return {
      file: source.file,
      line,
      columns: mergeColumns(written.columns, source.columns),
      fillDown: source.fillDown ?? written.fillDown ?? [],
      defaults: new Map([...(written.defaults ?? []), ...(source.defaults ?? [])]),
      referenceFrom: source.referenceFrom ?? written.referenceFrom,
    };
  });
  return { value: sources, problems };
}

/** The entry's own columns win, also where it writes a heading with other capitals or spaces. */
function mergeColumns(forAll: SourceSettings['columns'], own: SourceSettings['columns']): SourceSettings['columns'] {
  const ownHeadings = new Set([...own.keys()].map(normaliseHeading));
  return new Map([...[...forAll].filter(([heading]) => !ownHeadings.has(normaliseHeading(heading))), ...own]);
}

/** The fields without which an export cannot be read. The audit may come from the settings instead of a column. */
export function listRequiredFields(settings: PaperSettings, source: SourceSettings): readonly FieldName[] {
  const isAuditKnown = source.defaults.has('audit') || settings.reports.length === 1;
  const name = source.referenceFrom ?? 'reference';
  return isAuditKnown ? [name] : [name, 'audit'];
}
