import { expect, test } from 'vitest';
import { HISTORY_RULES } from '../../../src/scrutiny/queries/history-queries.ts';
import { raiseAll } from './sample-queries.ts';

test('what the record of earlier meetings contradicts is put to the owner beside the row', () => {
  const sentence = 'The panel did not agree to close it on 21 October 2025, minute 45/25; the export says closed.';
  const findings = [{ rule: 'closed-against-decision', key: 'fleet-4-2', sentence }] as const;
  const [query] = raiseAll([{ reference: '4.1' }, { reference: '4.2', source: { file: 'a.csv', line: 9 } }], {
    findings,
  });
  expect(query).toEqual({
    rule: 'closed-against-decision',
    key: 'fleet-4-2',
    sentence,
    ask: 'Put the status back, or give the minute by which the panel closed it.',
    audience: 'paper',
    places: [{ file: 'a.csv', line: 9 }],
    accepted: null,
  });
});

test('each such contradiction has an ask of its own', () => {
  const asks = HISTORY_RULES.map(({ ask }) => ask);
  expect(new Set(asks).size).toBe(8);
});
