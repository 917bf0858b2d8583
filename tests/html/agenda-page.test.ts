import { describe, expect, test } from 'vitest';
import { makeAgendaPage } from '../../src/html/agenda-page.ts';
import { makePackStamps } from '../../src/html/pack-stamps.ts';
import { makeAgenda } from '../../src/papers/agenda.ts';
import { productTemplates, sampleMeeting } from '../papers/sample-paper.ts';

const TEMPLATES = productTemplates();

describe('the agenda as it is printed', () => {
  const paper = { reference: 'Paper 1', author: 'Head of audit', marking: 'OFFICIAL', pageCount: 44 };
  const agenda = makeAgenda(
    { name: 'Wolds', marking: 'OFFICIAL' },
    sampleMeeting(),
    [
      { ...paper, title: 'Tracking <b>', purpose: 'For decision' },
      { ...paper, title: 'Plan', purpose: null },
    ],
    1,
  );
  const { html } = makeAgendaPage(agenda, TEMPLATES, (index) => `http://pack.invalid/${index + 1}`);

  test('leads to each paper and says where it begins', () => {
    const rows = [...html.matchAll(/<a href="([^"]+)">(.*?)<\/a>.*<td class="number">(\d+)<\/td>/g)];
    expect(rows.map(([, ...words]) => words)).toEqual([
      ['http://pack.invalid/1', 'Tracking &lt;b&gt;', '2'],
      ['http://pack.invalid/2', 'Plan', '46'],
    ]);
  });

  test('has a table whose heads say what they head, and no empty cell', () => {
    expect(html.match(/<th scope="col"/g)).toHaveLength(4);
    expect(html.match(/<th scope="row"/g)).toHaveLength(2);
    expect(html).not.toMatch(/<t[dh][^>]*>\s*<\/t[dh]>/);
  });
});

describe('the stamps of a pack', () => {
  const upright = { reference: 'Paper 1, JARAP', widthPt: 595 };
  const { html, styles } = makePackStamps([upright, { ...upright, widthPt: 842 }, upright], TEMPLATES);

  test('name each page of the pack, with its reference', () => {
    const strips = [...html.matchAll(/<span>(.*?)<\/span><b>(.*?)<\/b>/g)].map(([, ...words]) => words.join(' | '));
    expect(strips).toEqual([
      'Paper 1, JARAP | Pack page 1 of 3',
      'Paper 1, JARAP | Pack page 2 of 3',
      'Paper 1, JARAP | Pack page 3 of 3',
    ]);
  });

  test('are as wide as their pages', () => {
    expect(html.match(/strip--\d/g)).toEqual(['strip--0', 'strip--1', 'strip--0']);
    expect(styles).toContain('@page strip--0 { size: 595pt 30pt; margin: 0; }');
    expect(styles).toContain('@page strip--1 { size: 842pt 30pt; margin: 0; }');
  });
});
