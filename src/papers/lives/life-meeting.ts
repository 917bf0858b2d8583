/** What one meeting had before it of one recommendation: state, date, what had changed, the words supplied, and what was decided. */
import type { ProgressUpdate, Recommendation } from '../../recommendations/recommendation.ts';
import type { Change, ChangedField } from '../../scrutiny/history/edition.ts';
import { makeSlug } from '../../slug.ts';
import { inSentence, type StatusLabels } from '../labels.ts';
import type { StatusMark } from '../page-model.ts';
import { anchorOf } from '../paper-context.ts';
import { endSentence } from '../item-table.ts';
import { outputFolderOf } from '../site.ts';
import { dateWords, day } from '../wording.ts';
import { describeClosure, describeDecision, describeRequest } from './describe-decisions.ts';
import type { Sighting } from './life.ts';
import { labelsOf, stateMark, stateWords } from './sighting.ts';

/** A shape of its own for each kind of step, so that none can be taken for a state. */
export type StepShape = 'step-said' | 'step-moved' | 'step-nothing' | 'step-closed';

export interface LifeMeeting {
  readonly id: string;
  readonly step: StepShape;
  /** `Date moved: 31 March 2026 to 30 June 2026` */
  readonly heading: string;
  /** `20 January 2026, Joint Audit Panel` */
  readonly occasion: string;
  readonly href: string;
  /** `The paper of 20 January 2026` */
  readonly linkText: string;
  /** Null where the paper no longer had it, being closed. */
  readonly status: StatusMark | null;
  readonly statusWords: string | null;
  readonly currentDate: string | null;
  readonly changes: readonly string[];
  readonly updates: readonly { readonly period: string | null; readonly text: string }[];
  /** `No update supplied since 21 October 2025.` */
  readonly updateNote: string | null;
  readonly evidenceText: string | null;
  readonly verified: string | null;
  readonly queries: readonly string[];
  readonly request: string | null;
  readonly decisions: readonly string[];
  readonly closure: string | null;
}

/** `before` is the sighting before in the same paper. */
export function makeLifeMeeting(sighting: Sighting, before: Sighting | null): LifeMeeting {
  const { facts, closed, edition } = sighting;
  const { meeting, model, scrutiny } = edition.paper;
  const earlier = before?.facts?.recommendation ?? null;
  const panel = scrutiny.followed.edition.panel;
  const recommendation = facts?.recommendation ?? null;

  const closure = closed === null ? null : describeClosure(closed, panel);
  const request = facts === null ? null : describeRequest(facts);
  const decisions = sighting.decisions.map(describeDecision);
  return {
    id: makeSlug('m', meeting.date, sighting.series),
    ...describeStep(sighting, before),
    occasion: `${day(meeting.date)}, ${model.panelName}`,
    href: hrefOf(sighting),
    linkText: `The paper of ${day(meeting.date)}`,
    status: facts === null ? null : stateMark(sighting),
    statusWords: stateWords(sighting),
    currentDate: recommendation === null ? null : dateWords(recommendation.dates.current),
    changes:
      facts === null || earlier === null
        ? []
        : describeChanges(facts.change, earlier, facts.recommendation, labelsOf(sighting)),
    ...tellUpdates(sighting, earlier),
    evidenceText: newText(recommendation?.evidence, earlier?.evidence),
    verified: newText(recommendation?.verification?.written, earlier?.verification?.written),
    queries: sighting.queries.map(({ sentence, accepted }) =>
      accepted === null ? sentence : `${endSentence(sentence)} Accepted by the author: ${endSentence(accepted)}`,
    ),
    request,
    decisions: decisions.length > 0 || request === null ? decisions : ['No decision is on file.'],
    closure,
  };
}

/** The row in its paper; the paper itself where it prints no such row. */
function hrefOf({ edition: { paper, anchors }, key }: Sighting): string {
  const anchor = anchorOf(key);
  const page = `../${outputFolderOf(paper.meeting)}/${paper.model.fileName}.html`;
  return anchors.has(anchor) ? `${page}#${anchor}` : page;
}

