import { describe, expect, it } from 'vitest';

import { PLAIN_HOUSE_STYLE } from '../../src/inputs/house-style.ts';
import { readOrganisation } from '../../src/inputs/read-organisation.ts';
import { LIFECYCLES } from '../../src/recommendations/recommendation.ts';
import { GOOD_ORGANISATION } from './good-data.ts';

const SMALL = 'name: Wolds\npanels: { fire: Fire Committee }\n';

function problemsOf(text: string) {
  return readOrganisation(text, 'organisation.yaml').problems;
}

describe('a good organisation.yaml', () => {
  it('becomes the organisation with nothing lost', () => {
    const { value, problems } = readOrganisation(GOOD_ORGANISATION, 'organisation.yaml');
    expect(problems).toEqual([]);
    expect(value.organisation).toEqual({
      name: 'Wolds Police and Crime Commissioner',
      marking: 'OFFICIAL',
      dateOrder: 'day-month-year',
      quarters: 'financial-year',
      panels: new Map([
        ['jarap', { key: 'jarap', name: 'Joint Audit and Risk Assurance Panel', shortName: 'JARAP' }],
        ['fire', { key: 'fire', name: 'Fire Scrutiny Committee', shortName: 'Fire Scrutiny Committee' }],
      ]),
      auditors: new Map([
        [
          'harrow-vale',
          {
            key: 'harrow-vale',
            name: 'Harrow Vale Audit',
            kind: 'internal-audit',
            priorities: [
              { word: 'Fundamental', level: 1, synonyms: ['High', 'Priority 1'], meaning: 'Act now.' },
              { word: 'Advisory', level: null, synonyms: [], meaning: null },
            ],
            opinions: [
              { word: 'Significant', rank: 1, synonyms: [], meaning: null },
              { word: 'Satisfactory', rank: 2, synonyms: [], meaning: 'Mostly sound.' },
              { word: 'Limited', rank: 4, synonyms: [], meaning: null },
            ],
          },
        ],
        [
          'inspectorate',
          { key: 'inspectorate', name: 'The inspectorate', kind: 'inspectorate', priorities: [], opinions: [] },
        ],
      ]),
      statusWords: new Map([
        ['Signed off by IA', { lifecycle: 'closed-implemented', closureReason: 'implemented' }],
        ['Not pursued', { lifecycle: 'proposed-closed', closureReason: 'not-adopted' }],
      ]),
      glossary: new Map([['UAT', 'user acceptance testing']]),
      houseStyle: PLAIN_HOUSE_STYLE,
    });
  });

  it('needs a name and one panel, and has defaults for the rest', () => {
    const { value, problems } = readOrganisation(SMALL, 'organisation.yaml');
    expect(problems).toEqual([]);
    expect(value.organisation).toMatchObject({
      marking: 'OFFICIAL',
      dateOrder: 'day-month-year',
      quarters: 'calendar',
      auditors: new Map(),
    });
  });

  it('knows every lifecycle state', () => {
    const words = LIFECYCLES.map((lifecycle) => `  Word ${lifecycle}: ${lifecycle}\n`).join('');
    const { value, problems } = readOrganisation(`${SMALL}statusWords:\n${words}`, 'organisation.yaml');
    expect(problems).toEqual([]);
    expect([...(value.organisation?.statusWords.values() ?? [])].map(({ lifecycle }) => lifecycle)).toEqual([
      ...LIFECYCLES,
    ]);
  });

  it('takes a marking without value as not written', () => {
    expect(readOrganisation(`${SMALL}marking:\n`, 'o.yaml').value.organisation?.marking).toBe('OFFICIAL');
  });
});

describe('a wrong organisation.yaml', () => {
  it('tells an unknown key the nearest and all allowed ones, and still reads the rest', () => {
    const { value, problems } = readOrganisation(`${SMALL}markng: SECRET\n`, 'organisation.yaml');
    expect(problems).toEqual([
      {
        code: 'unknown-key',
        severity: 'error',
        file: 'organisation.yaml',
        line: 3,
        column: 'markng',
        value: 'SECRET',
        message: 'There is no key "markng".',
        advice:
          'Did you mean "marking"? The keys are: name, marking, dateOrder, quarters, panels, auditors, statusWords, glossary, houseStyle.',
      },
    ]);
    expect(value.organisation?.name).toBe('Wolds');
  });

  it('tells a wrong value what is allowed', () => {
    expect(problemsOf(`${SMALL}quarters: calender\n`)).toMatchObject([
      {
        code: 'wrong-value',
        line: 3,
        column: 'quarters',
        value: 'calender',
        message: '"calender" is not a value that "quarters" can have.',
        advice: 'Did you mean "calendar"? Use one of: calendar, financial-year.',
      },
    ]);
  });

  it('shows every problem at once', () => {
    const text = `panels:
  fire: { name: Fire, colour: red }
  jarap:
auditors:
  hv: { name: HV, kind: internal, priorities: [{ word: High, level: 7 }] }
statusWords:
  Done: finished
  Gone: { lifecycle: in-progress, closureReason: superseded }
`;
    expect(
      problemsOf(text)
        .map(({ code, line, column }) => `${line} ${code} ${column}`)
        .sort(),
    ).toEqual([
      '1 missing-key name',
      '2 unknown-key panels.fire.colour',
      '3 empty-value panels.jarap',
      '5 wrong-value auditors.hv.kind',
      '5 wrong-value auditors.hv.priorities.1.level',
      '7 wrong-value statusWords.Done',
      '8 closure-reason-contradicts statusWords.Gone.closureReason',
    ]);
  });

  it.each([
    ['no panel', 'name: Wolds\npanels: {}\n', 'no-panels'],
    ['panels as a list', 'name: Wolds\npanels: [fire]\n', 'wrong-kind'],
    ['a list instead of settings', '- name\n', 'wrong-kind'],
    ['an empty file', '# nothing yet\n', 'empty-settings'],
    ['a text with an invisible character', 'name: "Wolds \\u0007"\npanels: { a: b }\n', 'control-character'],
    ['a key of JavaScript', `${SMALL}__proto__: x\n`, 'unknown-key'],
  ])('%s', (_name, text, code) => {
    expect(problemsOf(text).map((problem) => problem.code)).toEqual([code]);
  });

  it('refuses one word for two steps of a scale', () => {
    const auditor =
      'auditors:\n  hv:\n    name: HV\n    kind: external-audit\n    priorities: [High, { word: Medium, synonyms: [high] }]\n';
    expect(problemsOf(`${SMALL}${auditor}`)).toMatchObject([
      {
        code: 'repeated-word',
        line: 7,
        message: '"high" stands for "High" and for "Medium", and can only stand for one of them.',
      },
    ]);
  });

  it('gives the keys of a panel that is wrong, so that no meeting calls it unknown', () => {
    const { value } = readOrganisation('name: Wolds\npanels: { fire: { shortName: F } }\n', 'organisation.yaml');
    expect(value.panelKeys).toEqual(['fire']);
  });
});
