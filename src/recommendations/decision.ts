/**
 * What a panel decided on one recommendation, from decisions.csv of the meeting's folder. It takes effect at the next
 * meeting: the paper of the meeting itself is what the panel had before it.
 */
import type { Deadline, IsoDay, SourcePlace } from './recommendation.ts';

export type DecisionKind =
  | 'closure-agreed'
  | 'closure-not-agreed'
  | 'extension-granted'
  | 'extension-not-granted'
  | 'deferred';

export interface Decision {
  /** Of the recommendation, as it was called at that meeting. */
  readonly key: string;
  readonly kind: DecisionKind;
  /** The date that the panel granted, which need not be the one asked for; null for every other kind. */
  readonly grantedTo: Deadline | null;
  /** As written: `45/25`. */
  readonly minute: string | null;
  readonly reason: string | null;
  /** Day of the meeting that decided. */
  readonly meeting: IsoDay;
  /** Short name of the panel: `JARAP`. */
  readonly panel: string;
  readonly source: SourcePlace;
}
