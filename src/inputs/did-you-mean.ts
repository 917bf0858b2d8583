/**
 * The half-sentence that suggests the word that was probably meant, for the messages about settings.
 */
import { didYouMean, findNearest } from '../nearest-word.ts';

/** `Did you mean "nextMeeting"? ` with a space for the sentence that follows, or an empty text where no word is near. */
export function suggestWord(written: string, words: readonly string[]): string {
  return didYouMean(findNearest(written, words));
}
