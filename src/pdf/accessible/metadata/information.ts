/**
 * The Information dictionary: title, author and dates for programs that do not read XMP. It says the same as xmp.ts, word for
 * word, because PDF/A forbids that they differ.
 */
import { dictionary, textString, type PdfDictionary } from '../objects/pdf-values.ts';
import type { FinishOptions } from '../finish-options.ts';
import { joinKeywords } from './xmp.ts';

type Information = Pick<FinishOptions, 'title' | 'author' | 'subject' | 'keywords' | 'date' | 'creator' | 'producer'>;

export function makeInformation(facts: Information): PdfDictionary {
  const date = formatPdfDate(facts.date);
  const texts: readonly (readonly [key: string, text: string | null])[] = [
    ['Title', facts.title],
    ['Author', facts.author],
    ['Subject', facts.subject],
    ['Keywords', facts.keywords.length === 0 ? null : joinKeywords(facts.keywords)],
    ['Creator', facts.creator],
    ['Producer', facts.producer],
    ['CreationDate', date],
    ['ModDate', date],
  ];
  const information = dictionary({});
  for (const [key, text] of texts) if (text !== null) information.set(key, textString(text));
  return information;
}

/** `D:20260120000000+00'00'`, always in UTC. */
export function formatPdfDate(date: Date): string {
  return `D:${date.toISOString().slice(0, 19).replaceAll(/\D/g, '')}+00'00'`;
}
