/** What the panel was asked at one meeting and what it decided, in words. */
import type { Decision, DecisionKind } from '../../recommendations/decision.ts';
import type { Deadline } from '../../recommendations/recommendation.ts';
import type { RecommendationFacts } from '../../scrutiny/facts.ts';
import type { ClosedRecommendation } from '../../scrutiny/history/edition.ts';
import { lowerFirst } from '../../words.ts';
import { endSentence } from '../item-table.ts';
import { closureWords } from '../marks.ts';
import { dateWords, day } from '../wording.ts';
import type { Sighting } from './life.ts';

const DECIDED: Readonly<Record<DecisionKind, string>> = {
  'closure-agreed': 'The panel agreed to close it',
  'closure-not-agreed': 'The panel did not agree to close it',
  'extension-granted': 'The panel granted a later date',
  'extension-not-granted': 'The panel did not grant a later date',
  deferred: 'The panel put off its decision',
};

/** `The panel agreed to close it, minute 45/25. Evidence was seen.` */
export function describeDecision({ kind, grantedTo, minute, reason }: Decision): string {
  const granted = kind === 'extension-granted' && grantedTo !== null ? `: ${nameDate(grantedTo)}` : '';
  const said = `${DECIDED[kind]}${granted}${minute === null ? '' : `, minute ${minute}`}`;
  return reason === null ? endSentence(said) : `${endSentence(said)} ${endSentence(reason)}`;
}

/** `Close it as completed`, `A later date, 30 June 2026. Supplier changed.`; null where nothing was asked. */
export function describeRequest(facts: RecommendationFacts): string | null {
  const { standing, extensionRequested, recommendation } = facts;
  if (standing.startsWith('proposed-')) {
    const note = recommendation.closureNote;
    return `Close it as ${closureWords(facts)}.${note === null ? '' : ` ${endSentence(note)}`}`;
  }
  if (extensionRequested === null) return null;
  const reason = recommendation.dates.requestReason;
  const wish = endSentence(`A later date: ${nameDate(extensionRequested)}`);
  return reason === null ? `${wish} No reason was given.` : `${wish} ${endSentence(reason)}`;
}

/** Decided at the latest meeting: the paper of the next one will be the first to have it. */
export function awaitDecision({ decisions }: Sighting): string[] {
  return decisions.map((decision) => `${describeDecision(decision)} The next paper will show it.`);
}

/** `Agreed by JARAP on 21 October 2025, minute 45/25.` */
export function describeClosure({ closedBy, minute }: ClosedRecommendation, panel: string): string {
  if (closedBy === null) return 'The tracking system says so; no decision of the panel is on file.';
  return `Agreed by ${panel} on ${day(closedBy)}${minute === null ? ', without a minute on file' : `, minute ${minute}`}.`;
}

function nameDate(deadline: Deadline): string {
  return deadline.precision === 'ongoing' ? lowerFirst(dateWords(deadline)) : dateWords(deadline);
}
