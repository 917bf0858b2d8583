import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATUS_NAMES, type StatusLabel, type StatusName } from '../../src/inputs/house-style.ts';
import { inSentence, makeStatusLabels, nameStanding, USUAL_LABELS } from '../../src/papers/labels.ts';

function labelsOf(words: Partial<Record<StatusName, string>>): ReturnType<typeof makeStatusLabels> {
  const entries = Object.entries(words).map(([name, word], index): [StatusName, StatusLabel] => [
    name as StatusName,
    { word, line: index + 1 },
  ]);
  return makeStatusLabels({ statusLabels: new Map(entries) });
}

describe('the words for states', () => {
  test('are the usual ones where the organisation has none', () => {
    expect(labelsOf({})).toEqual({ value: USUAL_LABELS, problems: [] });
  });

  test('can all be named in organisation.yaml, and nothing else can', () => {
    const { lifecycle, timeliness, progress, brag, track } = USUAL_LABELS;
    const keys = [lifecycle, timeliness, progress, brag, track].flatMap((set) => Object.keys(set));
    expect([...STATUS_NAMES].sort()).toEqual([...new Set(keys)].sort());
  });

  test('are changed in every set that has the state, and in sentences', () => {
    const { value, problems } = labelsOf({
      overdue: 'Past its date',
      'on-track': 'RAG green',
      'proposed-closed': 'Put forward',
      'late-against-original': 'Slipped',
    });
    expect(problems).toEqual([]);
    expect([value.timeliness.overdue, value.progress.overdue, value.brag.overdue]).toEqual(
      Array.from({ length: 3 }, () => 'Past its date'),
    );
    expect([value.brag['on-track'], value.track['on-track'], value.progress['on-track']]).toEqual(
      Array.from({ length: 3 }, () => 'RAG green'),
    );
    expect(value.progressInSums).toMatchObject({ overdue: 'past its date', 'on-track': 'RAG green' });
    expect([value.lateBy, value.lateInProse, value.proposed]).toEqual(['Slipped', 'slipped', 'Put forward']);
    expect(nameStanding('Completed and proposed closed', value)).toBe('Completed and put forward');
    expect(nameStanding('Remaining', value)).toBe('Remaining');
  });

  test('begin small within a sentence, but for what is no ordinary word', () => {
    expect(inSentence('Not yet due')).toBe('not yet due');
    expect(inSentence('HMICFRS has closed it')).toBe('HMICFRS has closed it');
  });
});

describe('one word for two states', () => {
  test('of one set is an error at its line, told once', () => {
    expect(labelsOf({ complete: 'Done', overdue: 'done' }).problems).toEqual([
      {
        code: 'repeated-label',
        severity: 'error',
        file: 'organisation.yaml',
        line: 2,
        column: 'houseStyle.statusLabels.overdue',
        value: 'Done',
        message: '"Done" would stand for two states, complete and overdue, in one table.',
        advice: 'Give one of the two another word.',
      },
    ]);
  });

  test('is found where it is the usual word of another state', () => {
    const [problem, ...more] = labelsOf({ 'at-risk': 'On Track' }).problems;
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'repeated-label', column: 'houseStyle.statusLabels.at-risk' });
  });

  test('of two sets that never stand together is none', () => {
    expect(labelsOf({ finished: 'Done', 'closed-implemented': 'Done' }).problems).toEqual([]);
  });

  test('is found whatever the words are', () => {
    const anyWords = fc.dictionary(fc.constantFrom(...STATUS_NAMES), fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'));
    fc.assert(
      fc.property(anyWords, (words) => {
        const { value, problems } = labelsOf(words);
        const sets = [value.lifecycle, value.timeliness, value.progress, value.brag, value.track, value.overall];
        const isShared = sets.some((set) => new Set(Object.values(set)).size < Object.keys(set).length);
        expect(problems.length > 0).toBe(isShared);
      }),
    );
  });
});
