/** Follows one paper from meeting to meeting: applies what the panel decided, and finds what has moved. */
import type { Checked, Problem } from '../../problems.ts';
import type { Edition, FollowedEdition } from './edition.ts';
import { followEdition, type Past } from './follow-edition.ts';
import { takeDecisions } from './take-decisions.ts';

/**
 * `editions` are one paper of one panel, the oldest first. Gives one entry for each, in their order. Problems are rows
 * that vanished, original dates that changed and keys that are renamed wrongly; every edition is followed all the same.
 */
export function followEditions(editions: readonly Edition[]): Checked<FollowedEdition[]> {
  const value: FollowedEdition[] = [];
  const problems: Problem[] = [];
  let past: Past = { previous: null, ledger: new Map(), carried: new Set() };
  for (const edition of editions) {
    const { followed, ledger, carried, problems: found } = followEdition(edition, past);
    value.push(followed);
    problems.push(...found);
    past = { previous: edition, ledger: takeDecisions(ledger, edition.decisions), carried };
  }
  return { value, problems };
}
