/** The lines of decisions.csv as decisions on recommendations: whose line it is, what was asked for, what was decided. */
import type { Cell, DecisionTable } from '../inputs/csv-tables.ts';
import { didYouMean } from '../nearest-word.ts';
import type { Checked, Problem } from '../problems.ts';
import type { RegisterContext } from './build-register.ts';
import type { Decision, DecisionKind } from './decision.ts';
import { openLine, type DecisionLine } from './decisions/decision-line.ts';
import { listDecidable, type Decided } from './decisions/decidable.ts';
import { findDecided } from './decisions/find-decided.ts';
import { findMatter } from './decisions/find-matter.ts';
import { readGrant } from './decisions/read-grant.ts';
import { KNOWN_VERDICTS, readVerdict, VERDICT_WORDS, type Matter, type Verdict } from './decisions/read-verdict.ts';
import type { IsoDay, Recommendation, Register } from './recommendation.ts';

/** A paper of the meeting that decided. */
export interface DecidedPaper {
  /** Name of its folder. */
  readonly folder: string;
  readonly title: string;
  readonly register: Register;
}

export interface DecisionContext extends RegisterContext {
  readonly meeting: IsoDay;
  /** Short name of the panel. */
  readonly panel: string;
}

interface ReadLine {
  readonly line: DecisionLine;
  readonly decided: Decided;
  /** Null for a deferral of whatever was asked for. */
  readonly matter: Matter | null;
  readonly decision: Decision;
}

/** By the folder of the paper, in the order of the lines. A line that cannot be understood is an error. */
export function resolveDecisions(
  table: DecisionTable,
  papers: readonly DecidedPaper[],
  context: DecisionContext,
): Checked<ReadonlyMap<string, readonly Decision[]>> {
  const problems: Problem[] = [];
  const all = listDecidable(papers);
  const read: ReadLine[] = [];
  const lines = table.rows.map((row) => openLine(table, row, problems));
  const isHeld = table.rows.some(({ decision }) => decision !== null);
  for (const line of lines) {
    const { decision } = line.row;
    if (decision === null) reportBlank(line, isHeld);
    else {
      const resolved = readLine(line, decision, all, papers, context);
      if (resolved !== null && !isDecidedAlready(resolved, read)) read.push(resolved);
    }
  }
  const byPaper = new Map<string, Decision[]>();
  for (const { decided, decision } of read) {
    const { folder } = decided.paper;
    byPaper.set(folder, [...(byPaper.get(folder) ?? []), decision]);
  }
  return { value: byPaper, problems };
}

function readLine(
  line: DecisionLine,
  written: Cell,
  all: readonly Decided[],
  papers: readonly DecidedPaper[],
  context: DecisionContext,
): ReadLine | null {
  const decided = findDecided(line, all, papers, context);
  const verdict = readVerdict(written.text);
  if (verdict === null) reportUnknown(line, written, context);
  if (decided === null || verdict === null || isDateWithoutGrant(line, verdict)) return null;
  const { recommendation } = decided;
  const matter = findMatter(line, verdict, recommendation);
  if (matter === 'unclear') return null;
  const isGrant = matter === 'extension' && verdict.answer === 'agreed';
  const grantedTo = isGrant ? readGrant(line, verdict, recommendation, context) : null;
  if (isGrant && grantedTo === null) return null;
  if (matter === 'closure' && verdict.answer === 'agreed') warnIfNotProposed(line, written, recommendation);
  const { minute, reason } = line.row;
  const decision: Decision = {
    key: recommendation.key,
    kind: nameKind(verdict, matter),
    grantedTo,
    minute: minute?.text ?? null,
    reason: reason?.text ?? null,
    meeting: context.meeting,
    panel: context.panel,
    source: { file: line.file, line: line.row.line },
  };
  return { line, decided, matter, decision };
}

/** A panel may close what nobody proposed, but a line on the wrong item looks the same, and closes it without another word. */
function warnIfNotProposed(line: DecisionLine, cell: Cell, recommendation: Recommendation): void {
  const { reference, title, lifecycle } = recommendation;
  if (lifecycle !== 'not-started' && lifecycle !== 'in-progress' && lifecycle !== 'waiting-on-others') return;
  const name = title === null ? reference : `${reference}, “${title}”,`;
  line.report(
    'warning',
    'closure-not-proposed',
    cell,
    `Recommendation ${name} was open at this meeting and nobody had proposed to close it.`,
    'See whether the line names the right recommendation, and leave it where the minutes say so.',
  );
}

function nameKind({ answer }: Verdict, matter: Matter | null): DecisionKind {
  if (answer === 'deferred' || matter === null) return 'deferred';
  if (matter === 'closure') return answer === 'agreed' ? 'closure-agreed' : 'closure-not-agreed';
  return answer === 'agreed' ? 'extension-granted' : 'extension-not-granted';
}

function isDateWithoutGrant(line: DecisionLine, { answer }: Verdict): boolean {
  const { grantedTo, decision } = line.row;
  if (answer === 'agreed' || grantedTo === null) return false;
  line.report(
    'error',
    'date-without-grant',
    grantedTo,
    `A date stands here, and the decision is "${decision?.text ?? ''}".`,
    'Write "Agreed" where the panel granted this date, or take the date out.',
  );
  return true;
}

/** Nothing was decided on it. That is worth a word only once the sheet has been filled in. */
function reportBlank(line: DecisionLine, isHeld: boolean): void {
  const { key, reference, grantedTo } = line.row;
  const named = reference ?? key;
  if (grantedTo !== null) {
    line.report(
      'error',
      'decision-missing',
      'Decision',
      'A date stands under Granted to, and no decision.',
      'Write "Agreed" where the panel granted this date, or take the date out.',
    );
  } else if (isHeld && named !== null) {
    line.report(
      'warning',
      'not-decided',
      'Decision',
      `No decision is written for ${named.text}, so it stays before the panel.`,
      'Write the decision, or "Deferred" where the panel put it off.',
    );
  }
}

function reportUnknown(line: DecisionLine, cell: Cell, { nearest }: DecisionContext): void {
  const near = nearest(cell.text, VERDICT_WORDS);
  line.report(
    'error',
    'unknown-decision',
    cell,
    `"${cell.text}" is not a decision that is known.`,
    `${didYouMean(near)}Write one of: ${KNOWN_VERDICTS.join(', ')}; an explanation goes under Reason.`,
  );
}

function isDecidedAlready(next: ReadLine, read: readonly ReadLine[]): boolean {
  const { recommendation, paper } = next.decided;
  const earlier = read.filter(
    ({ decided }) => decided.recommendation.key === recommendation.key && decided.paper === paper,
  );
  const same = earlier.find(({ matter }) => matter === next.matter || matter === null || next.matter === null);
  const kinds = new Set([next.decision.kind, ...earlier.map(({ decision }) => decision.kind)]);
  const isContradiction = kinds.has('closure-agreed') && kinds.has('extension-granted');
  const other = same ?? (isContradiction ? earlier[0] : undefined);
  if (other === undefined) return false;
  const lines = `Line ${other.line.row.line} and line ${next.line.row.line}`;
  next.line.report(
    'error',
    same === undefined ? 'decisions-contradict' : 'decision-repeated',
    next.line.row.decision,
    same === undefined
      ? `${lines} close recommendation ${recommendation.reference} and give it a later date.`
      : `${lines} decide the same thing on recommendation ${recommendation.reference}.`,
    'Keep the line that is in the minutes, and remove the other.',
  );
  return true;
}
