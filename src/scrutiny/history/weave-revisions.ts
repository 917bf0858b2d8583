/**
 * Two lists of moves as one in which none is lost: those on file and those of the next export. Knows nothing of decisions.
 */
import type { DateRevision } from '../../recommendations/recommendation.ts';
import { isSameDay } from './same-day.ts';

export interface WovenRevisions {
  /** Those on file, with older ones that only the export knows at their places. */
  readonly revisions: readonly DateRevision[];
  /** Those of the export that come after the last one on file. */
  readonly newest: readonly DateRevision[];
}

/** Where both know a move, the export's words for it stand, with the reason and the agreement on file where it has none. */
export function weaveRevisions(known: readonly DateRevision[], exported: readonly DateRevision[]): WovenRevisions {
  if (known.length === 0) return { revisions: [], newest: exported };
  return takeComplete(known, exported) ?? weave(known, exported);
}

/** An export that lists every move on file in order is taken as it stands. Null where it does not. */
function takeComplete(known: readonly DateRevision[], exported: readonly DateRevision[]): WovenRevisions | null {
  const revisions: DateRevision[] = [];
  let found = 0;
  for (const revision of exported) {
    const next = known[found];
    if (next === undefined) break;
    const isOnFile = isSameDay(next.deadline, revision.deadline);
    revisions.push(isOnFile ? fillIn(revision, next) : revision);
    if (isOnFile) found += 1;
  }
  return found < known.length ? null : { revisions, newest: exported.slice(revisions.length) };
}

function weave(known: readonly DateRevision[], exported: readonly DateRevision[]): WovenRevisions {
  let next = 0;
  const places = exported.map(({ deadline }) => {
    const place = known.findIndex((entry, index) => index >= next && isSameDay(entry.deadline, deadline));
    if (place >= 0) next = place + 1;
    return place;
  });
  const lastOnFile = places.findLastIndex((place) => place >= 0);
  const revisions: DateRevision[] = [];
  let taken = 0;
  // What only the export knows stands right before the move that it names next.
  let between: DateRevision[] = [];
  for (const [index, revision] of exported.slice(0, lastOnFile + 1).entries()) {
    const place = places[index] ?? -1;
    const onFile = known[place];
    if (onFile === undefined) between.push(revision);
    else {
      revisions.push(...known.slice(taken, place), ...between, fillIn(revision, onFile));
      taken = place + 1;
      between = [];
    }
  }
  return { revisions: [...revisions, ...known.slice(taken)], newest: exported.slice(lastOnFile + 1) };
}

function fillIn(exported: DateRevision, known: DateRevision): DateRevision {
  return {
    deadline: exported.deadline,
    reason: exported.reason ?? known.reason,
    agreedBy: exported.agreedBy ?? known.agreedBy,
  };
}
