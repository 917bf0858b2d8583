/**
 * Priorities and assurance opinions in the auditor's own words. Each auditor has its own scale: "Significant" is a bad
 * priority and a good opinion, so a word is never looked up in another auditor's list.
 */
import type { Cell } from '../inputs/csv-tables.ts';
import type { Auditor } from '../inputs/inputs.ts';
import { NOT_STATED } from '../words.ts';
import type { Opinion, Priority } from './recommendation.ts';
import type { RowReader } from './row-reader.ts';
import { normaliseWord } from './vocabulary.ts';

/** A blank cell is `Not stated` and counted as such; a word outside the auditor's scale is an error. */
export function readPriority(reader: RowReader, auditor: Auditor | null): Priority {
  const cell = reader.cell('priority');
  if (cell === null) {
    if (auditor !== null && auditor.priorities.some(({ level }) => level !== null) && auditor.kind !== 'inspectorate') {
      reader.report(
        'warning',
        'priority-not-stated',
        'priority',
        `The priority is blank: it is counted as "${NOT_STATED}".`,
        `Ask ${auditor.name} for it.`,
      );
    }
    return { word: NOT_STATED, level: null };
  }
  if (auditor === null) {
    // An auditor that is not known has been reported by itself.
    if (reader.cell('auditor') !== null) return { word: cell.text, level: null };
    reader.report(
      'error',
      'auditor-not-stated',
      cell,
      'The priority cannot be ranked, because nothing says which auditor gave it.',
      NAME_AUDITOR,
    );
    return { word: cell.text, level: null };
  }
  const found = findWord(cell, 'priority', auditor.priorities);
  if (found !== null) return { word: found.word, level: found.level };
  reader.report(
    'error',
    'unknown-priority',
    cell,
    `"${cell.text}" is not a priority of ${auditor.name}.`,
    adviseScale(auditor, 'priorities', auditor.priorities),
  );
  return { word: cell.text, level: null };
}

/** Null for a blank cell: many exports carry no opinion. */
export function readOpinion(reader: RowReader, auditor: Auditor | null): Opinion | null {
  const cell = reader.cell('opinion');
  if (cell === null) return null;
  const word = withoutNoun(cell.text);
  if (auditor === null) {
    if (reader.cell('auditor') !== null) return { word, rank: null };
    reader.report(
      'error',
      'auditor-not-stated',
      cell,
      'The opinion cannot be ranked, because nothing says which auditor gave it.',
      NAME_AUDITOR,
    );
    return { word, rank: null };
  }
  const found = findWord({ ...cell, text: word }, 'opinion', auditor.opinions);
  if (found !== null) return { word: withoutNoun(found.word), rank: found.rank };
  reader.report(
    'error',
    'unknown-opinion',
    cell,
    `"${cell.text}" is not an opinion of ${auditor.name}.`,
    adviseScale(auditor, 'opinions', auditor.opinions),
  );
  return { word, rank: null };
}

/** The papers print "assurance" behind the word themselves. */
function withoutNoun(word: string): string {
  return word.replace(/\s+assurance\s*$/i, '');
}

const NAME_AUDITOR = 'Add "auditor:" with its key in organisation.yaml to the front matter of paper.md.';

/** `3` in a column of priorities is the scale's own `Priority 3`. */
function findWord<W extends { readonly word: string; readonly synonyms: readonly string[] }>(
  cell: Cell,
  noun: string,
  words: readonly W[],
): W | null {
  const asked = normaliseWord(cell.text);
  const names = new Set([asked, `${noun}${asked}`]);
  const isAsked = (name: string): boolean => names.has(normaliseWord(withoutNoun(name)));
  return words.find(({ word, synonyms }) => [word, ...synonyms].some(isAsked)) ?? null;
}

function adviseScale(
  auditor: Auditor,
  list: 'priorities' | 'opinions',
  words: readonly { readonly word: string }[],
): string {
  const known = words.length === 0 ? 'none is listed' : words.map(({ word }) => word).join(', ');
  return `Correct the cell, or add the word under auditors: ${auditor.key}: ${list} in organisation.yaml (${known}).`;
}
