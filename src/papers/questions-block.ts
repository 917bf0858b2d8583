/** Questions that members may wish to ask, as the scrutiny makes them from the facts of rows; no wording is added here. */
import type { Question } from '../scrutiny/scrutiny.ts';
import { countOf } from '../words.ts';
import { auditOf, linkOf, referenceAndTitle } from './item-table.ts';
import type { QuestionsBlock } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';
import type { Places } from './places.ts';

/** At most five. Throws (a bug) where one is about a row that the paper does not hold. */
export function makeQuestions({ scrutiny }: PaperContext, places: Places): QuestionsBlock {
  const { questions, facts } = scrutiny;
  return {
    kind: 'questions',
    intro:
      questions.length === 0
        ? 'No rule finds a question that members may wish to ask.'
        : `${countOf(questions.length, 'question')} that members may wish to ask, found by rule in the facts of the rows, the most serious first.`,
    questions: questions.map((question) => {
      const item = facts.find(({ recommendation }) => recommendation.key === question.key);
      if (item === undefined) throw new Error(`A question is about ${question.key}, which the paper does not hold`);
      return {
        sentence: question.sentence,
        facts: listFacts(question),
        label: `${auditOf(item)}, ${referenceAndTitle(item.recommendation)}`,
        anchor: linkOf(item, places),
        keys: [question.key],
      };
    }),
  };
}

function listFacts({ facts }: Question): string {
  return facts.length === 0 ? 'By the rule alone.' : `${facts.map((fact) => fact.replace(/\.$/, '')).join('; ')}.`;
}
