/**
 * What one meeting is asked to decide, line by line in the order of the agenda: to be ticked on paper, and as the file that
 * the officer fills in and saves as decisions.csv. Decides nothing itself.
 */
import type { Deadline, Recommendation } from '../../recommendations/recommendation.ts';
import type { RecommendationFacts } from '../../scrutiny/facts.ts';
import { countOf, lowerFirst } from '../../words.ts';
import { writeCsv } from '../csv-text.ts';
import { auditOf, endSentence, referenceAndTitle } from '../item-table.ts';
import { listRowAnchors } from '../lives/row-anchors.ts';
import { closureWords, priorityMark } from '../marks.ts';
import type { PriorityMark } from '../page-model.ts';
import { anchorOf } from '../paper-context.ts';
import type { ScrutinisedPaper } from '../scrutinised-paper.ts';
import { dateWords, day } from '../wording.ts';

export interface DecisionLine {
  /** Counted through the whole sheet. */
  readonly number: number;
  /** The paper's folder. */
  readonly folder: string;
  readonly key: string;
  readonly audit: string;
  readonly auditDate: string | null;
  readonly reference: string;
  readonly title: string | null;
  /** `4.2 Sample check of service records` */
  readonly name: string;
  /** `Fleet management, September 2022` */
  readonly auditWords: string;
  readonly priority: PriorityMark;
  /** `Closure: completed`, `Extension to 30 June 2026`; the first word is what the reader of decisions.csv looks at. */
  readonly askedFor: string;
  readonly note: string | null;
  /** Boxes to tick; one has a line to write a date on. */
  readonly choices: readonly { readonly word: string; readonly hasLine: boolean }[];
}

export interface DecisionPaper {
  readonly id: string;
  readonly heading: string;
  readonly reference: string;
  /** `5 closures and 3 extensions` */
  readonly sentence: string;
  readonly lines: readonly DecisionLine[];
}

export interface DecisionSheet {
  /** `Joint Audit Panel, 20 January 2026` */
  readonly meeting: string;
  readonly asAt: string;
  /** `meetings/2026-01-20-jarap`: where decisions.csv goes. */
  readonly folder: string;
  readonly papers: readonly DecisionPaper[];
}

/** The headings that the reader of decisions.csv knows. */
const HEADINGS = [
  'Paper',
  'Key',
  'Audit',
  'Audit date',
  'Reference',
  'Title',
  'Asked for',
  'Decision',
  'Granted to',
  'Minute',
  'Reason',
];

const CLOSURE_CHOICES = ['Agreed', 'Not agreed', 'Deferred'];
const EXTENSION_CHOICES = ['Granted', 'Granted to:', 'Not granted', 'Deferred'];

/** `papers` are those of one meeting, in the order of the agenda. */
export function makeDecisionSheet(papers: readonly ScrutinisedPaper[]): DecisionSheet {
  const [first] = papers;
  if (first === undefined) throw new Error('A meeting without papers has no decision sheet');
  const { meeting } = first;
  let number = 0;
  return {
    meeting: `${meeting.panel.name}, ${day(meeting.date)}`,
    asAt: day(meeting.asAt),
    folder: meeting.file.replace(/\/[^/]*$/, ''),
    papers: papers.map((paper) => {
      const { closures, extensions } = findAsked(paper);
      return {
        id: `paper-${paper.model.fileName}`,
        heading: paper.model.title,
        reference: paper.model.reference,
        sentence: `${countOf(closures.length, 'closure')} and ${countOf(extensions.length, 'extension')}`,
        lines: [...closures, ...extensions].map((facts) => makeLine((number += 1), paper, facts)),
      };
    }),
  };
}

/** With the columns of the decision left empty. */
export function writeDecisionCsv({ papers }: DecisionSheet): string {
  return writeCsv(
    HEADINGS,
    papers
      .flatMap(({ lines }) => lines)
      .map(({ folder, key, audit, auditDate, reference, title, askedFor }) => [
        folder,
        key,
        audit,
        auditDate,
        reference,
        title,
        askedFor,
        null,
        null,
        null,
        null,
      ]),
  );
}

/** In the order in which the paper prints them. */
function findAsked({ scrutiny, model }: ScrutinisedPaper): Record<'closures' | 'extensions', RecommendationFacts[]> {
  const order = new Map(listRowAnchors(model).map((anchor, index) => [anchor, index]));
  const placeOf = ({ recommendation }: RecommendationFacts): number =>
    order.get(anchorOf(recommendation.key)) ?? order.size;
  const printed = scrutiny.facts.toSorted((a, b) => placeOf(a) - placeOf(b));
  return {
    closures: printed.filter(({ standing }) => standing.startsWith('proposed-')),
    extensions: printed.filter(({ extensionRequested }) => extensionRequested !== null),
  };
}

function makeLine(number: number, { paper }: ScrutinisedPaper, facts: RecommendationFacts): DecisionLine {
  const { recommendation, report, extensionRequested } = facts;
  const { key, reference, title, priority } = recommendation;
  const isExtension = extensionRequested !== null;
  return {
    number,
    folder: paper.folder,
    key,
    audit: report.title,
    auditDate: report.date === null ? null : writeAuditDate(report.date),
    reference,
    title,
    name: referenceAndTitle(recommendation),
    auditWords: auditOf(facts),
    priority: priorityMark(priority),
    askedFor: isExtension ? askForDate(extensionRequested) : `Closure: ${closureWords(facts)}`,
    note: isExtension ? describeDates(recommendation) : (recommendation.closureNote ?? null),
    choices: (isExtension ? EXTENSION_CHOICES : CLOSURE_CHOICES).map((word) => ({ word, hasLine: word.endsWith(':') })),
  };
}

/** Days as ISO days; `September 2022` stays in words, because it is no day. */
function writeAuditDate({ precision, lastDay, understood }: Deadline): string {
  return precision === 'day' && lastDay !== null ? lastDay : understood;
}

/** Not "Granted to": what was asked for is not yet what was granted. */
function askForDate(requested: Deadline): string {
  return requested.lastDay === null
    ? `Extension, ${lowerFirst(requested.understood)}`
    : `Extension to ${requested.understood}`;
}

function describeDates({ dates }: Recommendation): string {
  const original = dates.revisions.length === 0 ? '' : ` Original date ${dateWords(dates.original)}.`;
  const reason = dates.requestReason === null ? '' : ` Reason: ${endSentence(dates.requestReason)}`;
  return `Current date ${dateWords(dates.current)}.${original}${reason}`;
}
