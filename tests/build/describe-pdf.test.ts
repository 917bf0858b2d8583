import { describe, expect, test } from 'vitest';
import { describePackPdf, describePaperPdf, type PdfOrigin } from '../../src/build/describe-pdf.ts';
import type { ScrutinisedPaper } from '../../src/papers/scrutinised-paper.ts';
import { makePaper } from '../../src/papers/make-paper.ts';
import { realFiles } from '../../src/world.ts';
import { sampleContext, sampleRecommendation, sampleReport } from '../papers/sample-paper.ts';
import { LAYOUTS } from '../helpers/layouts.ts';

const BYTES = new TextEncoder().encode('Ref,Title\n');

function origin(environment: Record<string, string> = {}, isDraft = false): PdfOrigin {
  const files = { ...realFiles, read: () => Promise.resolve(BYTES) };
  return { dataFolder: '/data', version: '0.1.0', isDraft, world: { environment, files } };
}

function madePaper(): ScrutinisedPaper {
  const context = sampleContext({ register: { reports: [sampleReport()], recommendations: [sampleRecommendation()] } });
  const { value } = makePaper(context, LAYOUTS);
  if (value === null) throw new Error('No paper was made');
  const table = { file: 'meetings/m/tracker/recommendations.csv' };
  const paper = { ...context.paper, tables: [table] } as unknown as ScrutinisedPaper['paper'];
  return { meeting: context.meeting, paper, scrutiny: context.scrutiny, model: value, labels: context.labels };
}

describe('what a PDF says of itself', () => {
  test('has the title, the author and the date of the figures, and the export inside', async () => {
    const made = madePaper();
    const facts = await describePaperPdf(made, origin());
    expect(facts).toMatchObject({
      title: `${made.model.title}, 20 January 2026`,
      author: made.model.author,
      language: 'en-GB',
      date: new Date(`${made.meeting.asAt}T00:00:00Z`),
      creator: 'build-papers 0.1.0',
      isDraft: false,
    });
    expect(facts.attachments).toMatchObject([{ name: 'recommendations.csv', mediaType: 'text/csv', bytes: BYTES }]);
    expect(facts.attachments[0]?.date).toEqual(facts.date);
  });

  test('has the date of SOURCE_DATE_EPOCH where that is set', () => {
    const { meeting } = madePaper();
    const dateOf = (seconds: string) =>
      describePackPdf(meeting, 'Wolds', 'Pack', origin({ SOURCE_DATE_EPOCH: seconds })).date;
    expect(dateOf('1768867200')).toEqual(new Date('2026-01-20T00:00:00Z'));
    expect(dateOf('')).toEqual(new Date(`${meeting.asAt}T00:00:00Z`));
    for (const wrong of ['yesterday', '-1', '1.5', '999999999999']) {
      expect(() => dateOf(wrong)).toThrow(`SOURCE_DATE_EPOCH is set to "${wrong}"`);
    }
  });

  test('says in its title that it is a draft, because nobody hears the word across the pages', () => {
    const { meeting } = madePaper();
    expect(describePackPdf(meeting, 'Wolds', 'Pack', origin({}, true))).toMatchObject({
      title: 'DRAFT: Pack',
      isDraft: true,
    });
  });
});
