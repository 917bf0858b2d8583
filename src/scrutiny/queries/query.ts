/** A query: what is wrong or doubtful in the data, put to the owner. A query never changes a figure. Types only. */
import type { Auditor } from '../../inputs/inputs.ts';
import type { Calendar, RecommendationFacts } from '../facts.ts';
import type { FollowedEdition } from '../history/edition.ts';
import type { SourcePlace } from '../../recommendations/recommendation.ts';

/** Members read a contradiction beside its row; a slip of the pen is for the secretary and the owner only. */
export type Audience = 'paper' | 'secretariat';

export interface Query {
  /** Name of the rule: `complete-but-open-words`. */
  readonly rule: string;
  /** The recommendation; null for a query about a report or the paper as a whole. */
  readonly key: string | null;
  /** For print: what is said, and what contradicts it, with the words quoted. */
  readonly sentence: string;
  /** What the owner is asked to do: `Say what is left to do, or correct the status.` */
  readonly ask: string;
  readonly audience: Audience;
  /** Where the words stand, the row asked about first. */
  readonly places: readonly SourcePlace[];
  /** The reason with which the author accepts it; null where nobody has. */
  readonly accepted: string | null;
}

/** What a rule finds in one row; the rest of the query follows from the rule and the row. */
export interface Finding {
  readonly sentence: string;
  /** Of other rows that the sentence speaks of. */
  readonly others?: readonly SourcePlace[];
}

/** The same with its row; null where it is about a report or the paper as a whole. */
export interface PaperFinding extends Finding {
  readonly key: string | null;
}

/** All that a rule may look at. */
export interface QueryContext extends Calendar {
  readonly meeting: string;
  /** What the updates cover, `October to December 2025`; null where the meeting does not say. */
  readonly period: string | null;
  readonly facts: readonly RecommendationFacts[];
  readonly followed: FollowedEdition;
  /** By key. An inspectorate gives its recommendations no priority. */
  readonly auditors: ReadonlyMap<string, Pick<Auditor, 'kind'>>;
}

interface RuleWords {
  readonly name: string;
  readonly audience: Audience;
  readonly ask: string;
}

/** Looks at one recommendation; the findings are about that row. */
export interface RowRule extends RuleWords {
  readonly findInRow: (facts: RecommendationFacts, context: QueryContext) => readonly Finding[];
}

/** Looks at all of them together. */
export interface PaperRule extends RuleWords {
  readonly findInPaper: (context: QueryContext) => readonly PaperFinding[];
}
