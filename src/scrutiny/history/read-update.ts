/** Whether an update has been supplied since the meeting before: words that say something, and something else than before. */
import type { IsoDay, Recommendation } from '../../recommendations/recommendation.ts';
import type { LedgerEntry } from './ledger.ts';
import { isSameText, saysSomething } from './same-text.ts';

type Update = LedgerEntry['update'];

/** At the first meeting of an item; '' where it comes without words. */
export function openUpdate(row: Recommendation, meeting: IsoDay): Update {
  return { text: latestWords(row), since: meeting };
}

/** The update on file where none has been supplied: a blank, or the same words once more. */
export function followUpdate(earlier: Update, row: Recommendation, meeting: IsoDay): Update {
  const text = latestWords(row);
  return text === '' || isSameText(text, earlier.text) ? earlier : { text, since: meeting };
}

function latestWords({ updates }: Recommendation): string {
  const text = updates.at(-1)?.text ?? '';
  return saysSomething(text) ? text : '';
}
