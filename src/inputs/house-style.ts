/**
 * How an organisation's papers look and what they call things, beyond what its settings say of panels and auditors. Types, and
 * the names that organisation.yaml may use; nothing is read here.
 */

/** Colours of styles/tokens.css that an organisation may change. */
export const COLOUR_NAMES = [
  'ink',
  'softInk',
  'accent',
  'line',
  'complete',
  'overdue',
  'atRisk',
  'onTrack',
  'notStarted',
  'notPursued',
  'noDate',
] as const;

export type ColourName = (typeof COLOUR_NAMES)[number];

/** States that a paper has words for: of the work, of its date, of a plan, of BRAG. Some are in more than one of these. */
export const STATUS_NAMES = [
  'not-started',
  'in-progress',
  'waiting-on-others',
  'reported-complete',
  'proposed-closed',
  'closed-implemented',
  'closed-not-adopted',
  'closed-risk-accepted',
  'closed-superseded',
  'overdue',
  'late-against-original',
  'due-before-next-meeting',
  'not-yet-due',
  'no-date',
  'finished',
  'on-track',
  'off-track',
  'complete',
  'not-pursued',
  'at-risk',
] as const;

export type StatusName = (typeof STATUS_NAMES)[number];

export interface HouseStyle {
  readonly logo: Logo | null;
  /** `#rrggbb` in lower case; each has the contrast that it needs on white paper. */
  readonly colours: ReadonlyMap<ColourName, string>;
  /** `{panel} {date}, paper {number}`; holds known placeholders only. */
  readonly paperReference: string | null;
  readonly statusLabels: ReadonlyMap<StatusName, StatusLabel>;
}

export interface Logo {
  /** Beside organisation.yaml: `crest.svg`. */
  readonly file: string;
  readonly mediaType: 'image/svg+xml' | 'image/png' | 'image/jpeg';
  /** What it is to somebody who does not see it. */
  readonly alt: string;
  /** Its width divided by its height. */
  readonly aspect: number;
  readonly bytes: Uint8Array;
}

/** What this body calls a state. */
export interface StatusLabel {
  readonly word: string;
  /** In organisation.yaml, for messages. */
  readonly line: number;
}

/** What a placeholder of `paperReference:` stands for. */
export interface ReferenceFacts {
  /** Short name of the panel. */
  readonly panel: string;
  readonly panelName: string;
  /** Of the meeting, in words. */
  readonly date: string;
  /** `2026-01-20` */
  readonly isoDate: string;
  /** Place on the agenda, counted from 1. */
  readonly number: string;
  readonly body: string;
}

/** The house style of a body that has none of its own. */
export const PLAIN_HOUSE_STYLE: HouseStyle = {
  logo: null,
  colours: new Map(),
  paperReference: null,
  statusLabels: new Map(),
};
