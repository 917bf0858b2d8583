/** All prose of one recommendation, each text with the words by which a query names its place. Judges nothing. */
import type { Recommendation, RecommendationDates } from '../../recommendations/recommendation.ts';

export type TextField =
  | 'title'
  | 'finding'
  | 'recommendation'
  | 'risk'
  | 'required-outcome'
  | 'response'
  | 'history'
  | 'update'
  | 'evidence'
  | 'notes'
  | 'closure-note'
  | 'action'
  | 'date-reason';

export interface RowText {
  readonly field: TextField;
  /** Stands after "in the": `update for April to June 2025`, `second action`. */
  readonly label: string;
  /** Never blank. */
  readonly text: string;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** In the order in which a reader meets them in the paper; fields that are not given are left out. */
export function textsOfRow(recommendation: Recommendation): RowText[] {
  const { title, finding, risk, requiredOutcome, response, history, updates } = recommendation;
  const { evidence, notes, closureNote, actions } = recommendation;
  const texts: [TextField, string, string | null][] = [
    ['title', 'title', title],
    ['finding', 'finding', finding],
    ['recommendation', 'recommendation', recommendation.recommendation],
    ['risk', 'risk', risk],
    ['required-outcome', 'required outcome', requiredOutcome],
    ['response', 'response', response],
    ...actions.map(({ text }, index): [TextField, string, string] => ['action', nameAction(index, actions), text]),
    ...listEveryReason(recommendation),
    ['history', 'history', history],
    ...updates.map(({ period, text }): [TextField, string, string] => ['update', nameUpdate(period), text]),
    ['evidence', 'evidence', evidence],
    ['closure-note', 'reason for closure', closureNote],
    ['notes', 'notes', notes],
  ];
  return texts.flatMap(([field, label, text]) => (text === null || text.trim() === '' ? [] : [{ field, label, text }]));
}

function nameUpdate(period: string | null): string {
  return period === null ? 'update' : `update for ${period}`;
}

function nameAction(index: number, actions: readonly unknown[]): string {
  if (actions.length === 1) return 'action';
  const ordinal = ORDINALS[index];
  return ordinal === undefined ? `action numbered ${index + 1}` : `${ordinal} action`;
}

/** An action without dates of its own has those of its row, and with them the reasons, which are said once. */
function listEveryReason({ dates, actions }: Recommendation): [TextField, string, string | null][] {
  const ofRow = listReasons(dates);
  const isNew = ([, , text]: [TextField, string, string | null]): boolean => !ofRow.some(([, , told]) => told === text);
  return [...ofRow, ...actions.flatMap((action) => listReasons(action.dates)).filter(isNew)];
}

function listReasons({ revisions, requestReason }: RecommendationDates): [TextField, string, string | null][] {
  return [
    ...revisions.map(({ reason }): [TextField, string, string | null] => [
      'date-reason',
      'reason for the new date',
      reason,
    ]),
    ['date-reason', 'reason for the request', requestReason],
  ];
}
