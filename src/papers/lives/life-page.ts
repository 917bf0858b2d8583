/**
 * The page of one recommendation over all meetings: where it stands now, its dates, what was recommended, and what every
 * meeting had before it. Nothing that is for the secretariat only is in it.
 */
import type { Recommendation, SourceReport } from '../../recommendations/recommendation.ts';
import type { RecommendationFacts } from '../../scrutiny/facts.ts';
import { makeFileName } from '../../slug.ts';
import { capitalise, countOf, timesInWords } from '../../words.ts';
import { makeDateStory } from '../date-story.ts';
import { auditOf } from '../item-table.ts';
import type { StatusLabels } from '../labels.ts';
import { priorityMark } from '../marks.ts';
import type { DateStory } from '../recommendations-model.ts';
import type { Fact, PriorityMark, StatusMark } from '../page-model.ts';
import { describeClaim, describeRequestStamp } from '../row-notes.ts';
import { dateNotes, dateWords, day } from '../wording.ts';
import { awaitDecision } from './describe-decisions.ts';
import type { FormerName, Life, Sighting } from './life.ts';
import { makeLifeMeeting, type LifeMeeting } from './life-meeting.ts';
import { itemOf, labelsOf, stateMark, stateWords } from './sighting.ts';

/** A field whose `text` is a cell's own words. */
export interface LifeField {
  readonly label: string;
  readonly text: string;
}

export interface LifeFact extends Fact {
  readonly priority: PriorityMark | null;
  readonly notes: readonly string[];
}

export interface LifeState {
  /** `Internal audit recommendations, JARAP`; null where only one paper has it. */
  readonly paper: string | null;
  readonly status: StatusMark;
  /** What else is said of it: `In progress`, `Extension requested to 30 June 2026`. */
  readonly words: readonly string[];
}

export interface LifePage {
  /** Without its ending. */
  readonly fileName: string;
  /** `Fleet management, September 2022: recommendation 4.2` */
  readonly kicker: string;
  readonly heading: string;
  readonly states: readonly LifeState[];
  readonly facts: readonly LifeFact[];
  readonly asAt: string;
  readonly marking: string;
  readonly fields: readonly LifeField[];
  readonly actions: readonly string[];
  readonly dateStory: DateStory | null;
  /** Where there is no story to tell. */
  readonly dateSentence: string;
  /** Set where the item has left the papers: the story ends there. */
  readonly datesAsOf: string | null;
  /** The latest first. */
  readonly meetings: readonly LifeMeeting[];
  readonly historyText: string | null;
  /** `It was called … until …` */
  readonly formerNames: readonly string[];
  /** Other recommendations that had this name before. */
  readonly namesakes: readonly { readonly href: string; readonly sentence: string }[];
}

/** `namesakes` are the former names that other recommendations have given up and that is this one's name now. */
export function makeLifePage(life: Life, namesakes: readonly FormerName[]): LifePage {
  const newestFirst = life.sightings.toReversed();
  const [latest] = newestFirst;
  if (latest === undefined) throw new Error(`${life.key} was never seen`);
  const { recommendation, report } = itemOf(latest);
  const facts = newestFirst.find((sighting) => sighting.facts !== null)?.facts ?? null;
  const asAt = day(latest.edition.paper.meeting.asAt);
  const dateStory = facts === null ? null : makeDateStory(facts);
  return {
    fileName: makeFileName(life.key),
    ...nameLife(recommendation, report),
    states: listStates(newestFirst),
    facts: listFacts(recommendation, report, facts, life),
    asAt,
    marking: latest.edition.paper.model.marking,
    fields: listFields(recommendation),
    actions: listActions(recommendation, labelsOf(latest)),
    dateStory,
    dateSentence: sayDates(recommendation),
    datesAsOf: latest.facts === null && dateStory !== null && facts !== null ? sayLastSeen(newestFirst) : null,
    meetings: newestFirst.map((sighting) => makeLifeMeeting(sighting, findBefore(sighting, life))),
    historyText: recommendation.history,
    formerNames: life.formerNames.map(
      ({ key, renamedAt }) => `It was called ${key} before the meeting on ${day(renamedAt)}.`,
    ),
    namesakes: namesakes.map(({ newKey, renamedAt }) => ({
      href: `${makeFileName(newKey)}.html`,
      sentence: `Before the meeting on ${day(renamedAt)} this name was that of another recommendation`,
    })),
  };
}

