/** One meeting's scrutiny as plain lines, to be read by a person who checks it against the rows. */
import type { Scrutiny } from '../../src/scrutiny/scrutiny.ts';
import type { Count, CountTable } from '../../src/scrutiny/figure.ts';
import type { RecommendationFacts } from '../../src/scrutiny/facts.ts';

export function describeScrutiny(scrutiny: Scrutiny): string {
  const { followed, attention, assurance, trend } = scrutiny;
  const { movement } = followed;
  return [
    ...section('Counts', listCounts(scrutiny.counts)),
    ...section('Bridge', movement === null ? ['no meeting before'] : describeTable(movement.bridge)),
    ...section(
      'Changes',
      [...(movement?.changes ?? [])].map(
        ([key, { kind, fields, noUpdateSince }]) =>
          `${key}: ${kind}${fields.length === 0 ? '' : ` (${fields.join(', ')})`}${noUpdateSince === null ? '' : `, no update since ${noUpdateSince}`}`,
      ),
    ),
    ...section(
      'Closed since the meeting before',
      (movement?.closed ?? []).map(
        ({ recommendation, reason, closedBy, minute, daysLate }) =>
          `${recommendation.key}: ${reason}, by ${closedBy ?? 'the export'}, minute ${minute ?? 'none'}, days late ${daysLate ?? 'unknown'}`,
      ),
    ),
    ...section(
      'Closed earlier',
      followed.closedEarlier.map(({ recommendation }) => recommendation.key),
    ),
    ...section(
      'Dates',
      scrutiny.facts.map(
        (facts) =>
          `${keyOf(facts)}: ${facts.recommendation.lifecycle}, ${facts.timeliness}, ${facts.brag}; ${facts.datePoints.map(({ kind, day, agreedBy }) => `${kind} ${day ?? 'no day'}${agreedBy === null ? '' : ` [${agreedBy}]`}`).join(' > ')}`,
      ),
    ),
    ...section(
      'Overdue',
      attention.overdue.map((facts) => `${keyOf(facts)}: ${facts.daysOverdue ?? 0} days`),
    ),
    ...section('Ageing', describeTable(attention.ageing)),
    ...section('Due before the next meeting', attention.dueBeforeNextMeeting.map(keyOf)),
    ...section(
      'Revised twice or more',
      attention.revisedTwice.map((facts) => `${keyOf(facts)}: ${facts.timesRevised}`),
    ),
    ...section('Without owner', attention.withoutOwner.map(keyOf)),
    ...section('Without date', attention.withoutDate.map(keyOf)),
    ...section(
      'Without update',
      attention.withoutUpdate.map(
        ({ owner, since, facts }) => `${owner ?? 'no owner'}, since ${since ?? 'ever'}: ${facts.map(keyOf).join(', ')}`,
      ),
    ),
    ...section('Three counts', describeTable(assurance)),
    ...section(
      'Evidence',
      scrutiny.evidence.map(
        ({ facts, evidence, verification }) =>
          `${keyOf(facts)}: ${evidence === null ? 'gap' : 'given'}, verified: ${verification ?? 'no'}`,
      ),
    ),
    ...section(
      'Not pursued',
      scrutiny.notPursued.map(
        ({ facts, reason, note }) =>
          `${keyOf(facts)}: ${reason}, ${note === null ? 'no reason given' : 'reason given'}`,
      ),
    ),
    ...section(
      'Queries',
      scrutiny.queries.map(
        ({ rule, key, accepted }) => `${rule}: ${key ?? 'the paper'}${accepted === null ? '' : ' (accepted)'}`,
      ),
    ),
    ...section(
      'Questions',
      scrutiny.questions.map(({ rule, key, sentence }) => `${rule}, ${key}: ${sentence}`),
    ),
    ...section(
      'Trend',
      trend.map(
        ({ meeting, carriedForward, overdue, added, closed }) =>
          `${meeting}: ${carriedForward.value} carried forward, ${overdue.value} overdue, ${added?.value ?? '–'} new, ${closed?.value ?? '–'} closed`,
      ),
    ),
  ].join('\n');
}

function section(heading: string, lines: readonly string[]): string[] {
  return [`## ${heading}`, '', ...(lines.length === 0 ? ['none'] : lines), ''];
}

function listCounts(counts: Readonly<Record<string, Count>>): string[] {
  return Object.entries(counts).map(([name, { value }]) => `${name}: ${value}`);
}

function describeTable({ columns, rows, totals }: CountTable): string[] {
  const line = (label: string, counts: readonly Count[]): string =>
    `${label}: ${columns.map(({ label: column }, index) => `${column} ${counts[index]?.value ?? '?'}`).join(', ')}`;
  return [...rows.map(({ label, counts }) => line(label, counts)), line('Total', totals)];
}

function keyOf({ recommendation }: RecommendationFacts): string {
  return recommendation.key;
}
