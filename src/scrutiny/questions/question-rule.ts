/** What a rule of the questions may look at, and what it gives. Types only. */
import type { Auditor } from '../../inputs/inputs.ts';
import type { IsoDay } from '../../recommendations/recommendation.ts';
import type { Calendar, RecommendationFacts } from '../facts.ts';
import type { Query } from '../queries/query.ts';

export interface QuestionContext extends Calendar {
  /** Day of the meeting before; null at the first on file. */
  readonly since: IsoDay | null;
  readonly auditors: ReadonlyMap<string, Auditor>;
  /** By the key of the row: contradictions that members read there and that nobody has accepted. */
  readonly contradictions: ReadonlyMap<string, readonly Query[]>;
}

export interface Asked {
  /** How long it has gone on: of two questions by one rule the longer is asked first. */
  readonly days: number;
  readonly sentence: string;
  /** What it rests on; null for what is not known, which is left out. */
  readonly facts: readonly (string | null)[];
}

export interface QuestionRule {
  readonly name: string;
  /** In words, for the key of the paper. */
  readonly when: string;
  /** Null where the rule does not hold. */
  readonly ask: (facts: RecommendationFacts, context: QuestionContext) => Asked | null;
}
