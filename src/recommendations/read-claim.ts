/**
 * What the owner claims about the pace, from a column of colours or words of its own. Never mixed with what the dates
 * say, and never a state: "Green" closes nothing.
 */
import { didYouMean } from '../nearest-word.ts';
import type { RegisterContext } from './build-register.ts';
import type { Claim, ClaimedPace, ClosureReason, Lifecycle } from './recommendation.ts';
import type { RowReader } from './row-reader.ts';
import { normaliseWord, readStatus } from './vocabulary.ts';

const WORDS: Readonly<Record<ClaimedPace, readonly string[]>> = {
  complete: ['Complete', 'Completed', 'Done', 'Implemented', 'Closed'],
  'on-track': ['On track', 'On target', 'On schedule', 'On time', 'In progress (on track)'],
  'at-risk': ['At risk', 'Some risk', 'Minor delay', 'Slipping', 'Nearly off track'],
  'off-track': ['Off track', 'Off target', 'Overdue', 'Delayed', 'Late', 'Behind schedule', 'In progress (off track)'],
};

const COLOURS: Readonly<Record<ClaimedPace, readonly string[]>> = {
  complete: ['Blue', 'B'],
  'on-track': ['Green', 'G'],
  'at-risk': ['Amber', 'A', 'Yellow', 'Orange'],
  'off-track': ['Red', 'R'],
};

/** Said where there is nothing to claim. */
const NO_CLAIM = new Set(['', 'na', 'none', 'notrated', 'notassessed', 'notset', 'tbc', 'white'].map(normaliseWord));

const PACES: readonly ClaimedPace[] = ['complete', 'on-track', 'at-risk', 'off-track'];
const PACE_BY_WORD = indexWords(WORDS);
const PACE_BY_COLOUR = indexWords(COLOURS);

type DeclaredWords = ReadonlyMap<
  string,
  { readonly lifecycle: Lifecycle; readonly closureReason: ClosureReason | null }
>;

/**
 * The claim in the row's own column for it; null for a blank cell, and for a status that says nothing of the pace
 * ("Not started"). A word that is not known is a warning that names the known ones.
 */
export function readClaim(reader: RowReader, context: RegisterContext, declared: DeclaredWords): Claim | null {
  const cell = reader.cell('claimedStatus');
  if (cell === null || NO_CLAIM.has(normaliseWord(cell.text))) return null;
  const status = readStatus(cell.text, cell.heading, declared);
  const pace = findPace(cell.text) ?? status?.claimed ?? (status === null ? null : paceOf(status.lifecycle));
  if (pace !== null) return { written: cell.text, pace };
  if (status !== null) return null;
  const known = PACES.flatMap((each) => [...COLOURS[each].filter(({ length }) => length > 1), ...WORDS[each]]);
  const nearest = context.nearest(cell.text, known);
  reader.report(
    'warning',
    'unknown-claim',
    cell,
    `"${cell.text}" is not a colour or a word for the pace that is known, so the owner's own rating is not shown.`,
    `${didYouMean(nearest)}Use ${PACES.map((each) => `${COLOURS[each][0] ?? ''} or ${WORDS[each][0] ?? ''}`).join(', ')}.`,
  );
  return null;
}

/** `Green`, `G`, `Amber/Red`, `Red (overdue)`. Where a word explains the colour, the word counts. */
function findPace(written: string): ClaimedPace | null {
  const whole = lookUp(written);
  if (whole !== null) return whole;
  const parts = written.split(/[^\p{Letter}\s]+/u).map(normaliseWord);
  const named = parts.filter((part) => part !== '');
  const words = named.flatMap((part) => PACE_BY_WORD.get(part) ?? []);
  const colours = named.flatMap((part) => PACE_BY_COLOUR.get(part) ?? []);
  // "Green – the pilot went well": what follows the colour is an explanation.
  if (words.length + colours.length < named.length) return PACE_BY_COLOUR.get(named[0] ?? '') ?? null;
  const paces = new Set(words.length > 0 ? words : colours);
  const [only, ...others] = paces;
  if (only !== undefined && others.length === 0) return only;
  // Between two colours: amber-green and amber-red are both amber.
  return paces.has('at-risk') && words.length === 0 ? 'at-risk' : null;
}

function lookUp(written: string): ClaimedPace | null {
  const word = normaliseWord(written);
  return PACE_BY_WORD.get(word) ?? PACE_BY_COLOUR.get(word) ?? null;
}

/** A status in a column of claims, "Proposed closed": the owner says that it is done, but not of an item that is given up. */
function paceOf(lifecycle: Lifecycle): ClaimedPace | null {
  const isDone = ['reported-complete', 'proposed-closed', 'closed-implemented'].includes(lifecycle);
  return isDone ? 'complete' : null;
}

function indexWords(words: Readonly<Record<ClaimedPace, readonly string[]>>): ReadonlyMap<string, ClaimedPace> {
  return new Map(PACES.flatMap((pace) => words[pace].map((word) => [normaliseWord(word), pace] as const)));
}
