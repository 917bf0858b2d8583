import { describe, expect, test } from 'vitest';
import { quoteAuditor } from '../../src/papers/quote-auditor.ts';

describe('the words of the inspectorate', () => {
  test.each([
    ['The service should test its plans.', '“The service should test its plans.”'],
    ['"The service should test its plans."', '“The service should test its plans.”'],
    ['"The service should test its plans".', '“The service should test its plans”.'],
    ['“The service should test its plans.”', '“The service should test its plans.”'],
    ['‘The service should test its plans.’', '‘The service should test its plans.’'],
    ['It should:\n- test;\n- learn.', '“It should:\n- test;\n- learn.”'],
    ['A "duty" is not a "wish".', '“A "duty" is not a "wish".”'],
  ])('stand in quotation marks once: %s', (written, printed) => {
    expect(quoteAuditor(written)).toBe(printed);
  });

  test.each(['- test\n- learn', '1. Test.\n2. Learn.', 'See:\n| A | B |\n|---|---|\n| 1 | 2 |'])(
    'stay as they are where they begin with a list or end with a table: %j',
    (written) => {
      expect(quoteAuditor(written)).toBe(written);
    },
  );
});
