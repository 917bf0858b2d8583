/** What the owner claims of the pace, against what the dates and the status say. */
import { countOf } from '../../words.ts';
import type { RecommendationFacts } from '../facts.ts';
import type { Finding, RowRule } from './query.ts';

export const CLAIM_RULES: readonly RowRule[] = [
  {
    name: 'complete-claim-but-open',
    audience: 'paper',
    ask: 'Report it complete, or correct the colour or word.',
    findInRow: ({ recommendation: { claim }, progress, standing }) =>
      claim?.pace !== 'complete' || standing !== 'open' || progress === 'complete'
        ? []
        : [{ sentence: `The owner says “${claim.written}”; by its status it is still open.` }],
  },
  {
    name: 'on-track-but-overdue',
    audience: 'paper',
    ask: 'Correct what the owner says, or ask the panel for a new date.',
    findInRow: (facts) => (facts.recommendation.claim?.pace === 'on-track' ? findOverdue(facts) : []),
  },
  {
    name: 'at-risk-but-overdue',
    audience: 'secretariat',
    ask: 'Correct what the owner says, or ask the panel for a new date.',
    findInRow: (facts) => (facts.recommendation.claim?.pace === 'at-risk' ? findOverdue(facts) : []),
  },
  {
    name: 'on-track-but-extension-requested',
    audience: 'paper',
    ask: 'Correct what the owner says, or withdraw the request.',
    findInRow: ({ recommendation: { claim, dates }, daysOverdue, extensionRequested }) =>
      claim?.pace !== 'on-track' || extensionRequested === null || daysOverdue !== null
        ? []
        : [
            {
              sentence: `The owner says “${claim.written}”, and asks to move the date${
                dates.current === null ? '' : ` from ${dates.current.understood}`
              } to ${extensionRequested.understood}.`,
            },
          ],
  },
  {
    name: 'complete-but-claimed-late',
    audience: 'secretariat',
    ask: 'Say whether it is complete; correct the status or the colour.',
    findInRow: ({ recommendation: { claim }, progress }) =>
      progress === 'complete' && (claim?.pace === 'off-track' || claim?.pace === 'at-risk')
        ? [{ sentence: `Reported as complete, while the owner's own colour or word is “${claim.written}”.` }]
        : [],
  },
];

function findOverdue({ recommendation: { claim }, daysOverdue, judgedBy }: RecommendationFacts): Finding[] {
  if (claim === null || daysOverdue === null || judgedBy === null) return [];
  const days = countOf(daysOverdue, 'day');
  return [
    { sentence: `The owner says “${claim.written}”; by its date, ${judgedBy.understood}, it is overdue by ${days}.` },
  ];
}
