/** What the panel was asked, a closure or a later date: the line's own words first, then what the export proposes. */
import type { Recommendation } from '../recommendation.ts';
import { normaliseWord } from '../vocabulary.ts';
import type { DecisionLine } from './decision-line.ts';
import type { Matter, Verdict } from './read-verdict.ts';

const MATTERS: ReadonlyMap<string, Matter> = new Map([
  ...['Closure', 'Close', 'Proposed closure', 'Closure proposed', 'To close', 'Closing'].map(
    (word) => [normaliseWord(word), 'closure'] as const,
  ),
  ...['Extension', 'Extend', 'Extension of time', 'Later date', 'New date', 'Extension requested'].map(
    (word) => [normaliseWord(word), 'extension'] as const,
  ),
]);

/**
 * What the panel was asked. Null for a deferral where the export asks for both or neither: then it puts off all there is.
 * `unclear`, with the problem reported, where it cannot be told.
 */
export function findMatter(
  line: DecisionLine,
  verdict: Verdict,
  recommendation: Recommendation,
): Matter | null | 'unclear' {
  const { askedFor, decision, grantedTo } = line.row;
  const ofWords = verdict.matter ?? (grantedTo === null ? null : 'extension');
  if (askedFor !== null) {
    // "Extension to 30 June 2026" is what the sheet may print.
    const beginning = /^\p{L}+/u.exec(askedFor.text)?.[0] ?? '';
    const matter = MATTERS.get(normaliseWord(askedFor.text)) ?? MATTERS.get(normaliseWord(beginning)) ?? null;
    if (matter === null) {
      const message = `"${askedFor.text}" is not something that a panel is asked for.`;
      line.report('error', 'unknown-request', askedFor, message, 'Write Closure or Extension.');
      return 'unclear';
    }
    if (ofWords === null || ofWords === matter) return matter;
    line.report(
      'error',
      'decision-on-something-else',
      decision,
      `This decides on ${ofWords === 'closure' ? 'a closure' : 'an extension'}, and the line says that ${matter === 'closure' ? 'a closure' : 'an extension'} was asked for.`,
      'Correct one of the two; where the panel decided both, write a line for each.',
    );
    return 'unclear';
  }
  if (ofWords !== null) return ofWords;
  const asked = listAsked(recommendation);
  const [only, ...others] = asked;
  if (only !== undefined && others.length === 0) return only;
  if (verdict.answer === 'deferred') return null;
  line.report(
    'error',
    'asked-for-unclear',
    'Asked for',
    asked.length === 0
      ? `Recommendation ${recommendation.reference} was not proposed for closure and asked for no later date, so it is not clear what was decided.`
      : `Recommendation ${recommendation.reference} was proposed for closure and asked for a later date, so it is not clear which was decided.`,
    'Add a column "Asked for" and write Closure or Extension in it.',
  );
  return 'unclear';
}

/** As the paper has it: a date that is not later than the present one is no request. */
function listAsked({ lifecycle, dates: { requested, current } }: Recommendation): Matter[] {
  const isLater = requested?.lastDay == null || current?.lastDay == null || requested.lastDay > current.lastDay;
  return [
    ...(lifecycle === 'proposed-closed' ? (['closure'] as const) : []),
    ...(requested !== null && isLater ? (['extension'] as const) : []),
  ];
}
