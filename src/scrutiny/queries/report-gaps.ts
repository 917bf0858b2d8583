/** What rows lack that others of their auditor or report have: priority, page; and leads who own none of the rows. */
import { countOf, NOT_STATED } from '../../words.ts';
import { groupFacts } from '../figure.ts';
import { findGaps } from './find-gaps.ts';
import type { PaperFinding, PaperRule, QueryContext } from './query.ts';

/** Words of offices, which tell no two people apart. */
const OFFICES =
  /^(?:head|director|manager|officer|chief|deputy|assistant|senior|lead|of|the|and|for|service|services|department|team|group|area|business|partner|strategic|operational|acting|interim|ms|mr|mrs|dr)$/;

export const REPORT_GAP_RULES: readonly PaperRule[] = [
  {
    name: 'priority-not-stated',
    audience: 'secretariat',
    ask: "Give the priority in the auditor's own word.",
    findInPaper: findPriorityNotStated,
  },
  {
    name: 'source-page-missing',
    audience: 'secretariat',
    ask: 'Give the page of the report on which it stands.',
    findInPaper: findMissingPages,
  },
  {
    name: 'audit-lead-owns-nothing',
    audience: 'secretariat',
    ask: 'Confirm the lead, or correct the owners.',
    findInPaper: findLeadsWithoutRows,
  },
];

/** Auditor by auditor. An inspectorate that gives no priorities at all is not asked for them. */
function findPriorityNotStated({ facts, auditors }: QueryContext): PaperFinding[] {
  return [...groupFacts(facts, ({ report }) => report.auditor)].flatMap(([auditor, ofAuditor]) => {
    const isInspectorate = auditor !== null && auditors.get(auditor)?.kind === 'inspectorate';
    return findGaps(ofAuditor, {
      among: ({ standing }) => standing !== 'closed',
      isMissing: ({ recommendation: { priority } }) => priority.level === null && priority.word === NOT_STATED,
      ofRow: () => 'Its priority is not stated.',
      ofAll: isInspectorate
        ? null
        : (count) => `The priority of none of the ${countOf(count, 'recommendation')} is stated.`,
    });
  });
}

/** Only where most of the report's rows have one. */
function findMissingPages({ facts }: QueryContext): PaperFinding[] {
  return [...groupFacts(facts, ({ report }) => report.key).values()].flatMap((ofReport) => {
    const missing = ofReport.filter(({ recommendation }) => recommendation.sourcePage === null);
    if (missing.length * 2 > ofReport.length) return [];
    return missing.map(({ recommendation, report }) => ({
      key: recommendation.key,
      sentence: `Its page in “${report.title}” is not given, and those of others are.`,
    }));
  });
}

function findLeadsWithoutRows({ facts }: QueryContext): PaperFinding[] {
  return [...groupFacts(facts, ({ report }) => report).entries()].flatMap(([report, ofReport]) => {
    const { lead } = report;
    const owners = new Set(
      ofReport.flatMap(({ recommendation }) => [
        recommendation.owner ?? '',
        ...recommendation.actions.map(({ owner }) => owner ?? ''),
      ]),
    );
    owners.delete('');
    if (lead === null || owners.size === 0 || [...owners].some((owner) => isSameOffice(lead, owner))) return [];
    const shown = [...owners].slice(0, 3).map((owner) => `“${owner}”`);
    const others = owners.size > 3 ? ' and others' : '';
    return [
      {
        key: null,
        sentence: `“${lead}” leads “${report.title}” and owns none of its recommendations; ${shown.join(', ')}${others} ${owners.size === 1 ? 'does' : 'do'}.`,
        others: ofReport.slice(0, 1).map(({ recommendation }) => recommendation.source),
      },
    ];
  });
}

/** "Director – People Services" and "People Services (Director)" are one office. */
function isSameOffice(one: string, other: string): boolean {
  const [a, b] = [cutWords(one), cutWords(other)];
  const [telling, all] = [a.filter((word) => !OFFICES.test(word)), new Set(b)];
  if (telling.length === 0) return a.join(' ') === b.join(' ') || b.join(' ').includes(a.join(' '));
  return (
    telling.every((word) => all.has(word)) || b.filter((word) => !OFFICES.test(word)).join(' ') === telling.join(' ')
  );
}

function cutWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
