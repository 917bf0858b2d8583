/** The abbreviations that a paper uses, with their words from the organisation's glossary. Only those that occur. */
import type { Fact } from './page-model.ts';
import type { PaperContext } from './paper-context.ts';

/** In alphabetical order. An abbreviation stands between other than letters and digits: `IT` is not found in `ITEM`. */
export function listAbbreviations({ organisation, paper, register }: PaperContext): Fact[] {
  const texts = [
    paper.narrative.text,
    ...register.reports.map(({ title }) => title),
    ...register.recommendations.flatMap(({ updates, actions, ...fields }) => [
      ...Object.values(fields).filter((value) => typeof value === 'string'),
      ...updates.map(({ text }) => text),
      ...actions.map(({ text }) => text),
    ]),
  ];
  const words = new Set(texts.join('\n').split(/[^\p{Letter}\p{Number}&-]+/u));
  const all = texts.join('\n');
  return [...organisation.glossary]
    .filter(
      ([abbreviation]) =>
        words.has(abbreviation) || (/[^\p{Letter}\p{Number}&-]/u.test(abbreviation) && all.includes(abbreviation)),
    )
    .map(([label, value]) => ({ label, value }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}
