/** One edition on top of the ledger: the register as the panel decided, the movement, and the ledger for the next edition. */
import type { Problem } from '../../problems.ts';
import type { Decision } from '../../recommendations/decision.ts';
import type { Recommendation } from '../../recommendations/recommendation.ts';
import type { Change, ClosedRecommendation, Edition, FollowedEdition, HistoryFinding } from './edition.ts';
import { reportVanished } from './find-vanished.ts';
import { followAbsent } from './follow-absent.ts';
import { followKnownRow, followNewRow, type FollowedRow } from './follow-row.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import { makeBridge, type Crossing } from './make-bridge.ts';
import { makeRegister } from './make-register.ts';
import { renameEntries } from './rename-entries.ts';

/** All editions before, with the decisions of their meetings in the ledger. */
export interface Past {
  readonly previous: Edition | null;
  readonly ledger: Ledger;
  /** Keys that the edition before carried forward. */
  readonly carried: ReadonlySet<string>;
}

export interface EditionStep {
  readonly followed: FollowedEdition;
  readonly ledger: Ledger;
  readonly carried: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** What is collected row by row. */
interface Collected {
  readonly shown: FollowedRow[];
  readonly closed: ClosedRecommendation[];
  readonly crossings: Crossing[];
  readonly findings: HistoryFinding[];
  readonly problems: Problem[];
  readonly newRows: Recommendation[];
  readonly vanished: LedgerEntry[];
  readonly ledger: Map<string, LedgerEntry>;
}

export function followEdition(edition: Edition, past: Past): EditionStep {
  const { previous } = past;
  const {
    value: { ledger: onFile, renamed },
    problems: faults,
  } = renameEntries(past.ledger, edition, previous);
  const collected: Collected = {
    shown: [],
    closed: [],
    crossings: [],
    findings: [],
    problems: [...faults],
    newRows: [],
    vanished: [],
    ledger: new Map(onFile),
  };
  followRows(edition, previous, onFile, collected);
  if (previous !== null) followAbsentRows(edition, previous, onFile, collected);
  const { shown, closed, crossings, findings, problems, ledger } = collected;
  return {
    followed: {
      edition,
      register: makeRegister(edition.register, shown, ledger),
      movement:
        previous === null
          ? null
          : {
              since: previous.meeting,
              changes: new Map(
                shown.map(({ recommendation, change }): [string, Change] => [recommendation.key, change]),
              ),
              bridge: makeBridge(crossings, new Set([...past.carried].map((key) => renamed.get(key) ?? key))),
              closed,
            },
      decisions: listDecisions(onFile),
      closedEarlier: [...onFile.values()].flatMap(({ key, closed }) =>
        closed !== null && ledger.get(key)?.closed != null ? [closed] : [],
      ),
      findings,
    },
    ledger,
    carried: new Set(crossings.filter(({ isCarriedForward }) => isCarriedForward).map(({ key }) => key)),
    problems,
  };
}

function followRows(edition: Edition, previous: Edition | null, onFile: Ledger, into: Collected): void {
  const { register } = edition;
  const reports = new Map(register.reports.map((report) => [report.key, report]));
  for (const row of register.recommendations) {
    const report = reports.get(row.reportKey);
    if (report === undefined) throw new Error(`No report ${row.reportKey} for ${row.key}`);
    const entry = onFile.get(row.key);
    if (entry === undefined) into.newRows.push(row);
    const step =
      entry === undefined || previous === null
        ? followNewRow(row, report, edition, previous)
        : followKnownRow(row, report, entry, edition, previous);
    into.ledger.set(row.key, step.entry);
    into.findings.push(...step.findings);
    into.problems.push(...step.problems);
    if (step.shown !== null) show(step.shown, into);
  }
}

function followAbsentRows(edition: Edition, previous: Edition, onFile: Ledger, into: Collected): void {
  const keysInExport = new Set(edition.register.recommendations.map(({ key }) => key));
  for (const entry of onFile.values()) {
    if (keysInExport.has(entry.key)) continue;
    const step = followAbsent(entry, edition, previous);
    if (step.kind === 'closed-earlier') continue;
    into.ledger.set(entry.key, step.entry);
    if (step.kind === 'vanished') {
      show(step.shown, into);
      // Told once; until it is mended, it is missing at every later meeting as well.
      if (!entry.isMissing) into.vanished.push(entry);
    } else {
      into.closed.push(step.closed);
      into.crossings.push(step.crossing);
    }
  }
  into.problems.push(...reportVanished(into.vanished, into.newRows, edition, previous));
}

function show(row: FollowedRow, { shown, closed, crossings }: Collected): void {
  shown.push(row);
  crossings.push(row.crossing);
  if (row.closed !== null) closed.push(row.closed);
}

function listDecisions(onFile: Ledger): ReadonlyMap<string, readonly Decision[]> {
  const decided = [...onFile.values()].filter(({ decisions }) => decisions.length > 0);
  return new Map(decided.map(({ key, decisions }) => [key, decisions]));
}
