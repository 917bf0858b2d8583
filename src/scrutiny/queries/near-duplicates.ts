/**
 * The same text twice: within a recommendation, and in updates, recommendations and titles of different ones. The second
 * may be right; only the owner knows, so these rules ask.
 */
import type { Recommendation } from '../../recommendations/recommendation.ts';
import type { RecommendationFacts } from '../facts.ts';
import { listFirst } from '../../words.ts';
import { groupAlike, type AlikeGroup } from './group-alike.ts';
import type { PaperFinding, PaperRule, RowRule } from './query.ts';
import { quoteStart } from './quote-words.ts';
import { findRepeatedParagraphs } from './repeated-paragraphs.ts';
import { TABLE_SLIPS } from './table-slips.ts';

/** Says that an update will come: the same words are to be expected of every new item. */
const UPDATE_TO_COME = /\bupdate (?:to|will) be (?:provided|given|supplied|brought|reported|available)\b/i;
const MOST_NAMED = 6;

export const DUPLICATE_ROW_RULES: readonly RowRule[] = [
  ...TABLE_SLIPS,
  {
    name: 'paragraph-twice',
    audience: 'secretariat',
    ask: 'Take one of them out; where they differ, say which is right.',
    findInRow: ({ recommendation }) => findRepeatedParagraphs(recommendation),
  },
];

export const DUPLICATE_PAPER_RULES: readonly PaperRule[] = [
  {
    name: 'same-update',
    audience: 'secretariat',
    ask: 'Say for each of them what was done, or confirm that the same words hold for all.',
    findInPaper: ({ facts }) =>
      findAlike(facts, 'updates', ({ recommendation: { updates } }) => {
        const latest = updates.at(-1)?.text ?? null;
        return latest !== null && latest.length < 200 && UPDATE_TO_COME.test(latest) ? null : latest;
      }),
  },
  {
    name: 'same-recommendation',
    audience: 'secretariat',
    ask: 'If they are one matter, track it once: close the other as superseded and name the one that replaces it.',
    findInPaper: ({ facts }) =>
      findAlike(facts, 'recommendations', ({ recommendation }) => recommendation.recommendation),
  },
  {
    name: 'same-title',
    audience: 'secretariat',
    ask: 'If they are one matter, track it once: close the other as superseded and name the one that replaces it.',
    findInPaper: ({ facts }) => findSameTitles(facts),
  },
];

function findAlike(
  facts: readonly RecommendationFacts[],
  noun: string,
  textOf: (facts: RecommendationFacts) => string | null,
): PaperFinding[] {
  const texts = facts.map((entry) => (entry.standing === 'closed' ? null : textOf(entry)));
  return groupAlike(texts).flatMap(({ members, isSame }) =>
    describeGroup(facts, { members, isSame }, noun, quoteStart(texts[members[0] ?? 0] ?? '')),
  );
}

/** Titles of four words and more that two reports give to something that is open in both. */
function findSameTitles(facts: readonly RecommendationFacts[]): PaperFinding[] {
  const byTitle = new Map<string, number[]>();
  for (const [index, { recommendation, standing }] of facts.entries()) {
    const words = normaliseTitle(recommendation);
    if (standing === 'closed' || words.length < 4) continue;
    const title = words.join(' ');
    byTitle.set(title, [...(byTitle.get(title) ?? []), index]);
  }
  return [...byTitle.values()]
    .filter((members) => new Set(members.map((index) => facts[index]?.report.key)).size > 1)
    .flatMap((members) => {
      const { title, reference } = facts[members[0] ?? 0]?.recommendation ?? { title: null, reference: '' };
      return describeGroup(facts, { members, isSame: true }, 'titles', title ?? reference);
    });
}

/** The title, or the words of a reference such as `4.1 Review of policies`, without number, case and plural. */
function normaliseTitle({ title, reference }: Recommendation): string[] {
  const words = (title ?? reference).toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  return words.map((word) => word.replace(/s$/, ''));
}

function describeGroup(
  facts: readonly RecommendationFacts[],
  { members, isSame }: AlikeGroup,
  noun: string,
  quote: string,
): PaperFinding[] {
  const rows = members.flatMap((index) => facts[index] ?? []);
  const [first, ...others] = rows;
  if (first === undefined) return [];
  const isOneReport = rows.every(({ report }) => report.key === first.report.key);
  const list = listFirst(
    rows.map((row) => nameRow(row, isOneReport)),
    MOST_NAMED,
  );
  return [
    {
      key: first.recommendation.key,
      sentence: `The ${noun} of ${list} are ${isSame ? 'the same' : 'nearly the same'}: “${quote}”.`,
      others: others.map(({ recommendation }) => recommendation.source),
    },
  ];
}

function nameRow({ recommendation, report }: RecommendationFacts, isOneReport: boolean): string {
  const number = /^[\d.]*\d(?=\s|$)/.exec(recommendation.reference)?.[0] ?? recommendation.reference;
  const date = report.date === null ? '' : ` (${report.date.understood})`;
  return isOneReport ? number : `${number} of ${report.title}${date}`;
}
