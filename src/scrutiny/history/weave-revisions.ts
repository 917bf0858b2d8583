/**
 * Two lists of moves as one in which none is lost: those on file and those of the next export. Knows nothing of decisions,
 * but leaves out what the caller does not let in.
 */
import type { DateRevision } from '../../recommendations/recommendation.ts';
import { isSameDay } from './same-day.ts';

export interface WovenRevisions {
  /** Those on file, with older ones that only the export knows at their places. */
  readonly revisions: readonly DateRevision[];
  /** Those of the export that come after the last one on file. */
  readonly newest: readonly DateRevision[];
  /** Those that are not on file and were not let in. */
  readonly rejected: readonly DateRevision[];
}

/** A move of the export with the one on file that it repeats; -1 for a new one. */
interface Placed {
  readonly revision: DateRevision;
  readonly place: number;
}

/**
 * Where both know a move, the export's words for it stand, with the reason and the agreement on file where it has none.
 * An export that lists every move on file in order is taken as it stands, but for new moves that `isAllowed` refuses.
 */
export function weaveRevisions(
  known: readonly DateRevision[],
  exported: readonly DateRevision[],
  isAllowed: (revision: DateRevision) => boolean = () => true,
): WovenRevisions {
  const all = findComplete(known, exported) ?? placeEach(known, exported);
  const rejected = all
    .filter(({ revision, place }) => place < 0 && !isAllowed(revision))
    .map(({ revision }) => revision);
  const placed = rejected.length === 0 ? all : all.filter(({ revision }) => !rejected.includes(revision));
  const lastOnFile = placed.findLastIndex(({ place }) => place >= 0);
  const revisions: DateRevision[] = [];
  let taken = 0;
  // What only the export knows stands right before the move that it names next.
  let between: DateRevision[] = [];
  for (const { revision, place } of placed.slice(0, lastOnFile + 1)) {
    const onFile = known[place];
    if (onFile === undefined) between.push(revision);
    else {
      revisions.push(...known.slice(taken, place), ...between, fillIn(revision, onFile));
      taken = place + 1;
      between = [];
    }
  }
  return {
    revisions: [...revisions, ...known.slice(taken)],
    newest: placed.slice(lastOnFile + 1).map(({ revision }) => revision),
    rejected,
  };
}

/** Null unless the export has every move on file, in order. */
function findComplete(known: readonly DateRevision[], exported: readonly DateRevision[]): Placed[] | null {
  let next = 0;
  const placed = exported.map((revision): Placed => {
    const isNext = isSameDay(known[next]?.deadline ?? null, revision.deadline);
    return { revision, place: isNext ? next++ : -1 };
  });
  return next < known.length ? null : placed;
}

function placeEach(known: readonly DateRevision[], exported: readonly DateRevision[]): Placed[] {
  let next = 0;
  return exported.map((revision): Placed => {
    const place = known.findIndex(({ deadline }, index) => index >= next && isSameDay(deadline, revision.deadline));
    if (place >= 0) next = place + 1;
    return { revision, place };
  });
}

function fillIn(exported: DateRevision, known: DateRevision): DateRevision {
  return {
    deadline: exported.deadline,
    reason: exported.reason ?? known.reason,
    agreedBy: exported.agreedBy ?? known.agreedBy,
  };
}
