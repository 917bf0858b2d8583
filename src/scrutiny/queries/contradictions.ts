/** Rows whose status says one thing and whose words say another. Members read most of these beside the row. */
import type { RecommendationFacts } from '../facts.ts';
import type { RowRule } from './query.ts';
import { findDoubt, findFinishedWords, type Doubt } from './words-of-status.ts';

/** What the work is: complete by its status, and not what the words say. */
export const REFUSED_RULES: readonly RowRule[] = [
  {
    name: 'complete-but-not-delivered',
    audience: 'paper',
    ask: 'Say whether it was carried out, or correct the status to not adopted and give the reason.',
    findInRow: (facts) =>
      doubtOf(facts, 'refused')
        .filter(() => facts.standing === 'open')
        .map((words) => ({
          sentence: `Reported as complete, yet the text says “${words}”. Was it carried out, or not adopted?`,
        })),
  },
  {
    name: 'closed-but-not-adopted',
    audience: 'paper',
    ask: 'Propose it as not adopted and give the reason, or say what was carried out.',
    findInRow: (facts) =>
      doubtOf(facts, 'refused')
        .filter(() => facts.standing !== 'open')
        .map((words) => ({ sentence: `${nameState(facts)}, yet the text says “${words}”.` })),
  },
  {
    name: 'closed-for-another-reason',
    audience: 'paper',
    ask: 'Give the true reason for closure: superseded (and by what), or risk accepted (and by whom).',
    findInRow: (facts) =>
      doubtOf(facts, 'ended-otherwise').map((words) => ({
        sentence: `${nameState(facts)}, yet the text says “${words}”.`,
      })),
  },
];

export const OPEN_WORDS_RULES: readonly RowRule[] = [
  {
    name: 'complete-but-open-words',
    audience: 'paper',
    ask: 'Say what is left to do, or correct the words or the status.',
    findInRow: (facts) =>
      doubtOf(facts, 'open').map((words) => ({
        sentence: `${nameState(facts)}, yet the text says “${words}”. What is left to do?`,
      })),
  },
  {
    name: 'complete-but-work-mentioned',
    audience: 'secretariat',
    ask: 'Say whether this work is part of the recommendation; if it is, correct the status.',
    findInRow: (facts) =>
      doubtOf(facts, 'work-mentioned').map((words) => ({
        sentence: `${nameState(facts)}, and the text speaks of work to come: “${words}”.`,
      })),
  },
  {
    name: 'open-but-finished-words',
    audience: 'secretariat',
    ask: 'Propose it for closure, or say what is left to do.',
    findInRow: ({ recommendation, standing, progress }) => {
      const words = standing !== 'open' || progress === 'complete' ? null : findFinishedWords(recommendation);
      return words === null ? [] : [{ sentence: `The status is open, yet the text says “${words}”.` }];
    },
  },
];

/** The words that make one doubt that the work is complete, where the status says that it is. */
function doubtOf({ recommendation, progress }: RecommendationFacts, kind: Doubt['kind']): string[] {
  if (progress !== 'complete') return [];
  const doubt = findDoubt(recommendation);
  return doubt?.kind === kind ? [doubt.words] : [];
}

function nameState({ standing }: RecommendationFacts): string {
  if (standing === 'open') return 'Reported as complete';
  return standing === 'closed' ? 'Closed as completed' : 'Proposed for closure as completed';
}
