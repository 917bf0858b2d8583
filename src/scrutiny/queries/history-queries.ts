/** What the export says against what is on file of earlier meetings: the findings of history/, each as a query of its own rule. */
import type { HistoryFinding } from '../history/edition.ts';
import type { PaperRule } from './query.ts';

/** In the order of their seriousness. */
const ASKS: Readonly<Record<HistoryFinding['rule'], string>> = {
  'closed-against-decision': 'Put the status back, or give the minute by which the panel closed it.',
  'closed-without-decision': 'Propose it for closure, or give the minute by which the panel closed it.',
  'open-after-closure': 'Take it out of the export, or say why it is open again.',
  'ungranted-extension': 'Put the agreed date back, and ask the panel again with what is new.',
  'date-moved-without-decision': 'Put the agreed date back, and enter the later one as a request to the panel.',
  'closure-proposed-again': 'Say what has changed since the panel did not agree to close it.',
  'reworded-recommendation': "Put the auditor's own words back, or say who agreed to the new ones.",
  'priority-changed': "Put the auditor's own priority back, or say who agreed to the new one.",
};

export const HISTORY_RULES: readonly PaperRule[] = (Object.keys(ASKS) as HistoryFinding['rule'][]).map((rule) => ({
  name: rule,
  audience: 'paper',
  ask: ASKS[rule],
  findInPaper: ({ followed }) =>
    followed.findings.filter((finding) => finding.rule === rule).map(({ key, sentence }) => ({ key, sentence })),
}));
