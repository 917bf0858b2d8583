/**
 * Reads one paper's folder: paper.md and the exports that it names. Checks what the settings say against the other
 * files; the words of the settings themselves are checked in read-paper-file.ts.
 */
import type { Checked, Problem } from '../problems.ts';
import type { FolderEntry } from '../world.ts';
import type { InputFolder } from './input-folder.ts';
import type { FieldName, SourceTable } from './csv-tables.ts';
import type { PaperInput, PaperSettings, SourceSettings } from './inputs.ts';
import { adviseOnExports, findName } from './missing-entries.ts';
import { suggestWord } from './did-you-mean.ts';
import { listRequiredFields, readPaperFile } from './read-paper-file.ts';
import { problemAtKey } from './settings-problems.ts';
import type { KeyPath } from './walk-yaml.ts';
import type { YamlDocument } from './yaml-document.ts';

/** Bytes of an export to rows whose columns are mapped to fields; null where it cannot be read as a table. */
export type TableReader = (
  bytes: Uint8Array,
  file: string,
  source: SourceSettings,
  requiredFields: readonly FieldName[],
) => Checked<SourceTable | null>;

export interface PaperFolder {
  /** The folder's name on the disk. */
  readonly name: string;
  /** `meetings/2026-01-20-jarap/internal-audit-tracker`. */
  readonly path: string;
  readonly entries: readonly FolderEntry[];
  /** Place on the agenda, counted from 1. */
  readonly number: number;
}

/** The paper with those of its tables that can be read; null where its settings cannot be used. */
export async function readPaperFolder(
  { name, path, entries, number }: PaperFolder,
  folder: InputFolder,
  auditorKeys: readonly string[] | null,
  readTable: TableReader,
): Promise<Checked<PaperInput | null>> {
  const file = `${path}/paper.md`;
  const text = await folder.readText(file);
  if (text.value === null) return { value: null, problems: text.problems };
  const paper = readPaperFile(text.value, file);
  const { document, settings, narrative, areSourcesClear } = paper.value;
  const problems: Problem[] = [...text.problems, ...paper.problems];
  if (document === null || settings === null || narrative === null) return { value: null, problems };

  problems.push(...checkAuditors(document, settings, auditorKeys));
  const tables: SourceTable[] = [];
  for (const source of settings.sources) {
    const found = findName(entries, source.file, 'file');
    if (found === null) {
      problems.push(explainMissingExport(document, source, entries));
    } else if (areSourcesClear) {
      const sourceFile = `${path}/${found}`;
      const required = listRequiredFields(settings, source);
      const table = readTable(await folder.read(sourceFile), sourceFile, source, required);
      problems.push(...table.problems);
      if (table.value) tables.push(table.value);
    }
  }
  const layoutLine = document.placeOf(['layout']).line;
  return { value: { folder: name, file, number, settings, layoutLine, narrative, tables }, problems };
}

function checkAuditors(document: YamlDocument, settings: PaperSettings, known: readonly string[] | null): Problem[] {
  if (known === null) return [];
  const named: { key: string | null; path: KeyPath }[] = [
    { key: settings.auditor, path: ['auditor'] },
    ...settings.reports.map(({ auditor }, index) => ({ key: auditor, path: ['reports', index, 'auditor'] })),
  ];
  return named.flatMap(({ key, path }) => {
    if (key === null || known.includes(key)) return [];
    const message = `There is no auditor "${key}" in organisation.yaml.`;
    return [
      problemAtKey(document, path, { code: 'unknown-auditor', message, advice: adviseOnKeys(key, known, 'auditors') }),
    ];
  });
}

/** Example: `Did you mean "jarap"? The panels are: jarap, fire.` */
export function adviseOnKeys(key: string, known: readonly string[], kinds: 'panels' | 'auditors'): string {
  if (known.length === 0) return `Add it under "${kinds}" in organisation.yaml.`;
  return `${suggestWord(key, known)}The ${kinds} are: ${known.join(', ')}.`;
}

function explainMissingExport(
  document: YamlDocument,
  source: SourceSettings,
  entries: readonly FolderEntry[],
): Problem {
  return {
    code: 'missing-export',
    severity: 'error',
    file: document.file,
    line: source.line,
    value: source.file,
    message: `There is no file "${source.file}" beside this paper.md.`,
    advice: adviseOnExports(source.file, entries),
  };
}
