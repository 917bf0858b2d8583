import { describe, expect, test } from 'vitest';
import type { Layout } from '../../src/inputs/layout.ts';
import { checkAgainstLayout } from '../../src/papers/check-layout.ts';
import type { PaperContext } from '../../src/papers/paper-context.ts';
import { sampleContext, sampleRow } from './sample-paper.ts';

function contextWith(layout: Partial<Layout>, more: Partial<Parameters<typeof sampleContext>[0]> = {}): PaperContext {
  const context = sampleContext({ register: { reports: [], recommendations: [] }, ...more });
  return { ...context, layout: { ...context.layout, name: 'council', ...layout } };
}

const codesOf = (context: PaperContext): string[] => checkAgainstLayout(context).map(({ code }) => code);

describe('what a layout needs', () => {
  test('is a field that some row holds', () => {
    const rows = [sampleRow({ reference: '1', recommendation: 'Do it.' })];
    expect(codesOf(contextWith({ requiredFields: ['recommendation'] }, { rows }))).toEqual([]);
    const [problem] = checkAgainstLayout(contextWith({ requiredFields: ['requiredOutcome'] }, { rows }));
    expect(problem).toMatchObject({ code: 'layout-needs-field', severity: 'error' });
    expect(problem?.message).toContain('"requiredOutcome", which the layout council needs');
  });

  test('is a detail of paper.md', () => {
    const [problem] = checkAgainstLayout(
      contextWith(
        { requiredDetails: ['Strategic sponsor'] },
        { settings: { details: new Map([['Strategic sponser', 'A role']]) } },
      ),
    );
    expect(problem).toMatchObject({ code: 'layout-needs-detail', severity: 'error' });
    expect(problem?.advice).toContain('Did you mean "Strategic sponser"?');
  });

  test('is a heading, whatever its level and case, in the order of the layout', () => {
    const sections = ['Governance', 'Next steps'];
    const narrative = (text: string): PaperContext => contextWith({ sections }, { narrative: text });
    expect(codesOf(narrative('## Governance\n\nText.\n\n### Next Steps\n\nText.'))).toEqual([]);
    expect(codesOf(narrative('## Governance\n\nText.'))).toEqual(['layout-needs-section']);
    expect(codesOf(narrative('## Next steps\n\nA\n\n## Governance\n\nB'))).toEqual(['sections-out-of-order']);
  });
});

test('a text of the export that a layout would leave out is said', () => {
  const rows = [sampleRow({ reference: '1', recommendation: 'Do it.', risk: 'Loss.' })];
  const all = contextWith({}, { rows });
  expect(codesOf(all)).toEqual([]);
  const narrative = all.layout.recommendations?.narrative.filter(({ field }) => field !== 'risk') ?? [];
  const short = contextWith(
    { recommendations: all.layout.recommendations === null ? null : { ...all.layout.recommendations, narrative } },
    { rows },
  );
  expect(checkAgainstLayout(short)).toMatchObject([{ code: 'field-not-printed', severity: 'warning' }]);
  expect(checkAgainstLayout(short)[0]?.message).toContain('does not print risk');
});
