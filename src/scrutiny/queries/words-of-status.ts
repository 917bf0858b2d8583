/**
 * What the latest words of a row say about its state, whatever its status says: that it will not be done, that it ended
 * otherwise, that work goes on, that it is finished. Finds and quotes; whether it contradicts the status is for the rules.
 */
import type { Recommendation } from '../../recommendations/recommendation.ts';
import { findWords, latestWords } from './words-of-row.ts';

const DOING = String.raw`(?:deliver|adopt|implement|pursu|introduc)\w*|(?:proceed|go ahead)\w* with|tak(?:e|ing|en) (?:\w+ )?forward`;

/** That the work will not be done. `do not` and `did not` need somebody who decides: stations that did not adopt a form refuse nothing. */
const REFUSALS = new RegExp(
  [
    String.raw`\b(?:will|would|shall|is|are|was|were) not (?:be )?(?:${DOING})`,
    String.raw`\b(?:has|have) not been (?:adopted|pursued|taken forward)`,
    String.raw`\b(?:we|the (?:service|force|authority|board|management|organisation)) (?:do|does|did) not (?:${DOING})`,
    String.raw`\b(?:decision|decided|agreed) (?:was (?:made|taken) )?not to (?:${DOING})`,
    String.raw`\bwon't be (?:deliver|implement|adopt)\w*`,
    String.raw`\b(?:recommendation|AFI|area for improvement) (?:is|was|has been) (?:rejected|declined|not accepted|not agreed)\b`,
  ].join('|'),
  'gi',
);

/** Without one of these nothing is refused; most texts are passed over here. */
const NEGATIONS = /\b(?:not|won't|rejected|declined)\b/i;

/** "Where it is not implemented, the manager is told" says what is done, not what is left undone. */
const CONDITIONS = /\b(?:where|if|when|whenever|unless|whether|why|any|no|those)\b/i;

/** That it is closed for a reason other than completion. */
const OTHER_REASONS =
  /\b(?:(?:is|as|being) (?:a )?duplicate\b(?! (?:records?|entries|entry|payments?|invoices?))|(?:recommendation|action|item|AFI) (?:is|was|has been|is now) (?:superseded|replaced)|superseded by (?:the |a )?\w*\s?(?:audit|recommendation|action|inspection|AFI)|(?:recommendation|action|item|AFI) is no longer (?:applicable|relevant|required|valid)|(?:the|this) risk (?:is|was|has been) (?:formally )?(?:accepted|tolerated))/gi;

/** Work as usual goes on after the recommendation is complete: it is no sign of anything left to do. */
const ROUTINE =
  'monitoring|continuing|keeping|maintaining|using|running|holding|meeting|operating|providing|offering|complying|achieving|performing|having|seeing|nothing|following|supporting|reporting';

const UNFINISHED = new RegExp(
  [
    String.raw`\b(?:is|are) (?:currently|still) (?!(?:being|${ROUTINE})\b)\w+ing\b`,
    String.raw`\bcurrently (?:working|evaluating|developing|reviewing|drafting|exploring|considering|piloting|trialling)\b`,
    String.raw`\b(?:currently|still) being (?!used|met|followed|applied|held|maintained|monitored|achieved)\w+`,
    String.raw`\b(?:will|shall) be (?!(?:${ROUTINE})\b)\w+ing\b`,
    String.raw`\b(?:has|have) not yet\b`,
    String.raw`\byet to be\b`,
    String.raw`\b(?:is|are) still (?:outstanding|in progress|under way|to be)\b`,
    String.raw`\bin (?:the )?process of being\b`,
    String.raw`\bwork is ongoing\b`,
    String.raw`\bongoing work\b`,
  ].join('|'),
  'gi',
);

/** Weaker signs, which may be of other work: for the secretary to judge before members read anything. */
const WORK_MENTIONED = new RegExp(
  [
    String.raw`\bin the process of \w+ing\b`,
    String.raw`(?:\b(?:is|are|still) )?\bbeing (?:developed|drafted|written|procured|piloted|trialled|evaluated|considered|explored|scoped|finalised|rolled out|built|designed|prepared|planned)\b`,
    String.raw`\bwill be (?:completed|finalised|introduced|implemented|developed|rolled out|procured|drafted|put in place|considered|explored)\b`,
    String.raw`\b(?:is|are) planned\b`,
  ].join('|'),
  'gi',
);

/** Work beyond the recommendation, or work that comes round again. */
const BEYOND = /\b(?:further|additional|in addition|also|future|next|new|any)\b/i;
const RECURRENT =
  /\b(?:each|every|annual\w*|quarterly|monthly|weekly|regular\w*|as (?:and when )?(?:required|needed|necessary))\b/i;

/** Words of an open row by which somebody says that it is done. */
const FINISHED =
  /\b(?:recommend(?:ed)? (?:as )?(?:completed?|closed|closure|for closure)|proposed for closure|(?:request(?:ed|s)?|seek(?:ing)?) closure of (?:this|the) (?:recommendation|action|item)|(?:this|the) (?:recommendation|action|item|AFI) (?:is|has been|is now|can now be|can be|should be) (?:complete|completed|closed|discharged)|rendering this (?:item|action|recommendation) (?:closed|complete)|action complete[d]?)\b/gi;

const NOT_YET = /\b(?:once|when|until|if|before|after|not|will|would|part of|stage|phase|first|except)\b/i;

export interface Doubt {
  readonly kind: 'refused' | 'ended-otherwise' | 'open' | 'work-mentioned';
  /** As written: `would not be delivering against this AFI`. */
  readonly words: string;
}

/** A row is a value that never changes, and several rules look at its words. */
const remembered = new WeakMap<Recommendation, Doubt | null>();

/** What makes one doubt that the work is complete, the most serious only; null where nothing does. */
export function findDoubt(recommendation: Recommendation): Doubt | null {
  const known = remembered.get(recommendation);
  if (known !== undefined) return known;
  const doubt = judgeWords(latestWords(recommendation));
  remembered.set(recommendation, doubt);
  return doubt;
}

function judgeWords(text: string): Doubt | null {
  const refused = NEGATIONS.test(text) ? findWords(text, REFUSALS, (before) => CONDITIONS.test(before)) : null;
  if (refused !== null) return { kind: 'refused', words: refused };
  const otherwise = findWords(text, OTHER_REASONS);
  if (otherwise !== null) return { kind: 'ended-otherwise', words: otherwise };
  const open = findWords(text, UNFINISHED, isAboutAnotherCase);
  if (open !== null) return { kind: 'open', words: open };
  const work = findWords(text, WORK_MENTIONED, (before, behind) => BEYOND.test(before) || RECURRENT.test(behind));
  return work === null ? null : { kind: 'work-mentioned', words: work };
}

/** Words by which the owner says in the update or the notes that it is done: `rendering this item closed`. */
export function findFinishedWords(recommendation: Recommendation): string | null {
  return (
    findWords(latestWords(recommendation), FINISHED, isAboutLater) ??
    (recommendation.notes === null ? null : findWords(recommendation.notes, FINISHED, isAboutLater))
  );
}

/** "Where a check has not yet been made": the rule for a case, or work that comes round again. */
function isAboutAnotherCase(before: string, behind: string): boolean {
  return /\b(?:where|if|when|whenever|unless|whether)\b/i.test(before) || RECURRENT.test(behind.slice(0, 40));
}

function isAboutLater(before: string): boolean {
  return NOT_YET.test(before);
}