/** The one thing that matters most of this meeting. */
function describeStep(
  sighting: Sighting,
  before: Sighting | null,
): { readonly heading: string; readonly step: StepShape } {
  const { facts, closed } = sighting;
  const { lifecycle } = labelsOf(sighting);
  if (closed !== null) return { heading: lifecycle[`closed-${closed.reason}`], step: 'step-closed' };
  if (facts === null) return { heading: 'Closed', step: 'step-closed' };
  const { change, recommendation, standing } = facts;
  if (standing === 'closed') return { heading: lifecycle[recommendation.lifecycle], step: 'step-closed' };
  if (change?.kind === 'reopened') return { heading: 'Reopened', step: 'step-moved' };
  if (before === null) {
    return { heading: change === null ? 'The first meeting on file' : 'First reported', step: 'step-said' };
  }
  if (change?.fields.includes('date') === true) {
    return { heading: `Date moved to ${dateWords(recommendation.dates.current)}`, step: 'step-moved' };
  }
  if (change?.fields.includes('status') === true) {
    return { heading: lifecycle[recommendation.lifecycle], step: 'step-said' };
  }
  if (change?.fields.includes('update') === true) return { heading: 'Update supplied', step: 'step-said' };
  const isSilent = change !== null && change.noUpdateSince !== null && facts.timeliness !== 'finished';
  return { heading: isSilent ? 'No update supplied' : 'No change', step: 'step-nothing' };
}

const CHANGED_WORDS: Readonly<
  Record<
    ChangedField,
    (before: Recommendation, now: Recommendation, change: Change, labels: StatusLabels) => string | null
  >
> = {
  status: (before, now, change, { lifecycle }) =>
    `Status: ${lifecycle[change.before?.lifecycle ?? before.lifecycle]} before, now ${inSentence(lifecycle[now.lifecycle])}.`,
  date: (before, now, change) =>
    `Date: ${dateWords(change.before?.current ?? before.dates.current)} before, now ${dateWords(now.dates.current)}${reasonOfMove(now)}.`,
  // The update itself stands below.
  update: () => null,
  owner: (before, now) => `Owner: ${before.owner ?? 'none'} before, now ${now.owner ?? 'none'}.`,
  priority: (before, now) => `Priority: ${before.priority.word} before, now ${now.priority.word}.`,
  // It stands below where there is any.
  evidence: (_before, now) => (now.evidence === null ? 'The evidence named before is named no more.' : null),
  wording: () => 'The recommendation has been reworded.',
};

function describeChanges(
  change: Change | null,
  before: Recommendation,
  now: Recommendation,
  labels: StatusLabels,
): string[] {
  if (change === null) return [];
  return change.fields
    .map((field) => CHANGED_WORDS[field](before, now, change, labels))
    .filter((words) => words !== null)
    .map((words) => endSentence(words));
}

function reasonOfMove({ dates }: Recommendation): string {
  const last = dates.revisions.at(-1);
  if (last === undefined || last.deadline !== dates.current) return '';
  const parts = [
    last.reason === null ? null : last.reason.replace(/\.$/, ''),
    last.agreedBy === null ? null : `agreed by ${last.agreedBy.replace(/\.$/, '')}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

/** Words that no earlier meeting had; a tracker repeats the old ones at every meeting. */
function tellUpdates({ facts }: Sighting, earlier: Recommendation | null): Pick<LifeMeeting, 'updates' | 'updateNote'> {
  if (facts === null) return { updates: [], updateNote: null };
  const { change, timeliness, recommendation } = facts;
  const said = new Set((earlier?.updates ?? []).map(({ text }) => text));
  const isRepeated = change !== null && change.noUpdateSince !== null;
  const fresh = isRepeated ? [] : recommendation.updates.filter(({ text }) => !said.has(text));
  if (fresh.length > 0) return { updates: fresh.map(copyUpdate), updateNote: null };
  // Finished work is not chased for words.
  if (timeliness === 'finished') return { updates: [], updateNote: null };
  const since = change?.noUpdateSince ?? null;
  return {
    updates: [],
    updateNote: since === null ? 'No update was supplied.' : `No update supplied since ${day(since)}.`,
  };
}

function copyUpdate({ period, text }: ProgressUpdate): { period: string | null; text: string } {
  return { period, text };
}

function newText(now: string | null | undefined, before: string | null | undefined): string | null {
  return now == null || now === before ? null : now;
}
