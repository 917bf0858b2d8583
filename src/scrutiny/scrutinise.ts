/** One paper's scrutiny: facts about each recommendation, the queries that they raise, and every figure that is printed. */
import type { Auditor } from '../inputs/inputs.ts';
import type { Register } from '../recommendations/recommendation.ts';
import { establishFacts, type Calendar, type RecommendationFacts } from './facts.ts';
import type { Figure } from './figure.ts';
import {
  countForNarrative,
  summariseByAudit,
  summariseByPriority,
  summariseByTimeliness,
  summariseProgress,
} from './figures.ts';
import { raiseQueries, type Query } from './queries.ts';

export interface Scrutiny {
  /** One for each recommendation, in the order of the register. */
  readonly facts: readonly RecommendationFacts[];
  readonly queries: readonly Query[];
  /** Rows are the auditors' words, the most serious first; columns where the items stand before the panel. */
  readonly byPriority: Figure;
  /** Rows are the reports, in the order of the register. */
  readonly byAudit: Figure;
  /** Rows as in `byPriority`, columns the states of timeliness. */
  readonly byTimeliness: Figure;
  /** For each report's key: rows are its pillars ('' for none), columns the states of progress. */
  readonly progress: ReadonlyMap<string, Figure>;
  /** The numbers that a narrative can bind. */
  readonly numbers: Readonly<Record<string, number>>;
}

export interface ScrutinyContext extends Calendar {
  readonly auditors: ReadonlyMap<string, Auditor>;
  /** In the order of printing. */
  readonly pillars: readonly string[];
}

export function scrutinise(register: Register, { auditors, pillars, ...calendar }: ScrutinyContext): Scrutiny {
  const facts = establishFacts(register, calendar);
  return {
    facts,
    queries: raiseQueries(facts),
    byPriority: summariseByPriority(facts, auditors),
    byAudit: summariseByAudit(facts, register.reports),
    byTimeliness: summariseByTimeliness(facts, auditors, calendar.nextMeeting !== null),
    progress: new Map(
      register.reports.map((report) => [
        report.key,
        summariseProgress(
          facts.filter((entry) => entry.report.key === report.key),
          pillars,
        ),
      ]),
    ),
    numbers: countForNarrative(facts),
  };
}
