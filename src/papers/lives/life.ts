/** The life of a recommendation: what every meeting on file had before it. Types only. */
import type { Decision } from '../../recommendations/decision.ts';
import type { IsoDay } from '../../recommendations/recommendation.ts';
import type { RecommendationFacts } from '../../scrutiny/facts.ts';
import type { ClosedRecommendation } from '../../scrutiny/history/edition.ts';
import type { Query } from '../../scrutiny/queries/query.ts';
import type { ScrutinisedPaper } from '../scrutinised-paper.ts';

/** One paper of one panel over its meetings. */
export interface PaperSeries {
  /** `jarap/internal-audit-tracker` */
  readonly name: string;
  /** The oldest meeting first. */
  readonly editions: readonly SeriesEdition[];
}

export interface SeriesEdition {
  readonly paper: ScrutinisedPaper;
  /** Anchors that the paper's page has, in their order. */
  readonly anchors: ReadonlySet<string>;
}

/** A recommendation at one meeting. It has facts, or was closed and has gone from the export, or both where it stands closed in it. */
export interface Sighting {
  readonly series: string;
  readonly edition: SeriesEdition;
  /** As it was called then. */
  readonly key: string;
  readonly facts: RecommendationFacts | null;
  /** Set where it had been closed since the meeting before. */
  readonly closed: ClosedRecommendation | null;
  /** That members read, the accepted ones too. */
  readonly queries: readonly Query[];
  /** Of this very meeting. */
  readonly decisions: readonly Decision[];
}

export interface Life {
  /** The name that it has now. */
  readonly key: string;
  readonly formerNames: readonly FormerName[];
  /** The oldest first; never empty. */
  readonly sightings: readonly Sighting[];
}

export interface FormerName {
  /** What it was called. */
  readonly key: string;
  /** What it is called now. */
  readonly newKey: string;
  /** Day of the meeting at which it had another name for the first time. */
  readonly renamedAt: IsoDay;
}

export interface Lives {
  readonly series: readonly PaperSeries[];
  /** By key. */
  readonly lives: readonly Life[];
  /** By key. One that another recommendation has now is among them. */
  readonly formerNames: readonly FormerName[];
}
