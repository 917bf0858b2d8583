import { describe, expect, test } from 'vitest';
import { makeAgenda, type PackItem } from '../../src/papers/agenda.ts';
import { sampleMeeting } from './sample-paper.ts';

function item(more: Partial<PackItem> = {}): PackItem {
  return {
    title: 'Tracker',
    reference: 'Paper 1',
    author: 'Head of audit',
    purpose: 'For decision',
    marking: 'OFFICIAL',
    pageCount: 1,
    ...more,
  };
}

function agendaOf(items: readonly PackItem[], agendaPageCount = 1) {
  return makeAgenda(
    { name: 'Wolds', marking: 'OFFICIAL' },
    sampleMeeting({ time: '10.00 am' }),
    items,
    agendaPageCount,
  );
}

describe('the agenda of a pack', () => {
  test('has each paper with the page of the pack on which it begins', () => {
    const lengths = [44, 1, 30].map((pageCount) => item({ pageCount }));
    expect(agendaOf(lengths).items.map(({ packPage }) => packPage)).toEqual([2, 46, 47]);
    expect(agendaOf(lengths).packPageCount).toBe(76);
    expect(agendaOf(lengths, 2).items.map(({ packPage }) => packPage)).toEqual([3, 47, 48]);
  });

  test('has no empty cell for what somebody else made', () => {
    const [entry] = agendaOf([item({ author: null, purpose: null })]).items;
    expect(entry).toMatchObject({ note: 'Paper 1', purpose: '–' });
  });

  test('says when and where the panel meets, as far as that is known', () => {
    const facts = agendaOf([item()]).facts.map(({ label, value }) => `${label}: ${value}`.replaceAll('\u00A0', ' '));
    expect(facts).toEqual(['Date: Tuesday 20 January 2026', 'Time: 10.00 am']);
  });

  test.each([
    [['OFFICIAL'], 'OFFICIAL'],
    [['OFFICIAL', 'Official-Sensitive', 'OFFICIAL'], 'Official-Sensitive'],
    [['SECRET', 'OFFICIAL-SENSITIVE'], 'SECRET'],
    [['Public'], 'OFFICIAL'],
  ])('is marked as the most sensitive of %j', (markings, marking) => {
    expect(agendaOf(markings.map((word) => item({ marking: word }))).marking).toBe(marking);
  });
});
