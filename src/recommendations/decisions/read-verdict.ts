/** The words of a decision: what the panel said, and of what where the words themselves say it. Reads no date. */
import { normaliseWord } from '../vocabulary.ts';

export type Matter = 'closure' | 'extension';

export interface Verdict {
  readonly answer: 'agreed' | 'not-agreed' | 'deferred';
  /** Null where the words do not say what was asked for. */
  readonly matter: Matter | null;
  /** `30 June 2026` in `Granted to 30 June 2026`; null where no date stands in the cell. */
  readonly grantedTo: string | null;
}

const WORDS: readonly { readonly answer: Verdict['answer']; readonly matter: Matter | null; readonly words: string }[] =
  [
    {
      answer: 'agreed',
      matter: null,
      words: 'Agreed | Approved | Accepted | Granted | Yes | Y | Agree | Approve | Accept | Grant',
    },
    {
      answer: 'not-agreed',
      matter: null,
      words: `
      Not agreed | Refused | Rejected | Declined | Not granted | No | N | Not approved | Not accepted | Refuse |
      Reject | Decline | Disagreed`,
    },
    {
      answer: 'agreed',
      matter: 'closure',
      words: `
      Closed | Close | Agreed to close | Agreed closed | Agreed to closure | Closure agreed | Closure approved`,
    },
    {
      answer: 'not-agreed',
      matter: 'closure',
      words: `
      Not closed | Closure not agreed | Closure refused | Closure rejected | Closure not approved | Keep open |
      Kept open | Remain open | Remains open | To remain open | Reopen | Reopened`,
    },
    {
      answer: 'agreed',
      matter: 'extension',
      words: 'Extended | Extension granted | Extension agreed | Extension approved | Agreed extension',
    },
    {
      answer: 'not-agreed',
      matter: 'extension',
      words: `
      Not extended | Extension not granted | Extension not agreed | Extension refused | Extension rejected |
      Extension declined | No extension`,
    },
  ];

const VERDICTS: ReadonlyMap<string, Verdict> = new Map(
  WORDS.flatMap(({ answer, matter, words }) =>
    cutList(words).map((word) => [normaliseWord(word), { answer, matter, grantedTo: null }] as const),
  ),
);

const GRANTED_TO =
  /^(?:granted|agreed|approved|accepted|extended|(?:an )?extension (?:granted|agreed|approved)|(?:granted|agreed|approved) (?:an )?extension)(?: (?:an )?extension)?\s*[,:;–—-]?\s*(?:to|until|till)\s*:?\s+(.*\d.*)$/isu;
// "Deferred to the April meeting": the day of a meeting, never a date that was granted.
const DEFERRED = /^(?:deferred?|adjourned?)(?![\p{L}\p{N}])/iu;

/** For messages. */
export const KNOWN_VERDICTS: readonly string[] = [
  'Agreed',
  'Not agreed',
  'Granted to 30 June 2026',
  'Not granted',
  'Deferred',
];

/** Every word that is known, to find the one that was probably meant. */
export const VERDICT_WORDS: readonly string[] = [
  ...WORDS.flatMap(({ words }) => cutList(words)),
  'Deferred',
  'Adjourned',
];

/** Null for words that are not known. Case, spaces and punctuation do not matter: `NOT  AGREED.` is `Not agreed`. */
export function readVerdict(written: string): Verdict | null {
  const text = written.replaceAll(/\s+/g, ' ').trim();
  const known = VERDICTS.get(normaliseWord(text));
  if (known !== undefined) return known;
  if (DEFERRED.test(text)) return { answer: 'deferred', matter: null, grantedTo: null };
  const grantedTo = GRANTED_TO.exec(text)?.[1];
  return grantedTo === undefined ? null : { answer: 'agreed', matter: 'extension', grantedTo };
}

function cutList(words: string): string[] {
  return words.split('|').map((word) => word.trim());
}
