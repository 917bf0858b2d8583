import { describe, expect, it } from 'vitest';

import { splitFrontMatter } from '../../src/inputs/front-matter.ts';

describe('the two parts of paper.md', () => {
  it('gives the settings, the narrative and the lines on which they begin', () => {
    expect(splitFrontMatter('---\ntitle: x\n---\n\n## Summary\n\n---\nEnd\n', 'paper.md').value).toEqual({
      yaml: 'title: x',
      linesAbove: 1,
      narrative: { text: '## Summary\n\n---\nEnd\n', firstLine: 5 },
    });
  });

  it('takes a paper without narrative', () => {
    expect(splitFrontMatter('---\ntitle: x\n---', 'paper.md').value?.narrative).toEqual({ text: '', firstLine: 4 });
  });

  it('forgives blank lines above and spaces after the hyphens', () => {
    expect(splitFrontMatter('\n---  \ntitle: x\n--- \nText', 'paper.md').value).toEqual({
      yaml: 'title: x',
      linesAbove: 2,
      narrative: { text: 'Text', firstLine: 5 },
    });
  });

  it.each([
    ['no settings at all', '# Title\n', 'missing-front-matter', 1],
    ['an empty file', '\n\n', 'missing-front-matter', 1],
    ['dashes as Word makes them', '\u2013\u2013\u2013\ntitle: x\n---\n', 'missing-front-matter', 1],
    ['settings that are never closed', '---\ntitle: x\n\nText\n', 'unclosed-front-matter', 1],
  ])('%s: says what to write', (_name, text, code, line) => {
    const { value, problems } = splitFrontMatter(text, 'paper.md');
    expect(value).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, line, severity: 'error', file: 'paper.md' });
    expect(problems[0]?.advice).toContain('Write --- alone on the first line');
  });
});