/** A reference that is a text needs no word before it. */
function nameLife(recommendation: Recommendation, report: SourceReport): Pick<LifePage, 'kicker' | 'heading'> {
  const { reference, title, isReferenceFromText } = recommendation;
  const source = auditOf({ report });
  if (isReferenceFromText) return { kicker: source, heading: title ?? reference };
  return { kicker: `${source}: recommendation ${reference}`, heading: title ?? `Recommendation ${reference}` };
}

/** The sighting before in the same paper; another panel's paper is no measure of what has changed. */
function findBefore(sighting: Sighting, { sightings }: Life): Sighting | null {
  return sightings.slice(0, sightings.indexOf(sighting)).findLast(({ series }) => series === sighting.series) ?? null;
}

/** One for each paper that has it, the latest first. */
function listStates(newestFirst: readonly Sighting[]): LifeState[] {
  const latest = newestFirst.filter(
    ({ series }, index) => newestFirst.findIndex((other) => other.series === series) === index,
  );
  return latest.map((sighting) => {
    const { model } = sighting.edition.paper;
    return {
      paper: latest.length === 1 ? null : `${model.title}, ${model.panelShortName}`,
      status: stateMark(sighting),
      words: listStateWords(sighting),
    };
  });
}

function listStateWords(sighting: Sighting): string[] {
  const { facts } = sighting;
  if (facts === null) return [];
  return [
    stateWords(sighting),
    describeRequestStamp(facts),
    describeClaim(facts, labelsOf(sighting)),
    ...awaitDecision(sighting),
  ].filter((words) => words !== null);
}

function listFacts(
  recommendation: Recommendation,
  report: SourceReport,
  facts: RecommendationFacts | null,
  { sightings }: Life,
): LifeFact[] {
  const { priority, theme, owner, sourcePage, dates } = recommendation;
  const plain = (label: string, value: string, notes: readonly string[] = []): LifeFact => ({
    label,
    value,
    priority: null,
    notes,
  });
  return [
    { label: 'Priority', value: '', priority: priorityMark(priority), notes: [] },
    ...(theme === null ? [] : [plain('Theme', theme)]),
    plain('Owner', owner ?? 'Not stated'),
    ...(report.opinion === null ? [] : [plain('Opinion', `${report.opinion.word} assurance`)]),
    ...(sourcePage === null ? [] : [plain('Page in the report', sourcePage)]),
    plain('Original date', dateWords(dates.original), dateNotes(dates.original)),
    plain('Current date', dateWords(dates.current), dateNotes(dates.current)),
    plain('Times revised', dates.revisions.length === 0 ? 'Never' : capitalise(timesInWords(dates.revisions.length))),
    ...(facts === null || facts.timesRevised === 0 || facts.daysMoved === null
      ? []
      : [
          plain(
            'Days moved',
            `${countOf(Math.abs(facts.daysMoved), 'day')} ${facts.daysMoved < 0 ? 'earlier' : 'later'}`,
          ),
        ]),
    plain('Meetings on file', String(sightings.length)),
  ];
}

function listFields({
  finding,
  recommendation,
  risk,
  requiredOutcome,
  response,
  actions,
  notes,
}: Recommendation): LifeField[] {
  const fields: (readonly [string, string | null])[] = [
    ['Finding', finding],
    ['Recommendation', recommendation],
    ['Risk', risk],
    ['Required outcome', requiredOutcome],
    ['Initial management response', response],
    ['Agreed action', actions.length === 1 ? (actions[0]?.text ?? null) : null],
    ['Notes', notes],
  ];
  return fields.flatMap(([label, text]) => (text === null ? [] : [{ label, text }]));
}

/** `Move the archive. Owner: Head of estates. Due 31 March 2026. In progress.` */
function listActions({ actions }: Recommendation, labels: StatusLabels): string[] {
  if (actions.length < 2) return [];
  return actions.map(({ text, owner, dates, lifecycle }) =>
    [
      text.replace(/\.$/, ''),
      `Owner: ${owner ?? 'not stated'}`,
      `Due: ${dateWords(dates.current)}`,
      labels.lifecycle[lifecycle],
    ]
      .map((part) => `${part}.`)
      .join(' '),
  );
}

function sayDates({ dates: { original, current } }: Recommendation): string {
  if (current === null) return 'No date was given.';
  return original === null
    ? `The current date is ${dateWords(current)}; no original date is on file.`
    : `It is due ${dateWords(current)}. The date has not been moved.`;
}

function sayLastSeen(newestFirst: readonly Sighting[]): string | null {
  const last = newestFirst.find(({ facts }) => facts !== null);
  return last === undefined ? null : `As the paper of ${day(last.edition.paper.meeting.date)} had them.`;
}
