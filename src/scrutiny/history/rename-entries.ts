/** Gives what is on file the keys of the next edition, as its paper.md says under renamed:. Guesses no new key. */
import { formatDay } from '../../recommendations/deadlines/calendar-days.ts';
import type { Checked, Problem } from '../../problems.ts';
import type { Edition } from './edition.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import { nameRecommendation } from './name-things.ts';

export interface Renamed {
  readonly ledger: Ledger;
  /** Old key to new key, of the lines that could be followed. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** A line that cannot be followed is a problem, and the entry keeps its key. `previous` is null at the first meeting on file. */
export function renameEntries(ledger: Ledger, edition: Edition, previous: Edition | null): Checked<Renamed> {
  if (edition.renamed.size === 0) return { value: { ledger, renamed: new Map() }, problems: [] };
  const problems: Problem[] = [];
  const keysInExport = new Set(edition.register.recommendations.map(({ key }) => key));
  const accepted = new Map<string, string>();
  const taken = new Set<string>();
  const unfound = new Set<string>();
  for (const [from, to] of edition.renamed) {
    const entry = ledger.get(from);
    const fault = findFault({ from, to, entry, ledger, edition, previous, keysInExport, taken });
    if (fault === null) {
      accepted.set(from, to);
      taken.add(to);
    } else problems.push({ file: edition.file, column: 'renamed', value: `${from}: ${to}`, ...fault });
    if (fault !== null && entry !== undefined && !keysInExport.has(to)) unfound.add(from);
  }
  const next = new Map<string, LedgerEntry>();
  for (const [key, entry] of ledger) {
    const renamed = accepted.get(key);
    // One problem is enough for a row whose new name is wrong; that it is missing under the old one goes without saying.
    const kept = unfound.has(key) ? { ...entry, isMissing: true } : entry;
    next.set(renamed ?? key, renamed === undefined ? kept : renameEntry(entry, renamed));
  }
  return { value: { ledger: next, renamed: accepted }, problems };
}

function renameEntry(entry: LedgerEntry, key: string): LedgerEntry {
  const { closed } = entry;
  return {
    ...entry,
    key,
    formerKeys: [...entry.formerKeys, entry.key],
    followed: { ...entry.followed, key },
    closed: closed === null ? null : { ...closed, recommendation: { ...closed.recommendation, key } },
  };
}

interface Renaming {
  readonly from: string;
  readonly to: string;
  readonly entry: LedgerEntry | undefined;
  readonly ledger: Ledger;
  readonly edition: Edition;
  readonly previous: Edition | null;
  readonly keysInExport: ReadonlySet<string>;
  /** New keys of the lines above. */
  readonly taken: ReadonlySet<string>;
}

type Fault = Pick<Problem, 'code' | 'severity' | 'message' | 'advice'>;

function findFault({ from, to, entry, ledger, edition, previous, keysInExport, taken }: Renaming): Fault | null {
  if (previous === null) {
    return warn(`There is no earlier meeting on file, so nothing that was called ${from} can be followed.`);
  }
  if (entry === undefined) {
    return ledger.get(to)?.formerKeys.includes(from) === true
      ? warn(`${from} has been called ${to} since an earlier meeting.`)
      : refuse(
          `No recommendation on file up to the meeting on ${formatDay(previous.meeting)} is called ${from}.`,
          'Write the key as the intranet page of that recommendation has it, or take the line out.',
        );
  }
  if (!keysInExport.has(to)) {
    return refuse(
      `${nameRecommendation(entry.followed, entry.report)} is renamed to ${to}, and no recommendation of this export is called that.`,
      'Write the key that it has in this export, or put the row back.',
    );
  }
  const isTaken = ledger.has(to) && !edition.renamed.has(to);
  if (!isTaken && !taken.has(to)) return null;
  return refuse(
    `${nameRecommendation(entry.followed, entry.report)} is renamed to ${to}, which is the name of another recommendation on file.`,
    'Give each recommendation a key of its own.',
  );
}

function warn(message: string): Fault {
  return { code: 'renamed-already', severity: 'warning', message, advice: 'Take the line out under renamed:.' };
}

function refuse(message: string, advice: string): Fault {
  return { code: 'renamed-wrongly', severity: 'error', message, advice };
}
