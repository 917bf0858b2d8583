/** Manifests of layouts: what they become, and what is said of one that is wrong. */
import { describe, expect, test } from 'vitest';
import { readLayouts } from '../../src/inputs/read-layouts.ts';
import { DATA_FOLDER, filesFrom } from './folder-in-memory.ts';

const GOOD = `title: Council tracker
about: A short report and a table of agreed actions.
facts:
  - { label: Service, from: details }
requiredFields: [reference, owner]
requiredDetails: [Service]
sections: [Purpose, Progress]
order: most-urgent-first
recommendations:
  heading: Agreed actions
  shortName: the agreed actions
  leadInHeading: yes
  keys:
    - { heading: Priorities, of: priority }
  strip:
    - { label: Position, field: status }
  narrative:
    - { label: Agreed action, field: recommendation }
    - { label: Dates, field: dateStory }
    - { label: "{period} comment", field: updates }
    - { label: Decided, field: decisions }
`;

async function read(manifest: string, name = 'council', more: Record<string, string> = {}) {
  const folder = `templates/layouts/${name}`;
  return readLayouts(
    DATA_FOLDER,
    filesFrom({ [`${folder}/layout.yaml`]: manifest, [`${folder}/${name}.hbs`]: 'Hello', ...more }),
  );
}

describe('a layout', () => {
  test('is what its manifest says, with defaults for the rest', async () => {
    const { value, problems } = await read(GOOD);
    expect(problems).toEqual([]);
    expect(value.get('council')).toMatchObject({
      name: 'council',
      file: 'templates/layouts/council/layout.yaml',
      title: 'Council tracker',
      summaryHeading: 'paper-title',
      requiredFields: ['reference', 'owner'],
      sections: ['Purpose', 'Progress'],
      words: { report: 'Report', priority: 'Priority' },
      order: 'most-urgent-first',
      groupBy: 'audit',
      itemOrder: 'priority',
      rowBlocks: [],
      recommendations: { heading: 'Agreed actions', isLeadInHeading: true, strip: [{ field: 'status' }] },
    });
  });

  test.each([
    ['a key that is none', GOOD.replace('order:', 'ordering:'), 'order'],
    ['a field that is none', GOOD.replace('field: status', 'field: statuss'), '"status"'],
    ['no state in its strip', GOOD.replace('field: status', 'field: owner'), 'field: status'],
    ['no story of the dates', GOOD.replace('field: dateStory', 'field: history'), 'field: dateStory'],
    ['its recommendations twice', `${GOOD}rowBlocks: progress-report\n`, 'either recommendations: or rowBlocks:'],
    ['its recommendations nowhere', 'title: A\nabout: B\n', 'either recommendations: or rowBlocks:'],
  ])('with %s is told with its file and what to do', async (_what, manifest, advice) => {
    const { value, problems } = await read(manifest);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ severity, file }) => severity === 'error' && file.endsWith('council/layout.yaml'))).toBe(
      true,
    );
    expect(problems.map((problem) => problem.advice).join(' ')).toContain(advice);
    expect(value.has('council') && problems.length === 0).toBe(false);
  });

  test('with a name that no address can hold is told so', async () => {
    const { value, problems } = await read(GOOD, 'Council Papers');
    expect(problems).toMatchObject([{ code: 'layout-name', file: 'templates/layouts/Council Papers' }]);
    expect(value.size).toBe(0);
  });

  test('without its manifest is told by the file that is missing', async () => {
    const { problems } = await readLayouts(
      DATA_FOLDER,
      filesFrom({ 'templates/layouts/council/council.hbs': 'Hello' }),
    );
    expect(problems).toMatchObject([
      { code: 'layout-file-missing', file: 'templates/layouts/council/layout.yaml', severity: 'error' },
    ]);
  });
});
